import { decode } from 'html-entities';
import { concat, type MappedText, placed, replaceAll, slice, spanOf, squeeze } from './mapped-text';

/** A stretch of a line in one weight; emphasis and links are taken out, a line break is `\n`. */
export interface Run {
  readonly strong: boolean;
  readonly text: MappedText;
}

const STRONG = /(\*\*|__)(?=\S)(.*?\S)\1|<(b|strong)\b[^>]*>(.*?)<\/\3\s*>/gis;

/** No paragraph is as long; what is, holds no markup worth the time that hostile text would make it take. */
const LONGEST = 10_000;

/** Markdown, or text with a few tags in it, as runs. */
export function inlineRuns(mapped: MappedText): Run[] {
  if (mapped.text.length > LONGEST || !/[*_<&[\\]/.test(mapped.text))
    return [{ strong: false, text: mapped }];
  const runs: Run[] = [];
  let from = 0;
  for (const match of mapped.text.matchAll(STRONG)) {
    runs.push({ strong: false, text: plain(slice(mapped, from, match.index)) });
    const inner = match[2] ?? match[4] ?? '';
    const at = match.index + match[0].indexOf(inner, match[1]?.length ?? match[0].indexOf('>') + 1);
    runs.push({ strong: true, text: plain(slice(mapped, at, at + inner.length)) });
    from = match.index + match[0].length;
  }
  runs.push({ strong: false, text: plain(slice(mapped, from)) });
  return runs.filter((run) => run.text.text !== '');
}

function plain(mapped: MappedText): MappedText {
  let text = replaceAll(mapped, /<br\s*\/?>/gi, '\n');
  text = replaceAll(text, /<\/?[a-z][^<>]*>|<!--.*?-->/gi, '');
  text = unlink(text);
  text = replaceAll(
    text,
    /\*+(?=[\p{L}\p{N}„“”"'»«(])|(?<=[\p{L}\p{N}.,:;!?„“”"'»«)])\*+|(?<![\p{L}\p{N}])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}])/gu,
    '',
  );
  text = replaceAll(text, /\\(?=[!-/:-@[-`{-~])/g, '');
  return decodeEntities(text);
}

/** `[words](address)` reads as its words; an address is markup, not content. */
function unlink(mapped: MappedText): MappedText {
  const parts: MappedText[] = [];
  let from = 0;
  for (const match of mapped.text.matchAll(/!?\[([^\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g)) {
    const at = match.index + match[0].indexOf('[') + 1;
    parts.push(slice(mapped, from, match.index), slice(mapped, at, at + (match[1]?.length ?? 0)));
    from = match.index + match[0].length;
  }
  return from === 0 ? mapped : concat([...parts, slice(mapped, from)]);
}

export function decodeEntities(mapped: MappedText): MappedText {
  if (!mapped.text.includes('&')) return mapped;
  const parts: MappedText[] = [];
  let from = 0;
  for (const match of mapped.text.matchAll(/&(?:#x?[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});?/gi)) {
    const decoded = decode(match[0]);
    if (decoded === match[0]) continue;
    const to = match.index + match[0].length;
    parts.push(slice(mapped, from, match.index), placed(decoded, spanOf(slice(mapped, match.index, to))));
    from = to;
  }
  return from === 0 ? mapped : concat([...parts, slice(mapped, from)]);
}

export interface WeightedText {
  readonly strong: boolean;
  readonly text: MappedText;
}

/**
 * Runs as paragraphs: all bold, plain, or a bold beginning (a run-in heading) and the text it introduces.
 * A bold beginning in running text is only emphasis, unless it ends as a label does or stands in a table cell;
 * an item of a list is one piece.
 */
export function paragraphsOf(runs: readonly Run[], where: 'paragraph' | 'item' | 'cell'): WeightedText[] {
  const filled = runs.filter((run) => run.text.text.trim() !== '');
  if (filled.length === 0) return [];
  const all = squeeze(concat(runs.map((run) => run.text)));
  if (filled.every((run) => run.strong)) return [{ strong: true, text: all }];
  const firstPlain = filled.findIndex((run) => !run.strong);
  const lead = squeeze(concat(filled.slice(0, firstPlain).map((run) => run.text)));
  const rest = squeeze(concat(filled.slice(firstPlain).map((run) => run.text)));
  if (where === 'cell' && firstPlain > 0) {
    const again = filled.findIndex((run, i) => i > firstPlain && run.strong && isNewBeginning(filled, i));
    if (again > 0)
      return [...paragraphsOf(filled.slice(0, again), where), ...paragraphsOf(filled.slice(again), where)];
  }
  const label = /[:.]$/.test(lead.text) || /^\s*(?:[:–—]|-\s)/.test(rest.text);
  if (firstPlain === 0 || where === 'item' || !(where === 'cell' || label))
    return [{ strong: false, text: all }];
  return [
    { strong: true, text: lead },
    { strong: false, text: where === 'paragraph' ? withoutDash(rest) : rest },
  ];
}

/** `**Name** – what it says`: the dash is a sign between the two. */
function withoutDash(text: MappedText): MappedText {
  return slice(text, /^\s*[:–—-]\s+/.exec(text.text)?.[0].length ?? 0);
}

/** Bold words after the end of a sentence, where the cell began in bold too: the next sub-heading. */
function isNewBeginning(runs: readonly Run[], i: number): boolean {
  const before = runs.slice(0, i).findLast((run) => run.text.text.trim() !== '')?.text.text ?? '';
  return /[.!?]\s*$/.test(before) && /^\s*\p{Lu}/u.test(runs[i]?.text.text ?? '');
}
