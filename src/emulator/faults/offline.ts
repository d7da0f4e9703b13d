/** What `fetch` rejects with where a fault keeps a request from arriving. */
export class Offline extends TypeError {
  constructor() {
    super('Failed to fetch: the emulator is offline (a fault of yours).')
  }
}
