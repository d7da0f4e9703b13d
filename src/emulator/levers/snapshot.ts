import type { Mail } from '../courier/createCourier.js'
import type { Kratos } from '../kratos.js'
import type { Tables } from '../store/createStore.js'

/** The emulator as it was at one moment: hand it to `restore`. */
export interface Snapshot {
  readonly tables: Tables
  readonly mails: readonly Mail[]
  /** Milliseconds since 1970. */
  readonly time: number
  /** Where the row of seeded ids stood. */
  readonly random: number | undefined
}

export function takeSnapshot({ store, courier, clock, random }: Kratos): Snapshot {
  return { tables: store.copy(), mails: [...courier.messages], time: clock.now(), random: random.state() }
}

/** Goes back to a snapshot, in time too: what was alive then is alive again. */
export function restoreSnapshot({ store, courier, clock, random }: Kratos, snapshot: Snapshot): void {
  store.replace(snapshot.tables)
  courier.replace(snapshot.mails)
  clock.set(snapshot.time)
  random.restore(snapshot.random)
}
