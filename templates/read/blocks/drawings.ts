import { headingRole } from '../roles/role-signs';
import type { Block } from './block';

/** Words of one to three letters that headings and sentences are made of. */
const SHORT_WORDS = new Set(
  `i å o a af at da de den der det dem din dit du en er et få for fra få gå gør ham han har her hos hun hver ind ja jeg jo kan kun lad man med men mig min mit mod
   må nej nok nu når ny nye og om op os på pas ro ros sag se set sig sin som stå syn så ti til tid to tre tro tør ud ved vej vel vi via vil vis we us to of in on is it
   be do go if an as by or our and the you are not can all who why how her his its own new`
    .trim()
    .split(/\s+/),
);

/** True for one to three letters that are no word: what is left of words set on a slope or around a circle. */
export function isShredWord(word: string): boolean {
  return (
    /^\p{L}{1,3}$/u.test(word) &&
    !SHORT_WORDS.has(word.toLowerCase()) &&
    !/^(?:\p{Lu}{2,3}|e\.?g|f|fx|mv|kl|nr)$/u.test(word)
  );
}

/** Fewer shreds than this are no drawing. */
const FEWEST = 5;
/** How many blocks away a shred makes a few words a part of the drawing. */
const NEAR = 3;

/**
 * Indexes of the paragraphs that are what is left of drawings: shreds of words, and the one or two words that stand
 * among them.
 */
export function drawingsIn(blocks: readonly Block[]): Set<number> {
  const core = blocks.map((block) => block.kind === 'paragraph' && isShredded(block.text.text));
  if (core.filter(Boolean).length < FEWEST) return new Set();
  const drawn = new Set<number>();
  for (const [i, block] of blocks.entries()) {
    const among = () => hasShred(core, i - NEAR, i) && hasShred(core, i + 1, i + 1 + NEAR);
    if (core[i] || (block.kind === 'paragraph' && isWordOrTwo(block.text.text) && among())) drawn.add(i);
  }
  return drawn;
}

function isShredded(text: string): boolean {
  if (/[.!?:;,]$/.test(text) || text.length > 40) return false;
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const shreds = words.filter(isShredWord).length;
  return shreds > 0 && (words.length < 3 || shreds * 3 >= words.length);
}

function isWordOrTwo(text: string): boolean {
  return text.split(/\s+/).length < 3 && !/[.!?:;,]$/.test(text) && headingRole(text) === null;
}

function hasShred(core: readonly boolean[], from: number, to: number): boolean {
  return core.slice(Math.max(0, from), to).includes(true);
}
