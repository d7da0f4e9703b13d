import { afterEach, describe, expect, it } from 'vitest'
import '../../../src/theme/styles.css'

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })

/** Relative luminance by WCAG 2, of the pixel that the browser paints. */
function luminance(colour: string): number {
  if (!canvas) throw new Error('This browser has no 2d canvas.')
  canvas.fillStyle = colour
  canvas.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
    const channel = byte / 255
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

/** A theme with these seeds, and what its tokens come to. */
function theme(scheme: string, seeds: Record<string, string>) {
  const subject = document.createElement('div')
  subject.dataset['theme'] = scheme
  for (const [seed, value] of Object.entries(seeds)) subject.style.setProperty(`--kratos-${seed}`, value)
  document.body.replaceChildren(subject)
  return (token: string): number => {
    subject.style.color = `var(--kratos-${token})`
    return luminance(getComputedStyle(subject).color)
  }
}

/** Accents and neutrals from black over grey and every vivid hue to white. */
const seeds = [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330].flatMap((hue) =>
  [0, 20, 35, 45, 55, 65, 72, 80, 90, 100].flatMap((lightness) =>
    [0, 0.1, 0.2, 0.37].map((chroma) => `oklch(${lightness}% ${chroma} ${hue})`),
  ),
)

const grounds = ['surface', 'page', 'fill', 'field']

afterEach(() => {
  document.body.replaceChildren()
})

describe.each(['light', 'dark'])('in the %s theme', (scheme) => {
  it('keeps links and the main button readable whatever the accent', () => {
    for (const accent of seeds) {
      const token = theme(scheme, { accent })
      expect(contrast(token('primary'), token('on-primary')), `main button, ${accent}`).toBeGreaterThan(4.5)
      for (const ground of grounds)
        expect(contrast(token('link'), token(ground)), `link on ${ground}, ${accent}`).toBeGreaterThan(4.5)
    }
  })

  it('keeps text readable and fields visible whatever the neutral', () => {
    for (const neutral of seeds) {
      const token = theme(scheme, { neutral })
      for (const ground of grounds) {
        for (const text of ['text', 'muted', 'danger', 'success'])
          expect(contrast(token(text), token(ground)), `${text} on ${ground}, ${neutral}`).toBeGreaterThan(
            4.5,
          )
      }
      for (const ground of ['surface', 'page', 'field'])
        expect(
          contrast(token('field-line'), token(ground)),
          `field on ${ground}, ${neutral}`,
        ).toBeGreaterThan(3)
    }
  })
})
