/** Tells the app's other tabs, and hears from them, that who is signed in has changed. Says nothing more than that. */
export interface SessionChannel {
  announce: () => void
  /** Returns the way to stop listening. */
  listen: (onChange: () => void) => () => void
}

const silent: SessionChannel = { announce: () => undefined, listen: () => () => undefined }

/**
 * Opens the channel of one server's sessions: BroadcastChannel, where there is none the storage event, and
 * silence where there is neither (native apps, servers).
 * @param name tells the channel of this server from that of another.
 */
export function openSessionChannel(name: string): SessionChannel {
  // Browsers that keep a site from storing anything refuse even the name.
  try {
    if (typeof BroadcastChannel === 'function') {
      new BroadcastChannel(name).close()
      return overBroadcast(name)
    }
    return typeof localStorage === 'undefined' ? silent : overStorage(name)
  } catch {
    return silent
  }
}

function overBroadcast(name: string): SessionChannel {
  // The same channel speaks and listens: one does not hear oneself.
  let own: BroadcastChannel | undefined
  return {
    announce() {
      own ??= new BroadcastChannel(name)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
      own.postMessage('changed')
    },
    listen(onChange) {
      own ??= new BroadcastChannel(name)
      const channel = own
      channel.addEventListener('message', onChange)
      return () => {
        channel.removeEventListener('message', onChange)
        channel.close()
        if (own === channel) own = undefined
      }
    },
  }
}

function overStorage(name: string): SessionChannel {
  return {
    announce() {
      // Storage may be full or forbidden: the other tabs then find out on focus.
      try {
        localStorage.setItem(name, String(Date.now()))
      } catch {}
    },
    listen(onChange) {
      const hear = (event: StorageEvent) => {
        if (event.key === name) onChange()
      }
      addEventListener('storage', hear)
      return () => {
        removeEventListener('storage', hear)
      }
    },
  }
}
