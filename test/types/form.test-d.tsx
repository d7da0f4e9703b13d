import { isButton, isTyped, useFlowForm } from '../../src/headless.js'
import type { SlotProps } from '../../src/index.js'
import { FlowForm } from '../../src/index.js'

const flow = { ui: { action: '', method: 'POST', nodes: [] } }

// A component for a role gets the attributes of that role's element.
const Fancy = ({ attributes, label }: SlotProps<'Input'>) => (
  <label>
    {label}
    <input {...attributes} />
  </label>
)
const ChecksOnly = ({ attributes }: { attributes: { defaultChecked: true } }) => attributes.defaultChecked

export const right = (
  <FlowForm
    flow={flow}
    slots={{ Input: Fancy, Divider: () => <hr /> }}
    groups={{ oidc: ({ group, children }) => <div id={group}>{children}</div>, password: { Input: Fancy } }}
    nodes={{ 'traits.email': { label: 'Work e-mail' }, 'provider=google': ({ label }) => <b>{label}</b> }}
    classNames={{ submit: ({ pending }) => pending && 'opacity-50', input: 'mine' }}
    render={{ hint: (props) => <small {...props} />, card: <section /> }}
  />
)

export const wrong = [
  // @ts-expect-error -- there is no such role
  <FlowForm key="0" flow={flow} slots={{ Inputt: Fancy }} />,
  // @ts-expect-error -- nor in a group
  <FlowForm key="1" flow={flow} groups={{ password: { Passwort: Fancy } }} />,
  // @ts-expect-error -- a select's component cannot take what an input's is given
  <FlowForm key="2" flow={flow} slots={{ Select: ChecksOnly }} />,
  // @ts-expect-error -- there is no such part
  <FlowForm key="3" flow={flow} classNames={{ submitt: 'mine' }} />,
  // @ts-expect-error -- nor for elements
  <FlowForm key="4" flow={flow} render={{ labels: <b /> }} />,
  // @ts-expect-error -- nor such a change
  <FlowForm key="5" flow={flow} nodes={{ 'traits.email': { lable: 'Work e-mail' } }} />,
  // @ts-expect-error -- the kit's defaults are its own
  <FlowForm key="6" flow={flow} defaults={{}} />,
]

export function Headless() {
  const { sections, inputProps, buttonProps, selectProps } = useFlowForm(flow)
  return sections.flatMap(({ fields }) =>
    fields.map((field) => {
      if (isButton(field)) return <button key={field.key} {...buttonProps(field)} />
      if (isTyped(field)) return <input key={field.key} {...inputProps(field)} />
      if (field.slot === 'Select') return <select key={field.key} {...selectProps(field)} />
      // @ts-expect-error -- what is left are no inputs
      return <input key={field.key} {...inputProps(field)} />
    }),
  )
}
