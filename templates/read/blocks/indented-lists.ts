import { isCalling, isLeadIn } from '../wording/lead-in';
import { isBullet, type Line } from './lines';

/**
 * Indexes of the lines that begin items of lists whose marks were lost: lines set in by the same width under a line
 * that is not, each beginning with a capital, or short enough that the next word would have had room.
 */
export function indentedItems(lines: readonly Line[], width: number): Set<number> {
  const items = new Set<number>();
  const margin = marginOf(lines);
  let above: Line | null = null;
  for (let i = 0; i < lines.length; ) {
    const line = lines[i];
    if (!line || line.raw.trim() === '') {
      i += 1;
      continue;
    }
    if (isBullet(line) || line.cell) {
      above = null;
      i += 1;
      continue;
    }
    const end: number =
      line.indent >= margin + LEAST && above && line.indent >= above.indent + LEAST
        ? runEnd(lines, i)
        : i + 1;
    if (above && end > i + 1) {
      const begun = beginnings(lines, { from: i, to: end, width });
      if (begun.length > 1 && (leads(above.raw.trim()) || begun.length > 2))
        for (const at of begun) items.add(at);
    }
    const last = lines[end - 1];
    if (end === i + 1 || (last && last.indent < line.indent)) above = line;
    i = end;
  }
  return items;
}

/** Where most text begins: the least indent that more than a line here and there has. */
function marginOf(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  const filled = lines.filter(
    ({ raw }) => raw.trim() !== '' && !/^\s*(?:https?:|www\.|\d[\d/.-]+\s)/.test(raw),
  );
  for (const { indent } of filled) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  const usual = [...counts].filter(([, count]) => count > 1 && count >= filled.length * 0.08);
  return usual.reduce((least, [indent]) => Math.min(least, indent), usual[0]?.[0] ?? 0);
}

/** Columns by which a list is set in. */
const LEAST = 2;

/** The lines from `from` on that are set in alike; a blank line may stand between them. */
function runEnd(lines: readonly Line[], from: number): number {
  const indent = lines[from]?.indent ?? 0;
  let end = from + 1;
  for (let at = end; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    if (line.raw.trim() === '') {
      if (lines[at + 1]?.raw.trim() === '') break;
      continue;
    }
    if (line.indent !== indent || line.cell || isBullet(line)) break;
    end = at + 1;
  }
  return end;
}

/** Lines that begin an item: capitals where most lines do, else lines that the one before had room for. */
function beginnings(
  lines: readonly Line[],
  { from, to, width }: { from: number; to: number; width: number },
): number[] {
  const filled: number[] = [];
  for (let at = from; at < to; at += 1) if (lines[at]?.raw.trim()) filled.push(at);
  // Sentences one after the other are paragraphs that are set in.
  if (filled.some((at) => /[.!?]\s+\p{Lu}/u.test(lines[at]?.raw ?? ''))) return [];
  const text = (at: number | undefined) => (at === undefined ? '' : (lines[at]?.raw.trim() ?? ''));
  const goesOn = (k: number) =>
    /[,-]$|\s(?:og|eller|af|på|i|til|for|at|med|and|or|of|to)$/.test(text(filled[k - 1]));
  const breaksOff = (k: number) => /[,-]$/.test(text(filled[k - 1]));
  const capitals = filled.filter((at, k) => /^[\p{Lu}»“"]/u.test(text(at)) && !breaksOff(k));
  if (capitals.length >= filled.length * 0.45) return capitals;
  const roomy = filled.filter((at, k) => {
    const [first = ''] = text(at).split(/\s/);
    return k === 0 || (text(filled[k - 1]).length + first.length < width * 0.85 && !goesOn(k));
  });
  return roomy.length >= filled.length * 0.6 ? roomy : [];
}

/** A line that ends as one above a list does: with a colon, in the middle of a clause, or as a label. */
function leads(text: string): boolean {
  return isLeadIn(text) || isCalling(text) || !/[.!?]$/.test(text);
}
