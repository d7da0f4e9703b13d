'use client'
import { Suspense } from 'react'
import { useFormState, useSubmission } from '../form/formContext.js'
import { later } from '../form/later.js'
import type { SlotProps } from '../form/slotProps.js'
import { useCeremony } from '../form/useCeremony.js'
import { Submit } from './Submit.js'

const CeremonyFailure = /* @__PURE__ */ later(
  async () => (await import('./CeremonyFailure.js')).CeremonyFailure,
)

/** A button that asks for a passkey or a security key. */
export function Ceremony(props: SlotProps<'Ceremony'>) {
  const { progress, start } = useCeremony(useFormState(), useSubmission())
  const { isRunning, failure } = progress
  return (
    <>
      <Submit
        {...props}
        attributes={{ ...props.attributes, onClick: (event) => start(props.field, event) }}
        isRunning={isRunning}
      />
      {failure && (
        <Suspense>
          <CeremonyFailure failure={failure} />
        </Suspense>
      )}
    </>
  )
}
