import { traitsOf } from '../identities/identityFacts.js'
import type { Kratos } from '../kratos.js'
import { traitValue } from '../traits/traitValue.js'

/** The page of the provider built in: who exists already, a form for anybody else, and a way to say no. */
export function providerPage(kratos: Kratos, label: string): string {
  const known = addressesOf(kratos).map(
    (address) => `<button name="email" value="${escapeHtml(address)}">${escapeHtml(address)}</button>`,
  )
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(label)}</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 24rem; margin: 3rem auto; padding: 0 1rem; }
  form { display: grid; gap: 0.75rem; margin-block: 1.5rem; }
  label { display: grid; }
  input, button { font: inherit; padding: 0.5rem; }
</style>
<h1>${escapeHtml(label)}</h1>
<p>This provider belongs to the emulator: be whoever you like.</p>
${known.length > 0 ? `<form method="post">${known.join('\n')}</form>` : ''}
<form method="post">
  <label>Email <input name="email" type="email" required></label>
  <label>First name <input name="given_name"></label>
  <label>Last name <input name="family_name"></label>
  <button>Sign in</button>
</form>
<form method="post"><button name="refuse" value="access_denied">Refuse</button></form>
</html>
`
}

/** The e-mail addresses of everybody who exists, each once. */
function addressesOf(kratos: Kratos): string[] {
  const addresses = Array.from(kratos.store.identities.values()).flatMap(({ schemaId, traits }) =>
    traitsOf(kratos, schemaId)
      .filter(({ schema }) => schema['format'] === 'email')
      .map(({ path }) => traitValue(traits, path))
      .filter((value) => typeof value === 'string'),
  )
  return Array.from(new Set(addresses)).slice(0, 20)
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
