'use client'
import { Component, createElement, type ReactElement } from 'react'
import { frameFor, type Overrides } from './overrides.js'
import type { FrameProps, LayoutSlots } from './slotProps.js'

// Bundlers put the mode in its place, and leave out what stands behind it.
declare const process: { env: { NODE_ENV?: string } }

type FrameSlot = keyof LayoutSlots

interface GuardProps {
  slot: FrameSlot
  given: ReactElement
  own: ReactElement
}

/** Has the kit's own frame stand in where the app's throws, with everything that is in it. */
class Guard extends Component<GuardProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown) {
    if (process.env.NODE_ENV !== 'production')
      console.warn(
        `kratos-kit: your ${this.props.slot} could not be drawn, and the kit's own stands in. Look at what groups or slots give for it.`,
        error,
      )
  }

  override render() {
    return this.state.failed ? this.props.own : this.props.given
  }
}

/** Draws what frames nodes, or stands between and above them: group ?? slot ?? default. */
export function frame<Slot extends FrameSlot>(
  overrides: Overrides,
  slot: Slot,
  props: FrameProps[Slot],
  group?: string,
): ReactElement {
  const given = frameFor(overrides, slot, group)
  const defaults: LayoutSlots = overrides.defaults
  const own = defaults[slot]
  return given === own ? (
    createElement(own, props)
  ) : (
    <Guard slot={slot} given={createElement(given, props)} own={createElement(own, props)} />
  )
}
