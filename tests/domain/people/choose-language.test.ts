import { chooseLanguage } from 'app/domain/people/choose-language.server';
import { auditEvents } from 'db/schema/audit';
import { people } from 'db/schema/people';
import { createTestOrganisation } from 'tests/support/test-database';
import { describe, expect, it } from 'vitest';

describe('choosing a language', () => {
  it('changes it for the person who chooses and for nobody else', () => {
    const organisation = createTestOrganisation([{ name: 'Anne' }, { name: 'Bo' }]);
    chooseLanguage(organisation.as('Anne'), 'en');
    const languages = organisation.db
      .select({ name: people.name, language: people.language })
      .from(people)
      .all();
    expect(languages).toEqual([
      { name: 'Anne', language: 'en' },
      { name: 'Bo', language: 'da' },
    ]);
  });

  it('stands in the audit log', () => {
    const organisation = createTestOrganisation([{ name: 'Anne' }]);
    chooseLanguage(organisation.as('Anne'), 'en');
    const [event] = organisation.db.select().from(auditEvents).all();
    expect(event).toMatchObject({
      action: 'person.choose-language',
      subjectId: organisation.idOf('Anne'),
      details: '{"language":"en"}',
    });
  });
});
