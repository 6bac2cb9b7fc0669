import { isLeadIn } from '../wording/lead-in';
import type { Block } from './block';
import { joinLines, type MappedText } from './mapped-text';

/** A sentence that a page or column break cuts in two is made whole; what stands between the halves follows after. */
export function joinPageBreaks(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const at = lastOpen(joined);
    const before = joined[at];
    if (before && block.kind === 'paragraph' && goesOn(before, block.text)) {
      joined[at] = { ...before, text: joinLines([before.text, block.text]) };
    } else joined.push(block);
  }
  return joined;
}

/** The last block that is no aside: page numbers and pull quotes stand between the halves of a sentence. */
function lastOpen(blocks: readonly Block[]): number {
  let at = blocks.length - 1;
  while (blocks[at]?.kind === 'aside' && blocks.length - at < 6) at -= 1;
  return at;
}

function goesOn(before: Block, after: MappedText): boolean {
  if (before.kind !== 'paragraph' && before.kind !== 'item') return false;
  const text = before.text.text;
  if (!/^\p{Ll}/u.test(after.text) || /[.!?]["”“»]?$/.test(text) || isLeadIn(text)) return false;
  if (/\p{L}-$/u.test(text) || text.length >= 60) return true;
  return /^(?:i|for|til|på|af|og|med|om|hos|som|der|at|fra|in|of|for|and|with|to)\s/.test(after.text);
}
