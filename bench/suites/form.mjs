import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium } from 'playwright'
import { build } from 'vite'
import { chromiumOptions } from '../../scripts/chromium.mjs'
import { root } from '../../scripts/entries.mjs'
import { loadSource } from '../../scripts/loadSource.mjs'

export const title = '<FlowForm> beside a hand-written uncontrolled React form over the same nodes (medians)'

const origin = 'http://bench.test'

/** @typedef {import('../form/page.js').Bench} Bench */
/** @typedef {import('../form/flows.js').Sizes} Sizes */
/** @typedef {import('../form/contenders.js').Medians} Medians */

/** How often each form may take what the hand-written one takes. */
const mountGoals = { login: 1.4, settings: 1.5, fields500: 1.5, fields2000: 1.5 }
const goals = { update: 1.2, unmount: 1.5, renderToString: 3 }

/** Kilobytes that 200 mounts may leave: what engines keep for themselves, such as compiled code. */
const heapGoal = 256

export async function measure() {
  // Before anything of the sources is loaded: that makes the rest of this process a development one.
  const folder = mkdtempSync(join(tmpdir(), 'kratos-kit-bench-'))
  const server = join(folder, 'server')
  await buildInto(folder)
  await buildInto(server, join(root, 'bench/form/server.tsx'))
  const { createFlows } = /** @type {typeof import('../form/flows.js')} */ (
    await loadSource('bench/form/flows.ts')
  )
  const flows = await createFlows()
  const browser = await chromium.launch(chromiumOptions())
  try {
    const page = await browser.newPage()
    await page.route(`${origin}/**`, (route) => {
      const { pathname } = new URL(route.request().url())
      return route.fulfill({
        path: join(folder, pathname === '/' ? 'index.html' : pathname),
        // Clocks of isolated pages are twenty times finer.
        headers: {
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-embedder-policy': 'require-corp',
        },
      })
    })
    await page.goto(origin)
    await page.waitForFunction(() => 'bench' in globalThis)
    return [
      ...strings(join(server, 'server.js'), flows),
      ...(await timings(page, flows)),
      ...(await keystroke(page, flows)),
      ...(await leftovers(page, flows)),
    ]
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
}

/**
 * @param {string} outDir
 * @param {string} [server] A module for Node; the page without one.
 */
const buildInto = (outDir, server) =>
  build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'bench/form'),
    plugins: [react()],
    ssr: { noExternal: true },
    build: { outDir, emptyOutDir: true, target: 'esnext', ...(server && { ssr: server }) },
  })

/**
 * @param {string} script
 * @param {Sizes} flows
 */
function strings(script, flows) {
  const output = execFileSync(process.execPath, [script], {
    input: JSON.stringify(flows),
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  })
  const medians = /** @type {Record<keyof Sizes, Medians>} */ (JSON.parse(output))
  return sizesOf(flows).map((size) => row('renderToString', size, flows, medians[size], goals.renderToString))
}

/**
 * @param {import('playwright').Page} page
 * @param {Sizes} flows
 */
async function timings(page, flows) {
  const rows = []
  for (const size of sizesOf(flows)) {
    const medians = await page.evaluate(
      (flow) => /** @type {{ bench: Bench }} */ (/** @type {unknown} */ (globalThis)).bench.time(flow),
      flows[size],
    )
    for (const kind of /** @type {const} */ (['mount', 'update', 'unmount']))
      rows.push(row(kind, size, flows, medians[kind], kind === 'mount' ? mountGoals[size] : goals[kind]))
  }
  return rows.toSorted((one, other) => one.name.localeCompare(other.name))
}

/** @param {Sizes} flows */
const sizesOf = (flows) => /** @type {(keyof Sizes)[]} */ (Object.keys(flows))

/**
 * @param {string} kind
 * @param {keyof Sizes} size
 * @param {Sizes} flows
 * @param {Medians} medians
 * @param {number} goal
 */
const row = (kind, size, flows, { kit, own, ratio }, goal) => ({
  name: `${kind} ${size} (${flows[size].first.ui.nodes.length} nodes)`,
  measured: `${kit.toFixed(3)} ms : ${own.toFixed(3)} ms = ${ratio.toFixed(2)}×`,
  goal: `≤ ${goal}×`,
  reached: ratio <= goal,
})

/**
 * @param {import('playwright').Page} page
 * @param {Sizes} flows
 */
async function keystroke(page, { login }) {
  await page.evaluate(
    (flow) => /** @type {{ bench: Bench }} */ (/** @type {unknown} */ (globalThis)).bench.show(flow),
    login.first,
  )
  await page.locator('input[name="identifier"]').focus()
  const before = await commits(page)
  await page.keyboard.type('ada@example.com')
  await page.locator('input[name="password"]').pressSequentially('correct horse')
  const drawn = (await commits(page)) - before
  return [
    {
      name: 'commits of React for 28 keystrokes',
      measured: String(drawn),
      goal: '0',
      reached: drawn === 0,
    },
  ]
}

/** @param {import('playwright').Page} page */
const commits = (page) =>
  page.evaluate(() => /** @type {{ bench: Bench }} */ (/** @type {unknown} */ (globalThis)).bench.commits())

/**
 * @param {import('playwright').Page} page
 * @param {Sizes} flows
 */
async function leftovers(page, { settings }) {
  const tools = await page.context().newCDPSession(page)
  await tools.send('Performance.enable')
  const cycle = (/** @type {number} */ times) =>
    page.evaluate(
      ([flow, count]) =>
        /** @type {{ bench: Bench }} */ (/** @type {unknown} */ (globalThis)).bench.cycle(flow, count),
      /** @type {const} */ ([settings.first, times]),
    )
  const count = async () => {
    await tools.send('HeapProfiler.collectGarbage')
    const { metrics } = await tools.send('Performance.getMetrics')
    const of = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? 0
    return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') / 1024 }
  }
  // The first ones fill caches that are there for good.
  await cycle(50)
  const before = await count()
  await cycle(200)
  const after = await count()
  const left = {
    'DOM nodes': [after.nodes - before.nodes, 0],
    listeners: [after.listeners - before.listeners, 0],
    'KiB of heap': [Math.round(after.heap - before.heap), heapGoal],
  }
  return Object.entries(left).map(([name, [found = 0, goal = 0]]) => ({
    name: `${name} left by 200 mounts of settings`,
    measured: String(found),
    goal: `≤ ${goal}`,
    reached: found <= goal,
  }))
}
