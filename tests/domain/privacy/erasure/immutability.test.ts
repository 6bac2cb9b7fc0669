import { saveVerdict } from 'app/domain/conversations/agreements/verdicts.server';
import { eraseConversation } from 'app/domain/privacy/erasure/erase-conversation.server';
import { accounts } from 'db/schema/access';
import { organisationWithTeam } from 'tests/support/conversations';
import { PASSWORD, plantConversation } from 'tests/support/planted';
import { quickPassword } from 'tests/support/quick-password';
import { describe, expect, it } from 'vitest';

const passwordHash = await quickPassword(PASSWORD);
const MUS = { employee: 'Jonas', leader: 'Anne', shared: true, heldOn: '2026-03-02' };
/** Each table with what is signed, and which of its rows are a conversation's. */
const OF_A_TALK = {
  summary_revisions: 'summary_id in (select id from summaries where conversation_id = ?)',
  signatures: 'summary_id in (select id from summaries where conversation_id = ?)',
  record_lines: 'conversation_id = ?',
  agreements: 'conversation_id = ?',
};

async function world() {
  const org = organisationWithTeam();
  org.db.update(accounts).set({ passwordHash }).run();
  const first = await plantConversation(org, { ...MUS, state: 'signed' });
  org.setNow(new Date('2027-03-02T09:00:00Z'));
  const talk = await plantConversation(org, { ...MUS, heldOn: '2027-03-02', state: 'in-talk' });
  saveVerdict(org.as('Anne'), talk.id, {
    agreementId: first.agreementId,
    verdict: 'done',
    reason: 'Nået',
    version: 0,
  });
  // As signed, for the triggers: they go by the state.
  org.db.$client
    .prepare("update conversations set state = 'signed', signed_at = 0 where id = ?")
    .run(talk.id);
  return { org, first, second: talk, client: org.db.$client };
}
/** One for all: whatever is tried is refused, until the last erases. */
const here = await world();
const erasingNow = (id: string) => {
  here.client.prepare('delete from erasing').run();
  here.client.prepare('insert into erasing values (?)').run(id);
};

const count = (table: string, where: string, id: string) =>
  here.client.prepare(`select count(*) from ${table} where ${where}`).pluck().get(id);

describe('what is signed, to somebody with SQL', () => {
  it.each(Object.entries(OF_A_TALK))(
    'is not deleted from %s, also while another conversation is being erased',
    (table, where) => {
      const { client, first, second } = here;
      expect(count(table, where, first.id)).toBeGreaterThan(0);
      erasingNow(second.id);
      expect(() => client.prepare(`delete from ${table} where ${where}`).run(first.id)).toThrow(
        /append-only|frozen/,
      );
    },
  );

  it('is not changed, also while it is being erased', () => {
    const { client, first } = here;
    erasingNow(first.id);
    for (const change of [
      "update summaries set snapshot = 'x'",
      "update summary_revisions set pdf = 'x'",
      "update signatures set proof = 'x'",
      "update record_lines set text = 'x'",
      "update agreements set goal = 'x'",
    ])
      expect(() => client.prepare(change).run(), change).toThrow(/append-only|frozen|immutable/);
  });

  it('is not deleted with its conversation: everything of it has to be erased first', () => {
    const { client, first } = here;
    expect(() => client.prepare('delete from conversations where id = ?').run(first.id)).toThrow(
      /FOREIGN KEY/,
    );
  });

  it('leaves the log, frameworks and templates as they are, whatever is being erased', () => {
    const { client, first } = here;
    erasingNow(first.id);
    for (const table of ['audit_events', 'frameworks', 'interview_templates'])
      expect(() => client.prepare(`delete from ${table}`).run(), table).toThrow(/append-only/);
  });
});

describe('a verdict of a later, signed talk', () => {
  it('goes with the agreement that it was given on, and the later talk stays', () => {
    const { org, client, first, second } = here;
    client.prepare('delete from erasing').run();
    const verdicts = () => client.prepare('select count(*) from agreement_verdicts').pluck().get();
    expect(verdicts()).toBe(1);
    expect(() => client.prepare('delete from agreement_verdicts').run()).toThrow(/frozen/);
    eraseConversation(org.system(), first.id, 'record', 'retention');
    expect(verdicts()).toBe(0);
    expect(count('record_lines', 'conversation_id = ?', second.id)).toBe(1);
    expect(client.prepare('select count(*) from erasing').pluck().get()).toBe(0);
  });
});
