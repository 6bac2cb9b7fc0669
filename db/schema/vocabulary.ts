/**
 * The words that columns are limited to. No drizzle in here: pages import these lists too, and the
 * browser has no use for a database library.
 */
export const CONVERSATION_STATES = [
  'planned',
  'preparing',
  'in-talk',
  'summary',
  'signing',
  'signed',
  'closed',
  'cancelled',
] as const;

export const SIDES = ['employee', 'leader'] as const;

/** How somebody sees an expectation today; words, never numbers, and never added up. */
export const SCALE = ['going-well', 'on-the-way', 'want-to-develop', 'not-relevant'] as const;

/** What HR opens or exports a signed summary for. */
export const PURPOSES = ['personnel-file', 'access-request', 'dispute', 'transfer'] as const;

/** How an agreement is going during the year. */
export const PROGRESS = ['begun', 'on-track', 'stuck', 'done'] as const;

/** What a LUS can build on. */
export const DATA_KINDS = ['leader-evaluation', 'wellbeing-survey', 'budget', 'sickness', 'other'] as const;

/** What a mail is about; its text is made when it is sent, and never holds content of a conversation. */
export const MAIL_KINDS = [
  'called-in',
  'rescheduled',
  'preparation-shared',
  'summary-to-read',
  'your-turn-to-sign',
  'stamp-waits',
  'sent-back',
  'signed',
  'reopened',
  'cancelled',
  'cancel-undone',
  'taken-over',
  'left-group',
  'follow-up-due',
  'round-opened',
  'prepare-soon',
  'still-to-sign',
  'times-proposed',
  'time-accepted',
  'times-declined',
  'round-to-hold',
  'round-behind',
  'round-escalated',
  'factors-removed',
  'deputy-appointed',
  'request-received',
  'request-answered',
] as const;

/** What somebody may do besides being an employee and, by reporting lines, a leader. */
export const GRANTS = ['hr', 'administrator', 'auditor'] as const;

/** Where an employment was registered. */
export const EMPLOYMENT_SOURCES = ['page', 'import', 'provisioning'] as const;

/** How somebody proved who they are when they logged in. */
export const LOGIN_METHODS = ['password', 'password-and-code', 'passkey', 'single-sign-on'] as const;

/** What is asked of the organisation with the data protection law in hand. */
export const REQUEST_KINDS = ['access', 'correction', 'erasure', 'objection'] as const;

/** What the organisation answers. */
export const REQUEST_DECISIONS = ['granted', 'partly', 'refused'] as const;

/** What is kept together, and erased together: what each prepared alone, and all that the talk left behind. */
export const CONTENT_PARTS = ['preparation', 'record'] as const;

/** What is frozen and signed: the whole summary, and the excerpt for the personnel file where they differ. */
export const DOCUMENTS = ['whole', 'excerpt'] as const;

/** What HR gets for the personnel file. */
export const PERSONNEL_FILE = ['excerpt', 'whole'] as const;

/** Why a certificate is not to be believed any more (RFC 5280, 5.3.1, those that apply here). */
export const REVOCATION_REASONS = [
  'key-compromise',
  'affiliation-changed',
  'superseded',
  'issued-in-error',
] as const;

export const LOGO_TYPES = ['image/png', 'image/jpeg'] as const;

/** How far an export is. */
export const EXPORT_STATES = ['waiting', 'running', 'ready', 'failed', 'cancelled', 'expired'] as const;

/** Why a summary that was asked for is not in an export: it is not signed any longer, or cannot be read. */
export const LEFT_OUT = ['not-signed', 'damaged'] as const;

/** How far a copy for a case system is. */
export const FILING_STATES = ['waiting', 'delivered', 'failed', 'withdrawn'] as const;

/** What kinds of talk a round is held of. */
export const CYCLE_TYPES = ['mus', 'lus', 'grus'] as const;

export const CYCLE_STATES = ['draft', 'open', 'closed'] as const;

/** How somebody stands to a round: waits to be invited, is invited, is let off, or cannot be invited yet. */
export const CYCLE_STANDINGS = ['waiting', 'invited', 'excused', 'problem'] as const;

/** Why somebody is let off from a round. */
export const EXCUSES = ['leave', 'new', 'leaving', 'already-held', 'other'] as const;

/** Why somebody cannot be invited yet. */
export const CYCLE_PROBLEMS = [
  'no-leader',
  'no-role',
  'two-roles',
  'no-template',
  'group-small',
  'group-large',
] as const;

/** What a contribution to the figures of the organisation says something about. */
export const CONTRIBUTION_KINDS = ['scale', 'theme-card', 'agreement', 'evaluation', 'use'] as const;

/** What the numbers of a year are about: talks held, who has had one, of which kind, what is owed, who wishes for one. */
export const YEAR_FIGURE_KINDS = ['talks', 'coverage', 'type', 'right', 'wish'] as const;

/** 'settled' was declined, and the talk has got its time in another way since: the leader has nothing left to do. */
export const TIME_PROPOSAL_STATES = ['proposed', 'accepted', 'declined', 'settled', 'withdrawn'] as const;
