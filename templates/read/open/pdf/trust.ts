import { isUpright, type LinedPage } from './lined-page';
import type { Tag } from './pdf-page';
import { marksIn } from './tagged';

/** So much of the text must be tagged. What is not, running heads and feet mostly, is read by its place. */
const LEAST_TAGGED = 0.85;
/** More than this share of paragraphs that end in the middle of a sentence: every line was tagged as one. */
const MOST_BROKEN = 0.25;

/**
 * Whether the tags of a document tell more than the places of its words: they cover the text, they know of headings,
 * lists or tables, and their paragraphs are paragraphs.
 */
export function trustsTags(pages: readonly LinedPage[]): boolean {
  let [all, tagged, paragraphs, broken] = [0, 0, 0, 0];
  let structured = false;
  for (const { page } of pages) {
    const marks = new Set(page.tags ? marksIn(page.tags) : []);
    for (const piece of page.pieces.filter(isUpright)) {
      all += piece.text.length;
      if (piece.mark !== null && marks.has(piece.mark)) tagged += piece.text.length;
    }
    if (!page.tags) continue;
    const texts = new Map<string, string>();
    for (const { mark, text } of page.pieces) if (mark) texts.set(mark, `${texts.get(mark) ?? ''}${text}`);
    const nodes = nodesIn(page.tags);
    structured ||= nodes.some(({ role }) => /^(?:H[1-6]|L|Table)$/.test(role));
    const words = nodes
      .filter(({ role }) => role === 'P')
      .map((node) =>
        marksIn(node)
          .map((mark) => texts.get(mark) ?? '')
          .join(' ')
          .trim(),
      )
      .filter((text) => text !== '');
    paragraphs += words.length;
    broken += words.filter(
      (text, i) => /[\p{L},-]$/u.test(text) && /^\p{Ll}/u.test(words[i + 1] ?? ''),
    ).length;
  }
  return structured && tagged >= LEAST_TAGGED * all && broken <= MOST_BROKEN * paragraphs;
}

function nodesIn(tag: Tag): Tag[] {
  return [tag, ...tag.children.flatMap((node) => ('role' in node ? nodesIn(node) : []))];
}
