import { callIn } from 'app/domain/conversations/call-in.server';
import { callInChoices } from 'app/domain/conversations/call-in-choices.server';
import { importFramework } from 'app/domain/frameworks/import-framework.server';
import { listFrameworks } from 'app/domain/frameworks/list-frameworks.server';
import { listRoles } from 'app/domain/frameworks/list-roles.server';
import { templatesAffectedBy } from 'app/domain/frameworks/review/affected-templates.server';
import type { FrameworkEdit } from 'app/domain/frameworks/review/edit.schema';
import { editReview } from 'app/domain/frameworks/review/edit-review.server';
import {
  compareVersions,
  readFrameworkVersions,
} from 'app/domain/frameworks/review/framework-versions.server';
import { publishReview } from 'app/domain/frameworks/review/publish-review.server';
import { readReview } from 'app/domain/frameworks/review/read-review.server';
import { startNewVersion, startReview } from 'app/domain/frameworks/review/start-review.server';
import { makeTemplate } from 'app/domain/frameworks/templates/make-template.server';
import { conversations } from 'db/schema/conversations';
import { interviewTemplates } from 'db/schema/frameworks';
import { eq } from 'drizzle-orm';
import { organisationWithTeam } from 'tests/support/conversations';
import { notFound } from 'tests/support/refused';
import { describe, expect, it } from 'vitest';
import { SAMPLE, sample } from './sample-documents';

const NEXT_EDITION = SAMPLE.replace('- Følger op på det, der er aftalt\n', '')
  .replace('Giver plads til at prøve noget nyt', 'Giver god plads til at prøve noget nyt')
  .replace('- Bygger bro mellem afdelinger', '- Bygger bro mellem afdelinger\n- Roser det gode arbejde');

/** A framework that templates are made from, and the next edition of its document. */
function twoEditions() {
  const organisation = organisationWithTeam();
  const adam = organisation.as('Adam');
  const one = publishReview(adam, startReview(adam, sample()).draftId, { version: 1 });
  makeTemplate(adam, one, { type: 'mus', role: 'medarbejder', language: 'da' });
  makeTemplate(adam, one, { type: 'lus', role: 'leder', language: 'da' });
  const draft = startReview(adam, sample(NEXT_EDITION)).draftId;
  const two = publishReview(adam, draft, { version: 1, replaces: one });
  return { organisation, adam, one, two };
}

function corrected(adam: ReturnType<typeof twoEditions>['adam'], id: string, edit: FrameworkEdit): string {
  const draft = startNewVersion(adam, id);
  return publishReview(adam, draft, { version: editReview(adam, draft, { version: 1, edit }) });
}

describe('a new edition', () => {
  it('is listed with the versions before it, who published each and when', () => {
    const { adam, one, two } = twoEditions();
    const versions = readFrameworkVersions(adam, one);
    expect(versions).toEqual(readFrameworkVersions(adam, two));
    expect(versions).toMatchObject([
      { id: two, version: 2, current: true, templates: 0, publishedBy: 'Adam', publishedAt: adam.now },
      { id: one, version: 1, current: false, templates: 2, publishedBy: 'Adam' },
    ]);
    expect(() => readFrameworkVersions(adam, 'findes-ikke')).toThrow(notFound);
  });

  it('is compared with the version before it', () => {
    const { adam, one, two } = twoEditions();
    const changes = compareVersions(adam, two);
    expect(changes?.kept).toHaveLength(12);
    expect(changes?.reworded.map(({ after }) => after.text)).toEqual([
      'Giver god plads til at prøve noget nyt',
    ]);
    expect(changes?.gone.map(({ text }) => text)).toEqual(['Følger op på det, der er aftalt']);
    expect(changes?.fresh.map(({ text }) => text)).toEqual(['Roser det gode arbejde']);
    expect(compareVersions(adam, one)).toBeNull();
    expect(() => compareVersions(adam, 'findes-ikke')).toThrow(notFound);
  });

  it('says of each template from an older version what has become of its statements', () => {
    const { adam, two } = twoEditions();
    const affected = templatesAffectedBy(adam, two);
    expect(affected.map(({ id: _id, length: _length, ...rest }) => rest)).toEqual([
      {
        type: 'lus',
        role: 'leder',
        language: 'da',
        frameworkVersion: 1,
        kept: 4,
        reworded: 1,
        gone: 1,
        fresh: 1,
      },
      {
        type: 'mus',
        role: 'medarbejder',
        language: 'da',
        frameworkVersion: 1,
        kept: 8,
        reworded: 0,
        gone: 0,
        fresh: 0,
      },
    ]);
    expect(() => templatesAffectedBy(adam, 'findes-ikke')).toThrow(notFound);
  });

  it('counts what is new for a role through what the role inherits', () => {
    const { adam, two } = twoEditions();
    const draft = startNewVersion(adam, two);
    const [statement] = readReview(adam, draft).framework.statements.filter(({ role }) => role === 'leder');
    const edits: FrameworkEdit[] = [
      { kind: 'split', statement: statement?.id ?? '', parts: ['Giver god plads', 'til at prøve noget nyt'] },
      { kind: 'set-role', role: 'leder', name: 'Leder', level: 1, leads: true, inherits: ['medarbejder'] },
      { kind: 'add-role', name: 'Chef', level: 2, leads: true },
      { kind: 'set-role', role: 'chef', name: 'Chef', level: 2, leads: true, inherits: ['leder'] },
    ];
    const version = edits.reduce((now, edit) => editReview(adam, draft, { version: now, edit }), 1);
    const three = publishReview(adam, draft, { version });
    const fresh = templatesAffectedBy(adam, three).map((template) => [template.role, template.fresh]);
    expect(Object.fromEntries(fresh)).toEqual({ leder: 2, medarbejder: 0 });
  });

  it('leaves the templates in use until they are replaced, and those called in with theirs', () => {
    const { organisation, one } = twoEditions();
    const anne = organisation.as('Anne');
    const jonas = organisation.idOf('Jonas');
    const offered = callInChoices(anne, jonas).templates;
    const [template] = organisation.db
      .select()
      .from(interviewTemplates)
      .where(eq(interviewTemplates.frameworkId, one))
      .all()
      .filter(({ role }) => role === 'medarbejder');
    expect(offered.map(({ id }) => id)).toContain(template?.id);
    const called = callIn(anne, jonas, { templateId: template?.id ?? '', heldOn: '2026-03-16' });
    const held = organisation.db.select().from(conversations).where(eq(conversations.id, called)).get();
    expect(held?.templateId).toBe(template?.id);
  });

  it('decides which roles somebody can have, alone', () => {
    const { adam, two } = twoEditions();
    corrected(adam, two, { kind: 'add-role', name: 'Områdechef', level: 3, leads: true });
    expect(listRoles(adam).map(({ id }) => id)).toContain('omraadechef');
    const current = listFrameworks(adam).find(({ version }) => version === 3);
    corrected(adam, current?.id ?? '', { kind: 'remove-role', role: 'omraadechef', into: 'leder' });
    expect(listRoles(adam).map(({ id }) => id)).not.toContain('omraadechef');
  });
});

describe('a document that is published without a review', () => {
  const document = { name: 'grundlag.md', bytes: new TextEncoder().encode(SAMPLE) };

  it('can be corrected beside its text afterwards', () => {
    const adam = organisationWithTeam().as('Adam');
    const id = importFramework(adam, document);
    expect(readReview(adam, startNewVersion(adam, id)).document).toEqual({
      name: 'grundlag.md',
      mediaType: 'text/markdown',
    });
  });

  it('is its newest version when it is taken in again', () => {
    const adam = organisationWithTeam().as('Adam');
    const id = importFramework(adam, document);
    const newest = corrected(adam, id, { kind: 'rename', name: 'Vores grundlag', organisation: null });
    expect(importFramework(adam, document)).toBe(newest);
  });
});
