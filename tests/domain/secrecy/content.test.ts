import { callIn } from 'app/domain/conversations/call-in.server';
import { listRecordLines, saveRecordLine } from 'app/domain/conversations/talk/record-lines.server';
import { newId } from 'app/domain/ids';
import { dataKeys } from 'db/keyring/tables';
import { conversations, recordLines } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { createTestOrganisation } from '../../support/test-database';

const SECRET = 'Jonas vil være tættere på Tårnborg.';

function recorded() {
  const org = createTestOrganisation([
    { name: 'Anne', role: 'leder' },
    { name: 'Jonas', leader: 'Anne' },
  ]);
  const id = callIn(org.as('Anne'), org.idOf('Jonas'), {
    templateId: org.templateFor('medarbejder'),
    heldOn: '2026-03-10',
  });
  org.db.update(conversations).set({ state: 'in-talk' }).where(eq(conversations.id, id)).run();
  const line = newId();
  saveRecordLine(org.as('Anne'), id, {
    id: line,
    sectionId: 'nysgerrighed',
    text: SECRET,
    discretion: 'between-us',
    version: 0,
  });
  return { org, id, line };
}

describe('the content of a conversation', () => {
  it('reads as it was written, and is nowhere in the database as text', () => {
    const { org, id } = recorded();
    expect(listRecordLines(org.db, id).map(({ text }) => text)).toEqual([SECRET]);
    expect(org.db.$client.serialize().includes('Tårnborg')).toBe(false);
  });

  it('does not open in another row, nor under another version', () => {
    const { org, id, line } = recorded();
    org.db.update(recordLines).set({ version: 9 }).where(eq(recordLines.id, line)).run();
    expect(() => listRecordLines(org.db, id)).toThrow();
  });

  it('is gone for good with its key', () => {
    const { org, id } = recorded();
    org.db.delete(dataKeys).where(eq(dataKeys.conversationId, id)).run();
    expect(() => listRecordLines(org.db, id)).toThrow(/key of the record/);
  });
});
