import { execFile } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../../../scripts/entries.mjs'

const run = promisify(execFile)

/**
 * Makes an app of its own from `test/consumers/NAME` and what all of them share, installs the packed package and the
 * locked rest, and builds it.
 *
 * @returns Its folder.
 */
export async function install(name: string): Promise<string> {
  const outside = process.env['CONSUMERS_FOLDER'] ?? ''
  const folder = join(outside, name)
  mkdirSync(folder)
  cpSync(join(outside, 'kratos-kit.tgz'), join(folder, 'kratos-kit.tgz'))
  for (const part of ['app', name]) {
    cpSync(join(root, 'test/consumers', part), folder, { recursive: true })
  }
  const options = { cwd: folder, shell: process.platform === 'win32' }
  await run('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], options)
  await run('npx', ['vite', 'build', '--logLevel', 'error'], options)
  return folder
}
