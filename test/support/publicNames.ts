import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from '../../scripts/entries.mjs'

/**
 * The names that an entry's file exports, sorted; types are marked as such.
 *
 * @param source Path from the repository's folder.
 * @throws for `export *`: public names are listed by hand.
 */
export function publicNames(source: string): string[] {
  const file = ts.createSourceFile(source, readFileSync(join(root, source), 'utf8'), ts.ScriptTarget.Latest)
  return file.statements.flatMap((statement) => exportedBy(statement, source)).toSorted()
}

function exportedBy(statement: ts.Statement, source: string): string[] {
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause
    if (!clause || !ts.isNamedExports(clause))
      throw new Error(`${source} exports *: list the public names by hand.`)
    return clause.elements.map(({ name, isTypeOnly }) =>
      statement.isTypeOnly || isTypeOnly ? `type ${name.text}` : name.text,
    )
  }
  if (ts.isExportAssignment(statement)) return ['default']
  if (!ts.canHaveModifiers(statement)) return []
  const isExported = ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  return isExported ? declaredBy(statement) : []
}

function declaredBy(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) =>
      ts.isIdentifier(name) ? name.text : '{…}',
    )
  }
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
    return [`type ${statement.name.text}`]
  }
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
    return [statement.name?.text ?? 'default']
  }
  return []
}
