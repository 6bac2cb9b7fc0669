/** A role that the text names, in the singular and without ending: `Funktionsledere` names `funktionsleder`. */
export interface RoleMention {
  readonly id: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const PHRASE =
  /(?:team|line|middle|senior|project)\s+(?:leader|manager)s?|\p{L}+(?:-\p{L}+)*(?:\s+af\s+\p{L}+|\s+of\s+\p{L}+)?/giu;

const LEMMAS: readonly { readonly form: RegExp; readonly not?: RegExp }[] = [
  { form: /^(\p{L}*medarbejder)(?:e|en|ne|s|es|ens|nes)?$/u, not: /^(?:sam|med|ikke)medarbejder/ },
  { form: /^(\p{L}*leder)(?:e|en|ne|s|es|ens|nes)?$/u, not: /^(vej|af|ind|op|til|an|for|ud)leder/ },
  { form: /^(\p{L}*chef)(?:en|er|erne|s|ens|ers|ernes)?$/u },
  { form: /^(\p{L}*direktør)(?:en|er|erne|s|ens|ers|ernes)?$/u },
  { form: /^(direktion)(?:en|s|ens)?$/ },
  { form: /^((?:team|line|middle|senior|project)\s(?:leader|manager))s?$/ },
  { form: /^(employee|(?:team)?leader|manager|director|supervisor|executive)(?:s|'s|s')?$/ },
];

/** Every lemma holds one of these: most sentences name no role, and are told at a glance. */
const HINT =
  /medarbejder|leder|chef|direkt|employee|leader|manager|director|supervisor|executive|\bheads?\s+of/i;

/** `medarbejder`, `centerleder` …, or null for a word that names no role. */
function roleLemma(word: string): string | null {
  const lower = word.toLowerCase();
  for (const { form, not } of LEMMAS) {
    const lemma = form.exec(lower)?.[1];
    if (lemma && !not?.test(lower)) return lemma;
  }
  return null;
}

/** Every role named in the text, in order. `leder af ledere` is one role. */
export function rolesIn(text: string): RoleMention[] {
  if (!HINT.test(text)) return [];
  const mentions: RoleMention[] = [];
  for (const match of text.matchAll(PHRASE)) {
    const words = match[0].split(/\s+/);
    const [head = '', , tail = ''] = words.length === 2 ? [match[0].replace(/\s+/g, ' ')] : words;
    const headOf = /^heads?$/i.test(head) && words.length === 3 ? `head of ${tail.toLowerCase()}` : null;
    const role = headOf ?? roleLemma(head);
    const under = roleLemma(tail);
    if (role) {
      const name =
        under && role === 'leder' ? `leder af ${under === 'medarbejder' ? 'medarbejdere' : 'ledere'}` : role;
      const end = match.index + (name === role && !headOf ? head.length : match[0].length);
      mentions.push({ id: slug(name), name: capital(name), start: match.index, end });
    }
    if (under && role !== 'leder' && !headOf) {
      const start = match.index + match[0].length - tail.length;
      mentions.push({ id: slug(under), name: capital(under), start, end: start + tail.length });
    }
  }
  return mentions;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** An id of lower-case letters a–z, digits and hyphens. */
export function slug(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '');
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || 'x'
  );
}

/** Letters and digits only, lower case: two headings that differ in punctuation or capitals are the same. */
export function nameKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
