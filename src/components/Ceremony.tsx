'use client'
import { lazy, Suspense } from 'react'
import type { SlotProps } from '../form/slotProps.js'
import { useCeremony } from '../form/useCeremony.js'
import { Submit } from './Submit.js'

const CeremonyFailure = lazy(() => import('./CeremonyFailure.js'))

/** A button that asks for a passkey or a security key. */
export function Ceremony(props: SlotProps<'Ceremony'>) {
  const { onClick, isRunning, failure } = useCeremony(props.field)
  return (
    <>
      <Submit {...props} attributes={{ ...props.attributes, onClick }} isRunning={isRunning} />
      {failure && (
        <Suspense>
          <CeremonyFailure failure={failure} />
        </Suspense>
      )}
    </>
  )
}
