import { parseArgs } from 'node:util'
import { stop } from './stop.mjs'

/**
 * The command's options. Prints `usage` and ends for `--help`, ends with one sentence for an option that is not there.
 *
 * @template {import('node:util').ParseArgsConfig['options'] & {}} Options
 * @param {Options} options As `parseArgs` of Node takes them.
 * @param {string} usage
 */
export function parseArguments(options, usage) {
  const wanted = process.argv.slice(2)
  if (wanted.includes('--help') || wanted.includes('-h')) {
    console.log(usage)
    process.exit(0)
  }
  try {
    return parseArgs({ args: wanted, options, strict: true, allowPositionals: false }).values
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('. ')
    return stop(`${reason.replace(/\.$/, '')}: --help lists the options.`)
  }
}
