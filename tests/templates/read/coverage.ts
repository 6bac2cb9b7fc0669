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
  for (const match of text.matchAll(/^\s*(?:[-*+•]\s+)?(?:\d{1,2}[.)]|[a-zæøå]\)|o)(?=\s)/gim)) {
    covered.fill(1, match.index, match.index + match[0].length);
  }
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)]
    .filter((match) => covered.subarray(match.index, match.index + match[0].length).includes(0))
    .map((match) => match[0]);
}
