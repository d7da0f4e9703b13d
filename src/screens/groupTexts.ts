import { groupTitle } from '../form/groupTitle.js'
import type { KitText } from '../i18n/locale.js'
import * as texts from '../i18n/texts.js'
import type { NodeGroup } from '../protocol/node.js'
import type { UiText } from '../protocol/text.js'

interface GroupTexts {
  title: KitText | UiText
  why: KitText | undefined
}

const reasons: { readonly [group: string]: KitText } = {
  profile: texts.profileWhy,
  password: texts.passwordWhy,
  totp: texts.authenticatorWhy,
  lookup_secret: texts.backupCodesWhy,
  webauthn: texts.securityKeysWhy,
  passkey: texts.passkeysWhy,
  oidc: texts.linkedAccountsWhy,
  saml: texts.linkedAccountsWhy,
}

/** What a group of settings is called, and what it is for where this kit knows. */
export const groupTexts = (group: NodeGroup): GroupTexts => ({
  title: groupTitle(group),
  why: Object.hasOwn(reasons, group) ? reasons[group] : undefined,
})
