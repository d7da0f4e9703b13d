import { textOf } from '../protocol/record.js'
import type { UiText } from '../protocol/text.js'

/** Providers that write their name with more than a capital at its start. */
const names = new Map([
  ['github', 'GitHub'],
  ['gitlab', 'GitLab'],
  ['linkedin', 'LinkedIn'],
  ['dingtalk', 'DingTalk'],
  ['netid', 'netID'],
  ['vk', 'VK'],
])

/** A label that calls a provider by its id (“Sign in with github”) says the provider's name instead. */
export function withProviderName(label: UiText): UiText {
  const provider = textOf(label.context?.['provider'])
  if (!provider || !/^[a-z]+$/.test(provider)) return label
  const name = names.get(provider) ?? provider.charAt(0).toUpperCase() + provider.slice(1)
  return { ...label, text: label.text.replace(provider, name), context: { ...label.context, provider: name } }
}
