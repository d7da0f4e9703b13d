'use client'
import { type ComponentType, lazy, useState } from 'react'

const Nothing = () => null

/**
 * A component whose code is loaded when it is first drawn, within a `<Suspense>`.
 *
 * @param load imports the component
 * @param Missing stands in where the code cannot be had: offline, or where the app was deployed anew meanwhile.
 *   Default: nothing.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Missing: ComponentType<Props> = Nothing,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined
  const loading = async () => {
    loaded = await load().catch(() => Missing)
    return { default: loaded }
  }
  const Loading = lazy(loading)
  // `renderToString` waits for nothing, but a server has time before its first visitor.
  if (typeof document === 'undefined') void loading()

  return function Later(props: Props) {
    // What is at hand is drawn at once; a lazy component would let its first drawing wait even then.
    const [Component] = useState<ComponentType<Props>>(() => loaded ?? Loading)
    return <Component {...props} />
  }
}
