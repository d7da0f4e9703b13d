import type { Answer } from './answer.js'

/** Which part of a list to get. */
export interface PageParameters {
  /** Entries on a page. Default: the server's (250), at most 1,000. */
  pageSize?: number | undefined
  /** Where the page begins, from the page before it. */
  pageToken?: string | undefined
  /** v0.8, and identities today: the number of the page. */
  page?: number | undefined
  /** v0.8, and identities today: entries on a page. */
  perPage?: number | undefined
}

/** One part of a list. */
export interface Page<Item> {
  items: Item[]
  /** Asks for the part after this one; absent on the last page, and where the server does not tell. */
  next?: PageParameters | undefined
  /** How many entries there are in all, where the server counts them (pages by number). */
  total?: number | undefined
}

/** The query of the link to the next page (`Link: <…?page_token=…>; rel="next"`). */
const nextOf = (link: string): PageParameters | undefined => {
  const [, query] = /<[^>]*\?([^>]*)>;\s*rel="?next/.exec(link) ?? []
  if (query === undefined) return undefined
  const parameters = new URLSearchParams(query)
  const numberOf = (name: string) => (parameters.has(name) ? Number(parameters.get(name)) : undefined)
  return {
    pageSize: numberOf('page_size'),
    pageToken: parameters.get('page_token') ?? undefined,
    page: numberOf('page'),
    perPage: numberOf('per_page'),
  }
}

/** Makes the reader of a list from the reader of one entry; entries that it does not understand are left out. */
export const readPage =
  <Item>(read: (value: unknown) => Item | undefined) =>
  (body: unknown, { ok, headers }: Answer): Page<Item> | undefined => {
    if (!ok || !Array.isArray(body)) return undefined
    const total = headers.get('x-total-count')
    return {
      items: body.flatMap((value) => read(value) ?? []),
      next: nextOf(headers.get('link') ?? ''),
      total: total === null ? undefined : Number(total),
    }
  }
