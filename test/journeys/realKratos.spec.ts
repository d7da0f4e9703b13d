import { spawn } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { account, identities, kratosConfiguration } from '../../playground/kratosConfiguration.js'
import { startEmulatorServer } from '../../src/emulator/server/startEmulatorServer.js'
import { freePort } from './support/freePort.js'

/** A Kratos that lives and sends people elsewhere, reachable at an address of this machine. */
function startForeignKratos() {
  const config = kratosConfiguration('https://app.example.com')
  config.serve.public.base_url = 'https://auth.example.com'
  config.selfservice.flows.login.ui_url = 'https://app.example.com/sign-in'
  return startEmulatorServer({ config, identities, port: 0, adminPort: 0 })
}

test('npm start -- --kratos puts a Kratos behind the playground, whatever addresses it knows itself by', async ({
  page,
}) => {
  const kratos = await startForeignKratos()
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const options = ['--port', String(port), '--kratos', kratos.publicAddress]
  const playground = spawn(process.execPath, ['scripts/start.mjs', ...options])
  try {
    await expect
      .poll(() =>
        fetch(origin).then(
          ({ status }) => status,
          () => 'nobody there',
        ),
      )
      .toBe(200)

    await page.goto(`${origin}/self-service/login/browser`)
    await expect(page).toHaveURL(new RegExp(`^${origin}/login\\?flow=`))
    await page.locator('input[name="identifier"]').fill(account.email)
    await page.locator('input[name="password"]').fill(account.password)
    await page.locator('button[name="method"][value="password"]').click()
    await expect(page.getByText('Good to see you, Ada')).toBeVisible()
    expect(new URL(page.url()).origin).toBe(origin)
  } finally {
    playground.kill()
    await kratos.close()
  }
})
