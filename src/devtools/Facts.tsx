import type { ReactNode } from 'react'

/** Names and what they stand for; those that stand for nothing are left out. */
export function Facts({ of }: { of: Readonly<Record<string, ReactNode>> }) {
  return (
    <dl data-kratos-devtools="facts">
      {Object.entries(of).map(
        ([name, value]) =>
          value !== undefined &&
          value !== null &&
          value !== '' && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
