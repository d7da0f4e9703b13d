import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../../scripts/entries.mjs'

/** Packs the package as it would be published, outside the workspace, and clears up behind the tests. */
export default function pack() {
  if (!existsSync(join(root, 'dist/index.js'))) {
    throw new Error('There is no dist to pack: run "npm run build" first, as npm test does.')
  }
  const folder = mkdtempSync(join(tmpdir(), 'kratos-kit-consumers-'))
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]
  const [packed] = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8' })) as [
    { filename: string },
  ]
  renameSync(join(folder, packed.filename), join(folder, 'kratos-kit.tgz'))
  process.env['CONSUMERS_FOLDER'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
