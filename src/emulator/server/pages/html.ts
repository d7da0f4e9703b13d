/** HTML that was written here, unlike text, which may hold anything. */
export interface Html {
  html: string
}

/** Writes HTML: texts in it are escaped, lists joined. */
export function html(parts: TemplateStringsArray, ...values: (string | number | Html | Html[])[]): Html {
  const written = values.map((value) =>
    Array.isArray(value) ? value.map((each) => each.html).join('') : escape(value),
  )
  return { html: parts.map((part, index) => part + (written[index] ?? '')).join('') }
}

function escape(value: string | number | Html): string {
  if (typeof value === 'object') return value.html
  return String(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
