import type { SettingsFlow } from '../protocol/flow.js'
import type { VerifiableAddress } from '../protocol/identity.js'

/** A method as settings offer it: how many of it are set up, and `undefined` where the server does not tell. */
export interface SetUp {
  group: string
  count: number | undefined
}

/** How somebody signs in, what keeps others out, and how they would get back in. */
export interface Security {
  waysIn: SetUp[]
  secondSteps: SetUp[]
  waysBack: Pick<VerifiableAddress, 'value' | 'verified'>[]
}

/** Nodes that are there once for each one that is set up. */
const marks: Readonly<Record<string, string | undefined>> = {
  password: undefined,
  passkey: 'passkey_remove',
  oidc: 'unlink',
  totp: 'totp_unlink',
  webauthn: 'webauthn_remove',
  lookup_secret: 'lookup_secret_disable',
}

/** What a settings flow tells about the safety of the account. */
export function securityOf({ ui, identity }: SettingsFlow): Security {
  const names = ui.nodes.flatMap((node) =>
    node.type === 'input' ? [{ group: node.group, name: node.attributes.name }] : [],
  )
  const offered = (groups: string[]): SetUp[] =>
    groups
      .filter((group) => names.some((node) => node.group === group))
      .map((group) => {
        const mark = marks[group]
        return {
          group,
          count: mark === undefined ? undefined : names.filter(({ name }) => name === mark).length,
        }
      })
  const verified = new Map(identity.verifiable_addresses?.map((address) => [address.value, address.verified]))
  return {
    waysIn: offered(['password', 'passkey', 'oidc']),
    secondSteps: offered(['totp', 'webauthn', 'lookup_secret']),
    waysBack: (identity.recovery_addresses ?? []).map(({ value }) => ({
      value,
      verified: verified.get(value) ?? false,
    })),
  }
}
