/** One call, as an operation describes it. */
export interface KratosRequest {
  /** Default: `GET`. */
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below the base URL; may carry a query already. */
  path: string
  /** Names in camelCase are sent in snake_case, lists as repeated names; `undefined` is left out. */
  query?: object | undefined
  json?: unknown
  signal?: AbortSignal | undefined
  /** Statuses beside 2xx that the operation reads itself; any other is thrown. */
  expected?: readonly number[]
}

/** Method and path: what errors call the request. */
export const operationOf = ({ method = 'GET', path }: KratosRequest): string =>
  `${method} ${path.replace(/\?.*/, '')}`

/** The path with its query. */
export const targetOf = ({ path, query = {} }: KratosRequest): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const one of [value].flat())
      if (one !== undefined)
        search.append(
          name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
          String(one),
        )
  const text = search.toString()
  return text ? `${path}?${text}` : path
}
