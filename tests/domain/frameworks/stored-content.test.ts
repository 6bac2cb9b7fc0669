import { storedFramework, storedTemplate } from 'app/domain/frameworks/stored-content.server';
import { organisationWithTeam } from 'tests/support/conversations';
import { describe, expect, it } from 'vitest';

describe('frameworks and templates as they are stored', () => {
  it('are read once, and shared', () => {
    const organisation = organisationWithTeam();
    const id = organisation.templateFor('medarbejder');
    const stored = storedTemplate(organisation.db, id);
    expect(stored?.template.role).toBe('medarbejder');
    expect(storedTemplate(organisation.db, id)).toBe(stored);
    const framework = stored?.frameworkId ?? '';
    expect(storedFramework(organisation.db, framework)).toBe(storedFramework(organisation.db, framework));
  });

  it('are those of the database that was asked, whatever another one holds', () => {
    const [here, there] = [organisationWithTeam(), organisationWithTeam()];
    const id = here.templateFor('medarbejder');
    expect(storedTemplate(here.db, id)).toBeDefined();
    expect(storedTemplate(there.db, id)).toBeUndefined();
    expect(storedFramework(there.db, storedTemplate(here.db, id)?.frameworkId ?? '')).toBeUndefined();
  });

  it('cannot be changed by whoever reads them', () => {
    const organisation = organisationWithTeam();
    const stored = storedTemplate(organisation.db, organisation.templateFor('medarbejder'));
    const [section] = stored?.template.sections ?? [];
    expect(() => section?.questions.pop()).toThrow(TypeError);
    expect(() => Object.assign(section ?? {}, { title: 'andet' })).toThrow(TypeError);
  });
});
