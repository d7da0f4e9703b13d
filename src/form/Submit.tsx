'use client'
import { useContext } from 'react'
import { FlowNode } from './FlowNode.js'
import { FormElement } from './FormElement.js'
import { isButton } from './field.js'
import { InFormContext, useFormKit, useFormState } from './formContext.js'
import { formId } from './formId.js'

export interface SubmitProps {
  /** Whose button: that of this group. Default: the form's main one. */
  group?: string
}

/**
 * The button for the thing to do, for layouts of one's own: leave it out of the nodes by `except="Submit"`. Where each
 * group is a form of its own (settings), it may stand outside of that.
 */
export function Submit({ group }: SubmitProps) {
  const { id } = useFormKit()
  const { root, sections, primary } = useFormState()
  const isInForm = useContext(InFormContext)
  const section =
    sections.find((each) => (group === undefined ? each.main : each.group === group)) ?? sections[0]
  const field = section?.fields.find(({ key }) => key === section.action)
  if (!section || !field) return null

  const button = { field, primary: primary.has(field.key) }
  if (isInForm) return <FlowNode {...button} />
  if (!section.fields.every(isButton)) return <FlowNode {...button} form={formId(id, section.group)} />
  // With nothing to fill in, it has no form of nodes elsewhere.
  return (
    <FormElement root={root} sections={[section]}>
      <FlowNode {...button} />
    </FormElement>
  )
}
