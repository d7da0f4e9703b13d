// @vitest-environment node
import fc from 'fast-check'
import { test } from 'vitest'
import chooseAddress from '../../conformance/profiles/choose-address.json'
import secondFactor from '../../conformance/profiles/code-second-factor.json'
import discreet from '../../conformance/profiles/discreet.json'
import link from '../../conformance/profiles/link.json'
import transitions from '../../conformance/profiles/transitions.json'
import twoStep from '../../conformance/profiles/two-step.json'
import unified from '../../conformance/profiles/unified.json'
import classic from '../../conformance/profiles/v0.8/classic.json'
import verified from '../../conformance/profiles/verified.json'
import { steps } from './steps.js'
import { checkAddresses, createWorld } from './World.js'

/** Longer hunts: WALKS=200 WALK_SEED=7 npx vitest run --project unit test/emulator/walks */
const walks = Number(process.env['WALKS'] ?? 3)
const seed = Number(process.env['WALK_SEED'] ?? 2026)

test.each([
  ['unified', { config: unified }],
  ['two-step', { config: twoStep }],
  ['discreet', { config: discreet }],
  ['code-second-factor', { config: secondFactor }],
  ['choose-address', { config: chooseAddress }],
  ['transitions', { config: transitions }],
  ['link', { config: link }],
  ['verified', { config: verified }],
  ['v0.8', { config: classic, version: 'v0.8' as const }],
])('%s: wherever three people walk, nothing breaks and nobody becomes somebody else', async (_, options) => {
  const walk = fc.asyncProperty(fc.commands([steps], { maxCommands: 100, size: 'max' }), async (commands) => {
    const world = createWorld(options)
    await fc.asyncModelRun(() => ({ model: {}, real: world }), commands)
    await checkAddresses(world)
  })
  await fc.assert(walk, { numRuns: walks, seed })
})
