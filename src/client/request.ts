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
}

/** The query as it follows the path, with its question mark; empty where there is nothing to say. */
export const searchOf = (query: object = {}): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const one of [value].flat())
      if (one !== undefined)
        search.append(
          name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
          String(one),
        )
  return `?${search}`.replace(/^\?$/, '')
}
