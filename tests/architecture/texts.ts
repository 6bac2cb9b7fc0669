import { da } from 'app/i18n/da';
import { en } from 'app/i18n/en';

/** The leaves of a tree of texts, by dotted key. */
function leavesOf(tree: object, path: readonly string[] = []): Map<string, string> {
  const leaves = new Map<string, string>();
  for (const [name, value] of Object.entries(tree)) {
    const here = [...path, name];
    if (typeof value === 'string') leaves.set(here.join('.'), value);
    else for (const [key, text] of leavesOf(value, here)) leaves.set(key, text);
  }
  return leaves;
}

export const texts = { da: leavesOf(da), en: leavesOf(en) };

/** The names between `{{` and `}}`, each once, in order. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name = '']) => name))].sort();
}
