import type { Context } from 'app/domain/context';
import { callIn } from 'app/domain/conversations/call-in.server';
import { callInChoices } from 'app/domain/conversations/call-in-choices.server';
import { storeFramework } from 'app/domain/frameworks/store-framework.server';
import {
  approveTemplate,
  reinstateTemplate,
  retireTemplate,
} from 'app/domain/frameworks/templates/approve-template.server';
import {
  draftFromTemplate,
  draftTemplate,
  updateTemplate,
} from 'app/domain/frameworks/templates/draft-template.server';
import {
  discardTemplateDraft,
  editTemplateDraft,
  readDraftChanges,
  readTemplateDraft,
} from 'app/domain/frameworks/templates/edit-template-draft.server';
import { listNewTemplates, listTemplates } from 'app/domain/frameworks/templates/list-templates.server';
import { makeTemplate, makeUsualTemplates } from 'app/domain/frameworks/templates/make-template.server';
import { readTemplateById, templateStanding } from 'app/domain/frameworks/templates/read-template.server';
import type { TemplateEdit } from 'app/domain/frameworks/templates/template-edit.schema';
import { templateLengths } from 'app/domain/frameworks/templates/template-lengths.server';
import { newId } from 'app/domain/ids';
import { auditEvents } from 'db/schema/audit';
import { frameworks, interviewTemplates } from 'db/schema/frameworks';
import type { Framework } from 'templates/framework.schema';
import { organisationWithTeam } from 'tests/support/conversations';
import { testFramework } from 'tests/support/test-framework';
import { describe, expect, it } from 'vitest';

const refusing = (code: string) => expect.objectContaining({ name: 'Refusal', code });
const MUS = { type: 'mus', role: 'medarbejder', language: 'da', length: 'full' } as const;

function world() {
  const organisation = organisationWithTeam();
  const adam = organisation.as('Adam');
  const frameworkId = storeFramework(adam, {
    ...testFramework,
    source: { ...testFramework.source, sha256: 'b'.repeat(64) },
  });
  return { organisation, adam, frameworkId };
}

/** Publishes what replaces a framework: one sentence worded otherwise, one gone, one new. */
function publishNext(ctx: Context, replacesId: string): string {
  const [asks, shares, direction] = testFramework.statements;
  if (!asks || !shares || !direction) throw new Error('statements are missing');
  const next: Framework = {
    ...testFramework,
    source: { ...testFramework.source, sha256: 'c'.repeat(64) },
    statements: [
      { ...shares, id: 's_deler_ny', text: 'Deler gerne sin viden med alle kolleger' },
      { ...asks, id: 's_fejrer', text: 'Fejrer det, der lykkes' },
      direction,
    ],
  };
  const id = newId();
  ctx.db
    .insert(frameworks)
    .values({
      id,
      name: next.name,
      content: JSON.stringify(next),
      sourceSha256: next.source.sha256,
      importedAt: ctx.now,
      version: 2,
      replacesId,
    })
    .run();
  return id;
}

const questionAbout = (ctx: Context, draftId: string, statement: string) => {
  const found = readTemplateDraft(ctx, draftId)
    .template.sections.flatMap(({ questions }) => questions)
    .find(({ statements }) => statements.includes(statement));
  if (!found) throw new Error(`nothing asks about ${statement}`);
  return found;
};

describe('a draft of a template', () => {
  it('is edited step by step, each step on the version that was seen', () => {
    const { adam, frameworkId } = world();
    const draftId = draftTemplate(adam, frameworkId, MUS);
    const { id } = questionAbout(adam, draftId, 's_deler');
    const edit = { kind: 'reword', question: id, texts: { joint: 'Hvad deler du?' } } as const;
    expect(editTemplateDraft(adam, draftId, { version: 1, edit })).toBe(2);
    expect(questionAbout(adam, draftId, 's_deler').text.joint).toBe('Hvad deler du?');
    expect(() => editTemplateDraft(adam, draftId, { version: 1, edit })).toThrow(refusing('template.stale'));
    expect(readTemplateDraft(adam, draftId).version).toBe(2);
  });

  it('is nothing that a leader can use, until it is approved', () => {
    const { organisation, adam, frameworkId } = world();
    const before = callInChoices(organisation.as('Anne'), organisation.idOf('Jonas')).templates.length;
    const draftId = draftTemplate(adam, frameworkId, MUS);
    expect(listNewTemplates(adam, frameworkId)).toMatchObject([{ id: draftId, type: 'mus', length: 'full' }]);
    expect(listTemplates(adam, frameworkId)).toEqual([]);
    const templateId = approveTemplate(adam, draftId, { version: 1 });
    expect(listTemplates(adam, frameworkId)).toMatchObject([{ id: templateId, version: 1 }]);
    expect(listNewTemplates(adam, frameworkId)).toEqual([]);
    const { templates } = callInChoices(organisation.as('Anne'), organisation.idOf('Jonas'));
    expect(templates).toHaveLength(before + 1);
    expect(() => readTemplateDraft(adam, draftId)).toThrow(refusing('access.not_found'));
  });

  it('is one for each template: beginning again continues it', () => {
    const { adam, frameworkId } = world();
    const templateId = makeTemplate(adam, frameworkId, MUS);
    const draftId = draftFromTemplate(adam, templateId);
    expect(draftFromTemplate(adam, templateId)).toBe(draftId);
    expect(draftTemplate(adam, frameworkId, MUS)).toBe(draftId);
    expect(listTemplates(adam, frameworkId)).toMatchObject([{ id: templateId, draftId }]);
  });

  it('can be thrown away, and what was approved stays', () => {
    const { adam, frameworkId } = world();
    const templateId = makeTemplate(adam, frameworkId, MUS);
    discardTemplateDraft(adam, draftFromTemplate(adam, templateId));
    expect(listTemplates(adam, frameworkId)).toMatchObject([{ id: templateId, draftId: null }]);
  });

  it('is one for each kind also before any is approved, and of the version of the framework asked for', () => {
    const { adam, frameworkId } = world();
    const draftId = draftTemplate(adam, frameworkId, MUS);
    expect(draftTemplate(adam, frameworkId, MUS)).toBe(draftId);
    expect(draftTemplate(adam, frameworkId, { ...MUS, length: 'focused' })).not.toBe(draftId);
    const { id } = questionAbout(adam, draftId, 's_deler');
    const edit = { kind: 'reword', question: id, texts: { joint: 'Hvad deler du?' } } as const;
    editTemplateDraft(adam, draftId, { version: 1, edit });
    const next = publishNext(adam, frameworkId);
    expect(draftTemplate(adam, next, MUS)).toBe(draftId);
    expect(readTemplateDraft(adam, draftId)).toMatchObject({ frameworkId: next, version: 3 });
    expect(questionAbout(adam, draftId, 's_deler_ny').text.joint).toBe('Hvad deler du?');
  });

  it('is not approved as the first of its kind where there is one, retired or not', () => {
    const { adam, frameworkId } = world();
    const draftId = draftTemplate(adam, frameworkId, MUS);
    const made = makeTemplate(adam, publishNext(adam, frameworkId), MUS);
    const approve = () => approveTemplate(adam, draftId, { version: 1 });
    expect(approve).toThrow(refusing('template.already_made'));
    retireTemplate(adam, made);
    expect(approve).toThrow(refusing('template.already_made'));
    expect(readTemplateDraft(adam, draftId).version).toBe(1);
  });

  it('is approved as it was seen, and once', () => {
    const { adam, frameworkId } = world();
    const draftId = draftTemplate(adam, frameworkId, MUS);
    expect(() => approveTemplate(adam, draftId, { version: 2 })).toThrow(refusing('template.stale'));
    approveTemplate(adam, draftId, { version: 1 });
    expect(() => approveTemplate(adam, draftId, { version: 1 })).toThrow(refusing('access.not_found'));
  });

  it('is for administrators, and so is what can be done with a template', () => {
    const { organisation, adam, frameworkId } = world();
    const templateId = makeTemplate(adam, frameworkId, MUS);
    const draftId = draftFromTemplate(adam, templateId);
    for (const name of ['Jonas', 'Anne', 'Bo', 'Hanne']) {
      const ctx = organisation.as(name);
      const edit = { kind: 'reset-scale' } as const;
      for (const attempt of [
        () => draftTemplate(ctx, frameworkId, MUS),
        () => draftFromTemplate(ctx, templateId),
        () => updateTemplate(ctx, templateId),
        () => readTemplateDraft(ctx, draftId),
        () => editTemplateDraft(ctx, draftId, { version: 1, edit }),
        () => discardTemplateDraft(ctx, draftId),
        () => approveTemplate(ctx, draftId, { version: 1 }),
        () => retireTemplate(ctx, templateId),
        () => reinstateTemplate(ctx, templateId),
        () => listTemplates(ctx, frameworkId),
        () => listNewTemplates(ctx, frameworkId),
        () => templateStanding(ctx, templateId),
        () => templateLengths(ctx, frameworkId),
      ])
        expect(attempt).toThrow(expect.objectContaining({ kind: 'forbidden' }));
    }
  });

  it('and every step with it is in the log', () => {
    const { organisation, adam, frameworkId } = world();
    const draftId = draftTemplate(adam, frameworkId, MUS);
    editTemplateDraft(adam, draftId, { version: 1, edit: { kind: 'restore-all' } });
    const templateId = approveTemplate(adam, draftId, { version: 2 });
    retireTemplate(adam, templateId);
    reinstateTemplate(adam, templateId);
    discardTemplateDraft(adam, draftFromTemplate(adam, templateId));
    const actions = organisation.db.select().from(auditEvents).all();
    expect(actions.slice(-7).map(({ action }) => action)).toEqual([
      'template.draft',
      'template.edit-draft',
      'template.approve',
      'template.retire',
      'template.reinstate',
      'template.draft',
      'template.discard-draft',
    ]);
  });
});

describe('an approved template', () => {
  it('never changes: the next version takes its place, and conversations keep the one they began with', () => {
    const { organisation, adam, frameworkId } = world();
    const first = makeTemplate(adam, frameworkId, MUS);
    const anne = organisation.as('Anne');
    callIn(anne, organisation.idOf('Jonas'), { templateId: first, heldOn: '2026-03-16' });
    const before = JSON.stringify(readTemplateById(adam, first).template);
    const draftId = draftFromTemplate(adam, first);
    const edit = {
      kind: 'leave-out',
      question: questionAbout(adam, draftId, 's_deler').id,
      reason: 'Det taler vi om i GRUS',
    } as const;
    editTemplateDraft(adam, draftId, { version: 1, edit });
    const second = approveTemplate(adam, draftId, { version: 2 });
    expect(JSON.stringify(readTemplateById(adam, first).template)).toBe(before);
    expect(templateStanding(adam, second).versions).toMatchObject([
      { id: second, version: 2, approvedBy: 'Adam' },
      { id: first, version: 1 },
    ]);
    expect(templateStanding(adam, first).newest).toBe(false);
    const offered = callInChoices(anne, organisation.idOf('Mie')).templates.map(({ id }) => id);
    expect(offered).toContain(second);
    expect(offered).not.toContain(first);
    expect(() => callIn(anne, organisation.idOf('Mie'), { templateId: first, heldOn: '2026-03-16' })).toThrow(
      refusing('conversation.template_retired'),
    );
    expect(() => draftFromTemplate(adam, first)).toThrow(refusing('template.replaced'));
    expect(() => retireTemplate(adam, first)).toThrow(refusing('template.replaced'));
  });

  it('can be retired and taken back', () => {
    const { organisation, adam, frameworkId } = world();
    const templateId = makeTemplate(adam, frameworkId, MUS);
    const offered = () =>
      callInChoices(organisation.as('Anne'), organisation.idOf('Jonas')).templates.map(({ id }) => id);
    retireTemplate(adam, templateId);
    retireTemplate(adam, templateId);
    expect(offered()).not.toContain(templateId);
    expect(listTemplates(adam, frameworkId)).toMatchObject([{ id: templateId, retired: true }]);
    reinstateTemplate(adam, templateId);
    expect(offered()).toContain(templateId);
  });
});

describe('a new version of the framework', () => {
  it('offers an update that keeps what the organisation wrote, and says what to look at', () => {
    const { adam, frameworkId } = world();
    const templateId = makeTemplate(adam, frameworkId, MUS);
    expect(templateStanding(adam, templateId).newerFramework).toBe(false);
    const draftId = draftFromTemplate(adam, templateId);
    const { id } = questionAbout(adam, draftId, 's_deler');
    editTemplateDraft(adam, draftId, {
      version: 1,
      edit: { kind: 'reword', question: id, texts: { joint: 'Hvad deler du, og med hvem?' } },
    });
    const approved = approveTemplate(adam, draftId, { version: 2 });
    expect(readDraftChanges(adam, draftFromTemplate(adam, approved))).toBeNull();

    const next = publishNext(adam, frameworkId);
    expect(templateStanding(adam, approved).newerFramework).toBe(true);
    expect(listTemplates(adam, next)).toMatchObject([{ id: approved, newerFramework: true }]);
    const updated = updateTemplate(adam, approved);
    const shares = questionAbout(adam, updated, 's_deler_ny');
    expect(shares.text.joint).toBe('Hvad deler du, og med hvem?');
    expect(shares.generated?.joint).toBeDefined();
    expect(readDraftChanges(adam, updated)).toMatchObject({
      fresh: [{ id: questionAbout(adam, updated, 's_fejrer').id }],
      gone: [{ text: expect.any(String) }],
      lookAgain: [{ id: shares.id }],
      // What the employee can ask the leader beside it comes from another sentence now.
      changed: [{ text: expect.stringContaining('leder') }],
    });
    const second = approveTemplate(adam, updated, { version: readTemplateDraft(adam, updated).version });
    expect(readTemplateById(adam, second).frameworkId).toBe(next);
    expect(listTemplates(adam, next)).toMatchObject([{ id: second, version: 3, newerFramework: false }]);
  });

  it('takes what is begun along', () => {
    const { adam, frameworkId } = world();
    const templateId = makeTemplate(adam, frameworkId, MUS);
    const draftId = draftFromTemplate(adam, templateId);
    const { id } = questionAbout(adam, draftId, 's_deler');
    const edit = { kind: 'reword', question: id, texts: { joint: 'Endnu ikke godkendt' } } as const;
    editTemplateDraft(adam, draftId, { version: 1, edit });
    publishNext(adam, frameworkId);
    expect(updateTemplate(adam, templateId)).toBe(draftId);
    expect(questionAbout(adam, draftId, 's_deler_ny').text.joint).toBe('Endnu ikke godkendt');
    expect(() => editTemplateDraft(adam, draftId, { version: 2, edit })).toThrow(refusing('template.stale'));
  });

  it('made quickly, takes the place of a template that nobody has changed, and of no other', () => {
    const { adam, frameworkId } = world();
    const plain = makeTemplate(adam, frameworkId, MUS);
    const lus = { type: 'lus', role: 'leder', language: 'da', length: 'full' } as const;
    const draftId = draftTemplate(adam, frameworkId, lus);
    const changed = approveTemplate(adam, draftId, {
      version: editTemplateDraft(adam, draftId, {
        version: 1,
        edit: { kind: 'set-scale', words: [{ label: 'Godt' }, { label: 'På vej' }] },
      }),
    });
    const next = publishNext(adam, frameworkId);
    const made = makeTemplate(adam, next, MUS);
    expect(made).not.toBe(plain);
    expect(templateStanding(adam, plain).newest).toBe(false);
    expect(makeTemplate(adam, next, lus)).toBe(changed);
  });
});

describe('the usual templates made again on a new version of the framework', () => {
  /** MUS, GRUS and status talk for the employee, LUS and status talk for the leader. */
  const USUAL = 5;
  const LUS = { type: 'lus', role: 'leder', language: 'da', length: 'full' } as const;

  /** A template as an earlier release worded it: stored, and by nobody's hand. */
  function madeByEarlierRelease(ctx: Context, frameworkId: string): string {
    const { template } = readTemplateDraft(ctx, draftTemplate(ctx, frameworkId, MUS));
    const sections = template.sections.map((section) => ({
      ...section,
      guidance: `${section.guidance} Tag jer tid.`,
      questions: section.questions.map((question) => ({
        ...question,
        text: { ...question.text, joint: `Før: ${question.text.joint}` },
      })),
    }));
    const id = newId();
    const content = JSON.stringify({ ...template, sections });
    ctx.db
      .insert(interviewTemplates)
      .values({
        id,
        frameworkId,
        content,
        type: 'mus',
        role: 'medarbejder',
        language: 'da',
        createdAt: ctx.now,
      })
      .run();
    return id;
  }

  it('take the place of what an earlier release worded otherwise', () => {
    const { adam, frameworkId } = world();
    const former = madeByEarlierRelease(adam, frameworkId);
    const next = publishNext(adam, frameworkId);
    expect(makeUsualTemplates(adam, next)).toBe(USUAL);
    expect(templateStanding(adam, former).newest).toBe(false);
    expect(listTemplates(adam, next).every(({ newerFramework }) => !newerFramework)).toBe(true);
  });

  it('are counted where leaders can use them on that version: not those that are retired', () => {
    const { adam, frameworkId } = world();
    expect(makeUsualTemplates(adam, frameworkId)).toBe(USUAL);
    const retired = makeTemplate(adam, frameworkId, MUS);
    retireTemplate(adam, retired);
    expect(makeUsualTemplates(adam, frameworkId)).toBe(USUAL - 1);
    const next = publishNext(adam, frameworkId);
    expect(makeUsualTemplates(adam, next)).toBe(USUAL - 1);
    expect(templateStanding(adam, retired)).toMatchObject({ newest: true, retiredAt: expect.any(Date) });
  });

  const question = (ctx: Context, draftId: string) => questionAbout(ctx, draftId, 's_retning').id;
  it.each<[string, (ctx: Context, draftId: string) => TemplateEdit]>([
    ['reworded', (ctx, id) => ({ kind: 'reword', question: question(ctx, id), texts: { joint: 'Og du?' } })],
    ['required', (ctx, id) => ({ kind: 'require', question: question(ctx, id), required: true })],
    ['left out', (ctx, id) => ({ kind: 'leave-out', question: question(ctx, id), reason: 'Ikke i år' })],
    ['moved', () => ({ kind: 'move-section', section: 'year-ahead', by: 'up' })],
    ['renamed', () => ({ kind: 'reword-section', section: 'year-ahead', title: 'Året', guidance: '' })],
    ['scaled', () => ({ kind: 'set-scale', words: [{ label: 'Godt' }, { label: 'På vej' }] })],
  ])('leave one alone in which something is %s, and do not count it', (_how, edit) => {
    const { adam, frameworkId } = world();
    const draftId = draftTemplate(adam, frameworkId, LUS);
    const version = editTemplateDraft(adam, draftId, { version: 1, edit: edit(adam, draftId) });
    const changed = approveTemplate(adam, draftId, { version });
    const next = publishNext(adam, frameworkId);
    expect(makeUsualTemplates(adam, next)).toBe(USUAL - 1);
    expect(templateStanding(adam, changed).newest).toBe(true);
  });
});

it('both lengths are told with their number of questions, for the roles that something is expected of', () => {
  const { adam, frameworkId } = world();
  const lengths = templateLengths(adam, frameworkId);
  expect(lengths.map(({ role, usual }) => [role, usual])).toEqual([
    ['medarbejder', 'full'],
    ['leder', 'full'],
  ]);
  for (const { questions } of lengths) expect(questions.focused).toBeLessThanOrEqual(questions.full);
});
