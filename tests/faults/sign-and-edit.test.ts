import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beginSession } from 'app/domain/accounts/sessions.server';
import { describeConversation } from 'app/domain/conversations/describe-conversation.server';
import { endTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { listRecordLines } from 'app/domain/conversations/talk/record-lines.server';
import { findCurrentSummary } from 'app/domain/signing/current-summary.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { transact } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { eq } from 'drizzle-orm';
import { shown, sign } from 'tests/domain/signing/sign-as';
import { agreedOnNothing, inTalk, writeLine } from 'tests/support/conversations';
import { PASSWORD } from 'tests/support/planted';
import { quickPassword } from 'tests/support/quick-password';
import { type ServerProcess, startServerProcess } from 'tests/support/server-process';
import { createTestOrganisation } from 'tests/support/test-database';
import { cookieOf } from 'tests/support/test-server';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** Of either kind. */
const PAIRS = 25;
const SHOWN = 'Det, som begge har læst';
const EDITED = 'Noget andet';

const folder = mkdtempSync(join(tmpdir(), 'muskat-pairs-'));
const passwordHash = await quickPassword(PASSWORD);
const organisation = createTestOrganisation(
  [
    { name: 'Bo', role: 'leder' },
    { name: 'Anne', role: 'leder', leader: 'Bo' },
    { name: 'Jonas', leader: 'Anne' },
  ],
  folder,
);
const { db } = organisation;
// The processes go by the clock on the wall.
organisation.setNow(new Date());

type Pair = { id: string; lineId: string; form: { summaryId: string; sha256: string } };
/** Nobody has signed these, and the leader those: the one kind can be unlocked, the other be sent back. */
let unsigned: Pair[];
let halfSigned: Pair[];
let servers: ServerProcess[] = [];
/** Who signs asks one process, and who edits another. */
let signing: (name: string) => ReturnType<ServerProcess['visitor']>;
let editing: (name: string) => ReturnType<ServerProcess['visitor']>;

beforeAll(async () => {
  unsigned = await pairs();
  halfSigned = await pairs();
  for (const { id } of halfSigned) await sign(organisation, 'Anne', id);
  for (const name of ['Anne', 'Jonas'])
    db.update(accounts)
      .set({ passwordHash })
      .where(eq(accounts.personId, organisation.idOf(name)))
      .run();
  servers = await Promise.all([startServerProcess(folder), startServerProcess(folder)]);
  const at = (server: ServerProcess | undefined) => (name: string) => {
    if (!server) throw new Error('a server is missing');
    const session = transact(db, (tx) => beginSession(tx, organisation.idOf(name), new Date()));
    return server.visitor(cookieOf(session));
  };
  [signing, editing] = [at(servers[0]), at(servers[1])];
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  db.$client.close();
  rmSync(folder, { recursive: true });
});

async function pairs(): Promise<Pair[]> {
  const made: Pair[] = [];
  const anne = organisation.as('Anne');
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const id = inTalk(organisation);
    const lineId = writeLine(anne, id, SHOWN);
    agreedOnNothing(anne, id);
    endTalk(anne, id);
    await freezeSummary(anne, id);
    made.push({ id, lineId, form: shown(organisation, 'Anne', id) });
  }
  return made;
}

type Kind = {
  what: string;
  signer: string;
  pairsOf: () => Pair[];
  signed: { state: string; revisions: number };
  /** The form that takes the summary back. */
  back: Record<string, string>;
};

it.each<Kind>([
  {
    what: 'the leader signs while the same leader unlocks and edits in another window',
    signer: 'Anne',
    pairsOf: () => unsigned,
    signed: { state: 'signing', revisions: 2 },
    back: { intent: 'unfreeze' },
  },
  {
    what: 'the employee signs last while the leader sends back and edits',
    signer: 'Jonas',
    pairsOf: () => halfSigned,
    signed: { state: 'signed', revisions: 3 },
    back: { intent: 'send-back', reason: 'Der mangler et ord' },
  },
])('of two at once exactly one wins, each of 25 times: $what', async (kind) => {
  const [signer, editor] = [signing(kind.signer), editing('Anne')];
  const outcomes: ('signed' | 'edited')[] = [];
  // Both processes have answered before it counts.
  await Promise.all([signer.get('/'), editor.get('/')]);
  let signTook = 100;
  for (const [place, { id, lineId, form }] of kind.pairsOf().entries()) {
    const page = `/samtaler/${id}/underskrift`;
    const begun = Date.now();
    const signature = signer.post(page, { intent: 'sign', password: PASSWORD, reservation: '', ...form });
    // The first edit is at once and the last when the signature is made; the others come while it is being made.
    if (place === PAIRS - 1) await signature;
    else await wait((signTook * place) / (PAIRS - 2));
    const back = await editor.post(page, kind.back);
    const edit = await editor.post(`/samtaler/${id}/samtale/tilbageblik/referat`, {
      ...{ id: lineId, text: EDITED, discretion: 'between-us', version: '1' },
    });
    const answered = await signature;
    if (answered.status === 302) signTook = Math.min(Date.now() - begun, 300);

    const { state } = describeConversation(organisation.as('Anne'), id);
    const text = listRecordLines(db, id)[0]?.text;
    const summary = findCurrentSummary(db, id);
    if (answered.status === 302) {
      outcomes.push('signed');
      expect([back.status, edit.status]).toEqual([409, 409]);
      expect([state, text]).toEqual([kind.signed.state, SHOWN]);
      expect(summary).toMatchObject({ id: form.summaryId, frozenSha256: form.sha256 });
      expect(summary?.whole.latest.revision).toBe(kind.signed.revisions - 1);
      expect(summary?.signatures.map(({ name }) => name)).toContain(kind.signer);
    } else {
      outcomes.push('edited');
      expect([answered.status, back.status, edit.status]).toEqual([409, 302, 200]);
      expect([state, text]).toEqual(['summary', EDITED]);
      expect(summary).toBeUndefined();
    }
  }
  expect(outcomes).toHaveLength(PAIRS);
  expect(outcomes[0]).toBe('edited');
  expect(outcomes.at(-1)).toBe('signed');
});
