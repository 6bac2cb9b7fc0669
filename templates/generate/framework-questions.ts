import type { Question } from 'templates/template.schema';
import { type Bundle, bundlesOf } from './bundles';
import type { Expectation } from './expectations';
import { questionId } from './question-id';
import type { SaidTexts } from './said-texts';
import type { TemplateScope } from './standing-sections';
import type { Asked, Wording } from './wording';

type Theme = { id: string; name: string };

/** One question an expectation. */
export function fullQuestions(
  _theme: Theme,
  own: readonly Expectation[],
  scope: TemplateScope,
  wording: Wording,
  said: SaidTexts,
): Question[] {
  return own.map((expectation) => onExpectation(expectation, scope, wording, said));
}

/** One question a group, with its statements as points; a group of one is asked of as in a full template. */
export function focusedQuestions(
  theme: Theme,
  own: readonly Expectation[],
  scope: TemplateScope,
  wording: Wording,
  said: SaidTexts,
): Question[] {
  return bundlesOf(own).map((bundle) => {
    const [only, ...others] = bundle.expectations;
    return only && others.length === 0
      ? onExpectation(only, scope, wording, said)
      : onBundle(theme, bundle, scope, wording, said);
  });
}

function onExpectation(
  { statement, previous, ids }: Expectation,
  scope: TemplateScope,
  wording: Wording,
  said: SaidTexts,
): Question {
  const turn = said.turn;
  const asked = said.takeUnsaid(wording.aboutStatement(statement, previous, turn));
  const followUps = asked.followUps.flatMap((followUp) => said.takeUnasked(followUp) ?? []);
  const toLeader = scope.type === 'mus' ? said.takeUnasked(asked.toLeader) : null;
  return {
    ...question(questionId(scope.type, scope.roleId, statement.theme, statement.id), asked, ids),
    followUps: followUps.length > 0 ? followUps : generalFollowUp(wording.generalFollowUps, turn, said),
    ...(toLeader && { toLeader }),
  };
}

function onBundle(
  theme: Theme,
  { group, part, expectations }: Bundle,
  scope: TemplateScope,
  wording: Wording,
  said: SaidTexts,
): Question {
  const turn = said.turn;
  const points = expectations.map(({ statement, previous }) => wording.point(statement, previous));
  for (const point of points) said.reserve(point);
  const asked = said.takeUnsaid(wording.aboutGroup(group ?? theme.name, turn));
  const followUps = asked.followUps.flatMap((followUp) => said.takeUnasked(followUp) ?? []);
  const toLeader = scope.type === 'mus' ? leaderQuestion(expectations, wording, turn, said) : null;
  // A part after the first is named by where it begins, so that a longer group leaves the parts before it alone.
  const place = part === 0 ? [] : [expectations[0]?.statement.id ?? ''];
  return {
    ...question(
      questionId(scope.type, scope.roleId, theme.id, 'group', group ?? '', ...place),
      asked,
      expectations.flatMap(({ ids }) => ids),
    ),
    followUps: followUps.length > 0 ? followUps : generalFollowUp(wording.groupFollowUps, turn, said),
    ...(toLeader && { toLeader }),
    points,
  };
}

/** The first that somebody can ask the leader about one of the expectations and that is not asked already. */
export function leaderQuestion(
  expectations: readonly Expectation[],
  wording: Wording,
  turn: number,
  said: SaidTexts,
): string | null {
  for (const { statement, previous } of expectations)
    for (const step of wording.aboutStatement(statement, previous, turn))
      for (const way of step) {
        const taken = said.takeUnasked(way.toLeader);
        if (taken) return taken;
        // Its other ways ask the leader the same.
        break;
      }
  return null;
}

const question = (id: string, { text, quoted }: Asked, statements: string[]): Question => ({
  id,
  kind: 'scale',
  audience: ['employee', 'leader', 'joint'],
  text,
  followUps: [],
  statements,
  required: false,
  ...(quoted && { quoted }),
});

/** Every other question gets one of them, until they are used up. */
function generalFollowUp(pool: readonly string[], turn: number, said: SaidTexts): string[] {
  const followUp = turn % 2 === 0 ? said.takeUnasked(pool[turn / 2]) : null;
  return followUp ? [followUp] : [];
}
