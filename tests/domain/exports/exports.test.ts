import type { Context } from 'app/domain/context';
import { openSummary } from 'app/domain/exports/disclose-summaries.server';
import { ExportSchema, type Purpose } from 'app/domain/exports/exports.schema';
import { overseeConversation } from 'app/domain/exports/oversee-conversation.server';
import { overseeConversations } from 'app/domain/exports/oversee-conversations.server';
import { requestExport } from 'app/domain/exports/request-export.server';
import { auditEvents } from 'db/schema/audit';
import { disclosures } from 'db/schema/exports';
import { opened } from 'db/sealed/sealed';
import { getTableColumns } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { calledIn, organisationWithTeam } from '../../support/conversations';
import { signed } from '../../support/signed';
import type { TestOrganisation } from '../../support/test-database';

const purpose: Purpose = { purpose: 'personnel-file', reference: 'Sag 2026-17' };
const ALL = {
  ...{ state: null, name: '', unit: '', unitId: null, type: null, by: 'held' as const },
  ...{ from: null, to: null, exported: null, cycleId: null },
};
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

  it('is nobody’s but HR’s: not the parties’ leader, not an administrator’s', () => {
    for (const name of ['Bo', 'Kim', 'Mie', 'Adam']) {
      const other = organisation.as(name);
      expect(() => requestExport(other, { chosen: [signedId] }, purpose)).toThrow(refused('forbidden'));
      expect(() => openSummary(other, signedId, purpose)).toThrow(
        refused(name === 'Adam' ? 'forbidden' : 'not-found'),
      );
      expect(() => overseeConversations(other, ALL, 1)).toThrow(refused('forbidden'));
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
});

describe('the form of an export', () => {
  const parse = (chosen: unknown) => ExportSchema.safeParse({ ...purpose, chosen });
  const wrong = (chosen: unknown) => parse(chosen).error?.issues.map((issue) => issue.message);

  it('takes one box or several', () => {
    expect(parse('a').data?.chosen).toEqual(['a']);
    expect(parse(['a', 'b']).data?.chosen).toEqual(['a', 'b']);
  });

  it('takes all that match without any box', () => {
    expect(ExportSchema.safeParse({ ...purpose, scope: 'all' }).data?.scope).toBe('all');
  });

  it('wants at least one box and at most two hundred', () => {
    expect(wrong(undefined)).toEqual(['form.none_chosen']);
    expect(wrong([])).toEqual(['form.none_chosen']);
    expect(wrong(Array.from({ length: 201 }, String))).toEqual(['form.too_many_chosen']);
  });

  it('says all that is missing at once', () => {
    const missing = ExportSchema.safeParse({ reference: '' }).error?.issues.map((issue) => issue.message);
    expect(missing?.sort()).toEqual(['form.none_chosen', 'form.purpose_missing']);
  });

  it('wants a purpose', () => {
    expect(
      ExportSchema.safeParse({ reference: '', chosen: ['a'] }).error?.issues.map((issue) => issue.message),
    ).toEqual(['form.purpose_missing']);
  });
});
