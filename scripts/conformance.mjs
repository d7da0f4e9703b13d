// Plays recordings of real servers against the emulator: npm run conformance -- FOLDER… [--verbose]
// npm run conformance -- --agree adds the committed recordings that agree to test/conformance/agreed.json.
import { loadSource } from './loadSource.mjs'

const options = process.argv.slice(2)
const paths = options.filter((option) => !option.startsWith('--'))

if (paths.length === 0 && !options.includes('--agree')) {
  console.error('Say which recordings to play: npm run conformance -- FOLDER…')
  process.exit(2)
}

const { playFolders } = /** @type {typeof import('../test/conformance/player/playFolders.js')} */ (
  await loadSource('test/conformance/player/playFolders.ts')
)
const { listAgreed } = /** @type {typeof import('../test/conformance/player/listAgreed.js')} */ (
  await loadSource('test/conformance/player/listAgreed.ts')
)
const failed = paths.length === 0 ? 0 : await playFolders(paths, options.includes('--verbose'))
if (options.includes('--agree')) await listAgreed()
process.exitCode = failed > 0 ? 1 : 0
