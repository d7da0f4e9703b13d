let committed = 0

// React tells developer tools of each commit, also in production; it looks for them when it is loaded.
Object.assign(globalThis, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: () => committed++,
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
  },
})

/** How often React has changed the page, or has found nothing to change. */
export const commits = () => committed
