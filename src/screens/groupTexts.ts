import type { KitText } from '../i18n/locale.js'
import * as texts from '../i18n/texts.js'
import type { NodeGroup } from '../protocol/node.js'
import type { UiText } from '../protocol/text.js'

interface GroupTexts {
  title: KitText | UiText
  why?: KitText
}

const known: { readonly [group: string]: GroupTexts } = {
  profile: { title: texts.profile, why: texts.profileWhy },
  password: { title: texts.password, why: texts.passwordWhy },
  totp: { title: texts.authenticator, why: texts.authenticatorWhy },
  lookup_secret: { title: texts.backupCodes, why: texts.backupCodesWhy },
  webauthn: { title: texts.securityKeys, why: texts.securityKeysWhy },
  passkey: { title: texts.passkeys, why: texts.passkeysWhy },
  oidc: { title: texts.linkedAccounts, why: texts.linkedAccountsWhy },
  saml: { title: texts.linkedAccounts, why: texts.linkedAccountsWhy },
}

/** `device_authn` → “Device authn”. */
const inWords = (group: NodeGroup): UiText => {
  const words = group.replaceAll('_', ' ')
  return { id: 0, type: 'info', text: words.charAt(0).toUpperCase() + words.slice(1) }
}

/** What a group of settings is called and for; groups that this kit does not know go by their name. */
export const groupTexts = (group: NodeGroup): GroupTexts =>
  (Object.hasOwn(known, group) ? known[group] : undefined) ?? { title: inWords(group) }
