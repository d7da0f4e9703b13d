import { type Html, html } from './html.js'

const stylesheet = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
nav { display: flex; gap: 1rem; }
nav [aria-current] { font-weight: bold; text-decoration: none; color: inherit; }
article { border-block-start: 1px solid color-mix(in srgb, currentcolor 25%, transparent); padding-block: 1rem; }
article h2 { font-size: 1rem; margin: 0; }
article p { white-space: pre-wrap; overflow-wrap: anywhere; margin-block: 0.5rem; }
code { font-size: 1.1em; user-select: all; cursor: pointer; }
.code { font-size: 1.5rem; letter-spacing: 0.1em; }
table { border-collapse: collapse; width: 100%; font-size: 0.875rem; }
th, td { text-align: start; padding: 0.25rem 0.5rem; vertical-align: top; }
td { overflow-wrap: anywhere; }
th, time { white-space: nowrap; }
tr > * { border-block-end: 1px solid color-mix(in srgb, currentcolor 15%, transparent); }
`

const pages = [
  ['/mail', 'Mail'],
  ['/log', 'Log'],
] as const

/** The style sheet of all pages, as a file: a policy that allows no inline styles holds. */
export function styles(): Response {
  return new Response(stylesheet, { headers: { ...safe, 'content-type': 'text/css; charset=utf-8' } })
}

/** A page of the emulator's own, without scripts. */
export function page(path: (typeof pages)[number][0], content: Html): Response {
  const title = pages.find(([each]) => each === path)?.[1] ?? ''
  const links = pages.map(
    ([to, name]) => html`<a href="${to}"${path === to ? html` aria-current="page"` : ''}>${name}</a>`,
  )
  const document = html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} – emulated Kratos</title>
<link rel="stylesheet" href="/pages.css">
<nav>${links}<a href="">Reload</a></nav>
<h1>${title}</h1>
<main>${content}</main>
</html>
`
  return new Response(document.html, { headers: { ...safe, 'content-type': 'text/html; charset=utf-8' } })
}

const safe = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}
