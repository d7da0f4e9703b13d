/** What is wrong with the answer of an authenticator. */
export class CeremonyProblem extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'CeremonyProblem'
  }
}
