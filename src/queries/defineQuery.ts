import { type DataTag, type QueryKey, queryOptions, type UnusedSkipTokenOptions } from '@tanstack/react-query'

/** Options of a query, with a key that knows its data. */
export type QueryOf<Data, Key extends QueryKey> = UnusedSkipTokenOptions<Data, Error, Data, Key> & {
  queryKey: DataTag<Key, Data, Error>
}

/**
 * `queryOptions`, with a type in names that `@tanstack/react-query` itself exports. Those that TypeScript would infer
 * belong to a package below it, which apps with a strict package manager cannot see.
 */
export const defineQuery = <Data, const Key extends QueryKey>(
  options: UnusedSkipTokenOptions<Data, Error, Data, Key>,
): QueryOf<Data, Key> => queryOptions(options)
