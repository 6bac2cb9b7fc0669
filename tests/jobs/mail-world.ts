import type { ConversationState } from 'app/domain/access/access.rules';
import { newId } from 'app/domain/ids';
import type { TalkMailKind } from 'app/domain/notifications/mail.rules';
import { queueMail } from 'app/domain/notifications/queue-mail.server';
import { transact } from 'db/client.server';
import { timeProposals } from 'db/schema/calendar';
import {
  agreementNotes,
  agreements,
  answers,
  conversationMembers,
  conversations,
  preparations,
  recordLines,
} from 'db/schema/conversations';
import { mails } from 'db/schema/notifications';
import { pendingSignatures, signatures, summaries } from 'db/schema/signing';
import { sealing } from 'db/sealed/sealed';
import { eq } from 'drizzle-orm';
import { organisationWithTeam } from 'tests/support/conversations';
import { NOW, type TestOrganisation } from 'tests/support/test-database';

/** Stands in every field of a conversation that is for its parties alone, and may stand nowhere else. */
export const CANARY = 'hemmeligkanariefugl';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

type Planned = {
  /** Yes unless said: then the reason is one more place for the canary. */
  sentBack?: boolean;
  state?: ConversationState;
  /** Members of a group talk; a talk between Anne and Jonas without. */
  members?: string[];
  /** Who has shared their preparation, unopened. */
  shared?: string[];
  /** Who has signed the summary. */
  signed?: string[];
  /** Anne has proposed a time that waits for an answer, or has been turned down. */
  times?: 'proposed' | 'declined' | undefined;
  /** Whose signature waits for its timestamp. */
  waiting?: string | undefined;
  agreements?: PlannedAgreement[];
};

type PlannedAgreement = { followUpOn: string | null; member?: string };

export type MailWorld = {
  organisation: TestOrganisation;
  db: TestOrganisation['db'];
  /** A conversation led by Anne, with the canary in everything that people write. */
  plant(plan?: Planned): string;
  /** As an operation of the system's own does, at NOW. */
  queue(kind: TalkMailKind, to: string, conversationId: string, at?: Date): void;
  rows(): (typeof mails.$inferSelect)[];
};

/** An organisation with conversations made row by row: mails depend on what stands there, not on how it came. */
export function mailWorld(): MailWorld {
  const organisation = organisationWithTeam();
  const { db, idOf } = organisation;
  return {
    organisation,
    db,
    plant: (plan = {}) => plant(organisation, plan),
    queue: (kind, to, conversationId, at = NOW) =>
      transact(db, (tx) => queueMail({ actor: null, now: at }, tx, { to: idOf(to), kind, conversationId })),
    rows: () => db.select().from(mails).all(),
  };
}

function plant({ db, idOf, templateFor }: TestOrganisation, plan: Planned): string {
  const { state = 'preparing', members, shared = [], signed = [] } = plan;
  const id = newId();
  db.insert(conversations)
    .values({
      id,
      templateId: templateFor('medarbejder'),
      type: members ? 'grus' : 'mus',
      employeeId: members ? null : idOf('Jonas'),
      groupName: members ? 'Team Solsikken' : null,
      leaderId: idOf('Anne'),
      state: 'preparing',
      heldOn: '2026-03-16',
      createdAt: NOW,
    })
    .run();
  const own = { conversationId: id, id };
  db.update(conversations)
    .set({
      sentBackReason: sealing(conversations.sentBackReason, own, plan.sentBack === false ? null : CANARY),
      noAgreementsReason: sealing(conversations.noAgreementsReason, own, CANARY),
      cancelReason: sealing(conversations.cancelReason, own, CANARY),
    })
    .where(eq(conversations.id, id))
    .run();
  if (plan.times) proposeTime({ db, idOf }, id, plan.times);
  for (const name of members ?? [])
    db.insert(conversationMembers)
      .values({ conversationId: id, personId: idOf(name), wishesOwnTalkAt: NOW })
      .run();
  for (const name of ['Anne', ...(members ?? ['Jonas'])]) {
    const preparationId = newId();
    const side = name === 'Anne' ? ('leader' as const) : ('employee' as const);
    const sharedAt = shared.includes(name) ? NOW : null;
    db.insert(preparations)
      .values({ id: preparationId, conversationId: id, personId: idOf(name), side, sharedAt })
      .run();
    const answer = { conversationId: id, id: newId(), version: 1 };
    db.insert(answers)
      .values({
        ...answer,
        preparationId,
        questionId: 'q_stolt',
        text: sealing(answers.text, answer, CANARY),
        savedAt: NOW,
      })
      .run();
  }
  const line = { conversationId: id, id: newId(), version: 1 };
  db.insert(recordLines)
    .values({
      ...line,
      sectionId: 'tilbageblik',
      position: 1,
      text: sealing(recordLines.text, line, CANARY),
      discretion: 'between-us',
      savedAt: NOW,
      savedBy: idOf('Anne'),
    })
    .run();
  for (const agreement of plan.agreements ?? [{ followUpOn: null }])
    plantAgreement({ db, idOf }, id, agreement);
  plantSummary({ db, idOf }, id, signed, plan.waiting);
  // Last: once it is frozen nothing can be written in it.
  db.update(conversations).set({ state }).where(eq(conversations.id, id)).run();
  return id;
}

function proposeTime(
  { db, idOf }: Pick<TestOrganisation, 'db' | 'idOf'>,
  conversationId: string,
  state: 'proposed' | 'declined',
): void {
  db.insert(timeProposals)
    .values({
      id: newId(),
      conversationId,
      heldOn: '2026-03-17',
      startTime: '10:00',
      minutes: 60,
      state,
      proposedAt: NOW,
      proposedById: idOf('Anne'),
    })
    .run();
}

function plantAgreement(
  { db, idOf }: Pick<TestOrganisation, 'db' | 'idOf'>,
  conversationId: string,
  { followUpOn, member }: PlannedAgreement,
): void {
  const line = { conversationId, id: newId(), version: 1 };
  db.insert(agreements)
    .values({
      ...line,
      position: 1,
      goal: sealing(agreements.goal, line, CANARY),
      activity: sealing(agreements.activity, line, CANARY),
      employeePart: sealing(agreements.employeePart, line, CANARY),
      leaderPart: sealing(agreements.leaderPart, line, CANARY),
      support: sealing(agreements.support, line, CANARY),
      followUpOn,
      memberId: member ? idOf(member) : null,
      savedAt: NOW,
    })
    .run();
}

/** What Jonas notes on the only agreement of a conversation. */
export function note(
  { db, organisation: { idOf } }: MailWorld,
  conversationId: string,
  progress: 'on-track' | 'done',
  at = NOW,
): void {
  const agreementId = onlyAgreement(db, conversationId);
  const id = newId();
  const text = sealing(agreementNotes.text, { conversationId, id }, CANARY);
  db.insert(agreementNotes)
    .values({ id, agreementId, personId: idOf('Jonas'), progress, text, at })
    .run();
}

export function onlyAgreement(db: MailWorld['db'], conversationId: string): string {
  const found = db.select().from(agreements).where(eq(agreements.conversationId, conversationId)).all();
  const [agreement] = found;
  if (!agreement || found.length > 1) throw new Error('there is not one agreement');
  return agreement.id;
}

function plantSummary(
  { db, idOf }: Pick<TestOrganisation, 'db' | 'idOf'>,
  conversationId: string,
  signed: readonly string[],
  waiting?: string,
): void {
  const summaryId = newId();
  db.insert(summaries)
    .values({
      id: summaryId,
      conversationId,
      number: 1,
      snapshot: sealing(summaries.snapshot, { conversationId, id: summaryId }, `{"text":"${CANARY}"}`),
      frozenAt: NOW,
      frozenBy: idOf('Anne'),
    })
    .run();
  if (signed.length === 0 && !waiting) return;
  // What a signature stands on is the signing area's; here it counts who has given one.
  db.$client.pragma('foreign_keys = OFF');
  for (const name of signed) {
    const id = newId();
    db.insert(signatures)
      .values({
        id,
        summaryId,
        revisionId: newId(),
        side: name === 'Anne' ? 'leader' : 'employee',
        personId: idOf(name),
        signedAt: NOW,
        reservation: sealing(signatures.reservation, { conversationId, id }, CANARY),
        proof: 'password',
        authorityId: newId(),
        certificateSerial: newId(),
        certificatePem: '',
      })
      .run();
  }
  if (waiting) {
    const id = newId();
    db.insert(pendingSignatures)
      .values({
        ...{ id, summaryId, document: 'whole', extendsRevisionId: newId(), side: 'leader' },
        ...{ personId: idOf(waiting), signedAt: NOW, proof: 'password', nextAttemptAt: NOW },
        ...{ authorityId: newId(), certificateSerial: newId(), certificatePem: '' },
        pdf: sealing(pendingSignatures.pdf, { conversationId, id }, Buffer.from(CANARY)),
        reservation: sealing(pendingSignatures.reservation, { conversationId, id }, CANARY),
      })
      .run();
  }
  db.$client.pragma('foreign_keys = ON');
}

/** Brings a planted conversation to another state. */
export function moveTo(world: MailWorld, conversationId: string, state: ConversationState): void {
  world.db.update(conversations).set({ state }).where(eq(conversations.id, conversationId)).run();
}
