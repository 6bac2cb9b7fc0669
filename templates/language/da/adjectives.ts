/** Adjectives whose form for one is not the form for several without its -e (R4). */
const IRREGULAR: Record<string, string> = {
  åbne: 'åben',
  modne: 'moden',
  sikre: 'sikker',
  usikre: 'usikker',
  travle: 'travl',
  frie: 'fri',
  trygge: 'tryg',
  stærke: 'stærk',
  enkle: 'enkel',
  ædle: 'ædel',
  simple: 'simpel',
  kloge: 'klog',
  gode: 'god',
  glade: 'glad',
  klare: 'klar',
  skarpe: 'skarp',
  konkrete: 'konkret',
  parate: 'parat',
  direkte: 'direkte',
  rare: 'rar',
  stolte: 'stolt',
  faste: 'fast',
};

/** Ending for several -> ending for one. Longest first. */
const ENDINGS: [RegExp, string][] = [
  [/ende$/, 'ende'],
  [/erede$/, 'eret'],
  [/([lsrktpd])ede$/, '$1et'],
  [/(ig|isk|sk|bar|fuld|løs|iv|ent|ant|iøs|ær|al|il|abel|ørst|rettet|vendt|søgt|hør|st|ndt|lt|rt)e$/, '$1'],
  [/somme$/, 'som'],
  [/elle$/, 'el'],
  [/able$/, 'abel'],
  [/ible$/, 'ibel'],
];

/** Words after "er" that end in -e and are no adjectives for several. */
const NOT_ADJECTIVES = new Set(
  'ude hjemme inde oppe nede tilbage bange lige alle både ikke gerne mere stille'.split(' '),
);

/** "åbne" -> "åben"; the word itself where it is the same for one and several; null when that is unsure. */
export function singularOf(plural: string): string | null {
  const irregular = IRREGULAR[plural];
  if (irregular) return irregular;
  if (NOT_ADJECTIVES.has(plural) || !plural.endsWith('e')) return plural;
  for (const [ending, single] of ENDINGS) if (ending.test(plural)) return plural.replace(ending, single);
  return null;
}

const SEVERAL = new Map(Object.entries(IRREGULAR).map(([several, one]) => [one, several]));

const ENDINGS_OF_SEVERAL: [RegExp, string][] = [
  [/ende$/, 'ende'],
  [/(\p{L}{2}[lsrktpdgjnvm])et$/u, '$1ede'],
  [/som$/, 'somme'],
  [/(\p{L}{2})el$/u, '$1elle'],
  [/(\p{L}{2})en$/u, '$1ne'],
  [/(ig|isk|sk|bar|fuld|løs|iv|iøs|al|il|st|ndt|dt|lt|rt)$/, '$1e'],
  // "eksponent", "konsulent" are nouns.
  [/(kompetent|konsekvent|transparent|intelligent|relevant|tolerant|interessant)$/, '$1e'],
];

/** "åben" -> "åbne"; null when the form for several is not known. */
export function pluralOf(one: string): string | null {
  const known = SEVERAL.get(one);
  if (known) return known;
  for (const [ending, several] of ENDINGS_OF_SEVERAL)
    if (ending.test(one)) return one.replace(ending, several);
  return null;
}

export const looksLikeAdjective = (word: string): boolean =>
  word in IRREGULAR || (word.endsWith('e') && ENDINGS.some(([ending]) => ending.test(word)));
