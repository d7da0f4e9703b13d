import { spawn } from 'node:child_process'
import { root } from './entries.mjs'

/**
 * Runs a command in the repository's folder with its output passed through, and nothing to read from.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ folder?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<number>} Its exit code; 1 where it could not be started or was killed.
 */
export function run(command, args, { folder = root, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      // Windows starts npm and npx, which are scripts there, through its shell only.
      shell: process.platform === 'win32',
    })
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`)
      resolve(1)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}
