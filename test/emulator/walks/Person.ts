import type { Emulator } from '../../../src/emulator/index.js'
import { createDevice, type Device, type DeviceKind } from './Device.js'

/** Somebody who walks through the emulator with what is theirs: addresses, a password, an app, an account elsewhere. */
export interface Person {
  name: string
  password: string
  devices: Record<DeviceKind, Device>
  /** What their authenticator app was told, the newest last. */
  totpSecrets: string[]
  backupCodes: string[]
  /** How many addresses of their own they have made up. */
  addresses: number
}

export const deviceKinds = ['page', 'program', 'app'] as const

export function createPerson(emulator: Emulator, name: string): Person {
  return {
    name,
    password: passwordOf(name),
    devices: {
      page: createDevice(emulator, 'page'),
      program: createDevice(emulator, 'program'),
      app: createDevice(emulator, 'app'),
    },
    totpSecrets: [],
    backupCodes: [],
    addresses: 0,
  }
}

export function passwordOf(name: string): string {
  return `Quiet-harbour-71-${name.toUpperCase()}`
}

/** The address with which somebody exists from the start. */
export function firstAddress({ name }: Pick<Person, 'name'>): string {
  return `${name}@example.com`
}

/** Another address of theirs. */
export function newAddress(person: Person): string {
  person.addresses += 1
  return `${person.name}.${String(person.addresses)}@example.com`
}

/** Whether an address is theirs: nobody else can read what is sent there. */
export function owns({ name }: Person, address: string): boolean {
  return address === `${name}@example.com` || address.startsWith(`${name}.`)
}
