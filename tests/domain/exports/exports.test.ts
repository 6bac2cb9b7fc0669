import { createHash } from 'node:crypto';
import type { Context } from 'app/domain/context';
import { exportSummaries, openSummary } from 'app/domain/exports/disclose-summaries.server';
import { ExportSchema, type Purpose } from 'app/domain/exports/exports.schema';
import { overseeConversation } from 'app/domain/exports/oversee-conversation.server';
import { overseeConversations } from 'app/domain/exports/oversee-conversations.server';
import { summaryArchive } from 'app/domain/exports/summary-archive.server';
import { auditEvents } from 'db/schema/audit';
import { disclosures } from 'db/schema/exports';
import { opened } from 'db/sealed/sealed';
import { getTableColumns } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { calledIn, organisationWithTeam } from '../../support/conversations';
import { signed } from '../../support/signed';
import { NOW, type TestOrganisation } from '../../support/test-database';

const purpose: Purpose = { purpose: 'personnel-file', reference: 'Sag 2026-17' };
const refused = (kind: string) => expect.objectContaining({ name: 'Refusal', kind });

describe('HR and signed summaries', () => {
  let organisation: TestOrganisation;
  let signedId: string;
  let unsignedId: string;
  let hanne: Context;
  beforeAll(async () => {
    organisation = organisationWithTeam();
    signedId = await signed(organisation);
    unsignedId = calledIn(organisation);
    hanne = organisation.as('Hanne');
  });
  const openings = () =>
    organisation.db
      .select({ ...getTableColumns(disclosures), reference: opened(disclosures.reference) })
      .from(disclosures)
      .all();

  it('opens a signed one with a purpose, which is kept', () => {
    const before = openings().length;
    const { document } = openSummary(hanne, signedId, purpose);
    expect(document.pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(openings()).toHaveLength(before + 1);
    expect(openings().at(-1)).toMatchObject({
      conversationId: signedId,
      personId: organisation.idOf('Hanne'),
      kind: 'opened',
      ...purpose,
    });
    expect(organisation.db.select().from(auditEvents).all().at(-1)).toMatchObject({
      action: 'summary.open',
      subjectId: signedId,
    });
  });

  it('finds no summary that is not signed', () => {
    expect(() => openSummary(hanne, unsignedId, purpose)).toThrow(refused('not-found'));
    expect(() => openSummary(hanne, 'no-such-id', purpose)).toThrow(refused('not-found'));
  });

  it('exports all that are chosen, or none', () => {
    const before = openings().length;
    expect(() => exportSummaries(hanne, [signedId, unsignedId], purpose)).toThrow(refused('not-found'));
    expect(openings()).toHaveLength(before);
    expect(exportSummaries(hanne, [signedId, signedId], purpose)).toHaveLength(1);
    expect(openings()).toHaveLength(before + 1);
    expect(openings().at(-1)?.kind).toBe('exported');
  });

  it('refuses an export of nothing', () => {
    expect(() => exportSummaries(hanne, [], purpose)).toThrow(
      expect.objectContaining({ code: 'exports.none_chosen' }),
    );
  });

  it('packs the stored bytes with a manifest that says who, when, why and the sum of each', () => {
    const disclosed = exportSummaries(hanne, [signedId], purpose);
    const [summary, manifest] = summaryArchive(hanne, 'Prøveby Kommune', disclosed, purpose);
    expect(summary?.name).toBe('2026-03-02 MUS Jonas.pdf');
    const sha256 = createHash('sha256')
      .update(summary?.bytes ?? '')
      .digest('hex');
    expect(sha256).toBe(disclosed[0]?.document.sha256);
    expect(manifest?.name).toBe('manifest.json');
    expect(JSON.parse(new TextDecoder().decode(manifest?.bytes))).toEqual({
      format: 'muskat.export/1',
      organisation: 'Prøveby Kommune',
      exportedAt: NOW.toISOString(),
      exportedBy: { id: organisation.idOf('Hanne'), name: 'Hanne' },
      purpose: 'personnel-file',
      reference: 'Sag 2026-17',
      summaries: [
        {
          file: '2026-03-02 MUS Jonas.pdf',
          sha256,
          bytes: summary?.bytes.length,
          conversation: signedId,
          type: 'mus',
          employee: 'Jonas',
          leader: 'Anne',
          heldOn: '2026-03-02',
          signedAt: NOW.toISOString(),
        },
      ],
    });
  });

  it('is nobody’s but HR’s: not the parties’ leader, not an administrator’s', () => {
    for (const name of ['Bo', 'Kim', 'Mie', 'Adam']) {
      const other = organisation.as(name);
      expect(() => exportSummaries(other, [signedId], purpose)).toThrow(refused('forbidden'));
      expect(() => openSummary(other, signedId, purpose)).toThrow(
        refused(name === 'Adam' ? 'forbidden' : 'not-found'),
      );
      expect(() => overseeConversations(other, { state: null, name: '' })).toThrow(refused('forbidden'));
    }
  });

  it('sees how far a conversation is, before and after signing', () => {
    expect(overseeConversation(hanne, signedId)).toMatchObject({
      state: 'signed',
      participants: [
        { name: 'Jonas', side: 'employee', shared: true, signed: true },
        { name: 'Anne', side: 'leader', shared: true, signed: true },
      ],
    });
    expect(overseeConversation(hanne, unsignedId)).toMatchObject({
      state: 'preparing',
      participants: [
        { side: 'employee', shared: false, signed: false },
        { side: 'leader', shared: false, signed: false },
      ],
    });
    expect(() => overseeConversation(organisation.as('Bo'), signedId)).toThrow(refused('not-found'));
  });

  it('finds conversations by the name of either party, in any case, and by state', () => {
    const all = overseeConversations(hanne, { state: null, name: '' });
    expect(all.total).toBe(2);
    expect(all.counts).toEqual([
      { state: 'preparing', count: 1 },
      { state: 'signed', count: 1 },
    ]);
    expect(overseeConversations(hanne, { state: 'signed', name: 'JONA' }).lines).toMatchObject([
      { id: signedId },
    ]);
    expect(overseeConversations(hanne, { state: null, name: ' anne ' }).lines).toHaveLength(2);
    expect(overseeConversations(hanne, { state: null, name: 'Mie' })).toEqual({
      lines: [],
      counts: [],
      total: 0,
    });
  });
});

describe('the form of an export', () => {
  const parse = (chosen: unknown) => ExportSchema.safeParse({ ...purpose, chosen });
  const wrong = (chosen: unknown) => parse(chosen).error?.issues.map((issue) => issue.message);

  it('takes one box or several', () => {
    expect(parse('a').data?.chosen).toEqual(['a']);
    expect(parse(['a', 'b']).data?.chosen).toEqual(['a', 'b']);
  });

  it('wants at least one and at most two hundred', () => {
    expect(wrong(undefined)).toEqual(['form.none_chosen']);
    expect(wrong([])).toEqual(['form.none_chosen']);
    expect(wrong(Array.from({ length: 201 }, String))).toEqual(['form.too_many_chosen']);
  });

  it('wants a purpose', () => {
    expect(
      ExportSchema.safeParse({ reference: '', chosen: ['a'] }).error?.issues.map((issue) => issue.message),
    ).toEqual(['form.purpose_missing']);
  });
});
