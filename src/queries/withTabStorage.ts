/** What this tab stores. Storage may be forbidden or full: it is a comfort, and its lack is no reason to fail. */
export function withTabStorage<Result>(work: (store: Storage) => Result): Result | undefined {
  try {
    return work(sessionStorage)
  } catch {
    return undefined
  }
}
