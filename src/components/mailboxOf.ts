/** Where people read their mail on the web, by the domain of their address. */
const mailboxes: readonly (readonly [domain: RegExp, name: string, href: string])[] = [
  [/^(gmail|googlemail)\.com$/, 'Gmail', 'https://mail.google.com/'],
  [/^(outlook|hotmail|live|msn)\.[a-z.]+$/, 'Outlook', 'https://outlook.live.com/mail/'],
  [/^(yahoo|ymail)\.[a-z.]+$/, 'Yahoo Mail', 'https://mail.yahoo.com/'],
  [/^(icloud|me|mac)\.com$/, 'iCloud Mail', 'https://www.icloud.com/mail/'],
  [/^(proton|protonmail|pm)\.(me|com)$/, 'Proton Mail', 'https://mail.proton.me/'],
  [/^gmx\.[a-z.]+$/, 'GMX', 'https://www.gmx.com/'],
  [/^web\.de$/, 'WEB.DE', 'https://web.de/'],
  [/^(yandex\.[a-z.]+|ya\.ru)$/, 'Yandex', 'https://mail.yandex.com/'],
  [/^(mail|inbox|list|bk)\.ru$/, 'Mail.ru', 'https://e.mail.ru/'],
  [/^(qq|foxmail)\.com$/, 'QQ', 'https://mail.qq.com/'],
  [/^naver\.com$/, 'Naver', 'https://mail.naver.com/'],
]

/** The mailbox of an address; `undefined` where nobody knows, as of a company's own domain. */
export function mailboxOf(address: string): { name: string; href: string } | undefined {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  const [, name, href] = mailboxes.find(([known]) => known.test(domain)) ?? []
  return name && href ? { name, href } : undefined
}
