import { parse, type SourceFile, walk } from 'tests/architecture/source-files';
import { texts } from 'tests/architecture/texts';
import ts from 'typescript';

const CODE = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/;

/** Codes that are put together, as they are written, and what they can be. */
type Computed = Record<string, readonly string[]>;

/**
 * Every action that a file can log, done or denied: what it calls an `action`, and where it appends to the
 * log itself, every code that it has and that is no code of a refusal. Throws where one cannot be told
 * from the text.
 */
export function actionsIn(file: SourceFile, computed: Computed): string[] {
  const found = new Set<string>();
  const appends = file.text.includes('appendAuditEvent');
  if (!appends && !file.text.includes('action')) return [];
  walk(parse(file), (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'action')
      for (const code of codesOf(node.initializer, computed, file.path)) found.add(code);
    if (appends && ts.isStringLiteral(node) && CODE.test(node.text) && !isRefusal(node)) found.add(node.text);
  });
  return [...found];
}

function codesOf(node: ts.Expression, computed: Computed, path: string): readonly string[] {
  if (ts.isStringLiteral(node)) return CODE.test(node.text) ? [node.text] : [];
  if (ts.isConditionalExpression(node))
    return [node.whenTrue, node.whenFalse].flatMap((branch) => codesOf(branch, computed, path));
  if (!ts.isTemplateExpression(node)) return [];
  const codes = computed[node.getText()];
  if (!codes) throw new Error(`${path}: what can ${node.getText()} be?`);
  return codes;
}

function isRefusal(node: ts.StringLiteral): boolean {
  if (texts.da.has(`errors.${node.text}`)) return true;
  return ts.isNewExpression(node.parent) && node.parent.expression.getText() === 'Refusal';
}

/** The names in an object that a file keeps to itself: `const ACTIONS = { read: … }`. */
export function namesIn(file: SourceFile, constant: string): string[] {
  const names: string[] = [];
  walk(parse(file), (node) => {
    if (!ts.isVariableDeclaration(node) || node.name.getText() !== constant) return;
    const value =
      node.initializer && ts.isSatisfiesExpression(node.initializer) && node.initializer.expression;
    const object = value && ts.isAsExpression(value) ? value.expression : value;
    if (object && ts.isObjectLiteralExpression(object))
      for (const property of object.properties)
        if (property.name) names.push(property.name.getText().replaceAll("'", ''));
  });
  return names;
}
