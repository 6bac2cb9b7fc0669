import { openSummary } from 'app/domain/exports/disclose-summaries.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { readDocument } from 'app/domain/signing/read-document.server';
import { sendBackSummary } from 'app/domain/signing/void-summary.server';
import { dataKeys } from 'db/keyring/tables';
import { and, eq } from 'drizzle-orm';
import { atSummary, organisationWithTeam } from 'tests/support/conversations';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeAll, describe, expect, it } from 'vitest';
import { sign } from './sign-as';

const RESERVATION = 'Jeg husker vagten ved Tårnborg anderledes';
const REASON = 'Vi mangler aftalen om Tårnborg';
const REFERENCE = 'Sag Tårnborg 2026';

describe('a signed summary', () => {
  let organisation: TestOrganisation;
  let id: string;
  beforeAll(async () => {
    organisation = organisationWithTeam();
    id = atSummary(organisation);
    await freezeSummary(organisation.as('Anne'), id);
    await sign(organisation, 'Anne', id);
    sendBackSummary(organisation.as('Jonas'), id, REASON);
    await freezeSummary(organisation.as('Anne'), id);
    await sign(organisation, 'Anne', id);
    await sign(organisation, 'Jonas', id, RESERVATION);
    openSummary(organisation.as('Hanne'), id, { purpose: 'personnel-file', reference: REFERENCE });
  });

  it.each([
    ['summaries', 'snapshot', '"format"'],
    ['summaries', 'void_reason', 'Tårnborg'],
    ['summary_revisions', 'pdf', '%PDF-'],
    ['signatures', 'reservation', 'Tårnborg'],
    ['disclosures', 'reference', 'Tårnborg'],
  ])('is stored as noise in %s.%s', (table, column, plain) => {
    const stored = organisation.db.$client
      .prepare(`select ${column} from ${table} where ${column} is not null`)
      .pluck()
      .all();
    expect(stored.length).toBeGreaterThan(0);
    for (const value of stored) {
      if (!Buffer.isBuffer(value)) throw new Error(`${table}.${column} is stored as it is`);
      expect(value.includes(plain)).toBe(false);
    }
  });

  it('is out of reach for good once the key of its record is gone', () => {
    expect(readDocument(organisation.as('Anne'), id).pdf.subarray(0, 5).toString()).toBe('%PDF-');
    organisation.db
      .delete(dataKeys)
      .where(and(eq(dataKeys.conversationId, id), eq(dataKeys.part, 'record')))
      .run();
    expect(() => readDocument(organisation.as('Anne'), id)).toThrow(/key of the record/);
  });
});
