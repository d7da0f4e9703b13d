'use client'
import { type MouseEvent, Suspense } from 'react'
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
  const onClick = (event: MouseEvent<HTMLButtonElement>) => start(props.field, event)
  return (
    <>
      <Submit
        isRunning={isRunning}
        {...props}
        attributes={Object.assign({}, props.attributes, { onClick })}
      />
      {failure && (
        <Suspense>
          <CeremonyFailure failure={failure} />
        </Suspense>
      )}
    </>
  )
}
