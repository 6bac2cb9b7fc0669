import type { Conjunct } from './conjuncts';
import { at, type Token, words } from './tokens';
import { STATES } from './verbs';
import { asInfinitive, inClause } from './word-order';

/** "sammen med min leder": asked by that leader, it is "vi sammen" (R20). Null when the sentence says no such thing. */
function withoutLeader(tokens: readonly Token[]): Token[] | null {
  const start = tokens.findIndex(
    (_, index) =>
      at(tokens, index) === 'sammen' &&
      at(tokens, index + 1) === 'med' &&
      tokens[index + 2]?.ref?.kind === 'own-leader',
  );
  return start < 0 ? null : [...tokens.slice(0, start), ...tokens.slice(start + 3)];
}

/** What the person and the leader do together, as a clause after "vi sammen"; null where it is no such thing. */
export function doneTogether(
  unit: readonly Conjunct[],
  fronted: readonly Token[],
): { first: Conjunct; fronted: Token[] } | null {
  const [first, ...others] = unit;
  if (!first || STATES.has(at(first.verbs, 0)) || others.length > 0) return null;
  const front = withoutLeader(fronted);
  const rest = withoutLeader(first.rest);
  if (!front && !rest) return null;
  if ((rest ?? first.rest).some((token) => token.ref)) return null;
  return { first: { ...first, rest: rest ?? first.rest }, fronted: front ?? [...fronted] };
}

/** "Hvordan kan vi sammen sikre ...?": the leader's question about it. */
export function askTogether(unit: readonly Conjunct[], fronted: readonly Token[]): Token[] | null {
  const shared = doneTogether(unit, fronted);
  const verbs = shared && asInfinitive(shared.first.verbs);
  return (
    verbs && [
      ...words('Hvordan kan vi sammen'),
      ...inClause([{ ...shared.first, verbs }], shared.fronted, 'team'),
    ]
  );
}
