import type { Agreement } from 'app/domain/conversations/agreements/agreement.schema';
import { saveAgreement } from 'app/domain/conversations/agreements/agreements.server';
import { describeConversation } from 'app/domain/conversations/describe-conversation.server';
import { endTalk, resumeTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { saveRecordLine } from 'app/domain/conversations/talk/record-lines.server';
import { describeSigning } from 'app/domain/signing/describe-signing.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { listRevisions } from 'app/domain/signing/list-revisions.server';
import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { people } from 'db/schema/people';
import { summaries, summaryRevisions } from 'db/schema/signing';
import { eq, sql } from 'drizzle-orm';
import { atSummary, inTalk, organisationWithTeam, writeLine } from 'tests/support/conversations';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
let id: string;
beforeEach(() => {
  organisation = organisationWithTeam();
  id = atSummary(organisation);
});
const write = (text: string, sectionId?: string) =>
  writeLine(organisation.as('Jonas'), id, text, { sectionId });
const agree = (goal: string) => {
  const agreement: Agreement = {
    id: null,
    goal,
    activity: '',
    employeePart: '',
    leaderPart: '',
    dueOn: null,
    support: '',
    followUpOn: null,
    sectionId: null,
    memberId: null,
    statementId: null,
    version: 0,
  };
  saveAgreement(organisation.as('Jonas'), id, agreement);
};
const freeze = () => freezeSummary(organisation.as('Anne'), id);
const stored = () => ({
  summaries: organisation.db.select().from(summaries).all().length,
  revisions: organisation.db.select().from(summaryRevisions).all().length,
  state: describeConversation(organisation.as('Anne'), id).state,
});
const NOTHING = { summaries: 0, revisions: 0, state: 'summary' };

describe('freezing the summary', () => {
  it('makes a document of the record that waits for the leader', async () => {
    write('Vi talte om året, der gik.');
    agree('Følge en kollega');
    await freeze();
    expect(stored()).toEqual({ summaries: 1, revisions: 2, state: 'signing' });
    const { document, frozen } = describeSigning(organisation.as('Jonas'), id);
    expect(document.sections).toMatchObject([
      { title: 'Siden sidst', lines: [{ text: 'Vi talte om året, der gik.', discretion: 'between-us' }] },
    ]);
    expect(document.agreements).toMatchObject([{ goal: 'Følge en kollega' }]);
    expect(frozen).toMatchObject({
      turn: [organisation.idOf('Anne')],
      signers: [
        { name: 'Anne', signed: false },
        { name: 'Jonas', signed: false },
      ],
    });
  });

  it('keeps a document that says itself that nobody has signed it', async () => {
    await freeze();
    const [revision] = listRevisions(organisation.db, id);
    expect(await verifyPdf(revision?.pdf ?? new Uint8Array())).toMatchObject({
      verdict: 'not-signed',
      summary: { leader: 'Anne', employee: 'Jonas', version: 1 },
    });
  });

  it('is the leader’s to do, after the talk', async () => {
    await expect(freezeSummary(organisation.as('Jonas'), id)).rejects.toMatchObject({ kind: 'forbidden' });
    const earlier = inTalk(organisation);
    await expect(freezeSummary(organisation.as('Anne'), earlier)).rejects.toMatchObject({
      code: 'conversation.not_now.in-talk',
    });
    expect(stored()).toEqual(NOTHING);
  });

  it('happens once', async () => {
    const outcomes = await Promise.allSettled([freeze(), freeze()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(stored()).toEqual({ summaries: 1, revisions: 2, state: 'signing' });
  });

  it('cannot be changed afterwards, not with SQL either', async () => {
    await freeze();
    const { db } = organisation;
    expect(() => db.update(summaries).set({ snapshot: sql`'{}'` }).run()).toThrow('immutable');
    expect(() => db.delete(summaries).run()).toThrow('immutable');
    expect(() => db.update(summaryRevisions).set({ sha256: '' }).run()).toThrow('append-only');
    expect(() => db.delete(summaryRevisions).run()).toThrow('append-only');
  });
});

describe('a character that the document cannot show', () => {
  it('is refused with the theme that it stands in, and nothing is frozen', async () => {
    write('Det går godt 😀');
    await expect(freeze()).rejects.toMatchObject({
      code: 'summary.unprintable',
      values: { character: '😀', section: 'Siden sidst' },
    });
    expect(stored()).toEqual(NOTHING);
  });

  it('is refused with the number of the agreement that it stands in', async () => {
    agree('Først');
    agree('Så 🚀');
    await expect(freeze()).rejects.toMatchObject({
      code: 'summary.unprintable_agreement',
      values: { character: '🚀', number: 2 },
    });
  });

  it('is said to be in a name where it is', async () => {
    organisation.db.update(people).set({ name: 'Jonas 漢' }).where(eq(people.name, 'Jonas')).run();
    await expect(freeze()).rejects.toMatchObject({
      code: 'summary.unprintable_person',
      values: { character: '漢', name: 'Jonas 漢' },
    });
  });

  it('can be mended, and then it freezes', async () => {
    const line = write('Det går godt 😀');
    await expect(freeze()).rejects.toThrow();
    saveRecordLine(organisation.as('Jonas'), id, {
      id: line,
      sectionId: 'tilbageblik',
      text: 'Det går godt',
      discretion: 'between-us',
      version: 1,
    });
    await freeze();
    expect(stored().state).toBe('signing');
  });
});

describe('while the document is being made', () => {
  it('nothing is stored yet: who is interrupted there starts again', async () => {
    const before = organisation.db.$client.serialize();
    const freezing = freeze();
    expect(organisation.db.$client.serialize().equals(before)).toBe(true);
    await freezing;
  });

  it('a change of the record is not lost: nothing is frozen', async () => {
    const freezing = freeze();
    write('I sidste øjeblik');
    await expect(freezing).rejects.toMatchObject({ code: 'summary.changed' });
    expect(stored()).toEqual(NOTHING);
  });

  it('going back to the talk stops it', async () => {
    const freezing = freeze();
    resumeTalk(organisation.as('Anne'), id);
    await expect(freezing).rejects.toMatchObject({ code: 'conversation.not_now.in-talk' });
    endTalk(organisation.as('Anne'), id);
    expect(stored()).toEqual(NOTHING);
  });

  it('a fault while storing leaves nothing', async () => {
    organisation.db.$client.exec(
      "CREATE TRIGGER full BEFORE INSERT ON summary_revisions BEGIN SELECT RAISE(ABORT, 'disk full'); END",
    );
    await expect(freeze()).rejects.toThrow('disk full');
    expect(stored()).toEqual(NOTHING);
  });
});
