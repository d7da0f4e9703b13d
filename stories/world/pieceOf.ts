/** A text of the server. */
export const text = (id: number, words: string, type = 'info', context?: object) => ({
  id,
  text: words,
  type,
  context,
})

/** A text of the server for a person: a label, say. */
const label = (words: string) => ({ label: text(1070002, words, 'info', { title: words }) })

/** What the server says is wrong. */
export const error = (words: string) => text(4000001, words, 'error', { reason: words })

/** An input node as Kratos sends it. */
export const input = (
  attributes: { name: string; type: string } & Record<string, unknown>,
  words = 'Label',
  group = 'default',
) => ({
  type: 'input',
  group,
  attributes: { node_type: 'input', disabled: false, ...attributes },
  messages: [],
  meta: label(words),
})

/** A node of another type. */
export const node = (type: string, attributes: Record<string, unknown>, words = 'Label') => ({
  type,
  group: 'default',
  attributes: { node_type: type, ...attributes },
  messages: [],
  meta: label(words),
})

/** A secret as the server tells it, once in words and once for programs. */
export const secret = (words: string) => text(1050006, words, 'info', { secret: words })

/** A list of them; one that was used is told by words alone. */
export const secrets = (...words: (string | null)[]) =>
  text(1050015, words.join(', '), 'info', {
    secrets: words.map((each) =>
      each === null
        ? text(1050014, 'Secret was used at 2026-01-02', 'info')
        : text(1050009, each, 'info', { secret: each }),
    ),
  })

/** A piece of a flow: enough for a form. */
export const pieceOf = (...nodes: object[]) => ({
  ui: { action: 'https://auth.example.com/self-service/settings?flow=1', method: 'POST', nodes },
})
