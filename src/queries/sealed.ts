/**
 * Carries a value through the mutation cache unseen: devtools, loggers and persisters find nothing to print,
 * since what people type (passwords, codes) passes here.
 */
export class Sealed<Value> {
  readonly #value: Value

  constructor(value: Value) {
    this.#value = value
  }

  open(): Value {
    return this.#value
  }
}
