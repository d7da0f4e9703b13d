'use client'
import { FlowNode } from './FlowNode.js'
import { useFormState } from './formContext.js'

export interface SubmitProps {
  /** Whose button: that of this group. Default: the form's main one. */
  group?: string
}

/** The button for the thing to do, for layouts of one's own: leave it out of the nodes by `except="Submit"`. */
export function Submit({ group }: SubmitProps) {
  const { sections, primary } = useFormState()
  const section =
    sections.find((each) => (group === undefined ? each.main : each.group === group)) ?? sections[0]
  const field = section?.fields.find(({ key }) => key === section.action)
  return field ? <FlowNode field={field} primary={primary.has(field.key)} /> : null
}
