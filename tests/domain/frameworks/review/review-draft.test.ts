import { verifyAuditChain } from 'app/domain/audit/verify-audit-chain.server';
import type { Context } from 'app/domain/context';
import { listFrameworks } from 'app/domain/frameworks/list-frameworks.server';
import { discardReview } from 'app/domain/frameworks/review/discard-review.server';
import type { FrameworkEdit } from 'app/domain/frameworks/review/edit.schema';
import { editReview, undoEdit } from 'app/domain/frameworks/review/edit-review.server';
import { exportFramework } from 'app/domain/frameworks/review/export-framework.server';
import { listReviews } from 'app/domain/frameworks/review/list-reviews.server';
import { publishReview } from 'app/domain/frameworks/review/publish-review.server';
import { readReview } from 'app/domain/frameworks/review/read-review.server';
import { listReplaceable, setReplaces } from 'app/domain/frameworks/review/replaces.server';
import { startNewVersion, startReview } from 'app/domain/frameworks/review/start-review.server';
import { storeFramework } from 'app/domain/frameworks/store-framework.server';
import { storedFramework } from 'app/domain/frameworks/stored-content.server';
import { auditEvents } from 'db/schema/audit';
import { frameworkDocuments, frameworkDraftEdits } from 'db/schema/frameworks';
import { organisationWithTeam } from 'tests/support/conversations';
import { notFound, refused } from 'tests/support/refused';
import { describe, expect, it } from 'vitest';
import { SAMPLE, sample, statementIn } from './sample-documents';

const read = sample();
const { id: first } = statementIn(read.framework, 'Siger til');
const leaveOut: FrameworkEdit = { kind: 'leave-out', statement: first, why: 'narrative' };
const rename: FrameworkEdit = { kind: 'rename', name: 'Nyt navn', organisation: null };

function underReview(text = SAMPLE) {
  const organisation = organisationWithTeam();
  const adam = organisation.as('Adam');
  const draftId = startReview(adam, sample(text)).draftId;
  return { organisation, adam, draftId };
}

const listed = (ctx: Context, wanted: string) => listFrameworks(ctx).find(({ id }) => id === wanted);

describe('a document under review', () => {
  it('is stored once with its text, and reviewed in one draft', () => {
    const { adam, draftId } = underReview();
    expect(startReview(adam, read)).toEqual({ draftId, underWay: true });
    expect(adam.db.select().from(frameworkDocuments).all()).toMatchObject([
      { name: 'grundlag.md', mediaType: 'text/markdown', text: SAMPLE },
    ]);
    expect(listReviews(adam)).toMatchObject([{ id: draftId, name: 'Grundlag for Havby Kommune' }]);
  });

  it('is kept apart where a later release makes another text of the same file', () => {
    const { adam, draftId } = underReview();
    expect(startReview(adam, { ...read, text: `${SAMPLE}\n` }).draftId).not.toBe(draftId);
    expect(adam.db.select().from(frameworkDocuments).all()).toHaveLength(2);
  });

  it('is kept apart where the same bytes come as another kind of document', () => {
    const { adam, draftId } = underReview();
    const { source } = read.framework;
    const asText = {
      ...read.framework,
      source: { ...source, name: 'grundlag.txt', mediaType: 'text/plain' },
    };
    const other = startReview(adam, { framework: asText, text: read.text }).draftId;
    expect(other).not.toBe(draftId);
    expect(readReview(adam, other).document).toEqual({ name: 'grundlag.txt', mediaType: 'text/plain' });
    expect(readReview(adam, draftId).document?.mediaType).toBe('text/markdown');
  });

  it('is shown with what became of it, who began it, and how much a person has to decide', () => {
    const { adam, draftId } = underReview();
    const review = readReview(adam, draftId);
    expect(review).toMatchObject({
      version: 1,
      createdBy: 'Adam',
      document: { name: 'grundlag.md', mediaType: 'text/markdown' },
      replaces: null,
      proposal: null,
      counts: { statements: 14, indicators: 2, unsure: 0 },
    });
    expect(review.counts.byTheme).toEqual({ tillid: 6, samarbejde: 8 });
    expect(review.counts.byRole).toEqual({ medarbejder: 8, leder: 6, alle: 0 });
    expect(review.next[first]).toBe(statementIn(read.framework, 'Deler sin').id);
    const [heading] = review.passages.filter(({ kind }) => kind === 'heading');
    expect(heading?.segments).toMatchObject([
      { text: 'Grundlag for Havby Kommune', fate: { kind: 'left-out', why: 'heading' } },
    ]);
  });

  it('is for administrators, and nobody else knows that it is there', () => {
    const { organisation, draftId } = underReview();
    const nobody = [
      (name: string) => startReview(organisation.as(name), read),
      (name: string) => readReview(organisation.as(name), draftId),
      (name: string) => editReview(organisation.as(name), draftId, { version: 1, edit: leaveOut }),
      (name: string) => undoEdit(organisation.as(name), draftId, { version: 1 }),
      (name: string) => discardReview(organisation.as(name), draftId, { version: 1 }),
      (name: string) => publishReview(organisation.as(name), draftId, { version: 1 }),
      (name: string) => setReplaces(organisation.as(name), draftId, { version: 1, replaces: null }),
      (name: string) => startNewVersion(organisation.as(name), draftId),
      (name: string) => exportFramework(organisation.as(name), draftId),
      (name: string) => listReviews(organisation.as(name)),
    ];
    for (const name of ['Jonas', 'Anne', 'Hanne'])
      for (const operation of nobody)
        expect(() => operation(name)).toThrow(refused('access.forbidden', 'forbidden'));
  });
});

describe('correcting a draft', () => {
  it('adds one correction after the other, each with who and when, and tells the log its kind alone', () => {
    const { organisation, adam, draftId } = underReview();
    expect(editReview(adam, draftId, { version: 1, edit: leaveOut })).toBe(2);
    expect(editReview(adam, draftId, { version: 2, edit: rename })).toBe(3);
    const review = readReview(adam, draftId);
    expect(review.edits).toMatchObject([
      { number: 1, edit: leaveOut, madeBy: 'Adam' },
      { number: 2, edit: rename, madeBy: 'Adam' },
    ]);
    expect(review.framework.name).toBe('Nyt navn');
    expect(review.framework.statements.map(({ id }) => id)).not.toContain(first);
    expect(listReviews(adam)).toMatchObject([{ name: 'Nyt navn', corrections: 2 }]);
    const log = adam.db.select().from(auditEvents).all().at(-1);
    expect(log).toMatchObject({ action: 'framework.correct', subjectId: draftId });
    expect(JSON.parse(log?.details ?? '')).toEqual({ number: 2, kind: 'rename' });
    expect(verifyAuditChain(organisation.db, organisation.keys).firstBadRow).toBeNull();
  });

  it('is refused to whoever has not seen the last correction, and changes nothing', () => {
    const { adam, draftId } = underReview();
    editReview(adam, draftId, { version: 1, edit: leaveOut });
    const stale = refused('framework.draft_changed', 'conflict');
    expect(() => editReview(adam, draftId, { version: 1, edit: rename })).toThrow(stale);
    expect(() => undoEdit(adam, draftId, { version: 1 })).toThrow(stale);
    expect(() => publishReview(adam, draftId, { version: 1 })).toThrow(stale);
    expect(() => setReplaces(adam, draftId, { version: 1, replaces: null })).toThrow(stale);
    expect(() => discardReview(adam, draftId, { version: 1 })).toThrow(stale);
    expect(readReview(adam, draftId)).toMatchObject({ version: 2, edits: [{ edit: leaveOut }] });
  });

  it('is refused where it cannot be made, and changes nothing', () => {
    const { adam, draftId } = underReview();
    const edit: FrameworkEdit = { ...leaveOut, statement: 's_vaek' };
    expect(() => editReview(adam, draftId, { version: 1, edit })).toThrow(
      refused('framework.unknown_piece', 'invalid'),
    );
    expect(readReview(adam, draftId)).toMatchObject({ version: 1, edits: [] });
  });

  it('is undone from the last, down to what the reader made', () => {
    const { adam, draftId } = underReview();
    const before = readReview(adam, draftId).framework;
    editReview(adam, draftId, { version: 1, edit: leaveOut });
    editReview(adam, draftId, { version: 2, edit: rename });
    expect(undoEdit(adam, draftId, { version: 3 })).toBe(4);
    expect(readReview(adam, draftId).framework.name).toBe(before.name);
    undoEdit(adam, draftId, { version: 4 });
    expect(readReview(adam, draftId).framework).toEqual(before);
    expect(() => undoEdit(adam, draftId, { version: 5 })).toThrow(refused('framework.nothing_to_undo'));
  });
});

describe('a draft that is thrown away', () => {
  it('takes its corrections and its document with it', () => {
    const { adam, draftId } = underReview();
    editReview(adam, draftId, { version: 1, edit: leaveOut });
    discardReview(adam, draftId, { version: 2 });
    expect(listReviews(adam)).toEqual([]);
    expect(adam.db.select().from(frameworkDraftEdits).all()).toEqual([]);
    expect(adam.db.select().from(frameworkDocuments).all()).toEqual([]);
    expect(() => readReview(adam, draftId)).toThrow(notFound);
  });

  it('leaves a document that a published framework points into', () => {
    const { adam, draftId } = underReview();
    const published = publishReview(adam, draftId, { version: 1 });
    discardReview(adam, startNewVersion(adam, published), { version: 1 });
    expect(adam.db.select().from(frameworkDocuments).all()).toHaveLength(1);
  });
});

describe('publishing', () => {
  it('makes the draft with its corrections a framework, and there is no draft any more', () => {
    const { adam, draftId } = underReview();
    editReview(adam, draftId, { version: 1, edit: rename });
    const id = publishReview(adam, draftId, { version: 2 });
    expect(storedFramework(adam.db, id)).toMatchObject({ name: 'Nyt navn' });
    expect(listed(adam, id)).toMatchObject({ name: 'Nyt navn', version: 1, draftId: null });
    expect(listReviews(adam)).toEqual([]);
    expect(adam.db.select().from(auditEvents).all().at(-1)).toMatchObject({
      action: 'framework.publish',
      subjectId: id,
    });
  });

  it('succeeds for one of two who do it at once, and the other is told', () => {
    const { organisation, adam, draftId } = underReview();
    const published = listFrameworks(adam).length;
    publishReview(adam, draftId, { version: 1 });
    const told = refused('framework.already_published', 'conflict');
    expect(() => publishReview(organisation.as('Adam'), draftId, { version: 1 })).toThrow(told);
    expect(() => editReview(adam, draftId, { version: 1, edit: rename })).toThrow(told);
    expect(() => discardReview(adam, draftId, { version: 1 })).toThrow(told);
    expect(listFrameworks(adam)).toHaveLength(published + 1);
  });

  it('says in one step what it replaces, and where that is refused nothing has been said', () => {
    const { adam, draftId } = underReview();
    const one = publishReview(adam, draftId, { version: 1, replaces: null });
    const edition = startReview(adam, sample(SAMPLE.replace('nyt', 'andet'))).draftId;
    expect(() => publishReview(adam, edition, { version: 1, replaces: 'findes-ikke' })).toThrow(notFound);
    expect(readReview(adam, edition)).toMatchObject({ version: 1, replaces: null });
    const two = publishReview(adam, edition, { version: 1, replaces: one });
    expect(listed(adam, two)).toMatchObject({ version: 2 });
  });

  it('is refused for a framework with no expectations, and for one with no roles', () => {
    const { adam, draftId } = underReview();
    let version = 1;
    const edit = (one: FrameworkEdit) => {
      version = editReview(adam, draftId, { version, edit: one });
    };
    edit({ kind: 'remove-role', role: 'medarbejder', into: 'alle' });
    edit({ kind: 'remove-role', role: 'leder', into: 'alle' });
    expect(() => publishReview(adam, draftId, { version })).toThrow(refused('framework.review_no_roles'));
    for (const { id } of readReview(adam, draftId).framework.statements)
      edit({ kind: 'leave-out', statement: id, why: 'narrative' });
    expect(() => publishReview(adam, draftId, { version })).toThrow(
      refused('framework.review_no_statements'),
    );
  });
});

describe('the versions of a framework', () => {
  it('follow each other: what is replaced stays as it is, and the newest is the one that is listed', () => {
    const { adam, draftId } = underReview();
    const one = publishReview(adam, draftId, { version: 1 });
    const draft = startNewVersion(adam, one);
    expect(startNewVersion(adam, one)).toBe(draft);
    expect(listed(adam, one)).toMatchObject({ draftId: draft });
    const version = editReview(adam, draft, { version: 1, edit: rename });
    const two = publishReview(adam, draft, { version });
    expect(listFrameworks(adam).filter(({ id }) => id === one || id === two)).toMatchObject([
      { id: two, version: 2 },
    ]);
    expect(storedFramework(adam.db, one)?.name).toBe('Grundlag for Havby Kommune');
    expect(() => startNewVersion(adam, one)).toThrow(refused('framework.already_replaced', 'conflict'));
  });

  it('are one after the other: the second draft to replace the same version is refused', () => {
    const { adam, draftId } = underReview();
    const one = publishReview(adam, draftId, { version: 1 });
    const corrections = startNewVersion(adam, one);
    const edition = startReview(adam, sample(SAMPLE.replace('nyt', 'andet'))).draftId;
    const version = setReplaces(adam, edition, { version: 1, replaces: one });
    publishReview(adam, corrections, { version: 1 });
    const taken = refused('framework.already_replaced', 'conflict');
    expect(() => publishReview(adam, edition, { version })).toThrow(taken);
    expect(() => setReplaces(adam, edition, { version, replaces: one })).toThrow(taken);
    const current = listReplaceable(adam).find(({ version: number }) => number === 2);
    const third = publishReview(adam, edition, {
      version: setReplaces(adam, edition, { version, replaces: current?.id ?? '' }),
    });
    expect(listed(adam, third)?.version).toBe(3);
  });

  it('are proposed by what a new document has in common with a published framework', () => {
    const { adam, draftId } = underReview();
    const one = publishReview(adam, draftId, { version: 1 });
    const edition = startReview(adam, sample(SAMPLE.replace('noget nyt', 'noget helt andet'))).draftId;
    const { proposal } = readReview(adam, edition);
    expect(proposal).toMatchObject({ id: one, version: 1 });
    expect(proposal?.share).toBeCloseTo(13 / 14);
    setReplaces(adam, edition, { version: 1, replaces: one });
    expect(readReview(adam, edition)).toMatchObject({ replaces: { id: one, version: 1 }, proposal: null });
    setReplaces(adam, edition, { version: 2, replaces: null });
    expect(readReview(adam, edition).replaces).toBeNull();
  });

  it('are not proposed where the two have nothing in common', () => {
    const { adam } = underReview();
    const other = startReview(
      adam,
      sample('# Om mod\n\n## Mod\n\n### Leder\n\n- Tør sige nej\n- Står fast'),
    ).draftId;
    expect(readReview(adam, other).proposal).toBeNull();
  });

  it('can be corrected also where only the framework was taken in, without its document', () => {
    const organisation = organisationWithTeam();
    const adam = organisation.as('Adam');
    const id = storeFramework(adam, read.framework);
    const draft = startNewVersion(adam, id);
    const review = readReview(adam, draft);
    expect(review.document).toBeNull();
    const shown = review.passages.map(({ segments }) => segments.map(({ text }) => text).join(''));
    expect(shown).toContain('Deler sin viden med kolleger; spørger, når noget er uklart');
    const version = editReview(adam, draft, { version: 1, edit: leaveOut });
    const published = publishReview(adam, draft, { version });
    expect(storedFramework(adam.db, published)?.leftOut).toContainEqual(
      expect.objectContaining({ text: statementIn(read.framework, 'Siger til').text }),
    );
  });
});
