import type { FlowRouter } from 'kratos-kit'
import { type createBrowserRouter, NavigationType } from 'react-router'

/** For `<KratosProvider router={…}>`; make it once, beside the router. */
export const reactRouter = (router: ReturnType<typeof createBrowserRouter>): FlowRouter => ({
  read: () => new URLSearchParams(router.state.location.search),
  writeFlowId(id) {
    const { pathname, search, hash } = router.state.location
    const parameters = new URLSearchParams(search)
    if (parameters.get('flow') === id) return
    parameters.set('flow', id)
    void router.navigate(`${pathname}?${parameters}${hash}`, { replace: true, preventScrollReset: true })
  },
  navigate: (path) => void router.navigate(path),
  subscribe: (onChange) =>
    router.subscribe(({ historyAction }) => {
      if (historyAction !== NavigationType.Replace) onChange()
    }),
})
