import type {
  DataTag,
  MutationKey,
  QueryKey,
  UnusedSkipTokenOptions,
  UseMutationOptions,
} from '@tanstack/react-query'

// Said in names that `@tanstack/react-query` itself exports: those that TypeScript would infer are of a package below
// it, which apps with a strict package manager cannot see.

/** What `queryOptions` makes: a key that knows its data, and how to fetch them. */
export type QueryOf<Data, Key extends QueryKey> = UnusedSkipTokenOptions<Data, Error, Data, Key> & {
  queryKey: DataTag<Key, Data, Error>
}

/** What `mutationOptions` makes. */
export type MutationOf<Data, Variables> = UseMutationOptions<Data, Error, Variables> & {
  mutationKey: MutationKey
}
