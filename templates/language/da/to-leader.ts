import { skipAdverbs } from './clauses';
import type { Conjunct } from './conjuncts';
import { asTheLed, speaksOfOwnLed } from './led';
import { type Person, spokenBy } from './persons';
import { type Asked, asAct, isDirect, isState } from './questions';
import { doneTogether } from './together';
import { at, sentence, type Token, word, words } from './tokens';
import { isInfinitive, NOT_OWN_ACTS } from './verbs';
import { asInfinitive, hasDoubtfulVerb, inClause, inQuestion } from './word-order';

/** Whom the statement is about, as far as the question to the leader depends on it. */
export interface Concern {
  leads: boolean;
  /** Written to everybody, so that the leader can be asked for an example of his own. */
  everybody: boolean;
}

const asked = (frame: string, rest: readonly Token[]): string => sentence([...words(frame), ...rest], '?');

/** The reader of minds is nobody: of these only help can be asked for. */
const OF_MIND = /^(ved|kender|forstår|husker|mener|synes|accepterer|respekterer|værdsætter)$/;
const SUPPORT_FRAME = 'Hvordan kan du som leder støtte mig i at';
const EASE_FRAME = 'Hvordan gør du det som leder lettere for mig at';
const HELP_FRAME = 'Hvordan kan du som leder hjælpe mig med at';
const ACT_FRAMES = [SUPPORT_FRAME, EASE_FRAME, HELP_FRAME];
const BEING_FRAME = 'Hvordan støtter du mig som leder i at';
const ROOM_FRAME = 'Hvordan giver du som leder plads til, at jeg';
/** Where no infinitive can be made with certainty. */
const SHARE_FRAME = 'Hvordan bidrager du som leder til, at jeg';

/** What takes courage needs room; a duty ("ansvarlig", "loyal") needs support, for nobody keeps one from it. */
const NEEDS_ROOM =
  /^(åben|nysgerrig|modig|opsøgende|ærlig|kreativ|innovativ|nytænkende|eksperimenterende|undersøgende|skabende|kritisk|sårbar|legende)$/;

/**
 * The employee's question to the leader about the same expectation. Of what is expected of leaders: how the leader
 * does it, as those led meet it. Of what is expected of everybody: the leader's own example. Of what is expected of
 * employees: how the leader supports it. Null where the sentence speaks of the leader already, so that none fits.
 */
export function questionToLeader({ unit, fronted }: Asked, concern: Concern, turn: number): string | null {
  const shared = doneTogether(unit, fronted);
  if (shared)
    return asked(
      'Hvordan bidrager du som leder til, at vi sammen',
      inClause([shared.first], shared.fronted, 'team'),
    );
  const all = unit.map((conjunct, index) => (index === 0 ? asAct(conjunct) : conjunct));
  const [first] = all;
  const spoken = [...fronted, ...all.flatMap(({ rest }) => rest)];
  if (!first || spoken.some(({ ref }) => ref?.kind === 'own-leader')) return null;
  if (concern.leads || speaksOfOwnLed(spoken)) return ofLeader(all, fronted);
  if (spoken.some((_, index) => /^leder(en)?$/.test(at(spoken, index)) && !isBetween(spoken, index)))
    return null;
  return concern.everybody ? ofEverybody(all, fronted, turn) : ofEmployee(all, fronted, turn);
}

/** "mellem leder og medarbejder" speaks of both from outside. */
const isBetween = (tokens: readonly Token[], index: number): boolean => at(tokens, index - 1) === 'mellem';

/** How the leader does it. */
function ofLeader(all: readonly Conjunct[], fronted: readonly Token[]): string | null {
  const unit = all.map((conjunct) => ({ ...conjunct, rest: asTheLed(conjunct.rest) }));
  const [first] = unit;
  const verb = first ? at(first.verbs, 0) : '';
  if (!first || /^(trives|bliver|lykkes|modtager|hedder)$/.test(verb)) return null;
  if (/^(ved|forstår|husker)$/.test(verb) && at(first.rest, 1) === 'at')
    return asked(
      'Hvad betyder det for din ledelse, at',
      inClause([{ ...first, verbs: [], rest: first.rest.slice(2) }], []),
    );
  if (isState(first)) return asked('Hvordan viser du som leder, at du', inClause(unit, fronted));
  const role =
    verb === 'leder' || at(first.rest, 0) === 'som' || at(first.rest, 1) === 'som' ? '' : 'som leder';
  return asked('Hvordan', inQuestion(unit, fronted, 'du', role));
}

/** The leader's own example, or how the leader makes it come about. */
function ofEverybody(all: readonly Conjunct[], fronted: readonly Token[], turn: number): string | null {
  const [first] = all;
  if (!first) return null;
  const verb = at(first.verbs, 0);
  if (NOT_OWN_ACTS.has(verb) && !isDirectAct(first))
    return asked('Hvordan sørger du som leder for, at jeg', inClause(all, fronted, 'self'));
  const daring = first.verbs.some((token) => token.text === 'tør') || verb === 'trives';
  const example = isState(first) || /^(bidrager|medvirker|er)$/.test(verb) || turn % 2 === 1;
  if (daring || !example)
    return asked('Hvordan bidrager du som leder til, at vi', inClause(all, fronted, 'team'));
  return ofLeader(
    all.map((conjunct) => ({ ...conjunct, rest: conjunct.rest.map(towardsUs) })),
    fronted,
  );
}

/** "hinanden", said to the leader by one of those who work together: "os". */
const towardsUs = (token: Token): Token =>
  token.ref?.kind === 'each-other'
    ? { text: token.ref.genitive ? 'vores' : 'os', space: token.space, inert: false }
    : token;

const isDirectAct = (conjunct: Conjunct): boolean => isDirect(conjunct) && at(conjunct.verbs, 0) !== 'bliver';

/** How the leader supports it. */
function ofEmployee(all: readonly Conjunct[], fronted: readonly Token[], turn: number): string | null {
  const [first, ...others] = all;
  if (!first) return null;
  const verb = at(first.verbs, 0);
  const clause = (person: Person): Token[] => inClause(all, fronted, person);
  if (verb === 'trives') return asked(SHARE_FRAME, clause('self'));
  if (NOT_OWN_ACTS.has(verb)) return asked('Hvordan sørger du som leder for, at jeg', clause('self'));
  const simple = others.length === 0 && fronted.length === 0 && !hasDoubtfulVerb(first);
  const verbs = simple ? asInfinitive(first.verbs) : null;
  if (OF_MIND.test(verb))
    return verbs ? asked('Hvordan hjælper du mig til at', inClause([{ ...first, verbs }], [], 'self')) : null;
  const wish = verb === 'vil' ? skipAdverbs(first.rest, 0) : -1;
  if (wish >= 0 && isInfinitive(at(first.rest, wish)))
    return asked(SUPPORT_FRAME, spokenBy(first.rest.slice(wish), 'self'));
  if (needsRoom(first)) return asked(ROOM_FRAME, clause('self'));
  return verbs
    ? asked(supportFrame(first, turn), inClause([{ ...first, verbs }], [], 'self'))
    : asked(SHARE_FRAME, clause('self'));
}

const needsRoom = ({ verbs, rest }: Conjunct): boolean =>
  verbs.some((token) => token.text === 'tør') ||
  (at(verbs, 0) === 'er' && NEEDS_ROOM.test(at(rest, skipAdverbs(rest, 0))));

/** The frames take turns; none says again the verb that follows it. */
function supportFrame(first: Conjunct, turn: number): string {
  const verb = at(first.verbs, 0);
  if (isState(first)) return verb === 'er' && turn % 2 === 1 ? BEING_FRAME : SUPPORT_FRAME;
  if (/^(støtter|understøtter)$/.test(verb)) return EASE_FRAME;
  const frame = ACT_FRAMES[turn % ACT_FRAMES.length] ?? SUPPORT_FRAME;
  return frame === HELP_FRAME && verb === 'hjælper' ? SUPPORT_FRAME : frame;
}

/** What others do: how the leader contributes to it. */
export const toLeaderAbout = (clause: readonly Token[]): string =>
  asked('Hvordan bidrager du som leder til, at', clause);

/** What has no verb: how the leader contributes to it. */
export const toLeaderToward = (phrase: readonly Token[]): string =>
  sentence([word('Hvordan'), ...words('bidrager du som leder til'), ...phrase], '?');
