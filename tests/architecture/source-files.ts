import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';

/** Everything below is read from the root of the repository, which is where vitest runs. */
export type SourceFile = { path: string; text: string };

/** The TypeScript files under the given top-level folders. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name))
      .sort()
      .map((path) => ({ path, text: readFileSync(path, 'utf8') })),
  );
}

export function parse({ path, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** Calls `visit` with every node of the tree. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

export type Import = {
  from: string;
  line: number;
  /** A path from the root without its ending ('db/client.server'), a package, or 'node:…'. */
  to: string;
  kind: 'ours' | 'package' | 'node';
  /** Gone once compiled: nothing of it reaches the browser. */
  typeOnly: boolean;
  /** `export … from`: the file hands on what it imports. */
  handedOn: boolean;
};

const OURS = /^(app|db|templates|tests)\//;

/** Every import of a file: static, `export from`, `import()` and `import('…').Type`. */
export function importsOf(file: SourceFile): Import[] {
  const tree = parse(file);
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean, handedOn = false) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push({ from: file.path, line, typeOnly, handedOn, ...resolve(file.path, specifier.text) });
  };
  const look = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly, true);
    else if (ts.isImportTypeNode(node))
      add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node, node.arguments[0], false);
  };
  // `import(` alone can stand anywhere; where a file has none, its statements are all that need be looked at.
  if (/\bimport\s*\(/.test(file.text)) walk(tree, look);
  else tree.statements.forEach(look);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

function resolve(from: string, specifier: string): Pick<Import, 'to' | 'kind'> {
  const bare = specifier.replace(/\?\w+$/, '');
  if (bare.startsWith('.')) {
    const path = posix.join(posix.dirname(from), bare);
    const [, inPackage] = path.split('node_modules/');
    return inPackage ? { to: inPackage, kind: 'package' } : { to: path, kind: 'ours' };
  }
  if (OURS.test(bare)) return { to: bare, kind: 'ours' };
  const node = bare.startsWith('node:') || builtinModules.includes(bare);
  return { to: bare, kind: node ? 'node' : 'package' };
}
