// @vitest-environment node
import { expect, test } from 'vitest'
import { mailboxOf } from '../../src/components/mailboxOf.js'

test.each([
  ['ada@gmail.com', 'https://mail.google.com/'],
  ['Ada@Hotmail.co.uk', 'https://outlook.live.com/mail/'],
  ['ada@yahoo.co.jp', 'https://mail.yahoo.com/'],
  ['"ada@home"@gmx.net', 'https://www.gmx.com/'],
])('%s is read at %s', (address, href) => {
  expect(mailboxOf(address)?.href).toBe(href)
})

test.each(['ada@example.com', 'ada@notgmail.com', 'ada@gmail.com.example.org', '+4915112345678', ''])(
  'nobody knows where %j is read',
  (address) => {
    expect(mailboxOf(address)).toBeUndefined()
  },
)
