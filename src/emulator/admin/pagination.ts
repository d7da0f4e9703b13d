import { fromBase64, toBase64Url } from '../bytes/encoding.js'
import type { Exchange } from '../http/exchange.js'
import { Fault } from '../http/fault.js'
import type { Kratos } from '../kratos.js'

const defaultSize = 250
const mostOnPage = 1000

/** One part of a list, and the headers that lead to the others. */
export interface Page<Item> {
  items: Item[]
  headers: Record<string, string>
}

/**
 * Cuts a page out of a list, by `page_size` and `page_token`.
 *
 * @throws {Fault} 400 for a token that was never handed out, or a size that is no number.
 */
export function pageByToken<Item extends { id: string }>(
  { query, request }: Exchange,
  all: readonly Item[],
): Page<Item> {
  const size = sizeIn(query, 'page_size')
  const token = query.get('page_token')
  const start = token ? all.findIndex(({ id }) => id === idIn(token)) + 1 : 0
  if (token && start === 0) throw new Fault(400, { reason: `The page token "${token}" is not known.` })
  const items = all.slice(start, start + size)
  const last = items.at(-1)
  const more = start + size < all.length
  return {
    items,
    headers: linkHeader(request.url, {
      first: { page_size: size, page_token: undefined },
      next:
        more && last
          ? { page_size: size, page_token: toBase64Url(new TextEncoder().encode(last.id)) }
          : undefined,
    }),
  }
}

/**
 * Cuts a page out of a list, by the older `page` and `per_page`; the pages count from 1, and 0 is the first too. What is
 * no number counts as not asked for.
 */
export function pageByNumber<Item>({ query, request }: Exchange, all: readonly Item[]): Page<Item> {
  const size = onPage(looseNumber(query.get('per_page')))
  const page = Math.max(1, looseNumber(query.get('page')) ?? 1)
  const lastPage = Math.max(1, Math.ceil(all.length / size))
  const link = (number: number) => ({ page: number, per_page: size })
  return {
    items: all.slice((page - 1) * size, page * size),
    headers: {
      ...linkHeader(request.url, {
        first: link(1),
        next: page < lastPage ? link(page + 1) : undefined,
        prev: page > 1 ? link(page - 1) : undefined,
        last: link(lastPage),
      }),
      'x-total-count': String(all.length),
    },
  }
}

/** The same where Kratos counts the pages from 0, and links to none. */
export function pageFromZero<Item>({ query }: Exchange, all: readonly Item[]): Page<Item> {
  const size = onPage(looseNumber(query.get('per_page')))
  const page = Math.max(0, looseNumber(query.get('page')) ?? 0)
  return {
    items: all.slice(page * size, (page + 1) * size),
    headers: { 'x-total-count': String(all.length) },
  }
}

/** Whether a request counts its pages, instead of following tokens. */
export function countsPages({ generation }: Kratos, { query }: Exchange): boolean {
  return generation.countsPages || query.has('page') || query.has('per_page')
}

type Link = Record<string, string | number | undefined>

function linkHeader(url: URL, links: Record<string, Link | undefined>): Record<string, string> {
  const texts = Object.entries(links).flatMap(([relation, parameters]) => {
    if (!parameters) return []
    const target = new URL(url)
    for (const [name, value] of Object.entries(parameters)) {
      if (value === undefined) target.searchParams.delete(name)
      else target.searchParams.set(name, String(value))
    }
    return [`<${target.pathname}${target.search}>; rel="${relation}"`]
  })
  return { link: texts.join(',') }
}

function sizeIn(query: URLSearchParams, name: string): number {
  const text = query.get(name)
  if (!text) return defaultSize
  if (/^\d+$/.test(text)) return onPage(Number(text))
  throw new Fault(400, { reason: `Expected the query parameter "${name}" to be a number, got "${text}".` })
}

function onPage(size = defaultSize): number {
  return Math.min(mostOnPage, Math.max(1, size))
}

function looseNumber(text: string | null): number | undefined {
  return text !== null && /^-?\d+$/.test(text) ? Number(text) : undefined
}

function idIn(token: string): string | undefined {
  const bytes = fromBase64(token)
  return bytes && new TextDecoder().decode(bytes)
}
