'use client'
import type { FlowFormProps } from '../form/FlowForm.js'
import { drawWith } from '../form/parts.js'
import { useKratos } from '../queries/KratosProvider.js'
import type { AppRoutes } from '../queries/routes.js'
import { useText } from '../queries/useText.js'
import type { FrameProps } from './ScreenFrame.js'

type FormProps = Pick<FlowFormProps, 'slots' | 'groups' | 'nodes' | 'classNames' | 'render' | 'unstyled'>

/** What every screen lets an app change, beside the options of its flow. */
export interface ScreenProps extends FrameProps, FormProps {
  /** Where the neighbouring screens are, where that differs from the provider's `routes`. */
  routes?: Partial<AppRoutes>
}

/**
 * What a screen works with. Its properties are taken apart, because the options of the flow are a key of the cache
 * and must be nothing else.
 */
export function useScreen<Props extends ScreenProps>(props: Props) {
  const { logo, title, subtitle, footer, documentTitle, routes, ...others } = props
  const { slots, groups, nodes, classNames = {}, render = {}, unstyled = false, ...options } = others
  return {
    frame: { logo, title, subtitle, footer, documentTitle, unstyled, draw: drawWith(classNames, render) },
    form: { slots, groups, nodes, classNames, render, unstyled },
    options,
    routes: { ...useKratos().routes, ...routes },
    text: useText(),
  }
}

export type Screen = Pick<ReturnType<typeof useScreen>, 'frame' | 'form'>
