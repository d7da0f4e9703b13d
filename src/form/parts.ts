import {
  type ComponentProps,
  cloneElement,
  isValidElement,
  type JSX,
  type ReactElement,
  type ReactNode,
} from 'react'
import { jsx } from 'react/jsx-runtime'

/** Elements around a form. */
type ScreenPart =
  | 'screen'
  | 'card'
  | 'header'
  | 'logo'
  | 'title'
  | 'subtitle'
  | 'content'
  | 'footer'
  | 'link'
  | 'notice'
  | 'skeleton'
  | 'tabs'
  | 'tab-list'
  | 'tab'
  | 'panels'
  | 'panel'
  | 'panel-header'
  | 'panel-title'
  | 'panel-text'
  | 'list'
  | 'item'
  | 'item-title'
  | 'item-text'
  | 'backdrop'
  | 'dialog-place'
  | 'user-menu'
  | 'avatar'
  | 'menu'
  | 'menu-item'
  | 'menu-title'

/** Every element that has a name: the values of `data-kratos`, and the keys of `classNames` and `render`. */
export type Part =
  | ScreenPart
  | 'form'
  | 'forms'
  | 'live'
  | 'username'
  | 'messages'
  | 'message'
  | 'section'
  | 'section-title'
  | 'divider'
  | 'field'
  | 'label'
  | 'aside'
  | 'control'
  | 'input'
  | 'select'
  | 'checkbox'
  | 'code'
  | 'code-box'
  | 'password-toggle'
  | 'hint'
  | 'submit'
  | 'provider'
  | 'badge'
  | 'spinner'
  | 'text'
  | 'secret'
  | 'secrets'
  | 'action'
  | 'actions'
  | 'image'
  | 'anchor'
  | 'script'
  | 'identifier'
  | 'icon'

/** How an element stands; what does not concern it is absent. */
export interface PartState {
  /** Name of the input, or id of the node. */
  name?: string
  group?: string
  /** Type of the input, or of the message. */
  type?: string
  invalid?: boolean
  required?: boolean
  disabled?: boolean
  /** A submit is in flight; of a button: its own. */
  pending?: boolean
  /** This is the one filled button. */
  primary?: boolean
}

type ClassName = string | false | null | undefined

/** Classes by part: a string, or a function of the part's state. */
export type ClassNames = { readonly [Name in Part]?: ClassName | ((state: PartState) => ClassName) }

/** Properties of an element that is about to be drawn. */
export type PartProps = Record<string, unknown>

/** Other elements by part: an element that gets the properties, or a function of them. */
export type Renders = {
  readonly [Name in Part]?: ReactElement<PartProps> | ((props: PartProps, state: PartState) => ReactNode)
}

type Tag = keyof JSX.IntrinsicElements
export type DataAttributes = { readonly [name: `data-${string}`]: string | number | undefined }

/** Draws one part: the one place that knows `data-kratos`, `classNames` and `render`. A key belongs to a fragment around it. */
export type Draw = <Name extends Tag>(
  part: Part,
  tag: Name,
  props?: ComponentProps<Name> & DataAttributes,
  state?: PartState,
) => ReactNode

const joined = (...names: unknown[]): string | undefined => names.filter(Boolean).join(' ') || undefined

export const drawWith =
  (classNames: ClassNames = {}, renders: Renders = {}): Draw =>
  (part, tag, props, state = {}) => {
    const wanted = classNames[part]
    const added = typeof wanted === 'function' ? wanted(state) : wanted
    const all: PartProps = { 'data-kratos': part, ...props }
    if (added) all['className'] = joined(props?.className, added)
    const other = renders[part]
    if (typeof other === 'function') return other(all, state)
    return isValidElement<PartProps>(other)
      ? cloneElement(other, {
          ...all,
          ...other.props,
          className: joined(all['className'], other.props['className']),
        })
      : jsx(tag, all)
  }

/** The value of a state attribute: there, or not. */
export const flag = (value: boolean | undefined): '' | undefined => (value ? '' : undefined)
