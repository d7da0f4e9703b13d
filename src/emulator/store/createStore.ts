import type { Claims } from '../oidc/claims.js'
import type {
  ErrorRecord,
  FlowRecord,
  IdentityRecord,
  LinkRecord,
  ParkedRecord,
  SessionRecord,
  TokenExchangeRecord,
  VisitRecord,
} from './records.js'

export interface Tables {
  identities: Map<string, IdentityRecord>
  /** Who had an identifier or an address last: ids of identities, by the keys of `uniqueKeys`. */
  owners: Map<string, string>
  sessions: Map<string, SessionRecord>
  flows: Map<string, FlowRecord>
  errors: Map<string, ErrorRecord>
  /** By token. */
  links: Map<string, LinkRecord>
  parked: Map<string, ParkedRecord>
  /** By continuity cookie. */
  visits: Map<string, VisitRecord>
  /** By the app's code. */
  tokenExchanges: Map<string, TokenExchangeRecord>
  /** Who signed in at a provider built in, by code. */
  grants: Map<string, Claims>
}

/** The emulator's memory: one table for each kind of record, by id, in the order of their making. */
export interface Store extends Tables {
  /** A copy of everything. */
  copy(): Tables
  /** Replaces everything by a copy of `tables`. */
  replace(tables: Tables): void
}

function emptyTables(): Tables {
  return {
    identities: new Map(),
    owners: new Map(),
    sessions: new Map(),
    flows: new Map(),
    errors: new Map(),
    links: new Map(),
    parked: new Map(),
    visits: new Map(),
    tokenExchanges: new Map(),
    grants: new Map(),
  }
}

export function createStore(): Store {
  const store: Store = {
    ...emptyTables(),
    copy: () => structuredClone(tablesOf(store)),
    replace(tables) {
      Object.assign(store, structuredClone(tablesOf(tables)))
    },
  }
  return store
}

/** Only the tables: `structuredClone` takes no functions. */
function tablesOf(tables: Tables): Tables {
  const { identities, owners, sessions, flows, errors, links, parked, visits, tokenExchanges, grants } =
    tables
  return { identities, owners, sessions, flows, errors, links, parked, visits, tokenExchanges, grants }
}
