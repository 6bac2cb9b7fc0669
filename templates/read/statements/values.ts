const NUMBER = '(?:to|tre|fire|fem|seks|syv|\\d+|three|four|five|six)\\s+';
const NAME = '[\\p{L}][\\p{L}-]*(?:\\s[\\p{L}-]+)?';
const NAMES = `${NAME}(?:,\\s*${NAME})*,?\\s+(?:og|and)\\s+${NAME}`;

const NAMED = [
  // "vores værdier – omsorg, mod og glæde –", "vores fire værdier: …", "fire værdier, nemlig …"
  new RegExp(
    `(?:vores|kommunens|fælles|our|${NUMBER})\\s*(?:${NUMBER})?(?:fælles\\s+)?(?:værdier|values)\\s*(?:er\\s*:?|are\\s*:?|[:–—-]|,\\s*nemlig)\\s*(${NAMES})(?=\\s*(?:[.,;:–—]|-\\s|$))`,
    'giu',
  ),
  // "Omsorg, mod og glæde er vores værdier"
  new RegExp(
    `(?:^|[.!?]\\s+)(${NAMES})\\s+(?:er|are)\\s+(?:vores|our|kommunens)\\s+(?:${NUMBER})?(?:fælles\\s+)?(?:værdier|values)`,
    'giu',
  ),
];

/** Values that a sentence names, in its order. */
export function namedValues(text: string): string[] {
  if (!/værdier|values/i.test(text)) return [];
  const names: string[] = [];
  for (const pattern of NAMED) {
    for (const match of text.matchAll(pattern)) {
      names.push(
        ...(match[1] ?? '').split(/,\s*(?:og\s+|and\s+)?|\s+(?:og|and)\s+/).map((name) => name.trim()),
      );
    }
  }
  return names.filter((name) => name.length > 2 && name.split(/\s+/).length <= 2);
}
