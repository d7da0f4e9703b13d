// The command of the package, kratos-kit-emulator, out of its sources.
import { loadSource } from './loadSource.mjs'
import { checkNode, installPackages } from './prepare.mjs'

checkNode()
await installPackages()
const { runCommand } = /** @type {typeof import('../src/emulator/server/command.js')} */ (
  await loadSource('src/emulator/server/command.ts')
)
// The loader stays open: without a server nothing else would end it.
if (!(await runCommand(process.argv.slice(2)))) process.exit()
