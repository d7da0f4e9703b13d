import type { KitText } from '../i18n/locale.js'
import * as texts from '../i18n/texts.js'
import type { NodeGroup } from '../protocol/node.js'
import type { UiText } from '../protocol/text.js'

const known: { readonly [group: string]: KitText } = {
  profile: texts.profile,
  password: texts.password,
  totp: texts.authenticator,
  lookup_secret: texts.backupCodes,
  webauthn: texts.securityKeys,
  passkey: texts.passkeys,
  oidc: texts.linkedAccounts,
  saml: texts.linkedAccounts,
}

/** `device_authn` → “Device authn”. */
const inWords = (group: NodeGroup): UiText => {
  const words = group.replaceAll('_', ' ')
  return { id: 0, type: 'info', text: words.charAt(0).toUpperCase() + words.slice(1) }
}

/** What a group of settings is called; groups that this kit does not know go by their name. */
export const groupTitle = (group: NodeGroup): KitText | UiText =>
  (Object.hasOwn(known, group) ? known[group] : undefined) ?? inWords(group)
