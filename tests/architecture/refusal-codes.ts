import { CONVERSATION_STATES } from 'db/schema/vocabulary';
import ts from 'typescript';
import { parse, type SourceFile, walk } from './source-files';

/** One place that says no with a code. */
export type Coded = {
  at: string;
  /** Key of its text. */
  key: string;
  /** Names of the values that the text is filled in with. */
  values: string[];
};

/** Classes whose instances carry a code: where in the call it stands, and where its text is. */
const CODED: Record<string, { argument: number; section: 'errors' | 'cli'; values: readonly string[] }> = {
  Refusal: { argument: 1, section: 'errors', values: [] },
  FrameworkReadError: { argument: 0, section: 'errors', values: [] },
  FrameworkProblem: { argument: 0, section: 'errors', values: [] },
  FrameworkEditError: { argument: 0, section: 'errors', values: [] },
  // Whoever shows it fills in the role that was asked for and those that there are.
  TemplateError: { argument: 0, section: 'errors', values: ['role', 'roles'] },
  CommandError: { argument: 0, section: 'cli', values: [] },
};

/** Codes that are no literals, as they are written, and what they can be. */
const COMPUTED: Record<string, readonly string[]> = {
  '`conversation.not_now.${facts.state}`': CONVERSATION_STATES.map(
    (state) => `conversation.not_now.${state}`,
  ),
  // Handed on from a FrameworkReadError or TemplateError, which is found where it is made.
  'error.code': [],
  // Handed on from the process that reads, as that reader made it.
  'refused.code': [],
  // Handed on from a FrameworkProblem, which is found where it is made.
  'problem.code': [],
  // A property of the call, see below.
  tooLarge: [],
  // A zod message, which is found where it is written.
  "Object.values(form.errors)[0] ?? 'unexpected'": [],
};

/** Every place in a file that makes an error with a code. Throws where a code cannot be told from the text. */
export function codesIn(file: SourceFile): Coded[] {
  const found: Coded[] = [];
  // Most files say no to nobody, and need not be parsed to be known for it.
  if (![...Object.keys(CODED), 'tooLarge'].some((name) => file.text.includes(name))) return found;
  const tree = parse(file);
  const at = (node: ts.Node) =>
    `${file.path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  walk(tree, (node) => {
    if (ts.isNewExpression(node)) {
      const kind = CODED[node.expression.getText()];
      const code = kind && node.arguments?.[kind.argument];
      if (!kind || !code) return;
      const values = [...kind.values, ...namesOf(node.arguments?.[kind.argument + 1])];
      for (const one of codesOf(code, at(node)))
        found.push({ at: at(node), key: `${kind.section}.${one}`, values });
    }
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === 'tooLarge' &&
      ts.isStringLiteral(node.initializer)
    )
      found.push({ at: at(node), key: `errors.${node.initializer.text}`, values: ['limit'] });
  });
  return found;
}

function codesOf(code: ts.Expression, at: string): readonly string[] {
  if (ts.isStringLiteralLike(code)) return [code.text];
  const computed = COMPUTED[code.getText()];
  if (!computed) throw new Error(`${at}: say in COMPUTED which codes ${code.getText()} can be`);
  return computed;
}

function namesOf(values: ts.Expression | undefined): string[] {
  if (!values || !ts.isObjectLiteralExpression(values)) return [];
  return values.properties.flatMap((property) => (property.name ? [property.name.getText()] : []));
}

/** The keys of messages that a file gives to its fields' rules: 'form.name_missing'. */
export function fieldMessagesIn(file: SourceFile): Coded[] {
  const found: Coded[] = [];
  if (!file.text.includes('form.')) return found;
  const tree = parse(file);
  walk(tree, (node) => {
    if (ts.isStringLiteralLike(node) && /^form\.\w+$/.test(node.text))
      found.push({ at: file.path, key: node.text, values: [] });
  });
  return found;
}
