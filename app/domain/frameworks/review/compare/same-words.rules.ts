import type { Framework, Statement } from 'templates/framework.schema';
import type { Setting, Settings } from './settings.rules';
import { wordKey } from './similarity.rules';

export type Pair = { before: Statement; after: Statement };

/**
 * Statements with the same words, one to one. Where the same words stand several times, those in the most alike
 * places are paired first, equals in the order of the documents.
 */
export function sameWords(
  before: Framework,
  after: Framework,
  { was, is }: { was: Settings; is: Settings },
): Pair[] {
  const [old, now] = [byWords(before), byWords(after)];
  return [...old].flatMap(([key, ones]) => pairedByPlace(ones, now.get(key) ?? [], was, is));
}

function byWords({ statements }: Framework): Map<string, Statement[]> {
  const byKey = new Map<string, Statement[]>();
  for (const statement of statements) listIn(byKey, wordKey(statement.text)).push(statement);
  return byKey;
}

const byTheme = [({ theme }: Setting) => theme, ({ themeName }: Setting) => themeName];
const byRole = [({ role }: Setting) => role, ({ roleName }: Setting) => roleName];
const byGroup = [({ group }: Setting) => group];
const anywhere = [() => ''];

/** What has to be the same, the most first: a theme or role by its id or by its name. */
const ALIKE = [
  [byTheme, byGroup, byRole],
  [byTheme, byGroup, anywhere],
  [byTheme, anywhere, byRole],
  [anywhere, byGroup, byRole],
  [byTheme, anywhere, anywhere],
  [anywhere, anywhere, byRole],
  [anywhere, byGroup, anywhere],
  [anywhere, anywhere, anywhere],
].flatMap(([themes = [], groups = [], roles = []]) =>
  themes.flatMap((theme) => groups.flatMap((group) => roles.map((role) => [theme, group, role]))),
);

/** Each way of being alike is gone through once: to compare all with all takes minutes where thousands are equal. */
function pairedByPlace(
  old: readonly Statement[],
  now: readonly Statement[],
  was: Settings,
  is: Settings,
): Pair[] {
  const pairs: Pair[] = [];
  let [ones, others] = [old, now];
  for (const parts of ALIKE) {
    if (ones.length === 0 || others.length === 0) break;
    const keyOf = (setting: Setting) => JSON.stringify(parts.map((part) => part(setting)));
    const waiting = new Map<string, Statement[]>();
    for (const other of [...others].reverse()) listIn(waiting, keyOf(is(other))).push(other);
    const found = new Set<Statement>();
    ones = ones.filter((one) => {
      const other = waiting.get(keyOf(was(one)))?.pop();
      if (!other) return true;
      pairs.push({ before: one, after: other });
      found.add(other);
      return false;
    });
    others = others.filter((other) => !found.has(other));
  }
  return pairs;
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const known = lists.get(key);
  if (known) return known;
  const list: T[] = [];
  lists.set(key, list);
  return list;
}
