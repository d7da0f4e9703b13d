import fc from 'fast-check'

/** What a broken or a hostile server could put anywhere. */
const values = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    Number.NaN,
    '',
    'submit',
    'datetime-local',
    'not a date',
    '__proto__',
    'constructor',
    'toString',
    'elements',
    'requestSubmit',
    'a.b.__proto__.polluted',
    'x'.repeat(50_000),
    '\uD800',
    'javascript:globalThis.ran = true',
    ' java\nscript:globalThis.ran = true',
    'vbscript:x',
    'data:text/html,<script>globalThis.ran = true</script>',
    'data:image/svg+xml,<svg onload="globalThis.ran = true"/>',
    'window.__oryWebAuthnLogin({"publicKey":',
  ),
  fc.constantFrom<() => unknown>(
    () => [],
    () => ({}),
    () => [[[]], {}, null, 'x'],
    () => ({ polluted: true, toString: 'no function', length: 3 }),
    () => ({ id: {}, text: [], type: 7, context: 'none' }),
    () => ({ type: 'hologram', attributes: { node_type: 'hologram', id: 'h', value: 'who knows' } }),
    () => ({
      type: 'a',
      attributes: { id: 'a', href: 'javascript:globalThis.ran = true', title: { text: 'x' } },
    }),
    () => ({ type: 'script', attributes: { id: 's', src: 'data:text/javascript,globalThis.ran = true' } }),
    () => ({ type: 'input', attributes: { name: '__proto__', type: 'checkbox', options: [{}, null] } }),
  ),
)

type Container = Record<string, unknown>

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null

const isList = (value: unknown): value is unknown[] => Array.isArray(value)

interface Mutation {
  how: 'remove' | 'replace' | 'repeat' | 'cycle'
  /** Which way to go at each fork. */
  path: number[]
  value: unknown
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  how: fc.constantFrom('remove', 'replace', 'replace', 'repeat', 'cycle'),
  path: fc.array(fc.nat(50), { minLength: 1, maxLength: 7 }),
  value: values,
})

function apply(root: Container, { how, path, value }: Mutation): void {
  let place = root
  let key = ''
  for (const step of path) {
    const keys = Object.keys(place)
    if (keys.length === 0) return
    key = keys[step % keys.length] ?? ''
    const next = place[key]
    if (!isContainer(next) || step === path.at(-1)) break
    place = next
  }
  if (how === 'remove') delete place[key]
  if (how === 'replace') place[key] = typeof value === 'function' ? (value as () => unknown)() : value
  if (how === 'cycle') place[key] = root
  const list: unknown = place
  if (how === 'repeat' && isList(list)) list.push(list[Number(key)], list[Number(key)])
}

/** A flow as no server should answer it: parts missing, of the wrong type, repeated, hostile, or containing themselves. */
export const mutatedFlow = (flows: readonly object[]) =>
  fc
    .tuple(fc.constantFrom(...flows), fc.array(mutation, { minLength: 1, maxLength: 12 }))
    .map(([flow, mutations]) => {
      const root: Container = { flow: structuredClone(flow) }
      for (const each of mutations) apply(root, each)
      return root['flow']
    })
