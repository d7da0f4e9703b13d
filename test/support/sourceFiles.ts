import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import ts from 'typescript'
import { root } from '../../scripts/entries.mjs'

export interface Import {
  /** As it is written. */
  specifier: string
  /** The file it leads to, from the repository's folder; `undefined` for packages. */
  target: string | undefined
  typeOnly: boolean
  /** Names taken by value. */
  names: string[]
}

export interface SourceFile {
  /** From the repository's folder, with slashes. */
  path: string
  text: string
  imports: Import[]
}

/** Every TypeScript, JavaScript and CSS file below these folders of the repository. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap(listed).map((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    return { path, text, imports: /\.[jt]sx?$/.test(path) ? importsOf(path, text) : [] }
  })
}

function listed(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(m?js|tsx?|css)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.includes('node_modules/'))
}

function importsOf(path: string, text: string): Import[] {
  const imports: Import[] = []
  const add = (specifier: string, typeOnly: boolean, names: string[]) =>
    imports.push({ specifier, target: targetOf(path, specifier), typeOnly, names })

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause
      const bindings = clause?.namedBindings
      const named = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : []
      const values = named.filter((element) => !element.isTypeOnly)
      const namedTypesOnly = named.length > 0 && values.length === 0 && !clause?.name
      const typeOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || namedTypesOnly
      const names = typeOnly ? [] : values.map((element) => (element.propertyName ?? element.name).text)
      add(node.moduleSpecifier.text, typeOnly, names)
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(node.moduleSpecifier.text, node.isTypeOnly, [])
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments
      if (specifier && ts.isStringLiteral(specifier)) add(specifier.text, false, [])
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false))
  return imports
}

function targetOf(path: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  return join(dirname(path), specifier).split(sep).join('/')
}

const withoutExtension = (path: string) => path.replace(/\.[jt]sx?$/, '')

/** Everything that a module takes along when it is loaded, also later on: paths of files, and names of packages. */
export function loadedBy(entry: string, files: SourceFile[]): Set<string> {
  const loaded = new Set<string>()
  const load = (path: string): void => {
    const file = files.find((each) => withoutExtension(each.path) === withoutExtension(path))
    if (!file) throw new Error(`${path} is imported, or is to be, and is not among the files.`)
    if (loaded.has(file.path)) return
    loaded.add(file.path)
    for (const { typeOnly, target, specifier } of file.imports) {
      if (typeOnly) continue
      if (target === undefined) loaded.add(specifier)
      else if (target.endsWith('.css')) loaded.add(target)
      else load(target)
    }
  }
  load(entry)
  return loaded
}
