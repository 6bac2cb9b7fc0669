import { EVERYBODY } from 'templates/framework.schema';
import { isInfinitive, isPresent } from '../wording/verbs';
import { capital, type RoleMention, rolesIn, slug } from './role-names';

/** What a heading, a lead-in or a sentence says about whom it speaks of. `id` is a role id or `alle`. */
export interface RoleSign {
  readonly id: string;
  readonly name: string;
}

/** The two roles that every organisation has, as each language names them. */
export const COMMON_ROLES = {
  da: { leader: { id: 'leder', name: 'Leder' }, employee: { id: 'medarbejder', name: 'Medarbejder' } },
  en: { leader: { id: 'leader', name: 'Leader' }, employee: { id: 'employee', name: 'Employee' } },
} as const;

const ALL: RoleSign = { id: EVERYBODY, name: 'Alle' };

const ABOUT =
  /(?:forvent\p{L}*|krav\p{L}*|rolle\p{L}*|ansvar|opgaver|expect\p{L}*|requirements?)\b[^.:]*?\b(?:til|af|for|fra|som|of|for|from|to)\s+(?:alle\s+|den\s+enkelte\s+|dig\s+som\s+|din\s+|en\s+|vores\s+|mine?\s+|dine?\s+|all\s+|our\s+)?$/iu;
const BEFORE =
  /^(?:rolle\s*:?\s*|som\s+|at\s+være\s+(?:en\s+)?|for\s+|til\s+|(?:særligt|specielt|især|derudover)\s+for\s+|når\s+du\s+er\s+|du\s+er\s+|jeg\s+er\s+|(?:dig|jeg|du)\s+som\s+|as\s+an?\s+|for\s+all\s+)?(?:(?:alle|den|det|de|en|vores|vi|god|gode|godt|the|our|all|a|an|good)\s+)?(?:\p{Ll}+(?:e|t|nde|ing|ive|ed|sk)\s+){0,2}$/iu;
const AFTER = /^(?:\s+[–-]\s|\s*(?::|$|\(|(?:i|på|hos|ved|som|skal|er|in|at|who|should)(?!\p{L})))/iu;

/** The role that a heading is about: a role and no more, or one that the heading is built around. */
export function headingRole(text: string): RoleSign | null {
  const plain = text
    .replace(/^[\d.\s/»«"”“]+|[\s:»«"”“.!?]+$/g, '')
    .replace(/^(?:\p{L}*niveau|level)\s+\d+\s*[:.–-]\s*/iu, '');
  if (
    /^(?:fælles\s+)?(?:for\s+)?(?:os\s+)?(?:alle|all)(?:\s+(?:ansatte|roller|employees|roles|staff|colleagues))?$/i.test(
      plain,
    )
  )
    return ALL;
  if (/^(?:medarbejder-\s+og\s+lede|lede(?:lses|r)-\s+og\s+medarbejder)/i.test(plain)) return ALL;
  if (
    /(?:^|\s)(?:af|for|til|of|for|from)\s+(?:os\s+)?(?:alle|everyone|everybody|all)(?:\s+(?:ansatte|staff|employees))?$|^(?:fælles|everyone|everybody)$/i.test(
      plain,
    )
  )
    return ALL;
  const basis = /^(medarbejder|ledelses|leder)(?:grundlag(?:et)?|skab(?:et)?)\b/i.exec(plain)?.[1];
  if (basis) return mention(/^m/i.test(basis) ? 'medarbejder' : 'leder');
  // `Hvad betyder det for dig som leder?`
  const asked =
    /^(?:hvad|hvordan|what|how)\s.*\s(?:for|af|of)\s+(?:dig\s+som\s+|you\s+as\s+an?\s+|en\s+|den\s+|the\s+)?(\p{L}+)$/iu.exec(
      plain,
    )?.[1];
  const askedRole = asked ? rolesIn(asked)[0] : undefined;
  if (askedRole && /\?\s*$/.test(text)) return askedRole;
  const ofWhat = /^ledere?n?\s+af\s+(\p{L}+)$/iu.exec(plain)?.[1];
  const named = rolesIn(plain);
  const first = named[0];
  if (!first) return null;
  // `Leder af organisationen`, beside leaders of employees and of leaders.
  if (ofWhat && first.id === 'leder') return mentionOf(`leder af ${ofWhat.toLowerCase()}`);
  const last = named[named.length - 1];
  const before = plain.slice(0, first.start);
  if (last && last !== first) {
    const between = plain.slice(first.end, last.start);
    const after = plain.slice(last.end);
    const pair = /^\s*(?:og|,|and|\/|&|,\s*\p{L}+\s+og)\s*$/iu.test(between) && AFTER.test(after);
    return pair && (BEFORE.test(before) || ABOUT.test(before)) ? ALL : ABOUT.test(before) ? first : null;
  }
  if (!AFTER.test(plain.slice(first.end))) return null;
  return BEFORE.test(before) || ABOUT.test(before) ? first : null;
}

/** The role that the line before a list speaks of: `Som leder skal du:`, `Vi forventer af medarbejderne, at de:`. */
export function leadInRole(text: string): RoleSign | null {
  const named = rolesIn(text);
  // `Som medarbejder kan jeg forvente, at min leder`: it is the other who does it.
  const other = /(?:forvente\p{L}*|expect)(?:\s+\p{L}+)?\s*,?\s+(?:at|that)\s/iu.test(text)
    ? clauseRole(text)
    : null;
  if (other) return other;
  const from = named.find((role) => ABOUT.test(text.slice(0, role.start)));
  if (from) return pairOr(from, named, text);
  const as = named.find((role) => /\b(?:som|as an?)\s+(?:\p{L}+\s+)?$/iu.test(text.slice(0, role.start)));
  if (as) return pairOr(as, named, text);
  return subjectRole(text) ?? clauseRole(text) ?? headingRole(text);
}

/** The role that does what a sentence says, also after its verb or in the clause that it leads to. */
export function actingRole(text: string): RoleSign | null {
  const own = subjectRole(text);
  if (own) return own;
  const first = rolesIn(text)[0];
  if (!first) return null;
  const before = text.slice(0, first.start).trim();
  const words = before.split(/\s+/);
  // "Endelig skal lederne …", "I det daglige følger lederen …"
  if (
    words.length <= 5 &&
    isPresent(words[words.length - 1] ?? '') &&
    !/^(?:hvis|når|at|som|der|da)(?:\s|$)/i.test(before)
  )
    return first;
  return /(?<!\p{L})(?:betyder|indebærer|kræver|forudsætter|means|requires)(?!\p{L})[^.]*$|\bske\s+ved,?\s+at$/iu.test(
    before,
  )
    ? clauseRole(text)
    : null;
}

/** The subject of the clause that the list completes: `Det kræver, at lederen i højere grad kan:`. */
function clauseRole(text: string): RoleSign | null {
  for (const match of [...text.matchAll(/(?<!\p{L})(?:at|that)\s+/giu)].reverse()) {
    const clause = text.slice(match.index + match[0].length);
    const named = clause.replace(/^(?:min|mit|mine|din|dit|dine|my|your)\s+/i, '');
    const [first] = named === clause ? [] : rolesIn(named);
    const role = first?.start === 0 ? first : subjectRole(named);
    if (role) return role;
  }
  return null;
}

/** The role that is the subject of a sentence: `Alle ledere …`, `Den enkelte medarbejder …`, `Som leder …`. */
export function subjectRole(text: string): RoleSign | null {
  if (
    /^(?:alle\s+(?:ansatte|i\s\p{Lu}|i\s+kommunen)|all\s+(?:staff|colleagues)|everyone|everybody|som\s+ansat)(?!\p{L})/iu.test(
      text,
    )
  )
    return ALL;
  const named = rolesIn(text);
  const first = named[0];
  if (!first) return null;
  const before = text.slice(0, first.start).trim();
  // Bare `Leder` begins a statement only as the verb: a subject has an ending or an article.
  if (before === '' && /^leder(?![\p{L}])/iu.test(text)) return null;
  // `Mine medarbejdere` are somebody else's.
  if (
    /^(?:min|mit|mine|din|dit|dine|deres|hans|hendes|my|your|their|når|hvis|da|fordi|selvom|mens|when|if)(?!\p{L})/iu.test(
      before,
    )
  )
    return null;
  const words = before === '' ? [] : before.split(/\s+/);
  const opening =
    /^(?:alle|som|en|den|de|det|enkelte|hver|enhver|vores|god|gode|både|at|være|every|each|all|our|the|a|an|as|we|\p{Lu}\p{L}*|\p{L}+s)$/u;
  const opens = (word: string) =>
    /^alle$/i.test(word) || (opening.test(word) && !isPresent(word) && !isInfinitive(word));
  if (words.length > 4 || !words.every((word) => opens(word) || /^(?:at|være)$/.test(word))) return null;
  return pairOr(first, named, text);
}

/** `Ledere og medarbejdere …` speaks of everybody. */
function pairOr(first: RoleMention, named: readonly RoleMention[], text: string): RoleSign {
  const next = named[named.indexOf(first) + 1];
  const pair =
    next &&
    next.id !== first.id &&
    /^\s*(?:og|and|såvel som|samt)\s+$/i.test(text.slice(first.end, next.start));
  return pair ? ALL : first;
}

function mentionOf(name: string): RoleSign {
  return { id: slug(name), name: capital(name) };
}

function mention(name: string): RoleSign {
  return rolesIn(name)[0] ?? ALL;
}
