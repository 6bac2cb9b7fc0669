export const SEPARATORS = [';', '\t', '|', ','] as const;
export type Separator = (typeof SEPARATORS)[number];

/** The line that a spreadsheet writes to tell others which sign it separates by. */
const TOLD = /^"?sep=(.)"?\n/i;

/**
 * Which sign the columns are separated by: the one that the file tells, else the one that parts the heading into
 * most. `skipped` is how many lines come before the heading; `text` starts with it.
 */
export function recognizeSeparator(text: string): { separator: Separator; text: string; skipped: number } {
  const blank = /^(?:[ \t;,|]*\n)*/.exec(text)?.[0] ?? '';
  const rest = text.slice(blank.length);
  const skipped = blank.split('\n').length - 1;
  const told = TOLD.exec(rest);
  const separator = SEPARATORS.find((sign) => sign === told?.[1]);
  if (told && separator) return { separator, text: rest.slice(told[0].length), skipped: skipped + 1 };
  // A quoted heading can hold any of them.
  const heading = (rest.split('\n', 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((sign) => heading.split(sign).length);
  const most = SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ';';
  return { separator: most, text: rest, skipped };
}
