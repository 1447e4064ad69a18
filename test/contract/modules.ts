/** Reads the source files and what they import, through the compiler's own parser. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** The folder of the project. */
export const projectRoot = join(__dirname, '..', '..');

/** One import, export-from, dynamic import, import type or `require` of a module. */
export interface Import {
  /** As it is written. */
  readonly specifier: string;
  /** The file of the project that it leads to; undefined for a package. */
  readonly target: string | undefined;
  /** Nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

/** One source file; paths are relative to the project and have forward slashes. */
export interface Module {
  readonly path: string;
  readonly source: ts.SourceFile;
  readonly imports: readonly Import[];
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.length > 0 &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  );
}

function literalText(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** The module that a node names, when it is a way to name one. */
function namedBy(node: ts.Node): { specifier: string; typeOnly: boolean } | undefined {
  let specifier: string | undefined;
  let typeOnly = false;
  if (ts.isImportDeclaration(node)) {
    specifier = literalText(node.moduleSpecifier);
    typeOnly = isTypeOnly(node.importClause);
  } else if (ts.isExportDeclaration(node)) {
    specifier = literalText(node.moduleSpecifier);
    typeOnly = node.isTypeOnly;
  } else if (ts.isExternalModuleReference(node)) {
    specifier = literalText(node.expression);
  } else if (ts.isImportTypeNode(node)) {
    specifier = ts.isLiteralTypeNode(node.argument) ? literalText(node.argument.literal) : undefined;
    typeOnly = true;
  } else if (ts.isCallExpression(node)) {
    const { expression, arguments: given } = node;
    const loads =
      expression.kind === ts.SyntaxKind.ImportKeyword ||
      (ts.isIdentifier(expression) && expression.text === 'require');
    specifier = loads ? literalText(given[0]) : undefined;
  }
  return specifier === undefined ? undefined : { specifier, typeOnly };
}

/** Calls `visit` for a node and everything in it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => {
    walk(child, visit);
  });
}

function resolve(from: string, specifier: string, known: ReadonlySet<string>): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(from), specifier);
  return [`${path}.ts`, `${path}/index.ts`, `${path}.d.ts`, path].find((file) => known.has(file)) ?? path;
}

/** Parses files, by path, and finds their imports. */
export function modulesOf(files: ReadonlyMap<string, string>): Module[] {
  const known = new Set(files.keys());
  return [...files].map(([path, text]): Module => {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const imports: Import[] = [];
    walk(source, (node) => {
      const named = namedBy(node);
      if (named !== undefined) imports.push({ ...named, target: resolve(path, named.specifier, known) });
    });
    return { path, source, imports };
  });
}

/** The text of every TypeScript file under some folders of the project. */
export function readSources(...folders: readonly string[]): Map<string, string> {
  const files = folders.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .filter((path) => path.endsWith('.ts')),
  );
  return new Map(files.sort().map((path) => [path, readFileSync(join(projectRoot, path), 'utf8')]));
}
