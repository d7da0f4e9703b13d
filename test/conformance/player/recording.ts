/** What a recorded server answered, without what differs from run to run. */
export interface RecordedResponse {
  status: number
  type?: string
  location?: string
  cookies?: string[]
  errorId?: string
  body?: unknown
  text?: string
}

interface StepBase {
  /** Another client of the scenario. */
  who?: string
  /** Only its status and cookies were kept. */
  setup?: boolean
}

export interface RequestStep extends StepBase {
  do: 'request'
  name: string
  method: string
  path: string
  headers?: Record<string, string>
  body?: unknown
  admin?: boolean
  response: RecordedResponse
}

export type Step =
  | RequestStep
  | (StepBase & { do: 'identity'; traits: Record<string, unknown>; password?: string })
  | (StepBase & { do: 'mail'; to: string; after?: number })
  | (StepBase & { do: 'provider'; claims?: Record<string, unknown>; refuse?: string })
  | (StepBase & { do: 'totp' | 'forget' })
  | (StepBase & { do: 'attest' | 'assert'; from: string })
  | (StepBase & { do: 'put'; name: string; value: string })
  | (StepBase & {
      do: 'keep'
      name: string
      from?: string
      of?: string
      fromLocation?: string
      fromBody?: string
    })
  | (StepBase & { do: 'become'; other: string })
  | (StepBase & { do: 'wait'; ms: number })

/** One scenario played against a real Kratos. */
export interface Recording {
  scenario: string
  profile: string
  client: 'browser' | 'api'
  server: string
  steps: Step[]
}
