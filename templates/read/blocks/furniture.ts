import { nameKey, rolesIn } from '../roles/role-names';
import { headingRole } from '../roles/role-signs';
import type { AsideBlock, Block } from './block';
import { drawingsIn } from './drawings';

/** Marks page numbers, addresses, running heads, signatures and pull quotes as asides; gives the rest back as it is. */
export function setAside(blocks: readonly Block[]): Block[] {
  const running = runningHeads(blocks);
  const signed = signatures(blocks);
  const drawn = drawingsIn(blocks);
  return blocks.map((block, i) => {
    if (block.kind === 'aside' || block.kind === 'cell') return block;
    const text = block.text.text;
    if (isPullQuote(block)) return aside(block, 'pull-quote');
    if (drawn.has(i)) return aside(block, 'furniture');
    const next = blocks[i + 1]?.text.text;
    if (block.kind === 'paragraph' && isOwnerName(text, next)) return aside(block, 'furniture');
    const worn =
      signed.has(i) || isPageMark(text) || isContact(text) || isStreet(text, next) || isContentsLine(text);
    return worn || (block.kind === 'paragraph' && running.has(headKey(text)))
      ? aside(block, 'furniture', signed.has(i))
      : block;
  });
}

function aside(block: Block, why: AsideBlock['why'], signature = false): AsideBlock {
  return { kind: 'aside', why, signature, text: block.text };
}

/** A paragraph wholly in quotation marks, whatever way they turn. */
function isPullQuote(block: Block): boolean {
  return block.kind === 'paragraph' && /^[“”„"«»][^“”„"«»]{3,240}[“”„"«»]$/.test(block.text.text.trim());
}

/** The municipality's name as a logo carries it, on one line or two. */
function isOwnerName(text: string, next: string | undefined): boolean {
  return (
    /^(?:\p{Lu}[\p{L}-]+\s+)?kommune$/iu.test(text) ||
    (/^\p{Lu}[\p{L}-]+$/u.test(text) && /^kommune$/i.test(next ?? ''))
  );
}

/** `12`, `2/6`, `Side 3 af 8`, a date, a document number with no sentence in it. */
function isPageMark(text: string): boolean {
  return (
    /^(?:side\s+|page\s+|s\.\s*)?[\d\s/.|–-]+(?:(?:af|of)\s+\d+)?$/i.test(text) ||
    /^(?:\d+\s*\|\s*\S+|\S+\s*\|\s*\d+)$/.test(text) ||
    /^\d{1,2}\.?\s*[-/. ]\s*(?:\d{1,2}|\p{L}{3,9})\.?\s*[-/. ]\s*\d{4}(?:\s+\d{2}[:.]\d{2})?$/u.test(text) ||
    (/^[\d\s./-]{4,}/.test(text) &&
      text.length < 80 &&
      !/[.!?:]$/.test(text) &&
      /\d{3,}[-\s]\d{2,}|\d{4}-\d+/.test(text))
  );
}

function isContact(line: string): boolean {
  // A page number may stand at the end of a running foot.
  const text = line.replace(/(?<=\p{L})\s+\d{1,3}$/u, '');
  if (text.length > 260) return false;
  const address =
    /^(?:https?:\/\/|www\.)\S+(?:\s+\d+\/\d+)?$/i.test(text) ||
    /\b(?:tlf|telefon|tel|phone|cvr|ean)\b\.?:?\s*[+\d]|[\w.+-]+@[\w-]+\.\w+|^(?:https?:\/\/|www\.)\S+$/i.test(
      text,
    );
  const place =
    /\b\d{4}\s+\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}*)?\s*$/u.test(text) &&
    text.length < 90 &&
    /\p{L}+\s+\d{1,3}\b|^\d{4}\s/u.test(text);
  const wordy = (text.match(/[.!?]\s+\p{Lu}/gu) ?? []).length > 1;
  return (address || place) && !wordy;
}

/** A street and number above a postal code. */
function isStreet(text: string, next: string | undefined): boolean {
  return /^(?:\p{Lu}[\p{L}.]+\s+){1,4}\d{1,3}\s?[A-Z]?$/u.test(text) && /^\d{4}\s+\p{Lu}/u.test(next ?? '');
}

/** A line of a table of contents: words, a gap or dots, a page number. */
function isContentsLine(text: string): boolean {
  return (
    /(?:\.{3,}|…|\s{3,}|\t)\s*\d{1,3}$/.test(text) ||
    /^(?:indhold|indholdsfortegnelse|contents|table of contents)$/i.test(text)
  );
}

function headKey(text: string): string {
  return text.length > 70 ? '' : nameKey(text.replace(/\d+/g, ''));
}

/** Short lines that come back at page after page: beside a page number, with one in them, or naming the document. */
function runningHeads(blocks: readonly Block[]): Set<string> {
  const counts = new Map<string, number>();
  for (const [i, block] of blocks.entries()) {
    const text = block.text.text;
    const key = headKey(text);
    if (block.kind !== 'paragraph' || key.length < 4 || blocks[i + 1]?.kind === 'item') continue;
    if (headingRole(text)) continue;
    const beside = [blocks[i - 1], blocks[i + 1]].some((near) => near && isPageMark(near.text.text));
    if (beside || /^\d+\s|\s\d+$/.test(text) || /kommune|grundlag/i.test(text))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([key]) => key));
}

const TITLE =
  /(?:direktør|formand|borgmester|repræsentant|chef|leder|rektor|director|chair(?:man)?|mayor|manager)\b/iu;
const GREETING =
  /^(?:med\s+venlig\s+hilsen|venlig\s+hilsen|god\s+(?:læselyst|fornøjelse|arbejdslyst)[.!]?|kind\s+regards|sincerely|direktionen)$/i;

/** A person's name above a title, and the titles after it; a greeting. Indexes of the blocks. */
function signatures(blocks: readonly Block[]): Set<number> {
  const signed = new Set<number>();
  for (const [i, block] of blocks.entries()) {
    const text = block.text.text;
    const next = blocks[i + 1]?.text.text ?? '';
    if (block.kind !== 'paragraph') continue;
    const greeted = GREETING.test(text);
    const named = isPersonName(text) && isTitle(next);
    const goesOn =
      signed.has(i - 1) &&
      text.length < 70 &&
      !/[.!?:]$/.test(text) &&
      !isPartName(text) &&
      (isTitle(text) || isPersonName(text) || isBody(text));
    if (
      (greeted && text.toLowerCase() !== 'direktionen') ||
      named ||
      goesOn ||
      (greeted && signed.has(i - 1))
    )
      signed.add(i);
  }
  return signed;
}

/** A role that parts of frameworks are about; a signer has a title. */
function isPartName(text: string): boolean {
  return /^(?:medarbejder|leder|leder-af-\p{L}+|alle|employee|leader|manager)$/u.test(
    headingRole(text)?.id ?? '',
  );
}

function isPersonName(text: string): boolean {
  return (
    /^(?:\p{Lu}[\p{Ll}-]+|\p{Lu}\.)(?:\s+(?:\p{Lu}[\p{L}-]+|\p{Lu}\.)){1,4}$/u.test(text) &&
    rolesIn(text).length === 0 &&
    !/kommune|værdi|ledelse/i.test(text)
  );
}

function isTitle(text: string): boolean {
  return text.length < 70 && TITLE.test(text) && !/[.!?:]$/.test(text) && text.split(/\s+/).length <= 6;
}

/** `Hoved-MED`, `HovedMED`: the body that a signer speaks for. */
function isBody(text: string): boolean {
  return /\bMED\b|udvalg|bestyrelse|byråd/i.test(text) || /-MED$|MED$/.test(text);
}
