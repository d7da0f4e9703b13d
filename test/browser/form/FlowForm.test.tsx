import { act, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { FlowForm } from '../../../src/components/FlowForm.js'
import { isRecord, listOf, recordOf } from '../../../src/protocol/record.js'
import '../../../src/theme/styles.css'
import '../../../src/theme/account.css'

const recordings: Record<string, unknown> = import.meta.glob(
  ['../../conformance/recordings/{v26.2.0/unified,v26.2.0/rich,v0.8.2/classic}/**/*.browser.json'],
  { eager: true, import: 'default' },
)

interface Shown {
  name: string
  flow: { ui: object }
}

const hasForm = (body: Record<string, unknown>): body is { ui: Record<string, unknown> } =>
  isRecord(body['ui'])

/** What decides how a form looks. */
const looksOf = ({ ui }: { ui: Record<string, unknown> }) =>
  JSON.stringify([ui['nodes'], ui['messages']]).replaceAll(/"value":"[^"]*"/g, '')

/** Every form that these servers answered with, each once. */
function recordedForms(): Shown[] {
  const forms = new Map<string, Shown>()
  for (const [path, recording] of Object.entries(recordings)) {
    const bodies = listOf(recordOf(recording)['steps'], (step) =>
      recordOf(recordOf(recordOf(step)['response'])['body']),
    )
    for (const flow of bodies.filter(hasForm)) {
      const looks = looksOf(flow)
      if (!forms.has(looks)) forms.set(looks, { name: path.slice(path.indexOf('recordings/')), flow })
    }
  }
  return [...forms.values()]
}

const forms = recordedForms()

const emulate = (features: Record<string, string>) =>
  cdp().send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  })

const touch = (enabled: boolean) => cdp().send('Emulation.setTouchEmulationEnabled', { enabled })

/** Draws each form, and collects what `look` finds wrong with it. */
async function lookAtEach(look: (form: HTMLElement) => string[], shown = forms): Promise<string[]> {
  const place = document.body.appendChild(document.createElement('main'))
  place.dataset['kratos'] = 'screen'
  const root = createRoot(place.appendChild(document.createElement('div')))
  const found: string[] = []
  for (const { name, flow } of shown) {
    await act(async () => {
      root.render(
        <StrictMode>
          <FlowForm key={name} flow={flow} />
        </StrictMode>,
      )
    })
    for (const animation of document.getAnimations()) animation.finish()
    found.push(...look(place).map((fault) => `${name}: ${fault}`))
  }
  await act(async () => {
    root.unmount()
  })
  place.remove()
  return found
}

const describeElement = (element: Element) =>
  `${element.getAttribute('data-kratos') ?? element.tagName} ${element.getAttribute('name') ?? ''}`

const controls = (form: HTMLElement) =>
  [...form.querySelectorAll<HTMLElement>('input, select, button, a')].filter(
    (element) => element.getAttribute('aria-hidden') !== 'true' && element.getClientRects().length > 0,
  )

/** What is hit instead by presses that miss a control, and its label, by as much as people do. */
function missesOf(control: HTMLElement, least: number): string[] {
  const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined
  const target = control.matches('[type="checkbox"]') && label ? label : control
  target.scrollIntoView({ block: 'center' })
  const { left, top, width, height } = target.getBoundingClientRect()
  const middle = top + height / 2
  const edge = least / 2 - 0.5
  return [middle - edge, middle + edge].flatMap((y) => {
    const hit = document.elementFromPoint(left + Math.min(width / 2, 16), y)
    if (hit && target.contains(hit)) return []
    return `${describeElement(control)} at ${top}, ${height} high: ${y} is ${hit ? describeElement(hit) : 'off'}`
  })
}

/** What stands out of the page. */
function wideIn(form: HTMLElement): string[] {
  const { clientWidth, scrollWidth } = document.documentElement
  const wide = [...form.querySelectorAll('*')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect()
    // A code is wider than its boxes, which cut it off.
    const isCut = element.matches('[data-kratos="code"]')
    return width > 0 && !isCut && (left < -0.5 || right > clientWidth + 0.5)
  })
  return [...(scrollWidth > clientWidth ? ['scrolls sideways'] : []), ...wide.map(describeElement)]
}

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  await page.viewport(1280, 900)
})

afterEach(async () => {
  await emulate({})
  await touch(false)
  await page.viewport(1280, 900)
})

test('there are forms to look at', () => {
  expect(forms.length).toBeGreaterThan(50)
})

test('at 400 % zoom, which leaves 320 pixels, nothing stands out of the page', async () => {
  await page.viewport(320, 640)
  const found = await lookAtEach(wideIn)
  expect(found).toEqual([])
})

test('neither does an address, or a word, that is longer than a phone is wide', async () => {
  await page.viewport(320, 640)
  const long = 'donaudampfschifffahrtselektrizitaetenhauptbetriebswerk'
  const words = { id: 4000001, text: `${long}.`, type: 'error' }
  const input = (name: string, type: string, value?: string) => ({
    type: 'input',
    group: 'code',
    attributes: { name, type, value },
    messages: [words],
    meta: { label: words },
  })
  const nodes = [
    input('identifier', 'hidden', `${long}@example.com`),
    input('traits.name', 'text'),
    input('traits.terms', 'checkbox'),
    input('traits.size', 'password'),
    input('method', 'submit', 'code'),
    { type: 'text', group: 'profile', attributes: { id: 'text', text: words }, meta: { label: words } },
    { type: 'a', group: 'profile', attributes: { id: 'a', href: '/', title: words } },
    { type: 'slider', group: 'profile', attributes: { id: 'slider', value: long } },
  ]
  for (const kind of ['login', 'settings']) {
    const action = `https://kratos.test/self-service/${kind}?flow=1`
    const found = await lookAtEach(wideIn, [
      { name: kind, flow: { ui: { action, nodes, messages: [words] } } },
    ])
    expect(found).toEqual([])
  }
})

describe('what is pressed is large enough', () => {
  test.each([
    ['a mouse', false, 40],
    ['a finger', true, 44],
  ])('for %s', async (_pointer, isTouch, least) => {
    await touch(isTouch)
    expect(matchMedia('(pointer: coarse)').matches).toBe(isTouch)
    const found = await lookAtEach((form) => controls(form).flatMap((control) => missesOf(control, least)))
    expect(found).toEqual([])
  })
})

test('a stored moment that has seconds can be moved to a full minute', async () => {
  const attributes = { name: 'traits.seen', type: 'datetime-local', value: '2024-05-01T09:30:15Z' }
  const nodes = [{ type: 'input', group: 'profile', attributes }]
  const found = await lookAtEach(
    (form) => {
      const input = form.querySelector<HTMLInputElement>('[name="traits.seen"]')
      if (!input) return ['is missing']
      input.value = '2024-06-01T10:00'
      return input.checkValidity() ? [] : [input.validationMessage]
    },
    [{ name: 'settings', flow: { ui: { nodes } } }],
  )
  expect(found).toEqual([])
})

test('nothing moves for people who do not want that', async () => {
  await emulate({ 'prefers-reduced-motion': 'reduce' })
  const seconds = (list: string) => Math.max(...list.split(',').map((each) => Number.parseFloat(each)))
  const found = await lookAtEach((form) =>
    [...form.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration, animationIterationCount } = getComputedStyle(element)
      const isStill =
        seconds(transitionDuration) === 0 &&
        seconds(animationDuration) <= 0.01 &&
        animationIterationCount === '1'
      return isStill ? [] : [describeElement(element)]
    }),
  )
  expect(found).toEqual([])
})

test('in colours that a person forces on the page, every control keeps an outline', async () => {
  await emulate({ 'forced-colors': 'active' })
  expect(matchMedia('(forced-colors: active)').matches).toBe(true)
  const found = await lookAtEach((form) =>
    controls(form)
      .filter((control) => !control.matches('a, [data-kratos="code"], [data-kratos="password-toggle"]'))
      .flatMap((control) => {
        const { borderTopStyle, borderTopWidth, appearance } = getComputedStyle(control)
        const isOutlined = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1
        return isOutlined || appearance === 'auto' ? [] : [describeElement(control)]
      }),
  )
  expect(found).toEqual([])
})
