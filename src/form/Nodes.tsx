'use client'
import { Fragment, memo } from 'react'
import { arrange, type Filter, filter, isShared, keptOf, type Section } from './arrange.js'
import { FlowNode } from './FlowNode.js'
import { FormElement } from './FormElement.js'
import { frame } from './Frame.js'
import { isButton } from './field.js'
import { useFormKit, useFormState } from './formContext.js'
import { formId } from './formId.js'
import { groupTitle } from './groupTitle.js'
import { framedGroups } from './overrides.js'
import type { SectionProps } from './slotProps.js'

export interface NodesProps extends Filter {
  /** Groups to move to the front, in this order. */
  order?: readonly string[]
}

/** A section with the buttons of its group that stand elsewhere: they submit it too. */
function withButtons(section: Section, sections: readonly Section[]): Section {
  const { action, fields } = sections.find(({ group }) => group === section.group) ?? section
  const elsewhere = fields.filter((field) => isButton(field) && !section.fields.includes(field))
  return { ...section, action, fields: [...section.fields, ...elsewhere] }
}

/** The nodes of a flow: all of them, or what `only` and `except` leave. */
export const Nodes = memo(function Nodes({ only, except, order }: NodesProps) {
  const { overrides, id, text } = useFormKit()
  const { fields, root, sections, split, primary } = useFormState()
  const shown =
    (only ?? except ?? order)
      ? arrange(filter(fields, { only, except }), { order, apart: framedGroups(overrides) }).sections
      : sections
  const isTitled = split && shown.length > 1

  const draw = (section: Section) => {
    const { group, fields: members } = section
    const props: SectionProps = {
      group,
      section,
      title: isTitled ? text(groupTitle(group)) : undefined,
      children: members.map((field) => (
        <FlowNode key={field.key} field={field} primary={primary.has(field.key)} />
      )),
    }
    return frame(overrides, 'Section', props, group)
  }

  return shown.map((section) =>
    split ? (
      <FormElement
        key={section.key}
        // Without its button it is completed by one that stands elsewhere.
        id={section.action === undefined ? formId(id, section.group) : undefined}
        root={[
          ...root.filter((field) => field.node.group === section.group || isShared(field)),
          ...keptOf(fields, section.fields, section.group),
        ]}
        sections={[withButtons(section, sections)]}
      >
        {draw(section)}
      </FormElement>
    ) : (
      <Fragment key={section.key}>
        {section.divided && frame(overrides, 'Divider', {})}
        {draw(section)}
      </Fragment>
    ),
  )
})
