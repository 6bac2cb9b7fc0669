import type { Conjunct } from './conjuncts';
import { asInfinitive, inClause, inQuestion } from './questions';
import { at, sentence, type Token, word, words } from './tokens';
import { NOT_OWN_ACTS, STATES } from './verbs';

/** Ways for an employee to ask how the leader makes room for what is expected of the employee. */
const STATE_FRAMES = [
  'Hvordan bidrager du som leder til, at jeg',
  'Hvordan giver du som leder plads til, at jeg',
];
const ACT_FRAMES = ['Hvordan støtter du mig som leder i at', 'Hvordan hjælper du mig som leder med at'];

const speaksOfLeader = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.ref?.kind === 'own-leader' || /^leder(en|e|ne)?$/i.test(token.text));

/** "dine medarbejdere" in the mouth of one of them is "os". */
const asTheLed = (tokens: readonly Token[]): Token[] | null => {
  const result: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    const own = token.ref?.kind === 'possessive' && at(tokens, index + 1) === 'medarbejdere';
    if (own || at(tokens, index) === 'medarbejderne') {
      result.push({ ...word('os'), space: token.space });
      if (own) index++;
    } else if (/^medarbejder/.test(at(tokens, index))) return null;
    else result.push(token);
  }
  return result;
};

/**
 * The employee's question to the leader about the same expectation: of what is expected of employees, how the
 * leader supports it; of what is expected of leaders, how the leader does it. Null where neither fits.
 */
export function questionToLeader(
  unit: readonly Conjunct[],
  fronted: readonly Token[],
  leads: boolean,
  turn: number,
): string | null {
  const [first, ...others] = unit;
  if (!first || fronted.length > 0 || unit.some(({ rest }) => speaksOfLeader(rest))) return null;
  const verb = at(first.verbs, 0);
  if (leads) {
    const rest = asTheLed(first.rest);
    if (!rest || others.length > 0) return null;
    if (STATES.has(verb) || NOT_OWN_ACTS.has(verb))
      return sentence(
        [...words('Hvordan viser du som leder, at du'), ...inClause([{ ...first, rest }], [])],
        '?',
      );
    return sentence([word('Hvordan'), ...inQuestion([{ ...first, rest }], [], 'du som leder')], '?');
  }
  const infinitive = asInfinitive(first.verbs);
  if (STATES.has(verb) || NOT_OWN_ACTS.has(verb) || others.length > 0 || !infinitive)
    return sentence([...words(STATE_FRAMES[turn % 2] ?? ''), ...inClause(unit, [], 'self')], '?');
  return sentence(
    [...words(ACT_FRAMES[turn % 2] ?? ''), ...inClause([{ ...first, verbs: infinitive }], [], 'self')],
    '?',
  );
}
