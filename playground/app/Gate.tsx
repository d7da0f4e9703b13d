import { useState } from 'react'

const states = {
  closed: { says: 'Closed', does: 'Open the gate', next: 'open' },
  open: { says: 'Open', does: 'Close the gate', next: 'closed' },
} as const

/** Something that a stolen password alone should not be able to do. */
export function Gate() {
  const [state, setState] = useState<keyof typeof states>('closed')
  const { says, does, next } = states[state]
  return (
    <main className="page">
      <h1>Lock gate</h1>
      <p className="lead">You are here because you signed in with a second step. Mind the boats below.</p>
      <section className="panel gate" data-state={state}>
        <svg viewBox="0 0 240 110" aria-hidden="true">
          <path className="water" d="M0 46h120v64H0z" />
          <path className="water low" d="M120 74h120v36H120z" />
          <g className="leaf">
            <rect x="114" y="18" width="12" height="92" rx="3" />
          </g>
        </svg>
        <p role="status">
          Osprey Lock, gate 1: <strong>{says}</strong>
        </p>
        <button type="button" className="button" onClick={() => setState(next)}>
          {does}
        </button>
      </section>
    </main>
  )
}
