// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { loadedBy, type SourceFile, sourceFiles } from './support/sourceFiles.js'

/** Each folder of src, and the folders that it may import from. `emulator` is told about below. */
const mayImport: Record<string, string[]> = {
  protocol: [],
  i18n: ['protocol'],
  webauthn: ['protocol'],
  client: ['protocol'],
  doctor: ['protocol', 'client'],
  queries: ['protocol', 'i18n', 'client', 'doctor'],
  form: ['protocol', 'i18n', 'webauthn', 'client', 'queries'],
  components: ['protocol', 'i18n', 'webauthn', 'client', 'queries', 'form'],
  screens: ['protocol', 'i18n', 'webauthn', 'client', 'queries', 'form', 'components'],
  theme: [],
  admin: ['protocol', 'client', 'queries'],
  emulator: ['protocol'],
  traits: ['protocol'],
  testing: ['protocol', 'client', 'queries', 'form', 'emulator'],
  devtools: ['protocol', 'client', 'doctor', 'queries', 'form'],
}

const reactPackages = /^(react|react-dom|@tanstack\/react-query|@headlessui\/react)(\/|$)/
const src = sourceFiles('src')
const everything = [...src, ...sourceFiles('test', 'scripts')]

const folderOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1]

function filesWith(pattern: RegExp, files: SourceFile[] = src): string[] {
  return files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
}

function importsWhere(
  broken: (file: SourceFile, imported: SourceFile['imports'][number]) => boolean,
): string[] {
  return src.flatMap((file) =>
    file.imports
      .filter((each) => broken(file, each))
      .map(({ specifier }) => `${file.path} imports ${specifier}`),
  )
}

describe('layers', () => {
  test('every folder of src is a layer', () => {
    const folders = new Set(src.map(({ path }) => folderOf(path)).filter((folder) => folder !== undefined))
    expect([...folders].filter((folder) => !(folder in mayImport))).toEqual([])
  })

  test('a layer imports itself and the layers to its left only', () => {
    const crossings = importsWhere((file, { target }) => {
      const from = folderOf(file.path)
      const to = target && folderOf(target)
      if (from === undefined || target === undefined || from === to) return false
      return to === undefined || !mayImport[from]?.includes(to)
    })
    expect(crossings).toEqual([])
  })

  test('the emulator takes nothing but types from the protocol, so that client and emulator cannot err together', () => {
    const values = importsWhere(({ path }, { target, typeOnly }) => {
      return (
        folderOf(path) === 'emulator' && target !== undefined && folderOf(target) !== 'emulator' && !typeOnly
      )
    })
    expect(values).toEqual([])
  })

  test.each(['protocol', 'i18n', 'webauthn', 'client', 'doctor', 'emulator'])(
    '%s knows no React',
    (folder) => {
      const found = importsWhere(
        ({ path }, { specifier }) => folderOf(path) === folder && reactPackages.test(specifier),
      )
      expect(found).toEqual([])
    },
  )

  test('relative imports name the built file, so that Node can follow them', () => {
    const unfinished = importsWhere(({ path }, { specifier }) => {
      return /\.tsx?$/.test(path) && specifier.startsWith('.') && !/\.(js|css|json)$/.test(specifier)
    })
    expect(unfinished).toEqual([])
  })

  test('nothing is imported from outside the repository', () => {
    const outside = everything.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target?.startsWith('..'))
        .map(({ specifier }) => `${path} imports ${specifier}`),
    )
    expect(outside).toEqual([])
  })
})

describe('entries', () => {
  test('the headless entry loads no CSS, no styled component and no Headless UI', () => {
    const loaded = [...loadedBy('src/headless.ts', src)]
    const heavy = /\.css$|^src\/(components|screens|theme)\/|^@headlessui\//
    expect(loaded.filter((path) => heavy.test(path))).toEqual([])
  })

  test('the client entry loads no React', () => {
    expect([...loadedBy('src/client/index.ts', src)].filter((path) => reactPackages.test(path))).toEqual([])
  })

  test('an app that signs people in never loads admin, emulator, testing or devtools', () => {
    const loaded = [...loadedBy('src/index.ts', src)]
    expect(loaded.filter((path) => /^src\/(admin|emulator|testing|devtools)\//.test(path))).toEqual([])
  })

  test('the doctor comes when a flow fails, and no sooner', () => {
    const eager = importsWhere(({ path }, { target, typeOnly, names }) => {
      const isOutside = !/^src\/(doctor|devtools)\//.test(path)
      return isOutside && target?.startsWith('src/doctor/') === true && !typeOnly && names.length > 0
    })
    expect(eager).toEqual([])
  })

  test("a module with state of React's says that it belongs to the browser", () => {
    const stateful = src.filter(({ imports }) =>
      imports.some(({ specifier, names }) => {
        return reactPackages.test(specifier) && names.some((name) => /^use[A-Z]|^createContext$/.test(name))
      }),
    )
    const silent = stateful.filter(({ text }) => !/^['"]use client['"]/m.test(text))
    expect(silent.map(({ path }) => path)).toEqual([])
  })
})

describe('taste', () => {
  test('no file is longer than 400 lines', () => {
    const long = everything.filter(({ text }) => text.split('\n').length > 400)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  test('no folder is a drawer for odds and ends', () => {
    const drawers = everything.filter(({ path }) => /(^|\/)(utils?|helpers?|common|misc|lib)\//.test(path))
    expect(drawers.map(({ path }) => path)).toEqual([])
  })

  test.each([
    ['HTML from strings', /dangerouslySetInnerHTML|\.innerHTML\b/],
    ['code from strings', /\beval\(|\bnew Function\(/],
    ['inline styles', /\bstyle=/],
    ['inline scripts', /<script\b/],
  ])('a strict Content-Security-Policy stays possible: no %s', (_what, pattern) => {
    expect(filesWith(pattern)).toEqual([])
  })

  test.each([
    ['double assertions', /\bas unknown as\b/],
    ['silenced errors', /@ts-(ignore|expect-error|nocheck)/],
  ])('the types are honest: no %s', (_what, pattern) => {
    expect(filesWith(pattern)).toEqual([])
  })
})
