'use client'
import { type ReactNode, Suspense } from 'react'
import { later } from '../form/later.js'
import type { FlowKind } from '../protocol/flow.js'
import type { FlowHandle } from '../queries/flowHandle.js'
import { FormSkeleton } from './FormSkeleton.js'
import { Meanwhile } from './Meanwhile.js'
import { Missing } from './Missing.js'
import { ScreenForm } from './ScreenForm.js'
import { ScreenFrame } from './ScreenFrame.js'
import type { Screen, ScreenProps } from './useScreen.js'

/** Shown rarely, and only once the server has answered: no part of what a sign-in loads. */
const DoneScreen = /* @__PURE__ */ later(async () => (await import('./DoneScreen.js')).DoneScreen, Missing)

interface FlowScreenProps<Kind extends FlowKind> {
  flow: FlowHandle<Kind>
  screen: Screen
  /** What the screen says where the app does not. */
  title: string
  subtitle?: string | undefined
  footer: ReactNode
  nodes?: ScreenProps['nodes']
  /** How many fields the form will have, as far as one can guess. */
  fields: number
  returnTo: string | undefined
}

/** One flow in the frame: its form, or what stands in the way of it. */
export function FlowScreen<Kind extends FlowKind>(props: FlowScreenProps<Kind>) {
  const { flow, screen, title, subtitle, footer, nodes, fields, returnTo } = props
  const { frame, form } = screen
  const { draw } = frame
  const isDone = flow.status === 'completed' || flow.error?.id === 'session_already_available'
  // Nobody has to hear of a failure while the screen for whoever is signed in is on its way.
  const shown = isDone ? { ...flow, error: null } : flow
  const content = (
    <ScreenFrame
      {...frame}
      title={frame.title ?? title}
      subtitle={frame.subtitle ?? subtitle}
      footer={frame.footer === undefined ? footer : frame.footer}
    >
      <Suspense fallback={<Meanwhile flow={shown} fields={fields} draw={draw} />}>
        {flow.status === 'loading' && <FormSkeleton fields={fields} draw={draw} />}
        <ScreenForm {...form} changes={nodes} flow={shown} />
      </Suspense>
    </ScreenFrame>
  )
  if (!isDone) return content
  return (
    <Suspense fallback={content}>
      <DoneScreen flow={flow} frame={frame} returnTo={returnTo} />
    </Suspense>
  )
}
