import type { Facts, Field, FilingFormat, Mapping } from './filing.rules';

type Value = string | number | boolean;
type Tree = Map<string, Value | Tree>;

/** How the name of the metadata file ends. */
export const endingOf = (format: FilingFormat): 'json' | 'xml' => (format === 'acadre' ? 'xml' : 'json');

/** The metadata file of a filing: how its name ends, and what is in it. */
export function metadataOf(
  format: FilingFormat,
  mapping: Mapping,
  facts: Facts,
): { ending: 'json' | 'xml'; bytes: Buffer } {
  const tree = filled(mapping, facts);
  const ending = endingOf(format);
  const text = ending === 'xml' ? xml(tree) : `${JSON.stringify(plain(tree), null, 2)}\n`;
  return { ending, bytes: Buffer.from(text) };
}

function filled(mapping: Mapping, facts: Facts): Tree {
  const tree: Tree = new Map();
  for (const [name, field] of Object.entries(mapping)) {
    const path = name.split('.');
    const last = path.pop() ?? '';
    let at = tree;
    for (const part of path) {
      const below = at.get(part);
      const next: Tree = below instanceof Map ? below : new Map();
      at.set(part, next);
      at = next;
    }
    at.set(last, contentOf(field, facts));
  }
  return tree;
}

const contentOf = (field: Field, facts: Facts): Value =>
  typeof field === 'string' ? facts[field] : field.constant;

const plain = (tree: Tree): object =>
  Object.fromEntries([...tree].map(([name, value]) => [name, value instanceof Map ? plain(value) : value]));

function xml(tree: Tree): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<MainDocument>\n${elements(tree, '  ')}</MainDocument>\n`;
}

function elements(tree: Tree, indent: string): string {
  return [...tree]
    .map(([name, value]) =>
      value instanceof Map
        ? `${indent}<${name}>\n${elements(value, `${indent}  `)}${indent}</${name}>\n`
        : `${indent}<${name}>${escaped(String(value))}</${name}>\n`,
    )
    .join('');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write them.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? '')
  );
}
