import type { Line, Run } from './lines';

/** Lines that belong together. */
export interface Paragraph {
  readonly lines: readonly Line[];
  readonly bullet: boolean;
}

/** How much farther than usual the next line may be, and still go on with the same paragraph. */
const FARTHER = 1.25;
/** The usual distance of two baselines where a text has too few lines to tell, in ems. */
const USUAL_LEADING = 1.3;

/** The lines of one column or cell, in reading order, as paragraphs and items. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const right = Math.max(...lines.map((line) => line.right));
  const leading = usualLeading(lines);
  const paragraphs: { lines: Line[]; bullet: boolean }[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && goesOn(open, line, { right, leading })) open.lines.push(line);
    else paragraphs.push({ lines: [line], bullet: line.bullet });
  }
  return paragraphs;
}

function goesOn(
  open: { lines: readonly Line[]; bullet: boolean },
  line: Line,
  { right, leading }: { right: number; leading: number },
): boolean {
  const [first, before] = [open.lines[0], open.lines.at(-1)];
  if (!first || !before || line.bullet) return false;
  const distance = line.y - before.y;
  const size = Math.max(before.size, line.size);
  if (Math.abs(line.size - before.size) > 0.08 * size || line.bold !== before.bold) return false;
  if (distance <= 0 || distance > FARTHER * Math.max(leading * size, size)) return false;
  const small = /^[\p{Ll}(]/u.test(line.text);
  if (isBroken(before.text) && (small || before.text.endsWith(','))) return true;
  if (open.bullet && line.left < first.left - 0.5 * size) return small && isFull(before, line, right);
  // Indented, where the paragraph so far was not.
  if (!open.bullet && line.left > before.left + 0.8 * size && !isCentred(before, line)) return small;
  if (small) return true;
  if (/[.!?:…]["”“»)]?$/.test(before.text)) return isFull(before, line, right);
  return isFull(before, line, right) || (isCentred(before, line) && distance <= 1.5 * size);
}

/** The next word would not have fitted on the line. */
function isFull(before: Line, line: Line, right: number): boolean {
  const perLetter = (line.right - line.left) / Math.max(1, line.text.length);
  const word = line.text.split(/\s/)[0]?.length ?? 0;
  return before.right + (word + 1.2) * perLetter >= right;
}

function isCentred(a: Line, b: Line): boolean {
  const apart = Math.abs(a.left + a.right - b.left - b.right) / 2;
  return apart < 0.3 * a.size && Math.abs(a.left - b.left) > 0.5 * a.size;
}

function isBroken(text: string): boolean {
  return /(?:\p{L}-|\u00ad|,)$/u.test(text);
}

/** The distance from baseline to baseline that is seen most, in ems. */
function usualLeading(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (!before || Math.abs(before.size - line.size) > 0.05 * line.size || line.y <= before.y) continue;
    const leading = Math.round(((line.y - before.y) / line.size) * 20) / 20;
    if (leading < 2.2) counts.set(leading, (counts.get(leading) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const usual = [...counts].filter(([, count]) => count >= most * 0.6).map(([leading]) => leading);
  return usual.length === 0 ? USUAL_LEADING : Math.min(...usual);
}

/** The paragraph as running words: words broken at the end of a line are made whole. */
export function runsOf({ lines }: Paragraph, hyphenated: ReadonlySet<string>): Run[] {
  const runs: { text: string; bold: boolean }[] = [];
  const add = (text: string, bold: boolean) => {
    const last = runs.at(-1);
    if (last?.bold === bold) last.text += text;
    else runs.push({ text, bold });
  };
  for (const [i, line] of lines.entries()) {
    const last = runs.at(-1);
    if (i > 0 && last) {
      const kept = joint(last.text, line.text, hyphenated);
      last.text = last.text.slice(0, last.text.length - kept.cut);
      if (kept.space) add(' ', last.bold);
    }
    for (const run of line.runs) add(run.text, run.bold);
  }
  return runs.filter((run) => run.text !== '');
}

function joint(
  before: string,
  after: string,
  hyphenated: ReadonlySet<string>,
): { cut: number; space: boolean } {
  if (before.endsWith('\u00ad')) return { cut: 1, space: false };
  const word = /([\p{L}\d]+)-$/u.exec(before)?.[1];
  if (!word) return { cut: 0, space: true };
  const next = /^[\p{L}\d]+/u.exec(after)?.[0] ?? '';
  // "ledelses- og": the hyphen stands for a word left out.
  if (next === '' || /^(?:og|eller|samt|and|or)$/.test(next)) return { cut: 0, space: true };
  // "MED-udvalg", "Hoved-MED", and what is written with a hyphen in the middle of a line elsewhere.
  const isName = /^\p{Lu}{2,}$|\d/u.test(word) || !/^\p{Ll}/u.test(next);
  const keep = isName || hyphenated.has(`${word}-${next}`.toLowerCase());
  return { cut: keep ? 0 : 1, space: false };
}

/** Words with a hyphen inside a line: there, no line break put it in. */
export function hyphenatedWords(lines: readonly Line[]): Set<string> {
  return new Set(
    lines
      .flatMap(({ text }) => text.match(/[\p{L}\d]+-[\p{L}\d]+/gu) ?? [])
      .map((word) => word.toLowerCase()),
  );
}
