import type { ConversationState } from 'app/domain/access/access.rules';
import { newId } from 'app/domain/ids';
import { conversations, preparations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { cycles } from 'db/schema/cycles';
import { summaries } from 'db/schema/signing';
import { sealing } from 'db/sealed/sealed';
import type { TestOrganisation } from './test-database';

type Round = Partial<typeof cycles.$inferInsert>;

/** An open round of MUS through March and April 2026, opened on 2 February. Returns its id. */
export function plantRound({ db, idOf }: TestOrganisation, round: Round = {}): string {
  const id = newId();
  const openedAt = new Date('2026-02-02T09:00:00Z');
  db.insert(cycles)
    .values({
      ...{ id, name: 'MUS 2026', type: 'mus', state: 'open', startsOn: '2026-03-01', endsOn: '2026-04-30' },
      ...{ signBy: '2026-05-29', remindDays: 14, escalateDays: 5, createdAt: openedAt, openedAt },
      createdById: idOf('Hanne'),
      ...round,
    })
    .run();
  return id;
}

type Talk = Partial<typeof conversations.$inferInsert>;
type Standing = Partial<typeof cyclePeople.$inferInsert>;
type InRound = {
  name: string;
  leader: string;
  /** Null where no talk was made: the person waits, is let off, or cannot be invited. */
  state: ConversationState | null;
  talk?: Talk;
  standing?: Standing;
  /** When the employee shared, and when the record was locked. */
  sharedAt?: Date;
  lockedAt?: Date;
};

/** Somebody in a round, with the talk as it stands. Returns the id of the talk. */
export function plantInRound(
  { db, idOf, templateFor }: TestOrganisation,
  cycleId: string,
  { name, leader, state, talk, standing, sharedAt, lockedAt }: InRound,
): string {
  const id = newId();
  const invitedAt = new Date('2026-02-02T09:00:00Z');
  if (state !== null)
    db.insert(conversations)
      .values({
        ...{
          id,
          type: 'mus',
          templateId: templateFor('medarbejder'),
          employeeId: idOf(name),
          cycleId,
          state,
        },
        ...{ leaderId: idOf(leader), heldOn: '2026-03-16', createdAt: invitedAt },
        ...talk,
      })
      .run();
  db.insert(cyclePeople)
    .values({
      ...{
        cycleId,
        personId: idOf(name),
        standing: state === null ? 'waiting' : 'invited',
        addedAt: invitedAt,
      },
      ...(state !== null && { conversationId: id, invitedAt }),
      ...standing,
    })
    .run();
  if (state !== null && state !== 'planned')
    for (const [side, person] of [
      ['employee', name],
      ['leader', leader],
    ] as const)
      db.insert(preparations)
        .values({
          id: newId(),
          conversationId: id,
          side,
          personId: idOf(person),
          sharedAt: side === 'employee' ? sharedAt : null,
        })
        .run();
  if (lockedAt) {
    const summaryId = newId();
    db.insert(summaries)
      .values({
        ...{ id: summaryId, conversationId: id, number: 1, frozenAt: lockedAt, frozenBy: idOf(leader) },
        snapshot: sealing(summaries.snapshot, { conversationId: id, id: summaryId }, '{}'),
      })
      .run();
  }
  return id;
}
