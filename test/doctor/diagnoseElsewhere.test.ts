// @vitest-environment node
import { expect, test } from 'vitest'
import { kratosConfiguration } from '../../playground/kratosConfiguration.js'
import { createKratosClient } from '../../src/client/createKratosClient.js'
import { diagnose } from '../../src/doctor/diagnose.js'
import { startEmulatorServer } from '../../src/emulator/server/startEmulatorServer.js'
import { freePort } from '../journeys/support/freePort.js'

const config = kratosConfiguration('http://localhost:4433')

test('on a server without a browser all is well, though nothing keeps cookies there', async () => {
  const kratos = await startEmulatorServer({ config, port: 0, adminPort: 0 })
  const findings = await diagnose(createKratosClient({ baseUrl: kratos.publicAddress }))
  await kratos.close()
  expect(findings).toMatchObject([{ id: 'other_address', severity: 'hint' }])
})

test('the admin port is told from the public one', async () => {
  const kratos = await startEmulatorServer({ config, port: 0, adminPort: 0, version: 'v0.8' })
  const findings = await diagnose(createKratosClient({ baseUrl: kratos.adminAddress }))
  await kratos.close()
  expect(findings.map(({ id }) => id)).toEqual(['admin_api'])
})

test('a port where nobody listens', async () => {
  const port = await freePort()
  const findings = await diagnose(createKratosClient({ baseUrl: `http://localhost:${port}` }))
  expect(findings).toMatchObject([
    { id: 'unreachable', what: `Nothing answers at http://localhost:${port}.` },
  ])
})

test('a path has no page to belong to', async () => {
  const [finding] = await diagnose(createKratosClient({ baseUrl: '/kratos' }))
  expect(finding).toMatchObject({ id: 'base_url', why: 'A path needs a page to belong to.' })
})
