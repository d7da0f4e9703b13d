import type { SyntheticEvent } from 'react'
import type { InputNode, UiNode } from '../../src/protocol/node.js'

interface HandWrittenProps {
  flow: { ui: { action: string; method: string; nodes: UiNode[]; messages?: { id: number; text: string }[] } }
  onSubmit: (data: FormData) => unknown
}

/** The form that somebody would write who has an afternoon: native inputs, labels, messages tied to them. */
export function HandWritten({ flow: { ui }, onSubmit }: HandWrittenProps) {
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSubmit(new FormData(event.currentTarget))
  }
  return (
    <form action={ui.action} method={ui.method} onSubmit={submit}>
      {ui.messages && (
        <div role="alert">
          {ui.messages.map(({ id, text }) => (
            <p key={id}>{text}</p>
          ))}
        </div>
      )}
      {ui.nodes.map((node) => (
        <Node key={keyOf(node)} node={node} />
      ))}
    </form>
  )
}

const keyOf = ({ type, attributes }: UiNode): string =>
  type === 'input' ? `${attributes.name} ${String(attributes.value ?? '')}` : String(attributes.id)

function Node({ node }: { node: UiNode }) {
  if (node.type === 'img')
    return <img src={node.attributes.src} alt={node.meta.label?.text} width={node.attributes.width} />
  if (node.type === 'text') return <code>{node.attributes.text.text}</code>
  if (node.type !== 'input') return null
  const { name, type, value } = node.attributes
  if (type === 'hidden') return <input type="hidden" name={name} defaultValue={String(value ?? '')} />
  if (type === 'submit' || type === 'button')
    return (
      <button
        className="submit"
        type={type === 'button' ? 'button' : 'submit'}
        name={name}
        value={String(value ?? '')}
      >
        {node.meta.label?.text}
      </button>
    )
  return <Input node={node} />
}

function Input({ node: { attributes, meta, messages } }: { node: InputNode }) {
  const { name, type, value, required, disabled, autocomplete, pattern, maxlength } = attributes
  const isInvalid = messages.some((message) => message.type === 'error')
  return (
    <div className="field">
      <label className="label" htmlFor={name}>
        {meta.label?.text ?? name}
      </label>
      <input
        className="input"
        id={name}
        name={name}
        type={type}
        required={required}
        disabled={disabled}
        autoComplete={autocomplete}
        pattern={pattern}
        maxLength={maxlength}
        aria-invalid={isInvalid || undefined}
        aria-describedby={messages.length > 0 ? `${name}-messages` : undefined}
        {...(type === 'checkbox'
          ? { defaultChecked: value === true, value: 'true' }
          : { defaultValue: String(value ?? '') })}
      />
      {messages.length > 0 && (
        <div id={`${name}-messages`}>
          {messages.map(({ id, text }) => (
            <p key={id}>{text}</p>
          ))}
        </div>
      )}
    </div>
  )
}
