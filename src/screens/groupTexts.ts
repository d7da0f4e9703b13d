import type { KitText } from '../i18n/locale.js'
import * as texts from '../i18n/texts.js'
import type { NodeGroup } from '../protocol/node.js'

interface GroupTexts {
  title: KitText
  why: KitText
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

/** What a group of settings is called and for; `undefined` for groups that this kit does not know. */
export const groupTexts = (group: NodeGroup): GroupTexts | undefined =>
  Object.hasOwn(known, group) ? known[group] : undefined

/** `device_authn` → “Device authn”: for groups that this kit does not know. */
export const groupName = (group: NodeGroup): string => {
  const words = group.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
