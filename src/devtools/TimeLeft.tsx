'use client'
import { useKratos } from '../queries/KratosProvider.js'
import { useCountdown } from '../queries/useCountdown.js'

const units: [string, number][] = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
]

const written = (seconds: number) => {
  const [unit, length] = units.find(([, span]) => seconds >= span * 2) ?? ['s', 1]
  return `${Math.floor(seconds / length)} ${unit}`
}

/** How long something lives on, by the server's clock. */
export function TimeLeft({ until }: { until: string }) {
  const { client } = useKratos()
  const end = Date.parse(until) - client.clockSkew
  const seconds = useCountdown(Number.isNaN(end) ? null : end)
  if (Number.isNaN(end)) return null
  return <time dateTime={until}>{seconds > 0 ? `${written(seconds)} left` : 'expired'}</time>
}
