import { readFile } from 'node:fs/promises'

/**
 * Reads a file of JSON, or of YAML where its name does not end in `.json`.
 *
 * @throws {Error} A file that is not there, or that cannot be parsed; the message names it and the place.
 */
export async function readDocument(path: string): Promise<unknown> {
  const text = await readText(path)
  try {
    return path.endsWith('.json') ? JSON.parse(text) : await parseYaml(text)
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new Error(`${path} cannot be parsed: ${reason.replace(/[:.]?$/, '.')}`, { cause: error })
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new Error(isMissing ? `There is no file ${path}.` : `${path} cannot be read: ${String(error)}.`, {
      cause: error,
    })
  }
}

async function parseYaml(text: string): Promise<unknown> {
  const { parse } = await import('yaml')
  const value: unknown = parse(text)
  return value
}
