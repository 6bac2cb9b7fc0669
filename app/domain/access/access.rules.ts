import type { CONVERSATION_STATES, GRANTS, SIDES } from 'db/schema/vocabulary';

/**
 * The one policy: who may do what to which conversation, in which state. Pure: it is handed facts and queries nothing. Everything else asks here.
 */
export type Grant = (typeof GRANTS)[number];
export type Side = (typeof SIDES)[number];
export type ConversationState = (typeof CONVERSATION_STATES)[number];

/**
 * How somebody can stand to a conversation. In a group talk every member is an `employee`. A `deputy`
 * stands in for its leader today. A `successor` leads the employee today, while the conversation was
 * another leader's.
 */
type Party = Side | 'deputy' | 'successor' | 'hr';

/** Who, and in which states; in all of them where none is named. */
type ActionRule = { by: readonly Party[]; in?: readonly ConversationState[] };

/**
 * What a party, or HR, can do to a conversation. A deputy acts as the leader, but for two things: typing
 * in from paper, which reads along while nothing is shared, and taking up anew what two have signed.
 */
const ACTIONS = {
  read: { by: ['employee', 'leader', 'deputy'] },
  'set-day': { by: ['leader', 'deputy'], in: ['preparing', 'in-talk', 'summary'] },
  'propose-times': { by: ['leader', 'deputy'], in: ['planned', 'preparing'] },
  'answer-times': { by: ['employee'], in: ['planned', 'preparing'] },
  prepare: { by: ['employee', 'leader', 'deputy'], in: ['preparing', 'in-talk'] },
  share: { by: ['employee', 'leader', 'deputy'], in: ['preparing', 'in-talk'] },
  'enter-from-paper': { by: ['leader'], in: ['preparing', 'in-talk'] },
  'agree-on-basis': { by: ['employee', 'leader', 'deputy'], in: ['preparing', 'in-talk'] },
  'set-members': { by: ['leader', 'deputy'], in: ['preparing', 'in-talk', 'summary'] },
  'wish-own-talk': { by: ['employee'], in: ['preparing', 'in-talk', 'summary'] },
  'start-talk': { by: ['leader', 'deputy'], in: ['preparing'] },
  record: { by: ['employee', 'leader', 'deputy'], in: ['in-talk', 'summary'] },
  'end-talk': { by: ['leader', 'deputy'], in: ['in-talk'] },
  'resume-talk': { by: ['leader', 'deputy'], in: ['summary'] },
  'preview-document': { by: ['employee', 'leader', 'deputy'], in: ['summary'] },
  freeze: { by: ['leader', 'deputy'], in: ['summary'] },
  unfreeze: { by: ['leader', 'deputy'], in: ['signing'] },
  'send-back': { by: ['employee', 'leader', 'deputy'], in: ['signing'] },
  sign: { by: ['employee', 'leader', 'deputy'], in: ['signing'] },
  'read-document': { by: ['employee', 'leader', 'deputy'], in: ['signing', 'signed', 'closed'] },
  'read-earlier-versions': {
    by: ['employee', 'leader', 'deputy'],
    in: ['in-talk', 'summary', 'signing', 'signed', 'closed'],
  },
  reopen: { by: ['leader'], in: ['signed'] },
  'read-agreements': { by: ['employee', 'leader', 'deputy', 'successor'], in: ['signed', 'closed'] },
  'note-progress': { by: ['employee', 'leader', 'deputy', 'successor'], in: ['signed', 'closed'] },
  evaluate: { by: ['employee', 'leader'], in: ['signed', 'closed'] },
  cancel: {
    by: ['leader', 'deputy', 'successor'],
    in: ['planned', 'preparing', 'in-talk', 'summary', 'signing'],
  },
  'undo-cancel': { by: ['leader', 'deputy', 'successor'], in: ['cancelled'] },
  'take-over': { by: ['successor'], in: ['planned', 'preparing'] },
  'hand-over': { by: ['employee'], in: ['in-talk', 'summary', 'signing'] },
  'see-status': { by: ['hr'] },
  'see-inherited': { by: ['successor'] },
  disclose: { by: ['hr'], in: ['signed', 'closed'] },
} as const satisfies Record<string, ActionRule>;

export type ConversationAction = keyof typeof ACTIONS;

/** Whether an action is open to its parties in this state, whoever they are: what a page shows as a form or as text. */
export function actionIsOpen(action: ConversationAction, state: ConversationState): boolean {
  const rule: ActionRule = ACTIONS[action];
  return !rule.in || rule.in.includes(state);
}

/** How the actor stands to one conversation today. */
export type ConversationFacts = {
  readonly id: string;
  readonly state: ConversationState;
  /** The actor's side, by today's reporting line and deputies; null for everybody else. */
  readonly side: Side | null;
  /** The actor is on the leader's side because they stand in for the leader. */
  readonly deputy: boolean;
  /** The actor leads the employee today, and the conversation is another leader's. */
  readonly successor: boolean;
  readonly hr: boolean;
};

export type AccessDecision = 'allowed' | 'not-found' | 'forbidden' | 'wrong-state';

/**
 * Decides one action. A person who has no business with the conversation gets 'not-found', the same
 * as for an id that does not exist; one who takes part but not with this right gets 'forbidden'.
 */
export function decide(facts: ConversationFacts, action: ConversationAction): AccessDecision {
  const rule: ActionRule = ACTIONS[action];
  const inState = actionIsOpen(action, facts.state);
  const party: Party | null = facts.deputy ? 'deputy' : facts.side;
  if (party !== null && rule.by.includes(party)) return inState ? 'allowed' : 'wrong-state';
  // To HR and to a new leader what is not theirs to see does not exist, in whatever state it is.
  const asOther = (facts.hr && rule.by.includes('hr')) || (facts.successor && rule.by.includes('successor'));
  if (asOther) return inState ? 'allowed' : 'not-found';
  return facts.side === null ? 'not-found' : 'forbidden';
}

/** What somebody may do that is not about one conversation. */
const FUNCTIONS = {
  'oversee-conversations': ['hr'],
  'export-summaries': ['hr'],
  'set-retention': ['hr'],
  'set-documents': ['hr'],
  'handle-requests': ['hr'],
  'appoint-deputies': ['hr'],
  'run-cycles': ['hr'],
  'see-figures': ['hr'],
  'administer-people': ['administrator'],
  'administer-frameworks': ['administrator'],
  'administer-certificates': ['administrator'],
  'read-log': ['auditor'],
} as const satisfies Record<string, readonly Grant[]>;

export type OrganisationFunction = keyof typeof FUNCTIONS;

/** Whoever can do what the log is there to watch does not read it, even where they are auditors too. */
const NOT_BESIDE: Partial<Record<OrganisationFunction, readonly Grant[]>> = {
  'read-log': ['hr', 'administrator'],
};

export function maySee(grants: ReadonlySet<Grant>, wanted: OrganisationFunction): boolean {
  if (NOT_BESIDE[wanted]?.some((grant) => grants.has(grant))) return false;
  return FUNCTIONS[wanted].some((grant) => grants.has(grant));
}
