import { KratosError } from './errors.js'

interface Flight<Result> {
  result: Promise<Result>
  controller: AbortController
  passengers: number
}

/**
 * Joins calls that have the same key and run at the same time. The work is called off when the last of its
 * callers has called off; one that calls off alone is rejected alone.
 */
export const createShare = <Result>() => {
  const flights = new Map<string, Flight<Result>>()

  return async (
    key: string | undefined,
    signal: AbortSignal | undefined,
    start: (controller: AbortController) => Promise<Result>,
  ): Promise<Result> => {
    if (signal?.aborted) throw new KratosError('aborted')
    const forget = () => {
      if (key !== undefined && flights.get(key) === flight) flights.delete(key)
    }
    const launch = (): Flight<Result> => {
      const controller = new AbortController()
      return { result: start(controller), controller, passengers: 0 }
    }
    const flight = flights.get(key ?? '') ?? launch()
    if (key !== undefined) flights.set(key, flight)
    flight.passengers++
    return new Promise<Result>((resolve, reject) => {
      const leave = () => {
        reject(new KratosError('aborted'))
        if (--flight.passengers > 0) return
        forget()
        flight.controller.abort()
      }
      signal?.addEventListener('abort', leave)
      flight.result.then(resolve, reject).finally(() => {
        signal?.removeEventListener('abort', leave)
        forget()
      })
    })
  }
}
