/**
 * Text that remembers where each of its characters stood in the decoded source. Joining lines, taking out markup
 * and cutting sentences all keep the places, so that a statement can always be shown where it came from.
 */
export interface MappedText {
  readonly text: string;
  /** Source offset of each UTF-16 unit of `text`, and the offset after it. */
  readonly starts: Places;
  readonly ends: Places;
}

type Places = Pick<Int32Array, 'subarray'> & Iterable<number> & ArrayLike<number>;

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** 0, 1, 2 …: the places of a stretch of the source are a part of it, so that cutting text copies nothing. */
let counting = new Int32Array(0);

export function fromSource(source: string, start: number, end: number): MappedText {
  if (counting.length <= end) counting = Int32Array.from({ length: end * 2 + 1000 }, (_, i) => i);
  return {
    text: source.slice(start, end),
    starts: counting.subarray(start, end),
    ends: counting.subarray(start + 1, end + 1),
  };
}

export function slice(mapped: MappedText, from: number, to = mapped.text.length): MappedText {
  return {
    text: mapped.text.slice(from, to),
    starts: mapped.starts.subarray(from, to),
    ends: mapped.ends.subarray(from, to),
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
  const length = parts.reduce((sum, part) => sum + part.text.length, 0);
  const [starts, ends] = [new Int32Array(length), new Int32Array(length)];
  let at = 0;
  for (const part of parts) {
    starts.set(part.starts, at);
    ends.set(part.ends, at);
    at += part.text.length;
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
  // Most texts have no match, and `matchAll` copies the pattern before it looks.
  if (mapped.text.search(pattern) === -1) return mapped;
  const parts: MappedText[] = [];
  let from = 0;
  for (const match of mapped.text.matchAll(pattern)) {
    const to = match.index + match[0].length;
    parts.push(slice(mapped, from, match.index));
    if (replacement !== '') parts.push(placed(replacement, spanOf(slice(mapped, match.index, to))));
    from = to;
  }
  parts.push(slice(mapped, from));
  return concat(parts);
}

/** Runs of white space become one space; none is left at either end. */
export function squeeze(mapped: MappedText): MappedText {
  return trim(replaceAll(mapped, /\s{2,}|[^\S ]/g, ' '));
}

/** `text` that stands for the whole of `span`: a decoded character entity, a space in place of a line break. */
export function placed(text: string, span: Span): MappedText {
  const { length } = text;
  return {
    text,
    starts: new Int32Array(length).fill(span.start),
    ends: new Int32Array(length).fill(span.end),
  };
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
