import { editReview } from 'app/domain/frameworks/review/edit-review.server';
import { exportFramework } from 'app/domain/frameworks/review/export-framework.server';
import { importFrameworkJson } from 'app/domain/frameworks/review/import-framework-json.server';
import { listReviews } from 'app/domain/frameworks/review/list-reviews.server';
import { publishReview } from 'app/domain/frameworks/review/publish-review.server';
import { readReview } from 'app/domain/frameworks/review/read-review.server';
import { startReview } from 'app/domain/frameworks/review/start-review.server';
import { reviewErrors as danish } from 'app/i18n/da/review-errors';
import { reviewErrors as english } from 'app/i18n/en/review-errors';
import { type Framework, FrameworkSchema } from 'templates/framework.schema';
import { organisationWithTeam } from 'tests/support/conversations';
import { notFound, refused } from 'tests/support/refused';
import { testFramework } from 'tests/support/test-framework';
import { describe, expect, it } from 'vitest';
import { sample } from './sample-documents';

const { framework } = sample();
const file = (value: unknown) => ({
  name: 'grundlag.json',
  bytes: new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)),
});
const adamAlone = () => organisationWithTeam().as('Adam');

describe('a framework taken out as a file', () => {
  it('is what was published, and comes back the same', () => {
    const adam = adamAlone();
    const id = publishReview(adam, startReview(adam, sample()).draftId, { version: 1 });
    const { fileName, json } = exportFramework(adam, id);
    expect(fileName).toBe('grundlag-for-havby-kommune-version-1.json');
    const draft = importFrameworkJson(adamAlone(), file(json)).draftId;
    expect(draft).toBeTypeOf('string');
    const other = adamAlone();
    const back = readReview(other, importFrameworkJson(other, file(json)).draftId);
    expect(back.framework).toEqual(FrameworkSchema.parse(JSON.parse(json)));
    expect(back.document).toBeNull();
  });

  it('can be a draft with its corrections', () => {
    const adam = adamAlone();
    const draft = startReview(adam, sample()).draftId;
    const edit = { kind: 'rename', name: 'Nyt navn', organisation: null } as const;
    editReview(adam, draft, { version: 1, edit });
    const { fileName, json } = exportFramework(adam, draft);
    expect(fileName).toBe('nyt-navn-kladde.json');
    expect(JSON.parse(json)).toMatchObject({ format: 'muskat.framework/1', name: 'Nyt navn' });
  });

  it('is not there where there is no framework', () => {
    expect(() => exportFramework(adamAlone(), 'findes-ikke')).toThrow(notFound);
  });
});

describe('a framework taken in as a file', () => {
  it('is a draft to review; the same file again is the same draft', () => {
    const adam = adamAlone();
    const draft = importFrameworkJson(adam, file(framework)).draftId;
    expect(importFrameworkJson(adam, file(framework))).toEqual({ draftId: draft, underWay: true });
    expect(listReviews(adam)).toHaveLength(1);
  });

  it('gets places of its own where a program has written none that hold its texts', () => {
    const adam = adamAlone();
    const review = readReview(adam, importFrameworkJson(adam, file(testFramework)).draftId);
    expect(review.framework.statements.map(({ source }) => source)).toEqual([
      { line: 3, start: 0, end: 28 },
      { line: 4, start: 30, end: 58 },
      { line: 8, start: 60, end: 87 },
    ]);
    expect(review.passages).toHaveLength(3);
  });

  it('gets them too where it claims places that no document has', () => {
    const adam = adamAlone();
    const far = { line: 1, start: 0, end: 2 ** 40 };
    const claiming = {
      ...framework,
      statements: framework.statements.map((one) => ({ ...one, source: far })),
    };
    const review = readReview(adam, importFrameworkJson(adam, file(claiming)).draftId);
    expect(Math.max(...review.framework.statements.map(({ source }) => source.end))).toBeLessThan(2000);
  });

  const changed = (change: Partial<Framework>) => ({ ...framework, ...change });
  const [role, ...roles] = framework.roles;
  const [statement, ...statements] = framework.statements;

  it.each([
    ['no JSON', 'hej', 'framework.import_not_json'],
    ['another document', { hej: 1 }, 'framework.import_other_format'],
    ['a later format', { ...framework, format: 'muskat.framework/2' }, 'framework.import_other_format'],
    ['a list', [framework], 'framework.import_other_format'],
    ['no roles', { ...framework, roles: undefined }, 'framework.import_wrong'],
    [
      'an id twice',
      changed({ statements: [...framework.statements, ...statements] }),
      'framework.import_duplicate',
    ],
    ['a role twice', changed({ roles: [...framework.roles, ...roles] }), 'framework.import_duplicate'],
    [
      'a role with the id of everybody',
      changed({ roles: [...framework.roles, { ...role, id: 'alle' } as Framework['roles'][number]] }),
      'framework.import_duplicate',
    ],
    ['a theme that it lacks', changed({ themes: [] }), 'framework.import_unknown_theme'],
    ['a role that it lacks', changed({ roles: [] }), 'framework.import_unknown_role'],
    [
      'roles that inherit each other',
      changed({
        roles: framework.roles.map((one) => ({
          ...one,
          inherits: framework.roles.filter(({ id }) => id !== one.id).map(({ id }) => id),
        })),
      }),
      'framework.import_circle',
    ],
    ['a blank name', changed({ name: ' – ' }), 'framework.import_no_name'],
    [
      'a theme with a blank name',
      changed({ themes: framework.themes.map((theme) => ({ ...theme, name: '  ' })) }),
      'framework.import_no_name',
    ],
    [
      'a role with a blank name',
      changed({ roles: framework.roles.map((one) => ({ ...one, name: '\u00a0' })) }),
      'framework.import_no_name',
    ],
    [
      'two themes of one name',
      changed({ themes: framework.themes.map((theme) => ({ ...theme, name: 'Tillid' })) }),
      'framework.import_name_twice',
    ],
    [
      'two roles whose names differ in capitals alone',
      changed({ roles: framework.roles.map((one, i) => ({ ...one, name: i === 0 ? 'Leder' : 'LEDER' })) }),
      'framework.import_name_twice',
    ],
    [
      'a role called as everybody is',
      changed({ roles: framework.roles.map((one) => ({ ...one, name: 'Alle' })) }),
      'framework.import_name_twice',
    ],
    [
      'a statement of 4,001 characters',
      changed({ statements: framework.statements.map((one) => ({ ...one, text: 'a'.repeat(4_001) })) }),
      'framework.import_text_long',
    ],
    [
      'more than 3,000 statements',
      changed({
        statements: Array.from({ length: 3_001 }, (_, i) => ({
          ...statement,
          id: `s_${i}`,
        })) as Framework['statements'],
      }),
      'framework.too_long',
    ],
    [
      'a statement without words',
      changed({ statements: [{ ...statement, text: '' } as Framework['statements'][number]] }),
      'framework.import_wrong',
    ],
  ])('with %s is refused with what is wrong, and nothing is stored', (_what, value, code) => {
    const adam = adamAlone();
    expect(() => importFrameworkJson(adam, file(value))).toThrow(refused(code, 'invalid'));
    for (const errors of [danish, english])
      expect(Object.keys(errors)).toContain(code.replace('framework.', ''));
    expect(listReviews(adam)).toEqual([]);
  });

  it('of more than 5 MB is refused', () => {
    expect(() => importFrameworkJson(adamAlone(), file(' '.repeat(5_000_001)))).toThrow(
      refused('framework.too_large'),
    );
  });

  it('is for administrators', () => {
    expect(() => importFrameworkJson(organisationWithTeam().as('Anne'), file(framework))).toThrow(
      refused('access.forbidden'),
    );
  });
});
