import { listRecordLines } from 'app/domain/conversations/talk/record-lines.server';
import { eraseConversation, takeKeys } from 'app/domain/privacy/erasure/erase-conversation.server';
import { replayErasures } from 'app/domain/privacy/erasure/replay-erasures.server';
import { dataKeys, erasures } from 'db/keyring/tables';
import { accounts } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { answers, conversations, preparations } from 'db/schema/conversations';
import { erasing, legalHolds } from 'db/schema/privacy';
import { and, eq } from 'drizzle-orm';
import { organisationWithTeam } from 'tests/support/conversations';
import { PASSWORD, plantConversation } from 'tests/support/planted';
import { quickPassword } from 'tests/support/quick-password';
import { describe, expect, it } from 'vitest';

const passwordHash = await quickPassword(PASSWORD);
const MUS = { employee: 'Jonas', leader: 'Anne', shared: true, heldOn: '2026-03-02' };

async function withSigned() {
  const org = organisationWithTeam();
  org.db.update(accounts).set({ passwordHash }).run();
  const gone = await plantConversation(org, { ...MUS, state: 'signed' });
  const kept = await plantConversation(org, { ...MUS, employee: 'Mie', state: 'signed' });
  return { org, gone, kept };
}
type World = Awaited<ReturnType<typeof withSigned>>;

const logged = ({ org, gone }: World) =>
  org.db
    .select({ details: auditEvents.details, actorId: auditEvents.actorId })
    .from(auditEvents)
    .where(and(eq(auditEvents.action, 'conversation.erase'), eq(auditEvents.subjectId, gone.id)))
    .all();
const rowsWith = ({ org, gone }: World) => {
  const tables = [
    'conversations',
    'preparations',
    'record_lines',
    'agreements',
    'agreed_data',
    'summaries',
    'mails',
  ];
  return tables.filter(
    (table) =>
      org.db.$client
        .prepare(`select 1 from ${table} where ${table === 'conversations' ? 'id' : 'conversation_id'} = ?`)
        .get(gone.id) !== undefined,
  );
};
const keysOf = ({ org, gone }: World) =>
  org.db
    .select({ part: dataKeys.part })
    .from(dataKeys)
    .where(eq(dataKeys.conversationId, gone.id))
    .all()
    .map(({ part }) => part);

describe('what was prepared', () => {
  it('is erased, while who shared when and the signed record stay', async () => {
    const world = await withSigned();
    const { org, gone, kept } = world;
    eraseConversation(org.system(), gone.id, 'preparation', 'retention');
    const of = (id: string) =>
      org.db
        .select({ text: answers.text })
        .from(answers)
        .innerJoin(preparations, eq(preparations.id, answers.preparationId))
        .where(eq(preparations.conversationId, id))
        .all();
    expect(of(gone.id)).toEqual([]);
    expect(of(kept.id)).toHaveLength(2);
    const prepared = org.db.select().from(preparations).where(eq(preparations.conversationId, gone.id)).all();
    expect(prepared.map(({ sharedAt }) => sharedAt)).toEqual([expect.any(Date), expect.any(Date)]);
    expect(org.db.select().from(conversations).where(eq(conversations.id, gone.id)).get()).toMatchObject({
      state: 'signed',
      preparationsErasedAt: org.system().now,
    });
    expect(keysOf(world)).toEqual(['record']);
    expect(listRecordLines(org.db, gone.id)).toHaveLength(1);
    expect(logged(world)).toEqual([{ actorId: null, details: '{"part":"preparation","why":"retention"}' }]);
  });
});

describe('a whole conversation', () => {
  it('is erased with its keys, and no other is touched', async () => {
    const world = await withSigned();
    const { org, gone, kept } = world;
    eraseConversation(org.as('Hanne'), gone.id, 'record', 'request');
    expect(rowsWith(world)).toEqual([]);
    expect(keysOf(world)).toEqual([]);
    expect(listRecordLines(org.db, kept.id)).toHaveLength(1);
    expect(org.db.select().from(erasing).all()).toEqual([]);
    expect(org.db.$client.pragma('foreign_key_check')).toEqual([]);
    expect(logged(world)).toEqual([
      { actorId: org.idOf('Hanne'), details: '{"part":"record","why":"request"}' },
    ]);
    expect(org.db.select({ part: erasures.part }).from(erasures).all()).toEqual([
      { part: 'preparation' },
      { part: 'record' },
    ]);
  });

  it('stays while a legal hold stands on anybody in it', async () => {
    const world = await withSigned();
    const { org, gone } = world;
    org.db
      .insert(legalHolds)
      .values({
        id: 'h',
        personId: org.idOf('Anne'),
        reference: 'Sag 12',
        placedAt: org.system().now,
        placedById: org.idOf('Hanne'),
      })
      .run();
    expect(() => eraseConversation(org.system(), gone.id, 'record', 'retention')).toThrow('retention.held');
    expect(keysOf(world)).toHaveLength(2);
    expect(org.db.select().from(erasures).all()).toEqual([]);
  });

  it('that is not there is not erased', async () => {
    const { org } = await withSigned();
    expect(() => eraseConversation(org.system(), 'ukendt', 'record', 'retention')).toThrow(
      'access.not_found',
    );
  });
});

describe('the replay', () => {
  it('finishes an erasure that was cut short between keyring and database', async () => {
    const world = await withSigned();
    const { org, gone } = world;
    takeKeys(org.system(), gone.id, 'record');
    expect(rowsWith(world)).toContain('summaries');
    expect(replayErasures(org.system())).toBe(1);
    expect(rowsWith(world)).toEqual([]);
    expect(logged(world)).toEqual([{ actorId: null, details: '{"part":"record","why":"replay"}' }]);
    expect(replayErasures(org.system())).toBe(0);
  });

  it('deletes again what a backup has brought back', async () => {
    const world = await withSigned();
    const { org, gone } = world;
    takeKeys(org.system(), gone.id, 'preparation');
    expect(replayErasures(org.system())).toBe(1);
    const mine = org.db.select().from(preparations).where(eq(preparations.conversationId, gone.id)).get();
    org.db.$client.exec('drop trigger answers_frozen_on_insert');
    org.db.$client
      .prepare(
        `insert into answers (id, preparation_id, question_id, text, version, saved_at) values ('a', ?, 'q', 'x', 1, 0)`,
      )
      .run(mine?.id);
    expect(replayErasures(org.system())).toBe(1);
    expect(org.db.select().from(answers).where(eq(answers.id, 'a')).get()).toBeUndefined();
  });
});
