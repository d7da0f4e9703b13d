import { type Harbour, heightAt, hour, type Turn } from './tide.js'

interface TideChartProps {
  harbour: Harbour
  from: number
  now: number
  turns: Turn[]
}

const [width, height, room] = [720, 200, 34]

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** A day of water, with where it stands now. */
export function TideChart({ harbour, from, now, turns }: TideChartProps) {
  const range = harbour.constituents.reduce((sum, each) => sum + each.height, 0)
  const x = (at: number) => ((at - from) / (24 * hour)) * width
  const y = (metres: number) => room + ((harbour.mean + range - metres) / (2 * range)) * (height - 2 * room)
  const points = Array.from({ length: 97 }, (_, index) => from + (index * hour) / 4)
  const line = points.map((at) => `${x(at).toFixed(1)},${y(heightAt(harbour, at)).toFixed(1)}`).join(' L')
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label="The tide of today">
      <path className="water" d={`M${line} L${width},${height} L0,${height} Z`} />
      <path className="surface" d={`M${line}`} />
      <line className="now" x1={x(now)} x2={x(now)} y1="0" y2={height} />
      <circle className="now-dot" cx={x(now)} cy={y(heightAt(harbour, now))} r="5" />
      {turns.map(({ at, height: metres, kind }) => (
        <text
          key={at}
          x={Math.min(width - 24, Math.max(24, x(at)))}
          y={y(metres) + (kind === 'high' ? -12 : 22)}
        >
          {clock.format(at)}
        </text>
      ))}
    </svg>
  )
}
