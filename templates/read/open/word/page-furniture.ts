import { decode } from 'html-entities';
import type { WordParts } from './word-parts';

/** What stands in the heads and feet of a Word document's pages, each text once. */
export function pageFurniture(parts: WordParts): string[] {
  const texts = [...parts]
    .filter(([name]) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .flatMap(([, xml]) => xml.match(/<w:p[ >][\s\S]*?<\/w:p>/g) ?? [])
    .map(textOf)
    .filter((text) => /\p{L}/u.test(text));
  return [...new Set(texts)];
}

function textOf(paragraph: string): string {
  const pieces = paragraph.match(/<w:t(?:\s[^>]*)?>[^<]*<\/w:t>|<w:(?:tab|br)\b[^>]*\/>/g) ?? [];
  return pieces
    .map((piece) =>
      piece.startsWith('<w:t>') || piece.startsWith('<w:t ') ? decode(piece.replace(/<[^>]*>/g, '')) : ' ',
    )
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
