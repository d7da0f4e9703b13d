import { KratosError } from './errors.js'

interface Flight<Result> {
  controller: AbortController
  passengers: number
  result: Promise<Result>
}

/**
 * Joins calls that have the same key and run at the same time. The work is called off when the last of its
 * callers has called off; one that calls off alone is rejected alone.
 */
export const createShare = <Result>() => {
  const flights = new Map<unknown, Flight<Result>>()

  return (
    key: unknown,
    signal: AbortSignal | undefined,
    start: (controller: AbortController) => Promise<Result>,
  ): Promise<Result> =>
    new Promise((resolve, reject) => {
      const launch = (): Flight<Result> => {
        const controller = new AbortController()
        return { controller, passengers: 0, result: start(controller) }
      }
      const flight = flights.get(key) ?? launch()
      const forget = () => {
        if (flights.get(key) === flight) flights.delete(key)
      }
      const leave = () => {
        reject(new KratosError('aborted'))
        if (--flight.passengers) return
        forget()
        flight.controller.abort()
      }
      flights.set(key, flight)
      flight.passengers++
      signal?.addEventListener('abort', leave)
      if (signal?.aborted) leave()
      flight.result.then(resolve, reject).finally(() => {
        signal?.removeEventListener('abort', leave)
        forget()
      })
    })
}
