import type { Db, Transaction } from 'db/client.server';
import { organisations } from 'db/schema/people';
import type { Framework } from 'templates/framework.schema';
import { type Summary, SummarySchema } from 'templates/summary.schema';
import type { Question, Section } from 'templates/template.schema';
import type { Actor } from '../context';
import { listAgreements } from '../conversations/agreements/agreements.server';
import { listVerdicts } from '../conversations/agreements/verdicts.server';
import { sectionsInConversation } from '../conversations/asked-in-conversation.server';
import { findTemplate } from '../conversations/conversation-template.server';
import type { Conversation } from '../conversations/find-conversation.server';
import { basisOf } from '../conversations/preparation/basis.server';
import { readPreparationStatus } from '../conversations/preparation/read-preparations.server';
import { listRecordLines } from '../conversations/talk/record-lines.server';
import { currentEmployment } from '../people/current-employment.server';
import { currentLogo } from './settings/logo.server';

/** Everything that the signed document says, taken from the record as it stands now. */
export function buildSnapshot(
  db: Db,
  tx: Transaction,
  conversation: Conversation,
  frozen: { id: string; number: number; at: Date; by: Actor; verifyAt?: string | null },
): Summary {
  const { template, framework } = findTemplate(db, conversation.templateId);
  const participants = readPreparationStatus(tx, conversation);
  const parties = participants.map(({ personId, name, side }) => ({
    side,
    party: { personId, name, title: currentEmployment(tx, personId, frozen.at)?.title ?? '' },
  }));
  const leader = parties.find(({ side }) => side === 'leader')?.party;
  if (!leader) throw new Error(`conversation ${conversation.id} has no leader`);
  // Who freezes it signs in the leader's place: the leader, or who stands in for them.
  const { personId, name } = frozen.by;
  const title = currentEmployment(tx, personId, frozen.at)?.title ?? '';
  const logo = currentLogo(tx);
  const agreements = listAgreements(tx, conversation.id).filter(({ memberId }) => memberId === null);
  return SummarySchema.parse({
    format: 'muskat.summary/2',
    id: frozen.id,
    version: frozen.number,
    language: template.language,
    type: conversation.type,
    organisation: tx.select().from(organisations).get()?.name ?? '',
    ...(logo && { logo }),
    team: conversation.groupName,
    employees: parties.filter(({ side }) => side === 'employee').map(({ party }) => party),
    leader,
    ...(conversation.deputy && { deputy: { personId, name, title } }),
    heldOn: conversation.heldOn,
    frozenAt: frozen.at.toISOString(),
    framework: {
      name: framework.name,
      sha256: framework.source.sha256,
      ...(framework.language !== template.language && { language: framework.language }),
    },
    ...(frozen.verifyAt && { verifyAt: frozen.verifyAt }),
    preparedOnPaper: participants
      .filter(({ enteredById }) => enteredById !== null)
      .map(({ personId }) => personId),
    basis: basisOf(tx, conversation.id, template.language),
    lookBack: listVerdicts(tx, conversation.id).map(({ goal, verdict, reason }) => ({
      goal,
      verdict,
      reason,
    })),
    sections: recordedSections(
      tx,
      conversation.id,
      sectionsInConversation(tx, conversation, template, 'talk'),
      framework,
    ),
    agreements: agreements.map((agreement) => ({
      goal: agreement.goal,
      activity: agreement.activity,
      employeePart: agreement.employeePart,
      leaderPart: agreement.leaderPart,
      support: agreement.support,
      dueOn: agreement.dueOn,
      followUpOn: agreement.followUpOn,
      theme: template.sections.find(({ id }) => id === agreement.sectionId)?.title ?? null,
      citation: agreement.statementId ? citation(framework, agreement.statementId) : null,
    })),
    noAgreements: agreements.length === 0 ? conversation.noAgreementsReason : null,
  } satisfies Summary);
}

function recordedSections(
  tx: Transaction,
  conversationId: string,
  sections: readonly Section[],
  framework: Framework,
): Summary['sections'] {
  const lines = listRecordLines(tx, conversationId).filter(({ text }) => text.trim() !== '');
  return sections
    .filter((section) => section.purpose !== 'agreements')
    .map((section) => {
      const questions = talkedAbout(section);
      return {
        title: section.title,
        purpose: section.purpose,
        lines: lines
          .filter(({ sectionId }) => sectionId === section.id)
          .map(({ text, discretion }) => ({ text: text.trim(), discretion })),
        citations: citationsOf(questions, framework),
        ...topicsOf(questions),
      };
    });
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
