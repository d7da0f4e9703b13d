'use client'
import { type RefObject, useEffect, useState } from 'react'
import type { ParametersOf } from '../client/flowParameters.js'
import { selfServicePath } from '../client/submitUrl.js'
import type { FlowKind } from '../protocol/flow.js'
import { flowPath } from '../protocol/routes.js'
import type { FlowRouter } from './flowRouter.js'

interface Asked {
  kind: FlowKind
  /** Changes whenever the hook is asked for another flow. */
  asked: string
  flowId: string | undefined
  /** The flow that is on the screen. */
  shown: RefObject<string | undefined>
  /** `null` where the URL has no say. */
  router: Pick<FlowRouter, 'read' | 'subscribe'> | null
}

/** What the URL says: the flow to continue, or what to start one with. */
interface FlowAddress {
  flowId: string | undefined
  parameters: Record<string, string | true>
}

const shared = ['return_to', 'login_challenge', 'organization', 'identity_schema']

/** Parameters that Kratos's own links to a screen may carry. */
const understood: Record<FlowKind, readonly string[]> = {
  login: [...shared, 'refresh', 'aal', 'via'],
  registration: [...shared, 'after_verification_return_to'],
  recovery: ['return_to'],
  verification: ['return_to'],
  settings: ['return_to'],
}

const camelCase = (name: string) => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/**
 * The parameters of one of Kratos's own URLs that start a flow, such as the second factor that a sign-in is sent to;
 * `undefined` for every other URL.
 */
export function startIn<Kind extends FlowKind>(url: string, kind: Kind) {
  const [path, query] = selfServicePath(url)?.split('?') ?? []
  return path === flowPath(kind, 'browser')
    ? (addressIn(new URLSearchParams(query), kind).parameters as Partial<ParametersOf<Kind>>)
    : undefined
}

function addressIn(url: URLSearchParams, kind: FlowKind): FlowAddress {
  // Kratos takes nothing but `true` for a yes.
  const given = understood[kind].filter(
    (name) => url.get(name) && (name !== 'refresh' || url.get(name) === 'true'),
  )
  return {
    flowId: url.get('flow') ?? undefined,
    parameters: Object.fromEntries(
      given.map((name) => [camelCase(name), name === 'refresh' || (url.get(name) ?? '')]),
    ),
  }
}

/**
 * Which flow the screen is about: the caller's, or what the URL says when the screen opens and when people go back
 * and forth. Asking for another flow (other parameters) makes what the URL says stale, so it no longer counts.
 */
export function useFlowAddress<Kind extends FlowKind>({ kind, asked, flowId, shown, router }: Asked) {
  const read = () => addressIn(router?.read() ?? new URLSearchParams(), kind)
  const [found, setFound] = useState(() => ({ asked, ...read() }))

  useEffect(
    () =>
      flowId
        ? undefined
        : router?.subscribe(() => {
            const next = addressIn(router.read(), kind)
            // Anchors and dialogs change the history too: the same flow asked for anew would empty its form.
            if (!next.flowId || next.flowId !== shown.current) setFound({ asked, ...next })
          }),
    [asked, flowId, router, kind, shown],
  )

  const fresh: typeof found = { asked, flowId: undefined, parameters: {} }
  const current = found.asked === asked ? found : fresh
  if (current === fresh) setFound(fresh)
  return {
    flowId: flowId ?? current.flowId,
    parameters: current.parameters as Partial<ParametersOf<Kind>>,
  }
}
