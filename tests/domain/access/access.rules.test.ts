import {
  type ConversationAction,
  type ConversationState,
  decide,
  maySee,
  type OrganisationFunction,
  type Side,
} from 'app/domain/access/access.rules';
import { CONVERSATION_STATES } from 'db/schema/vocabulary';
import { describe, expect, it } from 'vitest';

/**
 * The whole policy as a table to read: for each action, what employee, leader and HR are answered in
 * each state.
 *   Y  allowed            -  part of the conversation, but not for them (forbidden)
 *   w  not in this state  .  the same answer as for a conversation that does not exist
 */
// biome-ignore format: a table
const POLICY = [
  //                 planned    preparing  in-talk    summary    signing    signed     closed     cancelled
  ['read',          'YY.        YY.        YY.        YY.        YY.        YY.        YY.        YY.'],
  ['prepare',       'ww.        YY.        YY.        ww.        ww.        ww.        ww.        ww.'],
  ['share',         'ww.        YY.        YY.        ww.        ww.        ww.        ww.        ww.'],
  ['start-talk',    '-w.        -Y.        -w.        -w.        -w.        -w.        -w.        -w.'],
  ['record',        'ww.        ww.        YY.        YY.        ww.        ww.        ww.        ww.'],
  ['end-talk',      '-w.        -w.        -Y.        -w.        -w.        -w.        -w.        -w.'],
  ['resume-talk',   '-w.        -w.        -w.        -Y.        -w.        -w.        -w.        -w.'],
  ['freeze',        '-w.        -w.        -w.        -Y.        -w.        -w.        -w.        -w.'],
  ['send-back',     'ww.        ww.        ww.        ww.        YY.        ww.        ww.        ww.'],
  ['sign',          'ww.        ww.        ww.        ww.        YY.        ww.        ww.        ww.'],
  ['read-document', 'ww.        ww.        ww.        ww.        YY.        YY.        YY.        ww.'],
  ['reopen',        '-w.        -w.        -w.        -w.        -w.        -Y.        -w.        -w.'],
  ['see-status',    '--Y        --Y        --Y        --Y        --Y        --Y        --Y        --Y'],
  ['disclose',      '--.        --.        --.        --.        --.        --Y        --Y        --.'],
] as const satisfies readonly (readonly [ConversationAction, string])[];

/** Does not compile while an action is missing from the table. */
type Missing = Exclude<ConversationAction, (typeof POLICY)[number][0]>;
const COMPLETE: [Missing] extends [never] ? true : Missing = true;

const ANSWERS = { Y: 'allowed', '-': 'forbidden', w: 'wrong-state', '.': 'not-found' } as const;
type Cell = keyof typeof ANSWERS;
const isCell = (letter: string | undefined): letter is Cell => letter !== undefined && letter in ANSWERS;

const facts = (state: ConversationState, side: Side | null, hr: boolean) => ({ id: 'c', state, side, hr });
const ASKERS = [
  { who: 'the employee', side: 'employee', successor: false, hr: false },
  { who: 'the leader', side: 'leader', successor: false, hr: false },
  { who: 'HR', side: null, successor: false, hr: true },
] as const;

const cases = POLICY.flatMap(([action, row]) => {
  const cells = row.split(/\s+/);
  return CONVERSATION_STATES.flatMap((state, column) =>
    ASKERS.map(({ who, side, hr }, place) => {
      const letter = cells[column]?.charAt(place);
      if (!isCell(letter)) throw new Error(`no answer for ${action} ${state} ${who}`);
      return { action, state, who, side, hr, answer: ANSWERS[letter] };
    }),
  );
});

describe('the policy on conversations', () => {
  it('says who may do every action there is, in every state', () => {
    expect(COMPLETE).toBe(true);
    expect(cases).toHaveLength(POLICY.length * CONVERSATION_STATES.length * ASKERS.length);
  });

  it.each(cases)('$action by $who while $state: $answer', ({ action, state, side, hr, answer }) => {
    expect(decide(facts(state, side, hr), action)).toBe(answer);
  });

  it.each(POLICY)('hides from everybody else that there is anything to %s', (action) => {
    for (const state of CONVERSATION_STATES)
      expect(decide(facts(state, null, false), action)).toBe('not-found');
  });

  it('gives somebody of HR who is a party the rights of both, and no more', () => {
    expect(decide(facts('preparing', 'employee', true), 'prepare')).toBe('allowed');
    expect(decide(facts('preparing', 'employee', true), 'see-status')).toBe('allowed');
    expect(decide(facts('signed', 'employee', true), 'disclose')).toBe('allowed');
    expect(decide(facts('preparing', 'employee', true), 'start-talk')).toBe('forbidden');
    expect(decide(facts('preparing', 'employee', true), 'disclose')).toBe('not-found');
  });
});

const FUNCTIONS: [OrganisationFunction, 'hr' | 'administrator'][] = [
  ['oversee-conversations', 'hr'],
  ['export-summaries', 'hr'],
  ['administer-people', 'administrator'],
  ['administer-frameworks', 'administrator'],
];

describe('the policy on parts of the system', () => {
  it.each(FUNCTIONS)('opens %s to %s alone', (wanted, grant) => {
    expect(maySee(new Set([grant]), wanted)).toBe(true);
    expect(maySee(new Set([grant === 'hr' ? 'administrator' : 'hr']), wanted)).toBe(false);
    expect(maySee(new Set(), wanted)).toBe(false);
  });
});
