import type { Session } from 'kratos-kit'
import { useState } from 'react'
import { SessionFacts } from './SessionFacts.js'
import { TideChart } from './TideChart.js'
import { harbours, heightAt, hour, turnsWithin } from './tide.js'
import { useNow } from './useNow.js'

const days = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const words = { high: 'High water', low: 'Low water' }

function nameOf({ identity }: Session): string | undefined {
  const name = identity?.traits['name']
  return typeof name === 'object' && name && 'first' in name ? String(name.first) : undefined
}

/** Today's water, and when it turns in the next days. */
export function Tides({ session }: { session: Session }) {
  const [chosen, choose] = useState<keyof typeof harbours>('quill')
  const harbour = harbours[chosen]
  const now = useNow()
  const from = new Date(now).setHours(0, 0, 0, 0)
  const turns = turnsWithin(harbour, from, from + 72 * hour)
  const next = turns.find(({ at }) => at > now)
  const name = nameOf(session)
  return (
    <main className="page">
      <h1>{name ? `Good to see you, ${name}` : 'Good to see you'}</h1>
      <p className="lead">
        {next &&
          `${words[next.kind]} at ${harbour.name} at ${clock.format(next.at)}: ${next.height.toFixed(1)} m.`}
      </p>
      <section className="panel" aria-labelledby="today">
        <div className="panel-head">
          <h2 id="today">{heightAt(harbour, now).toFixed(1)} m now</h2>
          <select
            aria-label="Harbour"
            value={chosen}
            onChange={(event) => choose(event.target.value as keyof typeof harbours)}
          >
            {Object.entries(harbours).map(([id, each]) => (
              <option key={id} value={id}>
                {each.name}
              </option>
            ))}
          </select>
        </div>
        <TideChart
          harbour={harbour}
          from={from}
          now={now}
          turns={turns.filter(({ at }) => at < from + 24 * hour)}
        />
      </section>
      <section className="panel" aria-labelledby="turns">
        <h2 id="turns">Coming up</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Tide</th>
              <th scope="col">Time</th>
              <th scope="col">Water</th>
            </tr>
          </thead>
          <tbody>
            {turns
              .filter(({ at }) => at > now)
              .slice(0, 6)
              .map(({ at, height, kind }) => (
                <tr key={at}>
                  <td>{days.format(at)}</td>
                  <td>{words[kind]}</td>
                  <td>{clock.format(at)}</td>
                  <td>{height.toFixed(1)} m</td>
                </tr>
              ))}
          </tbody>
        </table>
      </section>
      <SessionFacts session={session} />
    </main>
  )
}
