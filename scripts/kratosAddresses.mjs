/**
 * Where a Kratos believes that it and its pages are: its `serve.public.base_url`, and the `ui_url` of each flow by
 * the playground's own path for it.
 *
 * @typedef {object} KratosAddresses
 * @property {URL} publicUrl
 * @property {Map<string, string>} pages `https://app.example.com/sign-in` → `/login`
 */

/**
 * Asks a Kratos for its addresses, by starting a flow of each kind as a browser would.
 *
 * @param {string} kratos Where its public API can be reached.
 * @returns {Promise<KratosAddresses>}
 * @throws {Error} With a sentence for people, where no Kratos answers.
 */
export async function askForAddresses(kratos) {
  const session = await ask(kratos, '/sessions/whoami', 'application/json')
  if (!session.headers.get('content-type')?.includes('json')) {
    throw new Error(
      `What answers at ${kratos} is not the public API of Kratos (${session.status} for /sessions/whoami): ` +
        'give --kratos the address that its configuration calls serve.public.',
    )
  }
  return { publicUrl: await askForPublicUrl(kratos), pages: await askForPages(kratos) }
}

/** @param {string} kratos */
async function askForPublicUrl(kratos) {
  const response = await ask(kratos, '/self-service/login/browser', 'application/json')
  const flow = /** @type {{ ui?: { action?: string } }} */ (await response.json())
  return new URL((flow.ui?.action ?? kratos).replace(/\/self-service\/.*$/, ''))
}

/** @param {string} kratos */
async function askForPages(kratos) {
  /** @type {KratosAddresses['pages']} */
  const pages = new Map()
  for (const kind of ['login', 'registration', 'recovery', 'verification']) {
    const { headers } = await ask(kratos, `/self-service/${kind}/browser`, 'text/html')
    const page = new URL(headers.get('location') ?? '/', kratos)
    // A flow that is switched off leads to the error page instead, which names its error by `id`.
    const path = page.searchParams.has('flow') ? `/${kind}` : page.searchParams.has('id') ? '/error' : null
    if (path) pages.set(page.origin + page.pathname, path)
  }
  return pages
}

/**
 * @param {string} kratos
 * @param {string} path
 * @param {string} accept
 */
async function ask(kratos, path, accept) {
  try {
    return await fetch(kratos.replace(/\/$/, '') + path, { headers: { accept }, redirect: 'manual' })
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    throw new Error(
      `No Kratos answers at ${kratos} (${cause}): start it, or give --kratos its public address.`,
      { cause: error },
    )
  }
}
