import { uploadSchema } from 'app/domain/frameworks/framework.schema';
import { themesOf } from 'app/domain/frameworks/framework-view.rules';
import { importFramework } from 'app/domain/frameworks/import-framework.server';
import { listFrameworks, readFrameworkById } from 'app/domain/frameworks/list-frameworks.server';
import { listRoles } from 'app/domain/frameworks/list-roles.server';
import { storeFramework } from 'app/domain/frameworks/store-framework.server';
import { listTemplates } from 'app/domain/frameworks/templates/list-templates.server';
import { makeTemplate, makeUsualTemplates } from 'app/domain/frameworks/templates/make-template.server';
import { readTemplateById } from 'app/domain/frameworks/templates/read-template.server';
import { sectionsOf } from 'app/domain/frameworks/templates/template-view.rules';
import { auditEvents } from 'db/schema/audit';
import { describe, expect, it } from 'vitest';
import { organisationWithTeam } from '../../support/conversations';
import { testFramework } from '../../support/test-framework';

const document = (text: string, name = 'vores-grundlag.md') => ({
  name,
  bytes: new TextEncoder().encode(text),
});

const OWN_WORDS = document(`# Grundlag for Nyby Kommune

## Tillid

### Medarbejder

- Siger til, når noget er ved at gå galt
- Deler sin viden med kolleger

### Leder

- Giver plads til at prøve noget nyt
- Følger op på det, der er aftalt
`);

const refusing = (code: string) => expect.objectContaining({ name: 'Refusal', kind: 'invalid', code });

describe('reading a document', () => {
  it('stores the framework that it holds, which the log knows', () => {
    const organisation = organisationWithTeam();
    const adam = organisation.as('Adam');
    const id = importFramework(adam, OWN_WORDS);
    const statements = readFrameworkById(adam, id).statements.map((statement) => statement.text);
    expect(statements).toContain('Deler sin viden med kolleger');
    const logged = organisation.db.select().from(auditEvents).all();
    expect(logged.at(-1)).toMatchObject({ action: 'framework.store', subjectId: id, outcome: 'done' });
  });

  it('changes nothing when the same document is read again', () => {
    const adam = organisationWithTeam().as('Adam');
    const id = importFramework(adam, OWN_WORDS);
    expect(importFramework(adam, OWN_WORDS)).toBe(id);
    expect(listFrameworks(adam)).toHaveLength(2);
  });

  it.each([
    ['an empty file', document(''), 'framework.empty'],
    ['a file of blanks', document(' \n\n '), 'framework.empty'],
    ['a PDF', document('%PDF-1.7 binary'), 'framework.unsupported'],
    ['a text without expectations', document('# Velkommen\n\n12345'), 'framework.no_statements'],
    ['a file over 5 MB', { name: 'stor.md', bytes: new Uint8Array(5_000_001) }, 'framework.too_large'],
  ])('says what is wrong with %s and stores nothing', (_what, bad, code) => {
    const adam = organisationWithTeam().as('Adam');
    expect(() => importFramework(adam, bad)).toThrow(refusing(code));
    expect(listFrameworks(adam)).toHaveLength(1);
  });

  it('is for administrators', () => {
    const organisation = organisationWithTeam();
    for (const name of ['Jonas', 'Anne', 'Bo', 'Hanne'])
      expect(() => importFramework(organisation.as(name), OWN_WORDS)).toThrow(
        expect.objectContaining({ kind: 'forbidden' }),
      );
  });
});

describe('choosing a file', () => {
  const check = (value: unknown) =>
    uploadSchema(10)
      .safeParse({ document: value })
      .error?.issues.map((issue) => issue.message);

  it('asks for one where none was chosen', () => {
    expect(check(undefined)).toEqual(['form.file_missing']);
    expect(check(new File([], ''))).toEqual(['form.file_missing']);
  });

  it('says at once that a file is too large', () => {
    expect(check(new File(['12345678901'], 'a.md'))).toEqual(['form.file_too_large']);
    expect(check(new File(['1234567890'], 'a.md'))).toBeUndefined();
  });
});

describe('making templates', () => {
  const stored = () => {
    const adam = organisationWithTeam().as('Adam');
    const id = storeFramework(adam, {
      ...testFramework,
      source: { ...testFramework.source, sha256: 'b'.repeat(64) },
    });
    return { adam, id };
  };

  it('the usual ones are MUS, GRUS and status talk for who leads nobody, LUS and status talk for who leads', () => {
    const { adam, id } = stored();
    expect(makeUsualTemplates(adam, id)).toBe(5);
    const made = listTemplates(adam, id).map(({ type, role, language }) => [role, type, language]);
    expect(made.sort()).toEqual([
      ['leder', 'lus', 'da'],
      ['leder', 'status', 'da'],
      ['medarbejder', 'grus', 'da'],
      ['medarbejder', 'mus', 'da'],
      ['medarbejder', 'status', 'da'],
    ]);
    expect(listFrameworks(adam).find((framework) => framework.id === id)?.templates).toBe(5);
  });

  it('made again they are the same', () => {
    const { adam, id } = stored();
    makeUsualTemplates(adam, id);
    const before = listTemplates(adam, id);
    makeUsualTemplates(adam, id);
    expect(listTemplates(adam, id)).toEqual(before);
  });

  it('a role that the framework says nothing of is left out of the usual ones', () => {
    const adam = organisationWithTeam().as('Adam');
    const silent = { id: 'chef', name: 'Chef', level: 2, leads: true, inherits: [] };
    const id = storeFramework(adam, {
      ...testFramework,
      source: { ...testFramework.source, sha256: 'c'.repeat(64) },
      roles: [...testFramework.roles, silent],
    });
    expect(makeUsualTemplates(adam, id)).toBe(5);
    expect(() => makeTemplate(adam, id, { type: 'lus', role: 'chef', language: 'da' })).toThrow(
      refusing('template.no_statements'),
    );
  });

  it('a role that the framework lacks is refused, with the roles that there are', () => {
    const { adam, id } = stored();
    expect(() => makeTemplate(adam, id, { type: 'mus', role: 'astronaut', language: 'da' })).toThrow(
      expect.objectContaining({
        code: 'template.unknown_role',
        values: { role: 'astronaut', roles: 'Medarbejder, Leder' },
      }),
    );
    expect(listTemplates(adam, id)).toEqual([]);
  });
});

describe('what the pages show', () => {
  it('every statement of the framework once, under its theme, with role and line', () => {
    const [curiosity, direction] = themesOf(testFramework);
    expect(curiosity).toMatchObject({
      name: 'Nysgerrighed',
      groups: [
        {
          name: null,
          statements: [
            { id: 's_spoerger', role: 'Medarbejder', line: 3 },
            { id: 's_deler', role: 'Medarbejder', line: 4 },
          ],
        },
      ],
    });
    expect(direction?.groups[0]?.statements).toMatchObject([{ role: 'Leder', line: 8 }]);
  });

  it('every question of a template with what each is asked and the sentence it comes from', () => {
    const organisation = organisationWithTeam();
    const { template, framework } = readTemplateById(
      organisation.as('Adam'),
      organisation.templateFor('medarbejder'),
    );
    const sections = sectionsOf(template, framework);
    expect(sections.map((section) => section.title)).toEqual(['Siden sidst', 'Nysgerrighed']);
    expect(sections[1]?.questions[0]).toMatchObject({
      asked: [{ audience: 'employee' }, { audience: 'leader' }, { audience: 'joint' }],
      citations: [{ text: 'Spørger, før der konkluderes', line: 3 }],
    });
  });

  it('the roles of all frameworks once each, employees first', () => {
    const adam = organisationWithTeam().as('Adam');
    importFramework(adam, OWN_WORDS);
    const roles = listRoles(adam).map((role) => role.id);
    expect(new Set(roles).size).toBe(roles.length);
    expect(roles[0]).toBe('medarbejder');
    expect(roles).toContain('leder');
  });
});
