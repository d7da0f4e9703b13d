import { ceremonyOf, type ReadControl } from './ceremonies.js'
import { readOptions } from './readOptions.js'
import { request } from './request.js'

/** Offers that stand on this page. A dialog ends them; one that came to nothing brings them back. */
const offers = new Set<() => Promise<void>>()

export function renewOffers(): void {
  for (const offer of offers) void offer()
}

/**
 * Lets the browser offer passkeys where it fills in names. Where it cannot, nothing happens: there are other ways in.
 * @param trigger Kratos's name for it, `oryPasskeyLoginAutocompleteInit`
 * @param accept takes the name of the hidden input and the credential, once somebody chose one
 * @returns the way to stop
 */
export function offerPasskeys(
  trigger: string,
  read: ReadControl,
  accept: (name: string, json: string) => void,
): () => void {
  let controller = new AbortController()
  const offer = async () => {
    const ceremony = ceremonyOf(trigger)
    const options = ceremony?.options && read(ceremony.options)
    try {
      if (!ceremony || !options || !(await PublicKeyCredential.isConditionalMediationAvailable())) return
      if (!offers.has(offer)) return
      controller = new AbortController()
      const publicKey = readOptions(options, read)
      accept(ceremony.result, await request({ call: 'get', publicKey, mediation: 'conditional', controller }))
    } catch {
      // Nobody asked for it, so nobody need hear that it is not to be had.
    }
  }
  offers.add(offer)
  void offer()
  return () => {
    offers.delete(offer)
    controller.abort()
  }
}
