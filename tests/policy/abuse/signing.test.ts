import { PASSWORD } from 'tests/support/planted';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../matrix/read-policy';
import { fillIn, formFor, parametersFor } from '../matrix/requests';
import { ANYTHING, abusedWorld, hashOfTables } from './attempt';

const abuse = abusedWorld();
/** The leader has signed it, and it is Jonas' turn. */
const waiting = () => abuse.world.withLeader.signing;
const signatureOf = (changes: Record<string, string> = {}) => {
  const { summaryId, sha256 } = waiting().frozen;
  return { intent: 'sign', password: PASSWORD, reservation: '', summaryId, sha256, ...changes };
};
const signs = (
  by: string,
  form: Record<string, string>,
  status: number,
  denied: string | null,
  done: string[] = [],
) =>
  abuse.refuses({
    by,
    asks: (client) => client.post(`/samtaler/${waiting().id}/underskrift`, form),
    status,
    denied,
    done,
    mayRead: readableIn(waiting()),
  });
type Planted = ReturnType<typeof waiting>;
/** What either party reads in a conversation, and in those before it. */
const readableIn = ({ secrets }: Planted) => [
  ...secrets.joint,
  ...[abuse.world.withLeader.signed, abuse.world.withFormer.signed].flatMap(
    (planted) => planted.secrets.agreed,
  ),
];

describe('nobody signs as the other', () => {
  it.each(['Mie', 'Kim', 'Hanne', 'Frida'])('%s, who is not in the conversation', async (by) => {
    await signs(by, signatureOf(), 404, 'conversation.sign');
  });

  it('an administrator', async () => {
    await signs('Adam', signatureOf(), 403, 'conversation.sign');
  });

  it('the leader, who has signed, in the place of the employee', async () => {
    await signs(
      'Anne',
      signatureOf({ side: 'employee', personId: abuse.world.organisation.idOf('Jonas') }),
      409,
      'conversation.sign',
    );
  });
});

describe('nobody signs another text than the one they were shown', () => {
  it.each<[string, () => Record<string, string>]>([
    ['a document that is not the frozen one', () => ({ sha256: 'f'.repeat(64) })],
    ['the summary of another conversation', () => ({ ...abuse.world.withLeader.signed.frozen })],
    ['a version that is no more', () => ({ summaryId: 'findes-ikke' })],
  ])('%s', async (_what, changes) => {
    await signs('Jonas', signatureOf(changes()), 409, 'conversation.sign');
  });

  it('what has been sent back meanwhile', async () => {
    const { id, secrets } = waiting();
    await abuse.refuses({
      by: 'Jonas',
      since: () =>
        abuse.server
          .as('Anne')
          .post(`/samtaler/${id}/underskrift`, { intent: 'send-back', reason: 'Et ord mangler' }),
      asks: (client) => client.post(`/samtaler/${id}/underskrift`, signatureOf()),
      status: 409,
      denied: 'conversation.sign',
      mayRead: [...readableIn(waiting()), secrets.employee],
    });
  });
});

describe('nobody signs without proving anew who they are', () => {
  it.each<[string, Record<string, string>]>([
    ['without a password', { password: '' }],
    ['with a wrong password', { password: 'en helt anden sætning' }],
  ])('%s', async (what, changes) => {
    const empty = what.startsWith('without');
    await signs('Jonas', signatureOf(changes), empty ? 400 : 422, 'identity.prove');
  });
});

describe('what is signed is not edited by any page', () => {
  const writesOf = (party: string) =>
    readPolicy().filter(
      ({ method, path, states, cells }) =>
        method === 'POST' &&
        path.startsWith('/samtaler/:conversationId') &&
        states.includes('signed') &&
        cells.some(({ actor, outcome }) => actor === party && outcome === '409'),
    );

  it.each([
    ['Jonas', 'employee'],
    ['Anne', 'leader'],
  ])('not by %s, the %s', async (by, actor) => {
    const writes = writesOf(actor);
    expect(writes.length).toBeGreaterThan(20);
    const { organisation, withLeader } = abuse.world;
    const conversation = withLeader.signed;
    for (const { what, path } of writes)
      await abuse.refuses({
        by,
        asks: (client) =>
          client.post(
            fillIn(path, parametersFor({ conversation, organisation })),
            formFor(what, { actor, conversation, organisation }),
          ),
        status: 409,
        denied: ANYTHING,
        mayRead: [...readableIn(conversation), conversation.secrets.employee, conversation.secrets.leader],
      });
  });
});

describe('what is signed is not edited with SQL', () => {
  const REFUSED = /append-only|frozen|immutable|never changed|void/;
  const OF_IT = {
    answers: 'preparation_id in (select id from preparations where conversation_id = @id)',
    record_lines: 'conversation_id = @id',
    agreements: 'conversation_id = @id',
    summaries: 'conversation_id = @id',
    summary_revisions: 'summary_id in (select id from summaries where conversation_id = @id)',
    signatures: 'summary_id in (select id from summaries where conversation_id = @id)',
  };
  const client = () => abuse.world.organisation.db.$client;

  it.each(Object.entries(OF_IT))('%s: no column of any row, nor the row itself', (table, where) => {
    const { id } = abuse.world.withLeader.signed;
    const before = hashOfTables({ $client: client() });
    const columns = client()
      .prepare(`select name from pragma_table_info('${table}')`)
      .pluck()
      .all()
      .map(String);
    expect(client().prepare(`select count(*) from ${table} where ${where}`).pluck().get({ id })).not.toBe(0);
    for (const column of columns.filter((name) => name !== 'voided_at' && name !== 'void_reason'))
      expect(
        () => client().prepare(`update ${table} set "${column}" = x'00' where ${where}`).run({ id }),
        column,
      ).toThrow(REFUSED);
    if (table !== 'answers')
      expect(() => client().prepare(`delete from ${table} where ${where}`).run({ id })).toThrow(REFUSED);
    expect(hashOfTables({ $client: client() })).toBe(before);
  });

  it.each(['employee_id', 'leader_id', 'held_on', 'template_id', 'no_agreements_reason'])(
    'conversations: not its %s, and it is not opened behind its summary',
    (column) => {
      const { id } = abuse.world.withLeader.signed;
      const update = (set: string) =>
        client().prepare(`update conversations set ${set} where id = ?`).run(id);
      expect(() => update(`${column} = x'00'`)).toThrow(REFUSED);
      expect(() => update("state = 'in-talk'")).toThrow(REFUSED);
    },
  );

  it.each([
    'record_lines',
    'agreements',
    'agreement_verdicts',
    'agreed_data',
    'signatures',
    'conversation_members',
  ])('nothing is added to %s', (table) => {
    const { id } = abuse.world.withLeader.signed;
    const columns = client()
      .prepare(`select name from pragma_table_info('${table}')`)
      .pluck()
      .all()
      .map(String);
    const summary = abuse.world.withLeader.signed.frozen.summaryId;
    const values = columns.map((name) =>
      name === 'conversation_id' ? '@id' : name === 'summary_id' ? '@summary' : "'9'",
    );
    const insert = client().prepare(
      `insert into ${table} (${columns.map((name) => `"${name}"`).join()}) values (${values.join()})`,
    );
    expect(() => insert.run({ id, summary })).toThrow(
      table === 'signatures' ? /append-only|FOREIGN KEY|UNIQUE/ : REFUSED,
    );
  });
});
