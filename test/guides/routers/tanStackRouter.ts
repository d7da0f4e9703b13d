import type { RouterHistory } from '@tanstack/react-router'
import type { FlowRouter } from 'kratos-kit'

/** For `<KratosProvider router={…}>`; make it once, beside the router. */
export const tanStackRouter = (history: RouterHistory): FlowRouter => ({
  read: () => new URLSearchParams(history.location.search),
  writeFlowId(id) {
    const { pathname, search, hash } = history.location
    const parameters = new URLSearchParams(search)
    if (parameters.get('flow') === id) return
    parameters.set('flow', id)
    history.replace(`${pathname}?${parameters}${hash}`)
  },
  navigate: (path) => history.push(path),
  subscribe: (onChange) =>
    history.subscribe(({ action }) => {
      if (action.type !== 'REPLACE') onChange()
    }),
})
