'use client'
import { Fragment, useEffect, useRef, useState } from 'react'
import { diagnose } from '../doctor/diagnose.js'
import type { Finding } from '../doctor/finding.js'
import { useKratos } from '../queries/KratosProvider.js'

/** A sentence with its code as code. */
function Sentence({ children }: { children: string }) {
  return children.split('`').map((part, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- a sentence never changes
    index % 2 ? <code key={index}>{part}</code> : <Fragment key={index}>{part}</Fragment>,
  )
}

/** Asks why Kratos cannot be talked to, and says what was found. */
export function Doctor() {
  const { client } = useKratos()
  const [findings, setFindings] = useState<Finding[] | 'asking'>()
  const asked = useRef<AbortController>(null)
  useEffect(() => () => asked.current?.abort(), [])

  const ask = async () => {
    if (findings === 'asking') return
    const controller = new AbortController()
    asked.current = controller
    setFindings('asking')
    const found = await diagnose(client, { signal: controller.signal })
    if (!controller.signal.aborted) setFindings(found)
  }

  return (
    <>
      <button type="button" aria-disabled={findings === 'asking'} onClick={() => void ask()}>
        Diagnose
      </button>
      <div role="status">
        {findings === 'asking' && <p>Asking Kratos …</p>}
        {Array.isArray(findings) && findings.length === 0 && (
          <p>All is well: a flow was started and read back, with its cookie.</p>
        )}
        {Array.isArray(findings) && findings.length > 0 && (
          <ol data-kratos-devtools="findings">
            {findings.map(({ id, severity, what, why, how }) => (
              <li key={id} data-severity={severity}>
                <p>
                  <strong>
                    <Sentence>{what}</Sentence>
                  </strong>
                </p>
                <p>
                  <Sentence>{why}</Sentence>
                </p>
                <p data-kratos-devtools="how">
                  <Sentence>{how}</Sentence>
                </p>
              </li>
            ))}
          </ol>
        )}
      </div>
    </>
  )
}
