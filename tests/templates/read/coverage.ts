import type { Framework } from 'templates/framework.schema';

/**
 * Stretches of the document with letters in them that stand in no statement, indicator or part left out.
 * Tags, addresses of links, and list marks of one letter or a number are markup.
 */
export function uncoveredText(framework: Framework, text: string): string[] {
  const covered = new Uint8Array(text.length);
  for (const { source } of [...framework.statements, ...framework.indicators, ...framework.leftOut]) {
    covered.fill(1, source.start, source.end);
  }
  for (const match of text.matchAll(
    /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<[/!]?[a-z][^<>]*>|\]\([^()\s]*\)/gi,
  )) {
    covered.fill(1, match.index, match.index + match[0].length);
  }
  for (const match of text.matchAll(
    /^\s*(?:[-*+•]\s+)?(?:\d{1,2}[.)]|[a-zæøå]\)|o)(?=\s)|(?<=\s{3})o(?=\s{2})/gim,
  )) {
    covered.fill(1, match.index, match.index + match[0].length);
  }
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)]
    .filter((match) => covered.subarray(match.index, match.index + match[0].length).includes(0))
    .map((match) => match[0]);
}

/**
 * Letters of the document against letters of everything read from it, as a difference a letter: empty where all is
 * there once. The letter `o` is left out: drawn pages use it as a list mark.
 */
export function letterBalance(framework: Framework, text: string): Record<string, number> {
  const balance: Record<string, number> = {};
  const count = (part: string, by: number) => {
    for (const letter of part.toLowerCase().match(/[\p{L}]/gu) ?? [])
      balance[letter] = (balance[letter] ?? 0) + by;
  };
  count(text.replace(/<[^<>]*>/g, ''), -1);
  for (const part of [...framework.statements, ...framework.indicators, ...framework.leftOut])
    count(part.text, 1);
  return Object.fromEntries(Object.entries(balance).filter(([letter, sum]) => sum !== 0 && letter !== 'o'));
}
