/** How the kit reads and writes the page's address; the app's own router can stand in for each part. */
export interface FlowRouter {
  /** The URL's parameters: `flow`, `return_to`, `refresh`, `aal`, … */
  read: () => URLSearchParams
  /** Names a flow in the URL without a new history entry, so that a reload continues it. */
  writeFlowId: (id: string) => void
  /** Goes to a path of this app. */
  navigate: (path: string) => void
  /** Calls back when the URL changes by going back or forth. Returns the way to stop. */
  subscribe: (onChange: () => void) => () => void
}

// Native apps have a window, and no address in it.
const inBrowser = typeof location !== 'undefined'

/** The browser's own history: the default router, safe to import on a server. */
export const historyRouter: FlowRouter = {
  read: () => new URLSearchParams(inBrowser ? location.search : ''),
  writeFlowId(id) {
    if (!inBrowser || historyRouter.read().get('flow') === id) return
    const url = new URL(location.href)
    url.searchParams.set('flow', id)
    // Other routers keep their bookkeeping in the state: it has to survive.
    history.replaceState(history.state, '', url)
  },
  navigate: (path) => {
    location.assign(path)
  },
  subscribe(onChange) {
    if (!inBrowser) return () => undefined
    const { pathname } = location
    // What another page's address says is not for the screen that is about to go.
    const hear = () => {
      if (location.pathname === pathname) onChange()
    }
    addEventListener('popstate', hear)
    return () => {
      removeEventListener('popstate', hear)
    }
  },
}
