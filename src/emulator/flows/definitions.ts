import type { FlowKind } from '../../protocol/flow.js'
import type { Configuration } from '../config/configuration.js'

/** What sets the five flows apart where the emulator treats them alike. */
export interface FlowDefinition {
  /** State of a new flow. */
  initialState: string
  /** Message of a flow that replaces an expired one. */
  expiredMessage: number
  /** Message where no method knows what to do with a submit. */
  nobodyResponsible: number
}

export const definitions: Record<FlowKind, FlowDefinition> = {
  login: {
    initialState: 'choose_method',
    expiredMessage: 4010001,
    nobodyResponsible: 4010002,
  },
  registration: {
    initialState: 'choose_method',
    expiredMessage: 4040001,
    nobodyResponsible: 4010003,
  },
  settings: {
    initialState: 'show_form',
    expiredMessage: 4050001,
    nobodyResponsible: 4010004,
  },
  recovery: {
    initialState: 'choose_method',
    expiredMessage: 4060005,
    nobodyResponsible: 4010005,
  },
  verification: {
    initialState: 'choose_method',
    expiredMessage: 4070005,
    nobodyResponsible: 4010006,
  },
}

/** The configuration of one flow. */
export function flowConfig<Kind extends FlowKind>(
  config: Configuration,
  kind: Kind,
): Configuration['selfservice']['flows'][Kind] {
  return config.selfservice.flows[kind]
}
