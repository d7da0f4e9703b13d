import { isRecord } from '../config/readers.js'
import { Fault } from '../http/fault.js'

/** Applies a JSON patch (RFC 6902) to a copy of `document`. @throws {Fault} 400, naming the step that cannot be done. */
export function applyPatch(document: unknown, patch: readonly unknown[]): unknown {
  return patch.reduce((changed, step) => applyStep(changed, step), structuredClone(document))
}

type Operation = (document: unknown, path: readonly string[], step: Record<string, unknown>) => unknown

const operations: Record<string, Operation> = {
  add: (document, path, { value }) => write(document, path, value, 'insert'),
  replace: (document, path, { value }) => {
    read(document, path)
    return write(document, path, value, 'replace')
  },
  remove: (document, path) => remove(document, path),
  move: (document, path, { from }) => {
    const source = pointer(from)
    return write(remove(document, source), path, read(document, source), 'insert')
  },
  copy: (document, path, { from }) =>
    write(document, path, structuredClone(read(document, pointer(from))), 'insert'),
  test: (document, path, { value }) => {
    if (canonical(read(document, path)) !== canonical(value))
      throw refuse(`testing path /${path.join('/')} failed`)
    return document
  },
}

function applyStep(document: unknown, step: unknown): unknown {
  if (!isRecord(step)) throw refuse('a JSON patch is a list of objects')
  const operation = operations[String(step['op'])]
  if (!operation) throw refuse(`unknown operation ${JSON.stringify(step['op'])}`)
  return operation(document, pointer(step['path']), step)
}

function pointer(path: unknown): string[] {
  if (path === '') return []
  if (typeof path !== 'string' || !path.startsWith('/')) {
    throw refuse(`expected a path such as "/traits/email", got ${JSON.stringify(path)}`)
  }
  return path
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function read(document: unknown, path: readonly string[]): unknown {
  let found = document
  for (const part of path) {
    const next: unknown = Array.isArray(found)
      ? found[Number(part)]
      : isRecord(found)
        ? found[part]
        : undefined
    if (next === undefined) throw refuse(`there is nothing at /${path.join('/')}`)
    found = next
  }
  return found
}

function write(
  document: unknown,
  path: readonly string[],
  value: unknown,
  how: 'insert' | 'replace',
): unknown {
  const last = path.at(-1)
  if (last === undefined) return value
  const parent = read(document, path.slice(0, -1))
  if (Array.isArray(parent)) {
    const index = last === '-' ? parent.length : Number(last)
    if (!Number.isInteger(index) || index < 0 || index > parent.length) {
      throw refuse(`/${path.join('/')} is no place in the list`)
    }
    parent.splice(index, how === 'replace' ? 1 : 0, value)
  } else if (isRecord(parent)) setOwn(parent, last, value)
  else throw refuse(`/${path.join('/')} is inside of a value that is no object and no list`)
  return document
}

function remove(document: unknown, path: readonly string[]): unknown {
  read(document, path)
  const last = path.at(-1)
  if (last === undefined) return null
  const parent = read(document, path.slice(0, -1))
  if (Array.isArray(parent)) parent.splice(Number(last), 1)
  else if (isRecord(parent)) Reflect.deleteProperty(parent, last)
  return document
}

/** An own key, also where it is called `__proto__`. */
function setOwn(target: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true })
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  )
}

function refuse(reason: string): Fault {
  return new Fault(400, { reason: `An error occured when applying the JSON patch: ${reason}.` })
}
