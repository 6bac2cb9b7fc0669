import type { Db, Transaction } from 'db/client.server';
import { recordEntries } from 'db/schema/conversations';
import { organisations } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import type { Framework } from 'templates/framework.schema';
import { type Summary, SummarySchema } from 'templates/summary.schema';
import type { Question, Section } from 'templates/template.schema';
import { findTemplate } from '../conversations/conversation-template.server';
import type { Conversation } from '../conversations/find-conversation.server';
import { listAgreements } from '../conversations/talk/agreements.server';
import { currentEmployment } from '../people/current-employment.server';

/** Everything that the signed document says, taken from the record as it stands now. */
export function buildSnapshot(
  db: Db,
  tx: Transaction,
  conversation: Conversation,
  frozen: { id: string; number: number; at: Date },
): Summary {
  const { template, framework } = findTemplate(db, conversation.templateId);
  const entries = tx
    .select()
    .from(recordEntries)
    .where(eq(recordEntries.conversationId, conversation.id))
    .all();
  const title = (personId: string) => currentEmployment(tx, personId, frozen.at)?.title ?? '';
  return SummarySchema.parse({
    format: 'muskat.summary/1',
    id: frozen.id,
    version: frozen.number,
    language: template.language,
    type: conversation.type,
    organisation: tx.select().from(organisations).get()?.name ?? '',
    employee: {
      personId: conversation.employeeId,
      name: conversation.employeeName,
      title: title(conversation.employeeId),
    },
    leader: {
      personId: conversation.leaderId,
      name: conversation.leaderName,
      title: title(conversation.leaderId),
    },
    heldOn: conversation.heldOn,
    frozenAt: frozen.at.toISOString(),
    framework: { name: framework.name, sha256: framework.source.sha256 },
    sections: template.sections
      .filter((section) => section.purpose !== 'agreements')
      .map((section) => {
        const questions = talkedAbout(section);
        const entry = entries.find((stored) => stored.sectionId === section.id && stored.text.trim() !== '');
        return {
          title: section.title,
          purpose: section.purpose,
          entry: entry ? { text: entry.text.trim(), discretion: entry.discretion } : null,
          citations: citationsOf(questions, framework),
          ...topicsOf(questions),
        };
      }),
    agreements: listAgreements(tx, conversation.id).map((agreement) => ({
      goal: agreement.goal,
      activity: agreement.activity,
      employeePart: agreement.employeePart,
      leaderPart: agreement.leaderPart,
      dueOn: agreement.dueOn,
      followUpOn: agreement.followUpOn,
      citation: agreement.statementId ? citation(framework, agreement.statementId) : null,
    })),
  } satisfies Summary);
}

function citationsOf(questions: readonly Question[], framework: Framework) {
  const cited = new Set(questions.flatMap((question) => question.statements));
  return [...cited].flatMap((id) => citation(framework, id) ?? []);
}

/** A question that picks among themes cites them all; what was picked, and talked about, has a section of its own. */
const talkedAbout = (section: Section) => section.questions.filter((question) => !question.picks);

/** Sentences that are gathered under a question are read under it. */
function topicsOf(questions: readonly Question[]) {
  const citing = questions.filter(({ statements }) => statements.length > 0);
  if (!citing.some((question) => question.points)) return {};
  return {
    topics: citing.map(({ text, statements }) => ({
      question: text.joint ?? text.employee ?? text.leader ?? '',
      statements,
    })),
  };
}

/** The sentence as the source has it. */
function citation(framework: Framework, id: string) {
  const statement = framework.statements.find((candidate) => candidate.id === id);
  return statement ? { statement: id, text: statement.text } : null;
}
