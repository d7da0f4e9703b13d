/**
 * Ends the command with one sentence that says what is wrong and how to mend it.
 *
 * @param {string} sentence
 * @returns {never}
 */
export function stop(sentence) {
  console.error(`\n${sentence}\n`)
  process.exit(1)
}
