import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { sealedText } from '../sealed/column';
import { civilDate, id, instant, version } from './columns';
import { cycles } from './cycles';
import { interviewTemplates } from './frameworks';
import { people } from './people';
import { CONVERSATION_STATES, DATA_KINDS, PROGRESS, SIDES } from './vocabulary';

export const conversations = sqliteTable(
  'conversations',
  {
    id: id(),
    templateId: text('template_id')
      .notNull()
      .references(() => interviewTemplates.id),
    type: text('type', { enum: ['mus', 'lus', 'grus', 'status'] }).notNull(),
    /** Null in a group talk, which has members instead. */
    employeeId: text('employee_id').references(() => people.id),
    /** What a group calls itself ("Team Solsikken"); null in a talk between two. */
    groupName: text('group_name'),
    leaderId: text('leader_id')
      .notNull()
      .references(() => people.id),
    /** The round that it belongs to; null where the leader has called in on their own. */
    cycleId: text('cycle_id').references(() => cycles.id),
    state: text('state', { enum: CONVERSATION_STATES }).notNull(),
    /** The day agreed for the talk, while it is planned the last day of the round; once it has begun, the day it was held. */
    heldOn: civilDate('held_on').notNull(),
    /** When on that day, as the clock in Denmark shows it (HH:MM); null where the two agree on it elsewhere. */
    startTime: text('start_time'),
    /** How long the two have set aside; null without a time. */
    minutes: integer('minutes'),
    /** Where they meet. */
    place: text('place'),
    /** When the leader called in a talk that a round had planned; null where it was called in as it was made. */
    calledInAt: instant('called_in_at'),
    /** When the talk was begun; the clock of the talk mode counts from it. */
    talkStartedAt: instant('talk_started_at'),
    createdAt: instant('created_at').notNull(),
    /** Why the summary was last sent back or reopened; both see it. */
    sentBackReason: sealedText('sent_back_reason'),
    /** Why the parties deliberately agreed on nothing; both see it. */
    noAgreementsReason: sealedText('no_agreements_reason'),
    signedAt: instant('signed_at'),
    /** When its share of the figures was set apart from the people: once, however often it is reopened. */
    contributedAt: instant('contributed_at'),
    /** When the clock deleted what was prepared; the pages say so. */
    preparationsErasedAt: instant('preparations_erased_at'),
    cancelledAt: instant('cancelled_at'),
    /** The state that undoing the cancellation goes back to. */
    cancelledFrom: text('cancelled_from', { enum: CONVERSATION_STATES }),
    cancelReason: sealedText('cancel_reason'),
    /** The leader at the time, or who leads the employee after them. */
    cancelledById: text('cancelled_by_id').references(() => people.id),
  },
  (table) => [
    check('one_or_a_group', sql`(${table.employeeId} is null) = (${table.groupName} is not null)`),
    index('conversations_by_employee').on(table.employeeId),
    index('conversations_by_leader').on(table.leaderId),
    index('conversations_by_state').on(table.state),
    index('conversations_by_day').on(table.heldOn, table.id),
    index('conversations_by_cycle').on(table.cycleId, table.state),
  ],
);

/** Who takes part in a group talk besides the leader. */
export const conversationMembers = sqliteTable(
  'conversation_members',
  {
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    /** "Jeg ønsker min egen MUS": when it was said; only the person and the leader see it. */
    wishesOwnTalkAt: instant('wishes_own_talk_at'),
  },
  (table) => [
    primaryKey({ columns: [table.conversationId, table.personId] }),
    index('conversation_members_by_person').on(table.personId),
  ],
);

/**
 * One person's preparation: their own alone until shared, and shared for good once another has opened
 * it. It follows the person, not the side: a new leader starts on an empty one.
 */
export const preparations = sqliteTable(
  'preparations',
  {
    id: id(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    side: text('side', { enum: SIDES }).notNull(),
    sharedAt: instant('shared_at'),
    openedAt: instant('opened_at'),
    /** The leader who typed it in from paper; the person confirms it with their signature. */
    enteredById: text('entered_by_id').references(() => people.id),
  },
  (table) => [uniqueIndex('preparations_one_a_person').on(table.conversationId, table.personId)],
);

export const answers = sqliteTable(
  'answers',
  {
    id: id(),
    preparationId: text('preparation_id')
      .notNull()
      .references(() => preparations.id),
    /** Id of a question of the template, or of the conversation itself (see asked-in-conversation). */
    questionId: text('question_id').notNull(),
    /** Id of what was chosen: a word of the template's scale, or one of the question's options. */
    scale: sealedText('scale'),
    text: sealedText('text').notNull(),
    version: version(),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => [uniqueIndex('answers_one_a_question').on(table.preparationId, table.questionId)],
);

/** The joint record, line by line under each section of the template; each says whether it may be retold. */
export const recordLines = sqliteTable(
  'record_lines',
  {
    id: id(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    sectionId: text('section_id').notNull(),
    position: integer('position').notNull(),
    text: sealedText('text').notNull(),
    discretion: text('discretion', { enum: ['may-be-retold', 'between-us'] }).notNull(),
    version: version(),
    savedAt: instant('saved_at').notNull(),
    savedBy: text('saved_by')
      .notNull()
      .references(() => people.id),
  },
  (table) => [index('record_lines_by_section').on(table.conversationId, table.sectionId)],
);

export const agreements = sqliteTable(
  'agreements',
  {
    id: id(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    position: integer('position').notNull(),
    goal: sealedText('goal').notNull(),
    activity: sealedText('activity').notNull(),
    employeePart: sealedText('employee_part').notNull(),
    leaderPart: sealedText('leader_part').notNull(),
    /** What support is needed: time, a course, a colleague. */
    support: sealedText('support').notNull().default(sql`''`),
    dueOn: civilDate('due_on'),
    followUpOn: civilDate('follow_up_on'),
    /** The statement of the framework that it comes from, where there is one. */
    statementId: text('statement_id'),
    /** The theme that it belongs to: id of a section of the template. */
    sectionId: text('section_id'),
    /** In a group talk: whose individual plan it is in; null in the plan of the whole group. */
    memberId: text('member_id').references(() => people.id),
    /** The agreement of an earlier talk that this one carries on. */
    carriedFromId: text('carried_from_id'),
    version: version(),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => [index('agreements_by_conversation').on(table.conversationId)],
);

/** What the parties say at a talk of an agreement from an earlier one; one verdict a talk. */
export const agreementVerdicts = sqliteTable(
  'agreement_verdicts',
  {
    id: id(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    agreementId: text('agreement_id')
      .notNull()
      .references(() => agreements.id),
    verdict: text('verdict', { enum: ['done', 'continue', 'drop'] }).notNull(),
    /** Why it is dropped, or how it went. */
    reason: sealedText('reason').notNull(),
    version: version(),
    savedAt: instant('saved_at').notNull(),
    savedBy: text('saved_by')
      .notNull()
      .references(() => people.id),
  },
  (table) => [uniqueIndex('agreement_verdicts_one_a_talk').on(table.conversationId, table.agreementId)],
);

/** What is noted on an agreement during the year; a note is added, never changed. */
export const agreementNotes = sqliteTable(
  'agreement_notes',
  {
    id: id(),
    agreementId: text('agreement_id')
      .notNull()
      .references(() => agreements.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    progress: text('progress', { enum: PROGRESS }).notNull(),
    text: sealedText('text').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('agreement_notes_by_agreement').on(table.agreementId)],
);

/** In a LUS: what one side proposes to build the talk on, and when each side agreed to it. */
export const agreedData = sqliteTable(
  'agreed_data',
  {
    id: id(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    kind: text('kind', { enum: DATA_KINDS }).notNull(),
    /** What it is, where the kind is `other`; which one, where it needs saying. */
    label: sealedText('label').notNull(),
    employeeAgreedAt: instant('employee_agreed_at'),
    leaderAgreedAt: instant('leader_agreed_at'),
  },
  (table) => [index('agreed_data_by_conversation').on(table.conversationId)],
);
