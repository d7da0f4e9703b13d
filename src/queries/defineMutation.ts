import { type MutationKey, mutationOptions, type UseMutationOptions } from '@tanstack/react-query'

/** Options of a mutation that has a key. */
export type MutationOf<Data, Variables> = UseMutationOptions<Data, Error, Variables> & {
  mutationKey: MutationKey
}

/** `mutationOptions`, with a type that says its names as `defineQuery` does. */
export const defineMutation = <Data, Variables = void>(
  options: MutationOf<Data, Variables>,
): MutationOf<Data, Variables> => mutationOptions(options)
