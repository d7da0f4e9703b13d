'use client'
import { type ReactNode, Suspense, useEffect } from 'react'
import { isKratosError } from '../client/errors.js'
import { later } from '../form/later.js'
import type { Session } from '../protocol/session.js'
import { useKratos } from '../queries/KratosProvider.js'
import { useSession } from '../queries/useSession.js'
import type { Need } from './GateNotice.js'
import { Missing } from './Missing.js'
import { neighbour } from './neighbour.js'

/** What is in the way is shown to few; the app behind the gate should not wait for it. */
const GateNotice = /* @__PURE__ */ later(async () => (await import('./GateNotice.js')).GateNotice, Missing)
const SessionFault = /* @__PURE__ */ later(
  async () => (await import('./SessionFault.js')).SessionFault,
  Missing,
)

export interface SessionGateProps {
  /** What only those see who may; a function gets their session. */
  children: ReactNode | ((session: Session) => ReactNode)
  /** `aal2` lets in only whoever signed in with a second factor. */
  aal?: 'aal1' | 'aal2'
  /** Lets in only whoever has a verified address. */
  verified?: boolean
  /** Shown until it is known who is there. Default: nothing. */
  fallback?: ReactNode
  /** Shown to whoever is signed out. Default: they are sent to sign in, and come back. */
  signedOut?: ReactNode
  /** Shown to whoever is signed in and may not enter yet. Default: what is missing, and the way to it. */
  refused?: ReactNode
}

const isVerified = ({ identity }: Session): boolean =>
  identity?.verifiable_addresses?.some((address) => address.verified) ?? false

/** Shows its children to those who may see them, and the way in to all others. */
export function SessionGate({ children, aal, verified, fallback, signedOut, refused }: SessionGateProps) {
  const query = useSession()
  const { data: session, error } = query
  const refuse = (needs: Need) =>
    refused ?? <Suspense fallback={fallback}>{<GateNotice needs={needs} />}</Suspense>

  if (isKratosError(error, 'session_aal2_required')) return refuse('aal2')
  if (session === null) return signedOut ?? <ToLogin />
  if (session === undefined)
    return error ? <Suspense fallback={fallback}>{<SessionFault query={query} />}</Suspense> : fallback
  if (aal === 'aal2' && session.authenticator_assurance_level !== 'aal2') return refuse('aal2')
  if (verified && !isVerified(session)) return refuse('verified')
  return typeof children === 'function' ? children(session) : children
}

function ToLogin() {
  const { go, routes } = useKratos()
  useEffect(() => {
    go(neighbour(routes.login, {}, location.href))
  }, [go, routes])
  return null
}
