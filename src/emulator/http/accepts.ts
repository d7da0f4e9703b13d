/** Whether an `Accept` header asks for JSON before HTML. A bare `*` does not: a browser navigation sends it too. */
export function prefersJson(accept: string | null): boolean {
  let best = { weight: 0, isJson: false }
  for (const part of accept?.split(',') ?? []) {
    const [type = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    const weight = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1)
    const isJson = type === 'application/json' || type === 'application/*'
    if ((isJson || type.startsWith('text/')) && weight > best.weight) best = { weight, isJson }
  }
  return best.isJson
}

/** Whether a submit is a program's: it wants JSON, or sends it. */
export function isJsonRequest(headers: Headers): boolean {
  return prefersJson(headers.get('accept')) || /^application\/json\b/i.test(headers.get('content-type') ?? '')
}
