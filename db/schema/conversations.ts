import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { civilDate, id, instant, version } from './columns';
import { interviewTemplates } from './frameworks';
import { people } from './people';
import { CONVERSATION_STATES, SIDES } from './vocabulary';

export const conversations = sqliteTable(
  'conversations',
  {
    id: id(),
    templateId: text('template_id')
      .notNull()
      .references(() => interviewTemplates.id),
    type: text('type', { enum: ['mus', 'lus', 'grus', 'status'] }).notNull(),
    employeeId: text('employee_id')
      .notNull()
      .references(() => people.id),
    leaderId: text('leader_id')
      .notNull()
      .references(() => people.id),
    state: text('state', { enum: CONVERSATION_STATES }).notNull(),
    /** The day of the talk. */
    heldOn: civilDate('held_on').notNull(),
    createdAt: instant('created_at').notNull(),
    /** Why the summary was last sent back or reopened; both see it. */
    sentBackReason: text('sent_back_reason'),
    signedAt: instant('signed_at'),
  },
  (table) => [
    index('conversations_by_employee').on(table.employeeId),
    index('conversations_by_leader').on(table.leaderId),
    index('conversations_by_state').on(table.state),
  ],
);

/** One side's preparation: its own alone until shared, and shared for good once the other has opened it. */
export const preparations = sqliteTable(
  'preparations',
  {
    id: id(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    side: text('side', { enum: SIDES }).notNull(),
    sharedAt: instant('shared_at'),
    openedAt: instant('opened_at'),
  },
  (table) => [uniqueIndex('preparations_one_a_side').on(table.conversationId, table.side)],
);

export const answers = sqliteTable(
  'answers',
  {
    id: id(),
    preparationId: text('preparation_id')
      .notNull()
      .references(() => preparations.id),
    /** Id of the question in the template. */
    questionId: text('question_id').notNull(),
    /** Id of what was chosen: a word of the template's scale, or one of the question's options. */
    scale: text('scale'),
    text: text('text').notNull(),
    version: version(),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => [uniqueIndex('answers_one_a_question').on(table.preparationId, table.questionId)],
);

/** The joint record, one text for each section of the template. */
export const recordEntries = sqliteTable(
  'record_entries',
  {
    id: id(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    sectionId: text('section_id').notNull(),
    text: text('text').notNull(),
    discretion: text('discretion', { enum: ['may-be-retold', 'between-us'] }).notNull(),
    version: version(),
    savedAt: instant('saved_at').notNull(),
    savedBy: text('saved_by')
      .notNull()
      .references(() => people.id),
  },
  (table) => [uniqueIndex('record_entries_one_a_section').on(table.conversationId, table.sectionId)],
);

export const agreements = sqliteTable(
  'agreements',
  {
    id: id(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    position: integer('position').notNull(),
    goal: text('goal').notNull(),
    activity: text('activity').notNull(),
    employeePart: text('employee_part').notNull(),
    leaderPart: text('leader_part').notNull(),
    dueOn: civilDate('due_on'),
    followUpOn: civilDate('follow_up_on'),
    /** The statement of the framework that it comes from, where there is one. */
    statementId: text('statement_id'),
    version: version(),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => [index('agreements_by_conversation').on(table.conversationId)],
);
