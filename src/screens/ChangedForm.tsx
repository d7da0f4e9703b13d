import { FlowForm } from '../components/FlowForm.js'
import type { FlowFormProps } from '../form/FlowForm.js'
import { changedBoth } from '../form/overrides.js'

export interface ChangedFormProps extends FlowFormProps {
  /** What the screen changes about nodes, under what the app changes. */
  changes: FlowFormProps['nodes']
}

/** The form of a screen: its own changes to nodes, and the app's. */
export function ChangedForm({ changes, nodes, ...form }: ChangedFormProps) {
  return <FlowForm {...form} nodes={changedBoth(changes, nodes)} />
}
