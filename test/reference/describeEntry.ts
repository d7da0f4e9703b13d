import { join } from 'node:path'
import ts from 'typescript'

const root = join(import.meta.dirname, '../..')

interface Exported {
  name: string
  declaration: ts.Node
}

const program = (source: string): ts.Program =>
  ts.createProgram([join(root, source)], {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    noEmit: true,
    types: [],
  })

const exportsOf = (source: string): Exported[] => {
  const checked = program(source)
  const checker = checked.getTypeChecker()
  const file = checked.getSourceFile(join(root, source))
  const module = file && checker.getSymbolAtLocation(file)
  if (!module) throw new Error(`${source} exports nothing`)
  return checker.getExportsOfModule(module).flatMap((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    const [declaration] = target.declarations ?? []
    return declaration ? [{ name: symbol.name, declaration }] : []
  })
}

/** The statement that a declaration stands in, which is where its comment is. */
const statementOf = (declaration: ts.Node): ts.Node =>
  ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration

const proseOf = (comment: string | ts.NodeArray<ts.JSDocComment> | undefined): string =>
  ts.getTextOfJSDocComment(comment)?.trim() ?? ''

const tagOf = (tag: ts.JSDocTag): string => {
  const prose = proseOf(tag.comment).replace(/\s+/g, ' ')
  if (ts.isJSDocParameterTag(tag)) return `- \`${tag.name.getText()}\`: ${prose}`
  // What is thrown stands in braces, and always is a KratosError.
  if (ts.isJSDocThrowsTag(tag)) return `- throws ${prose}`
  return `- ${tag.tagName.text} ${prose}`
}

const documentationOf = (declaration: ts.Node): string => {
  const parts = ts.getJSDocCommentsAndTags(statementOf(declaration)).filter((part) => ts.isJSDoc(part))
  return parts
    .flatMap((part) => [proseOf(part.comment), (part.tags ?? []).map((tag) => tagOf(tag)).join('\n')])
    .filter((text) => text !== '')
    .join('\n\n')
}

/** What a parameter that is taken apart at once would be called. */
const nameFor = (type: string): string =>
  ({ KratosClient: 'client', AdminClient: 'admin' })[type] ?? 'options'

const parameterOf = (parameter: ts.ParameterDeclaration): string => {
  const type = parameter.type?.getText() ?? 'unknown'
  const name = ts.isIdentifier(parameter.name) ? parameter.name.text : nameFor(type)
  return `${name}${parameter.initializer || parameter.questionToken ? '?' : ''}: ${type}`
}

/** A function as it is called: its parameters and what it returns, without its body. */
const signatureOf = (name: string, declaration: ts.Node): string | undefined => {
  if (!ts.isVariableDeclaration(declaration)) return undefined
  const { initializer } = declaration
  if (!initializer || !ts.isArrowFunction(initializer)) return undefined
  const types = initializer.typeParameters?.map((type) => type.getText()).join(', ')
  const parameters = initializer.parameters.map((parameter) => parameterOf(parameter))
  const result = initializer.type?.getText() ?? 'unknown'
  return `${name}${types ? `<${types}>` : ''}(${parameters.join(', ')}): ${result}`
}

const codeOf = (declaration: ts.Node): string =>
  declaration
    .getText()
    .replace(/^export /, '')
    .trim()

const section = ({ name, declaration }: Exported): string => {
  const code = signatureOf(name, declaration) ?? codeOf(declaration)
  return [`### ${name}`, documentationOf(declaration), `\`\`\`ts\n${code}\n\`\`\``]
    .filter(Boolean)
    .join('\n\n')
}

const isFunction = ({ name, declaration }: Exported): boolean => signatureOf(name, declaration) !== undefined

const isType = ({ declaration }: Exported): boolean =>
  ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)

/** A page about everything that an entry exports, from its types and comments. */
export const describeEntry = (title: string, introduction: string, source: string): string => {
  const all = exportsOf(source).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const functions = all.filter((one) => isFunction(one))
  const types = all.filter((one) => isType(one) && one.name !== 'MessageId' && one.name !== 'KratosErrorId')
  return [
    `# ${title}`,
    introduction,
    '## Functions',
    ...functions.map((one) => section(one)),
    '## Types',
    ...types.map((one) => section(one)),
    '',
  ].join('\n\n')
}

/** The members of an interface, by name, as Markdown; `never` is nothing. */
export const membersOf = (source: string, name: string): Record<string, string> => {
  const file = program(source).getSourceFile(join(root, source))
  const found = file?.statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === name,
  )
  if (!found || !ts.isInterfaceDeclaration(found)) throw new Error(`${source} has no interface ${name}`)
  return Object.fromEntries(
    found.members.filter(ts.isPropertySignature).map((member) => {
      const names = member.type?.getText(file).match(/(?<=')\w+(?=')/g) ?? []
      return [member.name.getText(file), names.map((one) => `\`${one}\``).join(', ')]
    }),
  )
}
