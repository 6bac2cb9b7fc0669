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
 * The whole policy as a table to read: for each action, what employee, leader, successor (who leads the
 * employee today, while the conversation was another leader's) and HR are answered in each state.
 *   Y  allowed            -  part of the conversation, but not for them (forbidden)
 *   w  not in this state  .  the same answer as for a conversation that does not exist
 */
// biome-ignore format: a table
const POLICY = [
  //                         planned    preparing  in-talk    summary    signing    signed     closed     cancelled
  ['read',                  'YY..       YY..       YY..       YY..       YY..       YY..       YY..       YY..'],
  ['set-day',               '-w..       -Y..       -Y..       -Y..       -w..       -w..       -w..       -w..'],
  ['propose-times',         '-Y..       -Y..       -w..       -w..       -w..       -w..       -w..       -w..'],
  ['answer-times',          'Y-..       Y-..       w-..       w-..       w-..       w-..       w-..       w-..'],
  ['prepare',               'ww..       YY..       YY..       ww..       ww..       ww..       ww..       ww..'],
  ['share',                 'ww..       YY..       YY..       ww..       ww..       ww..       ww..       ww..'],
  ['enter-from-paper',      '-w..       -Y..       -Y..       -w..       -w..       -w..       -w..       -w..'],
  ['agree-on-basis',        'ww..       YY..       YY..       ww..       ww..       ww..       ww..       ww..'],
  ['set-members',           '-w..       -Y..       -Y..       -Y..       -w..       -w..       -w..       -w..'],
  ['wish-own-talk',         'w-..       Y-..       Y-..       Y-..       w-..       w-..       w-..       w-..'],
  ['start-talk',            '-w..       -Y..       -w..       -w..       -w..       -w..       -w..       -w..'],
  ['record',                'ww..       ww..       YY..       YY..       ww..       ww..       ww..       ww..'],
  ['end-talk',              '-w..       -w..       -Y..       -w..       -w..       -w..       -w..       -w..'],
  ['resume-talk',           '-w..       -w..       -w..       -Y..       -w..       -w..       -w..       -w..'],
  ['preview-document',      'ww..       ww..       ww..       YY..       ww..       ww..       ww..       ww..'],
  ['freeze',                '-w..       -w..       -w..       -Y..       -w..       -w..       -w..       -w..'],
  ['unfreeze',              '-w..       -w..       -w..       -w..       -Y..       -w..       -w..       -w..'],
  ['send-back',             'ww..       ww..       ww..       ww..       YY..       ww..       ww..       ww..'],
  ['sign',                  'ww..       ww..       ww..       ww..       YY..       ww..       ww..       ww..'],
  ['read-document',         'ww..       ww..       ww..       ww..       YY..       YY..       YY..       ww..'],
  ['read-earlier-versions', 'ww..       ww..       YY..       YY..       YY..       YY..       YY..       ww..'],
  ['reopen',                '-w..       -w..       -w..       -w..       -w..       -Y..       -w..       -w..'],
  ['read-agreements',       'ww..       ww..       ww..       ww..       ww..       YYY.       YYY.       ww..'],
  ['note-progress',         'ww..       ww..       ww..       ww..       ww..       YYY.       YYY.       ww..'],
  ['evaluate',              'ww..       ww..       ww..       ww..       ww..       YY..       YY..       ww..'],
  ['cancel',                '-YY.       -YY.       -YY.       -YY.       -YY.       -w..       -w..       -w..'],
  ['undo-cancel',           '-w..       -w..       -w..       -w..       -w..       -w..       -w..       -YY.'],
  ['take-over',             '--Y.       --Y.       --..       --..       --..       --..       --..       --..'],
  ['hand-over',             'w-..       w-..       Y-..       Y-..       Y-..       w-..       w-..       w-..'],
  ['see-status',            '--.Y       --.Y       --.Y       --.Y       --.Y       --.Y       --.Y       --.Y'],
  ['see-inherited',         '--Y.       --Y.       --Y.       --Y.       --Y.       --Y.       --Y.       --Y.'],
  ['disclose',              '--..       --..       --..       --..       --..       --.Y       --.Y       --..'],
] as const satisfies readonly (readonly [ConversationAction, string])[];

/** Does not compile while an action is missing from the table. */
type Missing = Exclude<ConversationAction, (typeof POLICY)[number][0]>;
const COMPLETE: [Missing] extends [never] ? true : Missing = true;

const ANSWERS = { Y: 'allowed', '-': 'forbidden', w: 'wrong-state', '.': 'not-found' } as const;
type Cell = keyof typeof ANSWERS;
const isCell = (letter: string | undefined): letter is Cell => letter !== undefined && letter in ANSWERS;

type Asker = { side: Side | null; deputy: boolean; successor: boolean; hr: boolean };
const NOBODY: Asker = { side: null, deputy: false, successor: false, hr: false };
const facts = (state: ConversationState, asker: Partial<Asker>) => ({ id: 'c', state, ...NOBODY, ...asker });
const ASKERS = [
  { who: 'the employee', asker: { ...NOBODY, side: 'employee' } },
  { who: 'the leader', asker: { ...NOBODY, side: 'leader' } },
  { who: 'the successor', asker: { ...NOBODY, successor: true } },
  { who: 'HR', asker: { ...NOBODY, hr: true } },
] as const satisfies { who: string; asker: Asker }[];

const cases = POLICY.flatMap(([action, row]) => {
  const cells = row.split(/\s+/);
  return CONVERSATION_STATES.flatMap((state, column) =>
    ASKERS.map(({ who, asker }, place) => {
      const letter = cells[column]?.charAt(place);
      if (!isCell(letter)) throw new Error(`no answer for ${action} ${state} ${who}`);
      return { action, state, who, asker, answer: ANSWERS[letter] };
    }),
  );
});

describe('the policy on conversations', () => {
  it('says who may do every action there is, in every state', () => {
    expect(COMPLETE).toBe(true);
    expect(cases).toHaveLength(POLICY.length * CONVERSATION_STATES.length * ASKERS.length);
  });

  it.each(cases)('$action by $who while $state: $answer', ({ action, state, asker, answer }) => {
    expect(decide(facts(state, asker), action)).toBe(answer);
  });

  it.each(POLICY)('hides from everybody else that there is anything to %s', (action) => {
    for (const state of CONVERSATION_STATES) expect(decide(facts(state, NOBODY), action)).toBe('not-found');
  });

  it('gives somebody of HR who is a party the rights of both, and no more', () => {
    expect(decide(facts('preparing', { side: 'employee', hr: true }), 'prepare')).toBe('allowed');
    expect(decide(facts('preparing', { side: 'employee', hr: true }), 'see-status')).toBe('allowed');
    expect(decide(facts('signed', { side: 'employee', hr: true }), 'disclose')).toBe('allowed');
    expect(decide(facts('preparing', { side: 'employee', hr: true }), 'start-talk')).toBe('forbidden');
    expect(decide(facts('preparing', { side: 'employee', hr: true }), 'disclose')).toBe('not-found');
  });

  it('gives somebody of HR who leads the employee now the status and the ways out of it, and no content', () => {
    const both = { successor: true, hr: true };
    expect(decide(facts('preparing', both), 'see-status')).toBe('allowed');
    expect(decide(facts('preparing', both), 'take-over')).toBe('allowed');
    expect(decide(facts('summary', both), 'read')).toBe('not-found');
    expect(decide(facts('signed', both), 'disclose')).toBe('allowed');
  });
});

describe('nobody is ever stuck', () => {
  /** What takes a conversation out of the state that it is in. */
  const EXITS = [
    'start-talk',
    'end-talk',
    'resume-talk',
    'freeze',
    'unfreeze',
    'send-back',
    'sign',
    'reopen',
    'cancel',
    'undo-cancel',
    'take-over',
    'hand-over',
  ] as const satisfies ConversationAction[];
  /** Closed is where it ends: the agreements live on in the next talk. */
  const ENDED: readonly ConversationState[] = ['closed'];
  const exitsFor = (state: ConversationState, askers: readonly Asker[]) =>
    EXITS.filter((action) => askers.some((asker) => decide(facts(state, asker), action) === 'allowed'));
  const states = CONVERSATION_STATES.filter((state) => !ENDED.includes(state));

  it.each(states)('there is a way on from %s while the leader still leads', (state) => {
    expect(
      exitsFor(state, [
        { ...NOBODY, side: 'employee' },
        { ...NOBODY, side: 'leader' },
      ]),
    ).not.toEqual([]);
  });

  it.each(states.filter((state) => state !== 'signed'))(
    'there is a way on from %s for the new leader alone, once the leader has changed',
    (state) => {
      expect(exitsFor(state, [{ ...NOBODY, successor: true }])).not.toEqual([]);
    },
  );

  it('what is signed stands after a change of leader, and both follow up on it', () => {
    for (const asker of [
      { ...NOBODY, successor: true },
      { ...NOBODY, side: 'employee' as const },
    ])
      expect(decide(facts('signed', asker), 'note-progress')).toBe('allowed');
  });
});

describe('what a new leader sees of what was begun with another', () => {
  const CONTENT = ['read', 'read-document', 'prepare', 'record', 'disclose'] as const;

  it.each(CONTENT)('never lets them %s, in any state', (action) => {
    for (const state of CONVERSATION_STATES)
      expect(decide(facts(state, { successor: true }), action)).toBe('not-found');
  });
});

const FUNCTIONS: [OrganisationFunction, 'hr' | 'administrator' | 'auditor'][] = [
  ['oversee-conversations', 'hr'],
  ['export-summaries', 'hr'],
  ['set-documents', 'hr'],
  ['administer-people', 'administrator'],
  ['administer-frameworks', 'administrator'],
  ['read-log', 'auditor'],
];

describe('the policy on parts of the system', () => {
  it.each(FUNCTIONS)('opens %s to %s alone', (wanted, grant) => {
    expect(maySee(new Set([grant]), wanted)).toBe(true);
    expect(maySee(new Set([grant === 'hr' ? 'administrator' : 'hr']), wanted)).toBe(false);
    expect(maySee(new Set(), wanted)).toBe(false);
  });

  it.each(['hr', 'administrator'] as const)('keeps the log from an auditor who is %s as well', (grant) => {
    expect(maySee(new Set(['auditor', grant]), 'read-log')).toBe(false);
  });

  it('opens nothing but the log to an auditor', () => {
    const open = FUNCTIONS.filter(([wanted]) => maySee(new Set(['auditor']), wanted));
    expect(open).toEqual([['read-log', 'auditor']]);
  });
});
