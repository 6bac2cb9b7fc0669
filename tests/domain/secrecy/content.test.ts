import { findConversation } from 'app/domain/conversations/find-conversation.server';
import { listRecordLines, saveRecordLine } from 'app/domain/conversations/talk/record-lines.server';
import { newId } from 'app/domain/ids';
import { openDatabase } from 'db/client.server';
import { dataKeys } from 'db/keyring/tables';
import { conversations, recordLines } from 'db/schema/conversations';
import { opened } from 'db/sealed/sealed';
import { eq } from 'drizzle-orm';
import { calledIn, organisationWithTeam } from 'tests/support/conversations';
import type { TestOrganisation } from 'tests/support/test-database';
import { describe, expect, it } from 'vitest';

const SECRET = 'Jonas vil være tættere på Tårnborg.';

/** Anne has begun to talk with Jonas. */
function talkOf(org: TestOrganisation): string {
  const id = calledIn(org);
  org.db.update(conversations).set({ state: 'in-talk' }).where(eq(conversations.id, id)).run();
  return id;
}

const write = (
  org: TestOrganisation,
  conversationId: string,
  id: string,
  content: { text: string; version: number },
) =>
  saveRecordLine(org.as('Anne'), conversationId, {
    id,
    sectionId: 'nysgerrighed',
    discretion: 'between-us',
    ...content,
  });

function recorded() {
  const org = organisationWithTeam();
  const id = talkOf(org);
  const line = newId();
  write(org, id, line, { text: SECRET, version: 0 });
  return { org, id, line };
}

describe('the content of a conversation', () => {
  it('does not open under another version', () => {
    const { org, id, line } = recorded();
    org.db.update(recordLines).set({ version: 9 }).where(eq(recordLines.id, line)).run();
    expect(() => listRecordLines(org.db, id)).toThrow();
  });

  it('does not open as what an earlier version was replaced by', () => {
    const { org, id, line } = recorded();
    const stored = org.db.$client.prepare('select text from record_lines').pluck().get();
    write(org, id, line, { text: 'Noget andet', version: 1 });
    org.db.$client.prepare('update record_lines set text = ?').run(stored);
    expect(() => listRecordLines(org.db, id)).toThrow();
  });

  it('does not open in another row, another field or another conversation', () => {
    const { org, id, line } = recorded();
    const other = newId();
    write(org, id, other, { text: 'Noget andet', version: 0 });
    const { $client } = org.db;
    $client.prepare('update record_lines set text = (select text from record_lines where id = ?)').run(line);
    expect(() => listRecordLines(org.db, id)).toThrow();
    $client.prepare('delete from record_lines where id = ?').run(other);
    expect(listRecordLines(org.db, id)).toHaveLength(1);

    $client.exec('update conversations set cancel_reason = (select text from record_lines)');
    expect(() => findConversation(org.as('Anne'), org.db, id, 'read')).toThrow();

    const next = talkOf(org);
    $client.prepare('update record_lines set conversation_id = ?').run(next);
    expect(() => listRecordLines(org.db, next)).toThrow();
  });

  it('opens to a connection with the keys, and to no other', () => {
    const { org } = recorded();
    const reader = openDatabase(org.db.$client.serialize(), 'migrations');
    expect(() =>
      reader
        .select({ text: opened(recordLines.text) })
        .from(recordLines)
        .all(),
    ).toThrow(/no such function/);
    const stored = reader.select().from(recordLines).all();
    expect(stored.map(({ text }) => text.includes('Tårnborg'))).toEqual([false]);
  });

  it('is gone for good with its key', () => {
    const { org, id } = recorded();
    org.db.delete(dataKeys).where(eq(dataKeys.conversationId, id)).run();
    expect(() => listRecordLines(org.db, id)).toThrow(/key of the record/);
  });
});
