import { test as base, expect } from '@playwright/test'
import { kratosConfiguration } from '../../playground/kratosConfiguration.js'
import { startEmulatorServer } from '../../src/emulator/server/startEmulatorServer.js'
import { freePort } from './support/freePort.js'
import { type Patient, startPatient } from './support/startPatient.js'

const test = base.extend<object, { patient: Patient }>({
  patient: [
    // oxlint-disable-next-line no-empty-pattern -- the runner reads from the pattern what a fixture needs
    async ({}, use) => {
      const patient = await startPatient()
      await use(patient)
      await patient.close()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ patient }, use) => use(patient.origin),
})

/** A Kratos with an origin of its own, for pages of an app. */
async function startKratos(app: string, host = 'localhost', cors?: object) {
  const port = await freePort()
  const config = kratosConfiguration(app)
  const address = `http://${host}:${port}`
  const kratos = await startEmulatorServer({
    config: { ...config, serve: { public: { base_url: address, ...(cors && { cors }) } } },
    port,
    adminPort: 0,
  })
  return { ...kratos, address }
}

test('a page and a Kratos on two ports of localhost need nothing but CORS', async ({ page, patient }) => {
  const kratos = await startKratos(patient.origin, 'localhost', {
    enabled: true,
    allowed_origins: [patient.origin],
  })
  await page.goto('/')
  const findings = await patient.examine(page, kratos.address)
  await kratos.close()
  expect(findings).toEqual([])
})

test('localhost and 127.0.0.1 keep cookies from each other', async ({ page, patient }) => {
  const kratos = await startKratos(patient.origin, '127.0.0.1', {
    enabled: true,
    allowed_origins: [patient.origin],
  })
  await page.goto('/')
  const findings = await patient.examine(page, kratos.address)
  await kratos.close()
  expect(findings).toMatchObject([{ id: 'other_site', severity: 'error' }])
  expect(findings[0]?.how).toContain(`\`baseUrl: '${kratos.address.replace('127.0.0.1', 'localhost')}'\``)
})

test('a Kratos without CORS answers, and the page may not read it', async ({ page, patient }) => {
  const kratos = await startKratos(patient.origin)
  await page.goto('/')
  const findings = await patient.examine(page, kratos.address)
  await kratos.close()
  expect(findings).toMatchObject([{ id: 'cors_refused' }])
  expect(findings[0]?.how).toContain(`serve.public.cors.allowed_origins: [${patient.origin}]`)
})

test('a Kratos that allows the origin, and no cookies', async ({ page, patient }) => {
  const kratos = await startKratos(patient.origin, 'localhost', {
    enabled: true,
    allowed_origins: [patient.origin],
    allow_credentials: false,
  })
  await page.goto('/')
  const findings = await patient.examine(page, kratos.address)
  await kratos.close()
  expect(findings).toMatchObject([{ id: 'cors_credentials' }])
})

test('the app itself answers, with its page', async ({ page, patient }) => {
  await page.goto('/')
  const findings = await patient.examine(page, '/kratos')
  expect(findings).toMatchObject([{ id: 'not_kratos' }])
  expect(findings[0]?.what).toContain(`answers at ${patient.origin}/kratos: a page of HTML (“Acme”)`)
})

test('nobody listens', async ({ page, patient }) => {
  await page.goto('/')
  const findings = await patient.examine(page, `http://localhost:${await freePort()}`)
  expect(findings).toMatchObject([{ id: 'unreachable' }])
})

test('the page’s own Content-Security-Policy is in the way', async ({ page, patient }) => {
  const kratos = await startKratos(patient.origin)
  await page.goto('/strict')
  const findings = await patient.examine(page, kratos.address)
  await kratos.close()
  expect(findings).toMatchObject([{ id: 'content_security_policy' }])
})
