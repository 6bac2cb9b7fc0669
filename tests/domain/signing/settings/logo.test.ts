import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { listRevisions } from 'app/domain/signing/list-revisions.server';
import { currentLogo, logoOf, removeLogo, saveLogo } from 'app/domain/signing/settings/logo.server';
import { personnelFileSetting } from 'app/domain/signing/settings/read-document-settings.server';
import { savePersonnelFile } from 'app/domain/signing/settings/save-document-settings.server';
import { auditEvents } from 'db/schema/audit';
import { atSummary, organisationWithTeam } from 'tests/support/conversations';
import { refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { sampleLogo } from 'tests/templates/pdf/sample-logo';
import { beforeEach, describe, expect, it } from 'vitest';

const { bytes, named } = sampleLogo();
let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationWithTeam();
});
const hanne = () => organisation.as('Hanne');
const logged = () => organisation.db.select().from(auditEvents).all().at(-1);

describe('the logo of the documents', () => {
  it('is chosen by HR and by nobody else, and that is logged', () => {
    expect(currentLogo(organisation.db)).toBeNull();
    saveLogo(hanne(), bytes);
    expect(currentLogo(organisation.db)).toEqual(named);
    expect(logged()).toMatchObject({ action: 'documents.set-logo' });
    for (const name of ['Anne', 'Jonas']) {
      expect(() => saveLogo(organisation.as(name), bytes)).toThrow(refused('access.forbidden'));
      expect(() => removeLogo(organisation.as(name))).toThrow(refused('access.forbidden'));
    }
  });

  it('stands in what is locked from then on, and stays in it when it is removed', async () => {
    saveLogo(hanne(), bytes);
    const id = atSummary(organisation);
    await freezeSummary(organisation.as('Anne'), id);
    removeLogo(hanne());
    expect(logged()).toMatchObject({ action: 'documents.remove-logo' });
    expect(currentLogo(organisation.db)).toBeNull();
    expect(listRevisions(organisation.db, id)[0]?.pdf.includes('/Subtype /Image')).toBe(true);
    expect(Buffer.from(logoOf(organisation.db, { logo: named }) ?? []).equals(Buffer.from(bytes))).toBe(true);
  });

  it('can be chosen again, and leaves the other decisions about documents as they are', () => {
    savePersonnelFile(hanne(), 'whole');
    saveLogo(hanne(), bytes);
    removeLogo(hanne());
    saveLogo(hanne(), bytes);
    expect(currentLogo(organisation.db)).toEqual(named);
    expect(personnelFileSetting(organisation.db)).toBe('whole');
  });

  it('is refused where the file cannot be one, and the former stays', () => {
    saveLogo(hanne(), bytes);
    expect(() => saveLogo(hanne(), Buffer.from('<svg/>'))).toThrow(refused('logo.unknown'));
    expect(() => saveLogo(hanne(), bytes.subarray(0, 60))).toThrow(refused('logo.broken'));
    expect(currentLogo(organisation.db)).toEqual(named);
  });
});
