import type { Transaction } from 'db/client.server';
import {
  agreements,
  answers,
  conversationMembers,
  conversations,
  preparations,
} from 'db/schema/conversations';
import { contributions } from 'db/schema/insight';
import type { CONTRIBUTION_KINDS } from 'db/schema/vocabulary';
import { opened } from 'db/sealed/sealed';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Context, SystemContext } from '../context';
import { withThemeMarks } from '../conversations/conversation-questions.rules';
import { findTemplate } from '../conversations/conversation-template.server';
import { storedTemplate } from '../frameworks/stored-content.server';
import { sectionsFor } from '../frameworks/templates/asked-questions.rules';
import { newId } from '../ids';
import { type CountedPlace, placeOfPerson } from './place-of-person.server';
import { countedType, fewestNow, isCounted, type Series, seriesNow } from './series.server';
import { agreementShares, cardShares, type Share, scaleShares } from './shares.rules';

type Kind = (typeof CONTRIBUTION_KINDS)[number];

/**
 * Sets apart from a talk that has just been signed what it says together with others: how each employee sees the
 * statements and which themes they chose, from what they have shared, and within which themes there are agreements.
 * Of the same people each: who has shared nothing has answered and chosen nothing.
 * Called in the transaction that makes the talk signed. Once for a talk, however often it is reopened, and once a
 * series for a person. Nothing that anybody wrote is part of it.
 */
export function contributeFigures(
  ctx: Pick<Context | SystemContext, 'db' | 'now'>,
  tx: Transaction,
  conversationId: string,
): void {
  const { id, type, templateId, employeeId, cycleId, heldOn, contributedAt, preparationsErasedAt } =
    conversations;
  const talk = tx
    .select({ id, type, templateId, employeeId, cycleId, heldOn, contributedAt, preparationsErasedAt })
    .from(conversations)
    .where(eq(id, conversationId))
    .get();
  const counted = talk && countedType(talk.type);
  if (!talk || !counted || talk.contributedAt) return;
  tx.update(conversations).set({ contributedAt: ctx.now }).where(eq(id, talk.id)).run();
  // Answers that are deleted are not answers that were never given.
  if (talk.preparationsErasedAt) return;
  const series = seriesNow(ctx, tx, { cycleId: talk.cycleId, type: counted });
  for (const personId of employeesOf(tx, talk)) {
    if (isCounted(tx, series, personId, talk.id)) continue;
    const place = placeOfPerson(tx, personId, talk.heldOn, fewestNow(tx));
    if (!place) continue;
    const frameworkId = storedTemplate(ctx.db, talk.templateId)?.frameworkId ?? null;
    for (const [kind, shares] of sharesOf(ctx, tx, talk, personId))
      contribute(tx, series, place, { kind, frameworkId, shares });
  }
}

/** Stores shares with nothing that tells whose they are. */
export function contribute(
  tx: Transaction,
  series: Series,
  place: CountedPlace,
  { kind, frameworkId, shares }: { kind: Kind; frameworkId: string | null; shares: readonly Share[] },
): void {
  if (shares.length === 0) return;
  tx.insert(contributions)
    .values(shares.map((share) => ({ id: newId(), ...series, ...place, frameworkId, kind, ...share })))
    .run();
}

type Talk = Pick<
  typeof conversations.$inferSelect,
  'id' | 'templateId' | 'employeeId' | 'preparationsErasedAt'
>;

function employeesOf(tx: Transaction, { id, employeeId }: Talk): string[] {
  if (employeeId !== null) return [employeeId];
  return tx
    .select({ personId: conversationMembers.personId })
    .from(conversationMembers)
    .where(eq(conversationMembers.conversationId, id))
    .all()
    .map(({ personId }) => personId);
}

function sharesOf(
  { db }: Pick<Context, 'db'>,
  tx: Transaction,
  talk: Talk,
  personId: string,
): [Kind, readonly Share[]][] {
  const { template, framework } = findTemplate(db, talk.templateId);
  const asked = sectionsFor(
    { ...template, sections: withThemeMarks(template.sections, template) },
    'employee',
  );
  const chosen = sharedChoices(tx, talk.id, personId);
  const agreed = agreedFor(tx, talk.id, personId);
  return [
    ['scale', scaleShares(asked, chosen)],
    ['theme-card', cardShares(asked, chosen)],
    ['agreement', agreementShares(template.sections, framework, agreed)],
  ];
}

/**
 * What somebody has chosen, never what they wrote. Who has shared nothing counts as one who has chosen nothing: every
 * figure of a talk is about the same people, and none can be taken from another to tell how many have not shared.
 */
function sharedChoices(tx: Transaction, conversationId: string, personId: string) {
  const shared = tx
    .select({ id: preparations.id })
    .from(preparations)
    .where(
      and(
        eq(preparations.conversationId, conversationId),
        eq(preparations.personId, personId),
        isNotNull(preparations.sharedAt),
      ),
    )
    .get();
  if (!shared) return new Map<string, { scale: string | null }>();
  const rows = tx
    .select({ questionId: answers.questionId, scale: opened(answers.scale) })
    .from(answers)
    .where(eq(answers.preparationId, shared.id))
    .all();
  return new Map(rows.map(({ questionId, scale }) => [questionId, { scale }]));
}

/** Where a person's agreements come from: in a group those of all and the person's own. */
function agreedFor(tx: Transaction, conversationId: string, personId: string) {
  return tx
    .select({
      sectionId: agreements.sectionId,
      statementId: agreements.statementId,
      memberId: agreements.memberId,
    })
    .from(agreements)
    .where(eq(agreements.conversationId, conversationId))
    .all()
    .filter(({ memberId }) => memberId === null || memberId === personId);
}
