import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { listRevisions } from 'app/domain/signing/list-revisions.server';
import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { previewDocument } from 'app/domain/signing/preview-document.server';
import { saveLogo } from 'app/domain/signing/settings/logo.server';
import { savePersonnelFile } from 'app/domain/signing/settings/save-document-settings.server';
import { auditEvents } from 'db/schema/audit';
import { people } from 'db/schema/people';
import { summaries, summaryRevisions } from 'db/schema/signing';
import { eq } from 'drizzle-orm';
import { atSummary, inTalk, organisationWithTeam, writeLine } from 'tests/support/conversations';
import { inflated } from 'tests/support/inflated';
import { notFound, refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { sampleLogo } from 'tests/templates/pdf/sample-logo';
import { beforeEach, describe, expect, it } from 'vitest';

const ADDRESS = 'https://mus.proeveby.example/tjek';
const SECRET = 'kanariefugl mellem os';

let organisation: TestOrganisation;
let id: string;
beforeEach(() => {
  organisation = organisationWithTeam();
  id = atSummary(organisation);
});
const preview = (name: string, document: 'whole' | 'excerpt' = 'whole') =>
  previewDocument(organisation.as(name), id, { document, verifyAt: ADDRESS });
/** All that a document says, but for which summary it is: that is another one each time. */
async function withoutIds(pdf: Buffer): Promise<string> {
  const { summary } = await verifyPdf(pdf);
  if (!summary) throw new Error('no snapshot');
  return inflated(pdf)
    .replaceAll(summary.id, '')
    .replace(/"excerptSha256":"\w+"/, '');
}

describe('the document before it is locked', () => {
  it('is the one that locking makes, page for page', async () => {
    saveLogo(organisation.as('Hanne'), sampleLogo().bytes);
    const shown = await preview('Anne');
    await freezeSummary(organisation.as('Anne'), id, ADDRESS);
    const stored = listRevisions(organisation.db, id)[0]?.pdf ?? Buffer.of();
    const [before, after] = await Promise.all([withoutIds(shown), withoutIds(stored)]);
    expect(before).toBe(after);
  });

  it('is shown to both, and to nobody else', async () => {
    expect((await preview('Jonas')).subarray(0, 5).toString()).toBe('%PDF-');
    for (const name of ['Mie', 'Hanne']) await expect(preview(name)).rejects.toThrow(notFound);
  });

  it('is not kept, and leaves no row anywhere', async () => {
    const rows = () =>
      [summaries, summaryRevisions, auditEvents].map((table) => organisation.db.$count(table));
    const before = await Promise.all(rows());
    await preview('Anne');
    expect(await Promise.all(rows())).toEqual(before);
  });

  it('has the excerpt beside it where there would be one, without what stays between the two', async () => {
    writeLine(organisation.as('Jonas'), id, SECRET);
    expect(inflated(await preview('Anne', 'whole'))).toContain(SECRET);
    expect(inflated(await preview('Anne', 'excerpt'))).not.toContain(SECRET);
    savePersonnelFile(organisation.as('Hanne'), 'whole');
    await expect(preview('Anne', 'excerpt')).rejects.toThrow(notFound);
  });

  it('is there between the talk and the locking', async () => {
    await freezeSummary(organisation.as('Anne'), id);
    await expect(preview('Jonas')).rejects.toThrow(refused('conversation.not_now.signing'));
    const other = organisationWithTeam();
    const talking = inTalk(other);
    const early = previewDocument(other.as('Anne'), talking, { document: 'whole', verifyAt: null });
    await expect(early).rejects.toThrow(refused('conversation.not_now.in-talk'));
  });

  it('says of a character that it cannot have where it stands, as locking does', async () => {
    writeLine(organisation.as('Jonas'), id, 'Godt gået 🎉');
    await expect(preview('Jonas')).rejects.toMatchObject({
      code: 'summary.unprintable',
      values: { character: '🎉' },
    });
  });

  it('names whoever has a name in letters that the document lacks', async () => {
    organisation.db.update(people).set({ name: 'יוסף כהן' }).where(eq(people.name, 'Jonas')).run();
    await expect(preview('Anne')).rejects.toMatchObject({
      code: 'summary.unprintable_person',
      values: { name: 'יוסף כהן' },
    });
  });
});
