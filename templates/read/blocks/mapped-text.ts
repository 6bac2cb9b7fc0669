/**
 * Text that remembers where each of its characters stood in the decoded source. Joining lines, taking out markup
 * and cutting sentences all keep the places, so that a statement can always be shown where it came from.
 */
export interface MappedText {
  readonly text: string;
  /** Source offset of each UTF-16 unit of `text`, and the offset after it. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export function fromSource(source: string, start: number, end: number): MappedText {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = start; i < end; i += 1) {
    starts.push(i);
    ends.push(i + 1);
  }
  return { text: source.slice(start, end), starts, ends };
}

export function slice(mapped: MappedText, from: number, to = mapped.text.length): MappedText {
  return {
    text: mapped.text.slice(from, to),
    starts: mapped.starts.slice(from, to),
    ends: mapped.ends.slice(from, to),
  };
}

export function trim(mapped: MappedText): MappedText {
  const from = mapped.text.length - mapped.text.trimStart().length;
  if (from === 0 && mapped.text.trimEnd().length === mapped.text.length) return mapped;
  return slice(mapped, from, Math.max(from, mapped.text.trimEnd().length));
}

export function concat(parts: readonly MappedText[]): MappedText {
  const [only, ...more] = parts;
  if (only && more.length === 0) return only;
  const starts: number[] = [];
  const ends: number[] = [];
  // Copied one by one: every paragraph passes here several times, and flatMap takes ten times as long.
  for (const part of parts) {
    for (const start of part.starts) starts.push(start);
    for (const end of part.ends) ends.push(end);
  }
  return { text: parts.map((part) => part.text).join(''), starts, ends };
}

/**
 * Where the text stands in the source: from its first character there to its last. A sentence that goes on in
 * another column takes in what is between.
 */
export function spanOf(mapped: MappedText): Span {
  const first = mapped.starts[0] ?? 0;
  let [start, end] = [first, first];
  for (const from of mapped.starts) if (from < start) start = from;
  for (const to of mapped.ends) if (to > end) end = to;
  return { start, end };
}

/** Every match of `pattern` (which must be global) gives way to `replacement`, which takes the place of the match. */
export function replaceAll(mapped: MappedText, pattern: RegExp, replacement: string): MappedText {
  const parts: MappedText[] = [];
  let from = 0;
  for (const match of mapped.text.matchAll(pattern)) {
    const to = match.index + match[0].length;
    parts.push(slice(mapped, from, match.index));
    if (replacement !== '') parts.push(placed(replacement, spanOf(slice(mapped, match.index, to))));
    from = to;
  }
  if (parts.length === 0) return mapped;
  parts.push(slice(mapped, from));
  return concat(parts);
}

/** Runs of white space become one space; none is left at either end. */
export function squeeze(mapped: MappedText): MappedText {
  return trim(replaceAll(mapped, /\s{2,}|[^\S ]/g, ' '));
}

/** `text` that stands for the whole of `span`: a decoded character entity, a space in place of a line break. */
export function placed(text: string, span: Span): MappedText {
  const starts = Array.from({ length: text.length }, () => span.start);
  const ends = Array.from({ length: text.length }, () => span.end);
  return { text, starts, ends };
}

/** Lines of one paragraph as running text: words broken by a hyphen at the line's end are made whole. */
export function joinLines(lines: readonly MappedText[]): MappedText {
  const parts: MappedText[] = [];
  for (const line of lines.map(squeeze)) {
    const before = parts.pop();
    if (line.text === '' || !before)
      parts.push(...[before, line].filter((part) => part?.text).filter(isPresent));
    else parts.push(...joint(before, line));
  }
  return trim(replaceAll(concat(parts), /[\p{Cc}\p{Cf}]/gu, ''));
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function joint(before: MappedText, after: MappedText): MappedText[] {
  if (/\u00ad$/.test(before.text)) return [before, after];
  // "ledelses- og": the hyphen stands for a word left out, not for a broken one.
  const broken =
    /\p{L}-$/u.test(before.text) &&
    /^\p{Ll}/u.test(after.text) &&
    !/^(og|eller|samt|and|or)\b/.test(after.text);
  if (broken) return [slice(before, 0, before.text.length - 1), after];
  return [before, placed(' ', { start: spanOf(before).end, end: spanOf(after).start }), after];
}
