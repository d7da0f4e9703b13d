import { isObject, type Json } from './json.js'

/** Prose that may be worded otherwise, and what a client tells about itself. */
const prose = new Set(
  'reason message debug details trace request template_type subject user_agent ip_address location onclick src'.split(
    ' ',
  ),
)
const most = 20

/** Where an answer differs from the recorded one: a line for each difference, at most twenty. */
export function differences(wanted: unknown, got: unknown, path = ''): string[] {
  return Array.from(compare(wanted, got, path)).slice(0, most)
}

function* compare(wanted: unknown, got: unknown, path: string): Generator<string> {
  if (Array.isArray(wanted)) yield* compareLists(wanted, got, path)
  else if (isObject(wanted)) yield* compareObjects(wanted, got, path)
  else if (wanted !== got) yield `${path}: ${show(wanted)} expected, ${show(got)} came`
}

function* compareLists(wanted: unknown[], got: unknown, path: string): Generator<string> {
  if (!Array.isArray(got)) {
    yield `${path}: a list expected, ${show(got)} came`
  } else if (wanted.length === got.length) {
    for (const [index, item] of wanted.entries()) {
      yield* compare(item, got[index], `${path}[${labelOf(item) || String(index)}]`)
    }
  } else {
    const came = got.map(labelOf).join(' ')
    yield `${path}: ${String(wanted.length)} expected, ${String(got.length)} came (${came} instead of ${wanted.map(labelOf).join(' ')})`
  }
}

function* compareObjects(wanted: Json, got: unknown, path: string): Generator<string> {
  if (!isObject(got)) {
    yield `${path}: an object expected, ${show(got)} came`
    return
  }
  for (const key of new Set([...Object.keys(wanted), ...Object.keys(got)])) {
    const isProse = prose.has(key) || (key === 'text' && wanted['id'] === 4000001)
    if (isProse) continue
    if (!(key in got)) {
      if (wanted[key] !== null) yield `${path}.${key}: missing (expected ${show(wanted[key])})`
    } else if (!(key in wanted)) {
      if (got[key] !== null) yield `${path}.${key}: unexpected ${show(got[key])}`
    } else {
      yield* compare(wanted[key], got[key], `${path}.${key}`)
    }
  }
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 80)
}

/** What a node, a step or a text is called in a report. */
function labelOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (!isObject(value)) return ''
  const { attributes } = value
  if (!isObject(attributes)) return wordOf(value['id'] ?? value['action'])
  const { name, type, value: posted, id } = attributes
  return wordOf(name ?? id) + (type === 'submit' ? `=${wordOf(posted)}` : '')
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)
}
