import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromiumPath } from './chromium.mjs'
import { root } from './entries.mjs'
import { run } from './run.mjs'
import { stop } from './stop.mjs'

const oldestNode = [20, 19]

/** Ends the command where Node is too old for the tools. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    stop(
      `kratos-kit needs Node ${oldestNode.join('.')} or newer and this is ${process.versions.node}: ` +
        'install a newer one (nodejs.org) and run the command again.',
    )
  }
}

/**
 * Installs the packages of the lock files, where they are missing or others.
 *
 * @param {...string} others Folders with a lock file of their own, beside the repository's.
 */
export async function installPackages(...others) {
  for (const folder of [root, ...others.map((other) => join(root, other))]) {
    if (isInstalled(folder)) continue
    console.log(`Installing the packages of ${folder} …`)
    const code = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      folder,
    })
    if (code) stop(`The packages of ${folder} could not be installed: npm's own words are above.`)
  }
}

/**
 * Whether node_modules holds what the lock file asks for. Optional packages are those of other platforms.
 *
 * @param {string} folder
 */
function isInstalled(folder) {
  const present = lockedPackages(join(folder, 'node_modules/.package-lock.json'))
  return Object.entries(lockedPackages(join(folder, 'package-lock.json'))).every(([path, wanted]) => {
    const isOptional = path === '' || wanted.optional === true
    return isOptional || (present[path]?.version === wanted.version && existsSync(join(folder, path)))
  })
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>} Each package by its path.
 */
function lockedPackages(file) {
  if (!existsSync(file)) return {}
  const lock = /** @type {{ packages: ReturnType<typeof lockedPackages> }} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  )
  return lock.packages
}

/** Installs Chromium where there is none: from the system's packages on Debian, else Playwright's own. */
export async function installChromium() {
  if (await hasChromium()) return
  console.log('Installing Chromium for the tests in a browser …')
  if (isDebian()) await installFromDebian()
  if (!(await hasChromium())) await run('npx', ['playwright', 'install', 'chromium'])
  if (!(await hasChromium())) {
    stop(
      'There is no Chromium to test in: install one, or set CHROMIUM_PATH to it, and run the command again.',
    )
  }
}

async function hasChromium() {
  if (chromiumPath()) return true
  const { chromium } = await import('playwright')
  return existsSync(chromium.executablePath())
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

async function installFromDebian() {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo']
  const packages = ['chromium', 'fonts-liberation']
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const [command = '', ...args] = [...asRoot, 'apt-get', '-qq', ...step]
    if (await run(command, args, { env: { DEBIAN_FRONTEND: 'noninteractive' } })) return
  }
}
