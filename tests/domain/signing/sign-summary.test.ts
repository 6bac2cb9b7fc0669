import { describeConversation } from 'app/domain/conversations/describe-conversation.server';
import { organisationCertificates } from 'app/domain/signing/authority.server';
import type { DocumentKind } from 'app/domain/signing/current-summary.server';
import { describeSigning } from 'app/domain/signing/describe-signing.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { listRevisions } from 'app/domain/signing/list-revisions.server';
import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { readDocument } from 'app/domain/signing/read-document.server';
import { signSummary } from 'app/domain/signing/sign-summary.server';
import { reopenSummary, sendBackSummary } from 'app/domain/signing/void-summary.server';
import { auditEvents } from 'db/schema/audit';
import { certificateAuthorities, signatures, summaries, summaryRevisions } from 'db/schema/signing';
import { opened } from 'db/sealed/sealed';
import { eq } from 'drizzle-orm';
import { atSummary, organisationWithTeam, writeLine } from 'tests/support/conversations';
import { moveReport } from 'tests/support/move-report';
import { notFound, refused } from 'tests/support/refused';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { itWith, runOn } from 'tests/templates/pdf/tools';
import { beforeEach, describe, expect, it } from 'vitest';
import { prove, shown, sign } from './sign-as';

let organisation: TestOrganisation;
let id: string;
beforeEach(async () => {
  organisation = organisationWithTeam();
  id = atSummary(organisation);
  await freezeSummary(organisation.as('Anne'), id);
});
const conversation = () => describeConversation(organisation.as('Jonas'), id);
const signedBy = () =>
  conversation()
    .participants.filter(({ signed }) => signed)
    .map(({ name }) => name);
const revisions = () => listRevisions(organisation.db, id).map(({ pdf }) => pdf);
const authorities = () => organisationCertificates(organisation.db);
const versions = () =>
  organisation.db
    .select({
      number: summaries.number,
      voidedAt: summaries.voidedAt,
      voidReason: opened(summaries.voidReason),
    })
    .from(summaries)
    .all();
const countOf = (document: DocumentKind) => ({
  signatures: organisation.db.select().from(signatures).where(eq(signatures.document, document)).all().length,
  revisions: organisation.db
    .select()
    .from(summaryRevisions)
    .where(eq(summaryRevisions.document, document))
    .all().length,
});
/** Of each document: who signs, signs both or neither. */
const count = () => {
  expect(countOf('excerpt')).toEqual(countOf('whole'));
  return countOf('whole');
};

describe('signing the summary', () => {
  it('takes two: the leader and then the employee', async () => {
    await sign(organisation, 'Anne', id);
    expect(conversation()).toMatchObject({ state: 'signing' });
    expect(signedBy()).toEqual(['Anne']);
    await sign(organisation, 'Jonas', id);
    expect(conversation()).toMatchObject({ state: 'signed', signedAt: NOW });
    expect(signedBy()).toEqual(['Jonas', 'Anne']);
    expect(describeSigning(organisation.as('Anne'), id).frozen?.turn).toEqual([]);
  });

  it('waits for the leader, so that the employee sees the leader bound first', async () => {
    await expect(sign(organisation, 'Jonas', id)).rejects.toMatchObject({ code: 'signing.leader_first' });
    expect(count()).toEqual({ signatures: 0, revisions: 1 });
  });

  it('is done once by each', async () => {
    await sign(organisation, 'Anne', id);
    await expect(sign(organisation, 'Anne', id)).rejects.toMatchObject({ code: 'signing.already_signed' });
    expect(count()).toEqual({ signatures: 1, revisions: 2 });
  });

  it('is done once by each even when the button is pressed twice', async () => {
    const outcomes = await Promise.allSettled([
      sign(organisation, 'Anne', id),
      sign(organisation, 'Anne', id),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(count()).toEqual({ signatures: 1, revisions: 2 });
  });

  it('gives documents of which each is the one before with a signature added, and the last verifies', async () => {
    await sign(organisation, 'Anne', id);
    await sign(organisation, 'Jonas', id);
    const [frozen, once, twice] = revisions();
    if (!frozen || !once || !twice) throw new Error('there should be three');
    expect(once.subarray(0, frozen.length).equals(frozen)).toBe(true);
    expect(twice.subarray(0, once.length).equals(once)).toBe(true);
    const verdicts = [];
    for (const pdf of [frozen, once, twice])
      verdicts.push((await verifyPdf(pdf, { authorities: authorities() })).verdict);
    expect(verdicts).toEqual(['not-signed', 'incomplete', 'ok']);
    expect(readDocument(organisation.as('Jonas'), id).pdf.equals(twice)).toBe(true);
  });

  it('names who signed, as they proved it, both in the same second', async () => {
    await sign(organisation, 'Anne', id);
    await sign(organisation, 'Jonas', id);
    const report = await verifyPdf(readDocument(organisation.as('Anne'), id).pdf, {
      authorities: authorities(),
    });
    expect(
      report.signatures.map(({ signer, claimedTime }) => [signer?.personId, signer?.proof, claimedTime]),
    ).toEqual(['Anne', 'Jonas'].map((name) => [organisation.idOf(name), 'adgangskode', NOW.toISOString()]));
  });

  it('needs proof by the very person', async () => {
    const proof = await prove(organisation, 'Jonas');
    const input = { ...shown(organisation, 'Anne', id), reservation: '' };
    await expect(signSummary(organisation.as('Anne'), proof, id, input)).rejects.toThrow('somebody else');
  });

  it('is for the two parties', async () => {
    const input = { ...shown(organisation, 'Anne', id), reservation: '' };
    for (const other of ['Kim', 'Hanne', 'Mie']) {
      const proof = await prove(organisation, other);
      await expect(signSummary(organisation.as(other), proof, id, input)).rejects.toEqual(notFound);
    }
    expect(count().signatures).toBe(0);
  });

  it('is over for a leader whose report moved meanwhile', async () => {
    const proof = await prove(organisation, 'Anne');
    const input = { ...shown(organisation, 'Anne', id), reservation: '' };
    moveReport(organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });
    await expect(signSummary(organisation.as('Anne'), proof, id, input)).rejects.toEqual(notFound);
  });

  it('leaves nothing half done when storing fails', async () => {
    await sign(organisation, 'Anne', id);
    organisation.db.$client.exec(
      "CREATE TRIGGER full BEFORE INSERT ON signatures BEGIN SELECT RAISE(ABORT, 'disk full'); END",
    );
    await expect(sign(organisation, 'Jonas', id)).rejects.toThrow('disk full');
    expect(count()).toEqual({ signatures: 1, revisions: 2 });
    expect(conversation().state).toBe('signing');
    organisation.db.$client.exec('DROP TRIGGER full');
    await sign(organisation, 'Jonas', id);
    expect(conversation().state).toBe('signed');
  });

  it('stands in the log with what was signed, never with the words of a reservation', async () => {
    await sign(organisation, 'Anne', id, 'Jeg ser det anderledes');
    const log = organisation.db.select().from(auditEvents).all();
    expect(log.at(-1)).toMatchObject({ action: 'summary.sign', actorId: organisation.idOf('Anne') });
    expect(JSON.parse(log.at(-1)?.details ?? '')).toMatchObject({ side: 'leader', reservation: true });
    expect(JSON.stringify(log)).not.toContain('anderledes');
  });
});

describe('what was shown', () => {
  it('is what is signed: another document is refused', async () => {
    const proof = await prove(organisation, 'Anne');
    const input = { ...shown(organisation, 'Anne', id), sha256: '0'.repeat(64), reservation: '' };
    await expect(signSummary(organisation.as('Anne'), proof, id, input)).rejects.toEqual(
      refused('signing.changed', 'conflict'),
    );
  });

  it('is no longer there after it was sent back and frozen anew', async () => {
    const old = { ...shown(organisation, 'Anne', id), reservation: '' };
    const proof = await prove(organisation, 'Anne');
    sendBackSummary(organisation.as('Jonas'), id, 'Der mangler noget');
    await expect(signSummary(organisation.as('Anne'), proof, id, old)).rejects.toMatchObject({
      code: 'conversation.not_now.summary',
    });
    await freezeSummary(organisation.as('Anne'), id);
    await expect(signSummary(organisation.as('Anne'), proof, id, old)).rejects.toEqual(
      refused('signing.changed'),
    );
  });
});

describe('a reservation', () => {
  it('is part of what is signed', async () => {
    await sign(organisation, 'Anne', id);
    await sign(organisation, 'Jonas', id, 'Jeg er uenig i afsnittet om året, der gik.');
    const report = await verifyPdf(readDocument(organisation.as('Anne'), id).pdf, {
      authorities: authorities(),
    });
    expect(report.signatures.map(({ reservation }) => reservation)).toEqual([
      null,
      'Jeg er uenig i afsnittet om året, der gik.',
    ]);
    const { frozen } = describeSigning(organisation.as('Anne'), id);
    expect(frozen?.signatures.at(-1)?.reservation).toBe('Jeg er uenig i afsnittet om året, der gik.');
  });

  itWith('pdftotext', 'stands on the page for everybody to read', async () => {
    await sign(organisation, 'Anne', id, 'Lønnen har vi ikke talt om.');
    const text = runOn({ 'a.pdf': revisions().at(-1) ?? '' }, 'pdftotext', ['-enc', 'UTF-8', 'a.pdf', '-']);
    expect(Buffer.from(text, 'latin1').toString('utf8')).toContain('Lønnen har vi ikke talt om.');
  });

  it('that the document cannot show is refused with the character, and nothing is signed', async () => {
    await expect(sign(organisation, 'Anne', id, 'Nej 😤')).rejects.toMatchObject({
      code: 'signing.unprintable',
      values: { characters: '😤' },
    });
    expect(count()).toEqual({ signatures: 0, revisions: 1 });
  });
});

describe('sending back', () => {
  it('is for either, voids what was signed, keeps it, and says why to both', async () => {
    await sign(organisation, 'Anne', id);
    sendBackSummary(organisation.as('Jonas'), id, 'Vi talte også om vagterne');
    expect(conversation()).toMatchObject({ state: 'summary' });
    expect(signedBy()).toEqual([]);
    for (const party of ['Anne', 'Jonas'])
      expect(describeConversation(organisation.as(party), id).sentBackReason).toBe(
        'Vi talte også om vagterne',
      );
    expect(versions()).toEqual([{ number: 1, voidedAt: NOW, voidReason: 'Vi talte også om vagterne' }]);
    expect(count()).toEqual({ signatures: 1, revisions: 2 });
    expect(() => readDocument(organisation.as('Anne'), id)).toThrow(refused('conversation.not_now.summary'));
  });

  it('opens the record, and the next version is number two', async () => {
    sendBackSummary(organisation.as('Jonas'), id, 'Der mangler noget');
    writeLine(organisation.as('Jonas'), id, 'Nu med vagterne');
    await freezeSummary(organisation.as('Anne'), id);
    expect(conversation()).toMatchObject({ state: 'signing', sentBackReason: null });
    await sign(organisation, 'Anne', id);
    await sign(organisation, 'Jonas', id);
    expect(
      await verifyPdf(readDocument(organisation.as('Jonas'), id).pdf, { authorities: authorities() }),
    ).toMatchObject({
      verdict: 'ok',
      summary: { version: 2 },
    });
    expect(organisation.db.select().from(summaries).all()).toHaveLength(2);
  });

  it('ends with the second signature', async () => {
    await sign(organisation, 'Anne', id);
    await sign(organisation, 'Jonas', id);
    expect(() => sendBackSummary(organisation.as('Jonas'), id, 'For sent')).toThrow(
      refused('conversation.not_now.signed'),
    );
  });
});

describe('reopening', () => {
  beforeEach(async () => {
    await sign(organisation, 'Anne', id);
    await sign(organisation, 'Jonas', id);
  });

  it('is the leader’s, voids both signatures and keeps the signed version', () => {
    expect(() => reopenSummary(organisation.as('Jonas'), id, 'Jeg vil rette')).toThrow(
      refused('access.forbidden'),
    );
    reopenSummary(organisation.as('Anne'), id, 'Vi har aftalt noget nyt');
    expect(conversation()).toMatchObject({
      state: 'summary',
      signedAt: null,
      sentBackReason: 'Vi har aftalt noget nyt',
    });
    expect(signedBy()).toEqual([]);
    expect(count()).toEqual({ signatures: 2, revisions: 3 });
    expect(describeSigning(organisation.as('Jonas'), id).earlier).toMatchObject([{ reopened: true }]);
  });

  it('takes the document from HR until it is signed anew', () => {
    reopenSummary(organisation.as('Anne'), id, 'Vi har aftalt noget nyt');
    expect(() => readDocument(organisation.as('Jonas'), id)).toThrow(refused('conversation.not_now.summary'));
  });
});

describe('the key of the organisation’s authority', () => {
  it('is nowhere in the database as it is', async () => {
    await sign(organisation, 'Anne', id);
    const row = organisation.db.select().from(certificateAuthorities).get();
    if (!row) throw new Error('there is no authority');
    const pem = organisation.keys.open(row.sealedKey, `certificate_authorities/${row.id}`).toString();
    expect(pem).toContain('PRIVATE KEY');
    const base64 = pem.replaceAll(/-----[^-]+-----|\s/g, '');
    const file = organisation.db.$client.serialize();
    for (const trace of [
      'PRIVATE KEY',
      ...pem.split('\n').filter((line) => line.length > 20 && !line.startsWith('-')),
      base64,
      Buffer.from(base64, 'base64').subarray(-60),
    ])
      expect(file.includes(trace)).toBe(false);
  });

  it('opens in its own place only', async () => {
    await sign(organisation, 'Anne', id);
    const row = organisation.db.select().from(certificateAuthorities).get();
    if (!row) throw new Error('there is no authority');
    expect(() => organisation.keys.open(row.sealedKey, 'certificate_authorities/another')).toThrow();
  });

  it('is made once, however many sign first', async () => {
    const other = atSummary(organisation);
    await freezeSummary(organisation.as('Anne'), other);
    await Promise.all([sign(organisation, 'Anne', id), sign(organisation, 'Anne', other)]);
    expect(organisation.db.select().from(certificateAuthorities).all()).toHaveLength(1);
  });
});
