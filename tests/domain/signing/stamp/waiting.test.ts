import { X509Certificate } from 'node:crypto';
import { cancelConversation } from 'app/domain/conversations/lifecycle/cancel-conversation.server';
import { listOwnConversations } from 'app/domain/conversations/list-conversations.server';
import { organisationCertificates } from 'app/domain/signing/authority.server';
import { describeSigning } from 'app/domain/signing/describe-signing.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { listRevisions } from 'app/domain/signing/list-revisions.server';
import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { signSummary } from 'app/domain/signing/sign-summary.server';
import { finishWaiting } from 'app/domain/signing/stamp/finish-waiting.server';
import { summariesToStamp } from 'app/domain/signing/stamp/pending-signatures.server';
import { createStampClient, type StampClient } from 'app/domain/signing/stamp/stamp-client.server';
import { sendBackSummary, unfreezeSummary } from 'app/domain/signing/void-summary.server';
import { auditEvents } from 'db/schema/audit';
import { conversations } from 'db/schema/conversations';
import { mails } from 'db/schema/notifications';
import { pendingSignatures, signatures, summaryRevisions } from 'db/schema/signing';
import { and, eq } from 'drizzle-orm';
import { atSummary, organisationWithTeam } from 'tests/support/conversations';
import { silentStamps } from 'tests/support/stamps';
import type { TestOrganisation } from 'tests/support/test-database';
import { answeringAs, makeTimestampAuthority, serveTimestamps } from 'tests/support/timestamp-authority';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { prove, shown } from '../sign-as';

/** Milliseconds: a busy machine is no fault of what is tested. */
const GENEROUS = 60_000;

const tsa = makeTimestampAuthority();
let server: Awaited<ReturnType<typeof serveTimestamps>>;
let stamps: StampClient;
beforeAll(async () => {
  server = await serveTimestamps(answeringAs(tsa));
  const authorities = [new X509Certificate(tsa.caPem)];
  stamps = createStampClient({ url: server.url, authorities, whenSilent: 'wait' }, GENEROUS);
});
afterAll(async () => {
  await server.close();
  tsa.remove();
});

let organisation: TestOrganisation;
let id: string;
/** The authority's clock is the machine's: so is ours here. */
const START = new Date();
const later = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const DAY = 24 * 60;

beforeEach(async () => {
  organisation = organisationWithTeam();
  id = atSummary(organisation);
  organisation.setNow(START);
  await freezeSummary(organisation.as('Anne'), id);
}, GENEROUS);

async function sign(name: string, client: StampClient | null, reservation = '') {
  const proof = await prove(organisation, name);
  const input = { ...shown(organisation, name, id), reservation };
  return signSummary(organisation.as(name), proof, id, input, client);
}

const finish = (client: StampClient | null, now = later(5)) => {
  const [summaryId = ''] = summariesToStamp(organisation.db, now);
  organisation.setNow(now);
  return finishWaiting(organisation.system(), client, summaryId);
};
const logged = (action: string) =>
  organisation.db.select().from(auditEvents).where(eq(auditEvents.action, action)).all();
const mailed = (kind: 'your-turn-to-sign' | 'stamp-waits' | 'signed') =>
  organisation.db
    .select()
    .from(mails)
    .where(and(eq(mails.kind, kind), eq(mails.conversationId, id)))
    .all();
const counts = () => ({
  pending: organisation.db.select().from(pendingSignatures).all().length,
  signatures: organisation.db.select().from(signatures).all().length,
  revisions: organisation.db.select().from(summaryRevisions).all().length,
});
const state = () => organisation.db.select().from(conversations).where(eq(conversations.id, id)).get()?.state;

describe('while the timestamp authority answers', () => {
  it('both signatures are stamped, in every document, and the log says so', async () => {
    expect(await sign('Anne', stamps)).toBe('signed');
    expect(await sign('Jonas', stamps, 'Jeg ser anderledes på det.')).toBe('signed');
    expect(state()).toBe('signed');
    const made = organisation.db.select().from(signatures).all();
    for (const { stampedAt } of made) expect(stampedAt?.getTime()).toBeGreaterThan(START.getTime() - 60_000);
    expect(logged('summary.sign').every(({ details }) => details?.includes('"stamped":true'))).toBe(true);
    const pdf = listRevisions(organisation.db, id).at(-1)?.pdf ?? Buffer.alloc(0);
    const { verdict, signatures: found } = await verifyPdf(pdf, {
      authorities: organisationCertificates(organisation.db),
      stampAuthorities: [tsa.caPem],
    });
    expect(verdict).toBe('ok');
    expect(found.map(({ stamp }) => stamp?.trusted)).toEqual([true, true]);
  });
});

describe('while it does not answer', () => {
  it('the signature is made without a stamp where the operator wants that, and the log says so', async () => {
    expect(await sign('Anne', silentStamps('sign-without').client)).toBe('signed');
    expect(counts()).toMatchObject({ pending: 0 });
    expect(logged('summary.sign')[0]?.details).toContain('"stamped":false,"error":"ECONNREFUSED"');
  });

  it('the signature is given and waits: nothing is signed yet, and nobody is told that it is their turn', async () => {
    const before = counts();
    expect(await sign('Anne', silentStamps('wait').client)).toBe('waits');
    expect(counts()).toEqual({ ...before, pending: before.revisions });
    expect(state()).toBe('signing');
    expect(logged('summary.sign')).toEqual([]);
    expect(logged('summary.sign-waits')[0]?.details).toContain('"error":"ECONNREFUSED"');
    expect(mailed('your-turn-to-sign')).toEqual([]);
    const { frozen } = describeSigning(organisation.as('Jonas'), id);
    expect(frozen).toMatchObject({ turn: [], waiting: { personId: organisation.idOf('Anne') } });
    const [line] = listOwnConversations(organisation.as('Jonas'));
    expect(line).toMatchObject({ id, waitsForStamp: true });
    // To everybody who looks, she has signed.
    expect(line?.participants.filter((one) => one.signed).map(({ name }) => name)).toEqual(['Anne']);
  });

  it('nobody else signs meanwhile, and whoever has signed does not sign again', async () => {
    await sign('Anne', silentStamps('wait').client);
    await expect(sign('Jonas', stamps)).rejects.toMatchObject({ code: 'signing.waiting_for_stamp' });
    await expect(sign('Anne', stamps)).rejects.toMatchObject({ code: 'signing.already_signed' });
    expect(() => unfreezeSummary(organisation.as('Anne'), id)).toThrow(
      expect.objectContaining({ code: 'signing.begun' }),
    );
  });

  it('is asked again, less and less often, and told of after a day and then each week', async () => {
    const { client, asked } = silentStamps('wait', 'TIMEOUT');
    await sign('Anne', client);
    expect(summariesToStamp(organisation.db, later(0.5))).toEqual([]);
    expect(await finish(client, later(1))).toEqual({ outcome: 'waits', code: 'TIMEOUT' });
    expect(summariesToStamp(organisation.db, later(2))).toEqual([]);
    expect(await finish(client, later(3))).toMatchObject({ outcome: 'waits' });
    expect(mailed('stamp-waits')).toEqual([]);
    await finish(client, later(DAY));
    expect(mailed('stamp-waits').map(({ personId }) => personId)).toEqual([organisation.idOf('Anne')]);
    await finish(client, later(2 * DAY));
    expect(mailed('stamp-waits')).toHaveLength(1);
    await finish(client, later(8 * DAY));
    expect(mailed('stamp-waits')).toHaveLength(2);
    expect(asked.length).toBeGreaterThan(5);
    expect(counts().pending).toBeGreaterThan(0);
  });
});

describe('a signature that has waited', () => {
  it('is signed with its row in the log and the mails, as given, once the stamp comes', async () => {
    await sign('Anne', silentStamps('wait').client, 'Med forbehold.');
    const before = counts();
    expect(await finish(stamps)).toEqual({ outcome: 'signed' });
    const { pending: waited } = before;
    expect(counts()).toEqual({ pending: 0, signatures: waited, revisions: before.revisions + waited });
    const [row] = logged('summary.sign');
    expect(row).toMatchObject({ actorId: null });
    expect(row?.details).toContain(`"person":"${organisation.idOf('Anne')}"`);
    expect(mailed('your-turn-to-sign').map(({ personId }) => personId)).toEqual([organisation.idOf('Jonas')]);
    const { frozen } = describeSigning(organisation.as('Jonas'), id);
    expect(frozen).toMatchObject({ waiting: null, turn: [organisation.idOf('Jonas')] });
    expect(frozen?.signatures[0]).toMatchObject({ signedAt: START, reservation: 'Med forbehold.' });
    expect(await sign('Jonas', stamps)).toBe('signed');
    expect(state()).toBe('signed');
  });

  it('signs the conversation where it was the last', async () => {
    await sign('Anne', null);
    await sign('Jonas', silentStamps('wait').client);
    expect(state()).toBe('signing');
    // Says why where it does not.
    expect(await finish(stamps)).toEqual({ outcome: 'signed' });
    expect(state()).toBe('signed');
    const told = mailed('signed').map(({ personId }) => personId);
    expect(told.toSorted()).toEqual(['Anne', 'Jonas'].map(organisation.idOf).toSorted());
  });

  it('is signed once, however many try at the same time', async () => {
    await sign('Anne', silentStamps('wait').client);
    const [summaryId = ''] = summariesToStamp(organisation.db, later(5));
    const both = await Promise.all([1, 2].map(() => finishWaiting(organisation.system(), stamps, summaryId)));
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['lapsed', 'signed']);
    expect(logged('summary.sign')).toHaveLength(1);
  });

  it('is signed without a stamp where timestamps have been turned off meanwhile', async () => {
    await sign('Anne', silentStamps('wait').client);
    expect(await finish(null)).toEqual({ outcome: 'signed' });
    expect(logged('summary.sign')[0]?.details).toContain('"stamped":false,"error":"OFF"');
  });

  it.each([
    ['sent back', () => sendBackSummary(organisation.as('Jonas'), id, 'Der mangler noget.')],
    ['cancelled', () => cancelConversation(organisation.as('Anne'), id, 'Det blev ikke til noget.')],
  ])('lapses where the summary is %s, also while the authority is asked', async (_, takeBack) => {
    await sign('Anne', silentStamps('wait').client);
    const slow: StampClient = {
      ...stamps,
      ask: async (imprint) => {
        const answer = await stamps.ask(imprint);
        if (state() === 'signing') takeBack();
        return answer;
      },
    };
    expect(await finish(slow)).toEqual({ outcome: 'lapsed' });
    expect(counts()).toMatchObject({ pending: 0, signatures: 0 });
    expect(logged('summary.sign')).toEqual([]);
  });

  it('still waits where the work breaks off before it is stored', async () => {
    await sign('Anne', silentStamps('wait').client);
    const before = counts();
    const broken: StampClient = { ...stamps, ask: () => Promise.reject(new Error('the process is killed')) };
    await expect(finish(broken)).rejects.toThrow('killed');
    expect(counts()).toEqual(before);
    expect(await finish(stamps)).toEqual({ outcome: 'signed' });
  });
});
