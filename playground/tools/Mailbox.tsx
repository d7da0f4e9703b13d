import type { CourierMessage } from 'kratos-kit/admin'
import { Fragment } from 'react'
import { enterCode } from './enterCode.js'

/** Links and six-digit codes, as they stand in a text. */
const worthPressing = /(https?:\/\/\S+|\b\d{6}\b)/

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

/** The letters of everybody: nothing leaves the playground. */
export function Mailbox({ letters }: { letters: readonly CourierMessage[] }) {
  if (letters.length === 0)
    return <p className="drawer-empty">Nothing yet. Ask for a code or a link, and it arrives here.</p>
  return (
    <ul className="letters">
      {letters.map(({ id, subject, body, recipient, created_at }) => (
        <li key={id}>
          <p className="letter-head">
            <span>{recipient}</span> {created_at && <time>{clock.format(new Date(created_at))}</time>}
          </p>
          <p className="letter-subject">{subject}</p>
          <p>
            {body.split(worthPressing).map((part, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- a letter never changes
              <Fragment key={index}>{pressable(part)}</Fragment>
            ))}
          </p>
        </li>
      ))}
    </ul>
  )
}

function pressable(part: string) {
  if (/^https?:/.test(part)) return <a href={part}>Open the link</a>
  if (!/^\d{6}$/.test(part)) return part
  return (
    <button type="button" className="code" onClick={() => enterCode(part)}>
      {part}
    </button>
  )
}
