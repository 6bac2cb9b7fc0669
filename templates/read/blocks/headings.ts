import { isCalling, isLeadIn } from '../wording/lead-in';
import { sentencesOf } from '../wording/sentences';
import { beginsWithVerb, wordsOf } from '../wording/statement-form';
import { isPresent } from '../wording/verbs';
import type { Block, HeadingBlock, ParagraphBlock } from './block';

/** Levels of headings without a level of their own: below every `#` and `<h2>`, bold above plain. */
const BOLD_LEVEL = 7;
const PLAIN_LEVEL = 8;

/** Lines without marks that are a list all the same: three or more, each one sentence that begins alike. */
export function findUnmarkedLists(blocks: readonly Block[], language: 'da' | 'en'): Block[] {
  const found: Block[] = [];
  for (let i = 0; i < blocks.length; ) {
    const opening = openingOf(blocks[i], language);
    let end = i + 1;
    while (opening && openingOf(blocks[end], language) === opening) end += 1;
    const run = blocks.slice(i, end);
    const isList = opening !== null && run.length >= (opening === 'verb' ? 2 : 3);
    found.push(
      ...(isList
        ? run.map((block): Block => ({ kind: 'item', mark: null, depth: 0, text: block.text }))
        : run),
    );
    i = end;
  }
  return found;
}

function openingOf(block: Block | undefined, language: 'da' | 'en'): string | null {
  if (
    block?.kind !== 'paragraph' ||
    block.strong ||
    block.text.text.length > 320 ||
    isLeadIn(block.text.text)
  )
    return null;
  if (sentencesOf(block.text).length !== 1) return null;
  const subject = /^(?:vi|jeg|du|we|you)\s/i.exec(block.text.text)?.[0]?.trim().toLowerCase();
  return (
    subject ??
    (beginsWithVerb(block.text.text, language) && wordsOf(block.text.text).length > 1 ? 'verb' : null)
  );
}

/** Short lines that stand alone become headings. */
export function findHeadings(blocks: readonly Block[]): Block[] {
  // A word or two of three letters is a heading; many of them are what is left of a drawing.
  const shreds = blocks.filter(
    (block) => block.kind === 'paragraph' && lettersIn(block.text.text) < 4,
  ).length;
  const least = shreds > 4 ? 4 : 2;
  const lastContent = blocks.findLastIndex((block) => block.kind !== 'aside');
  return blocks.map((block, i): Block => {
    if (block.kind === 'item' && isNumberedHeading(blocks, i))
      return { kind: 'heading', level: PLAIN_LEVEL, text: block.text };
    if (
      block.kind !== 'paragraph' ||
      lettersIn(block.text.text) < least ||
      !isHeadingLine(block, i, lastContent, blocks[i + 1]?.kind === 'item')
    )
      return block;
    return {
      kind: 'heading',
      level: block.strong ? BOLD_LEVEL : PLAIN_LEVEL,
      text: block.text,
    } satisfies HeadingBlock;
  });
}

/** `3. Samarbejde` above a paragraph: an item of no list. */
function isNumberedHeading(blocks: readonly Block[], i: number): boolean {
  const [before, block, after] = [blocks[i - 1], blocks[i], blocks[i + 1]];
  if (block?.kind !== 'item' || block.mark !== 'number' || after?.kind !== 'paragraph') return false;
  // After another item it is a heading only where a list of its own follows.
  const led = isLeadIn(after.text.text) && blocks[i + 2]?.kind === 'item';
  const goesOn = before?.kind === 'item' && before.mark === 'number';
  if (goesOn && !led) return false;
  const text = block.text.text;
  return /^\p{Lu}/u.test(text) && wordsOf(text).length <= 8 && !/[.:;,!?]$/.test(text);
}

function isHeadingLine(block: ParagraphBlock, i: number, lastContent: number, leadsList: boolean): boolean {
  const text = block.text.text;
  const words = wordsOf(text);
  if (text.length > 110 || words.length === 0 || words.length > 14) return false;
  if (isLeadIn(text) && !isLabel(text)) return false;
  if (leadsList && isCalling(text)) return false;
  if (isFragment(text)) return false;
  if (/[.;,]$/.test(text) && !(block.strong && text.endsWith('.'))) return false;
  if (!/^[\p{Lu}\d»„“”"'’–/]/u.test(text) || sentencesOf(block.text).length > 1) return false;
  return i < lastContent;
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** Half a sentence: words that lead on to others, a broken word. */
function isFragment(text: string): boolean {
  return /\p{L}-$|(?:^|\s)(?:og|til|for|med|at|den|det|en|et|de|er|skal|af|som|and|to|the|a|of|with)$/iu.test(
    text,
  );
}

/** `Tillid:`, `Medarbejder:` – a name with a colon, not the beginning of a sentence that a list completes. */
function isLabel(text: string): boolean {
  const words = wordsOf(text);
  if (words.length > 4 || !text.endsWith(':') || !/^[\p{Lu}\d]/u.test(text)) return false;
  return !words.some(
    (word) =>
      isPresent(word) ||
      /^(?:vi|du|jeg|at|det|vores|eksempelvis|fx|herunder|følgende|for|we|you|by|is|are|to)$/i.test(word),
  );
}
