import { saveAgreement } from 'app/domain/conversations/agreements/agreements.server';
import { endTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { openSummary } from 'app/domain/exports/disclose-summaries.server';
import { findCurrentSummary } from 'app/domain/signing/current-summary.server';
import { describeSigning } from 'app/domain/signing/describe-signing.server';
import { listEarlierSummaries, readEarlierDocument } from 'app/domain/signing/earlier-summaries.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { listRevisions } from 'app/domain/signing/list-revisions.server';
import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { readDocument } from 'app/domain/signing/read-document.server';
import { savePersonnelFile } from 'app/domain/signing/settings/save-document-settings.server';
import { sendBackSummary } from 'app/domain/signing/void-summary.server';
import { auditEvents } from 'db/schema/audit';
import { signatures } from 'db/schema/signing';
import { atSummary, inTalk, organisationWithTeam, writeLine } from 'tests/support/conversations';
import { inflated } from 'tests/support/inflated';
import { notFound } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { sign } from './sign-as';

const SECRET = 'kanariefugl mellem os';
const AGREEMENT = {
  ...{ id: null, goal: 'Vagtplan', activity: '', employeePart: '', leaderPart: '', support: '' },
  ...{ dueOn: null, followUpOn: null, sectionId: null, memberId: null, statementId: null, version: 0 },
};
const PURPOSE = { purpose: 'personnel-file', reference: '' } as const;

let organisation: TestOrganisation;
let id: string;
beforeEach(() => {
  organisation = organisationWithTeam();
  id = atSummary(organisation);
  writeLine(organisation.as('Jonas'), id, SECRET);
});
const freeze = () => freezeSummary(organisation.as('Anne'), id);
const current = () => findCurrentSummary(organisation.db, id);
const last = (document: 'whole' | 'excerpt') => listRevisions(organisation.db, id, document).at(-1)?.pdf;
const says = (pdf: Buffer = Buffer.of()) => inflated(pdf).includes(SECRET);
const decide = (what: 'whole' | 'excerpt') => savePersonnelFile(organisation.as('Hanne'), what);
const signBoth = async () => {
  for (const name of ['Anne', 'Jonas']) await sign(organisation, name, id);
};
const forHr = () => openSummary(organisation.as('Hanne'), id, PURPOSE).document;

describe('a talk in which something stays between the two', () => {
  it('is frozen as two documents: the whole summary, which names the sum of the excerpt', async () => {
    expect(describeSigning(organisation.as('Jonas'), id).forHr).toBe('excerpt');
    await freeze();
    const snapshot = JSON.parse(current()?.snapshot ?? '{}');
    expect(snapshot.excerptSha256).toBe(current()?.excerpt?.frozenSha256);
    expect([says(last('whole')), says(last('excerpt'))]).toEqual([true, false]);
    expect(describeSigning(organisation.as('Jonas'), id).forHr).toBe('excerpt');
  });

  it('is signed as both in one act, with a certificate each, and both verify', async () => {
    await freeze();
    await signBoth();
    const reports = await Promise.all(
      (['whole', 'excerpt'] as const).map((document) => verifyPdf(last(document) ?? Buffer.of())),
    );
    expect(reports.map(({ verdict, summary }) => [verdict, summary?.excerpt])).toEqual([
      ['unknown-authority', false],
      ['unknown-authority', true],
    ]);
    for (const report of reports)
      expect(report.signatures.map(({ signer }) => signer?.name)).toEqual(['Anne', 'Jonas']);
    expect(reports[0]?.summary?.id).toBe(reports[1]?.summary?.id);
    const made = organisation.db.select().from(signatures).all();
    expect(new Set(made.map(({ certificateSerial }) => certificateSerial)).size).toBe(4);
  });

  it('is signed as neither where the second of the two cannot be stored', async () => {
    await freeze();
    organisation.db.$client.exec(
      "CREATE TRIGGER full BEFORE INSERT ON signatures WHEN NEW.document = 'excerpt' BEGIN SELECT RAISE(ABORT, 'disk full'); END",
    );
    await expect(sign(organisation, 'Anne', id)).rejects.toThrow('disk full');
    expect(organisation.db.select().from(signatures).all()).toEqual([]);
    for (const document of ['whole', 'excerpt'] as const)
      expect(listRevisions(organisation.db, id, document)).toHaveLength(1);
    organisation.db.$client.exec('DROP TRIGGER full');
    await sign(organisation, 'Anne', id);
    expect(organisation.db.select().from(signatures).all()).toHaveLength(2);
  });

  it('gives HR the excerpt and never the whole, and the two both', async () => {
    await freeze();
    await signBoth();
    const { document, pdf, sha256 } = forHr();
    expect([document, says(pdf)]).toEqual(['excerpt', false]);
    for (const name of ['Anne', 'Jonas']) {
      expect(says(readDocument(organisation.as(name), id).pdf)).toBe(true);
      expect(readDocument(organisation.as(name), id, 'excerpt').sha256).toBe(sha256);
    }
    for (const kind of ['whole', 'excerpt'] as const)
      expect(() => readDocument(organisation.as('Hanne'), id, kind)).toThrow(notFound);
  });

  it('keeps the excerpt of a version that was sent back, for the two to read', async () => {
    await freeze();
    sendBackSummary(organisation.as('Jonas'), id, 'Et ord for meget');
    const jonas = organisation.as('Jonas');
    expect(listEarlierSummaries(organisation.db, id, jonas.actor.personId)).toMatchObject([
      { excerpt: true },
    ]);
    expect(says(readEarlierDocument(jonas, id, 1).pdf)).toBe(true);
    expect(says(readEarlierDocument(jonas, id, 1, 'excerpt').pdf)).toBe(false);
  });
});

describe('one document goes to HR as it is', () => {
  it('where nothing stays between the two', async () => {
    organisation = organisationWithTeam();
    id = inTalk(organisation);
    const anne = organisation.as('Anne');
    writeLine(anne, id, 'Vi vil dele vagterne bedre', { discretion: 'may-be-retold' });
    saveAgreement(anne, id, AGREEMENT);
    endTalk(anne, id);
    expect(describeSigning(anne, id).forHr).toBe('nothing-left-out');
    await freeze();
    expect(current()?.excerpt).toBeNull();
    await signBoth();
    expect(forHr().document).toBe('whole');
    expect(() => readDocument(anne, id, 'excerpt')).toThrow(notFound);
  });

  it('where the organisation has decided so, which the two are told before they lock it', async () => {
    decide('whole');
    expect(describeSigning(organisation.as('Jonas'), id).forHr).toBe('whole');
    await freeze();
    expect(current()?.excerpt).toBeNull();
    await signBoth();
    expect([forHr().document, says(forHr().pdf)]).toEqual(['whole', true]);
  });
});

describe('what goes to the personnel file', () => {
  it('is decided by HR alone, and that is in the log', () => {
    expect(() => savePersonnelFile(organisation.as('Anne'), 'whole')).toThrow();
    decide('whole');
    expect(organisation.db.select().from(auditEvents).all().at(-1)).toMatchObject({
      action: 'documents.set-personnel-file',
      actorId: organisation.idOf('Hanne'),
      details: JSON.stringify({ before: 'excerpt', after: 'whole' }),
    });
  });

  it('stays as the two were told, for what is frozen already', async () => {
    await freeze();
    decide('whole');
    await signBoth();
    expect([forHr().document, says(forHr().pdf)]).toEqual(['excerpt', false]);
  });

  it('is not changed under the hands of whoever is locking a summary', async () => {
    const freezing = freeze();
    decide('whole');
    await expect(freezing).rejects.toMatchObject({ code: 'summary.changed' });
    expect(current()).toBeUndefined();
  });
});
