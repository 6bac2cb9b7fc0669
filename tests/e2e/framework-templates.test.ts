import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asWord } from '../support/documents/as-word';
import { partsOf } from '../support/documents/document-parts';
import type { Visitor } from './support/browser';
import { inspect } from './support/inspect';
import { hasFocus } from './support/keyboard';
import {
  CHOICES,
  GENERATED,
  LEFT_OUT,
  MOVED,
  NAME,
  NEXT_EDITION,
  OWN_QUESTION,
  OWN_WORDING,
  REASON,
  SCALE,
  TEXT,
} from './support/own-template';
import { click, firstField, heading, link, pathOf, saved, shown } from './support/page';
import { openStage, type Stage } from './support/stage';
import { begin, callIn, linkToCallIn, share } from './support/talk-acts';
import { templateEditor } from './support/template-editor';
import { t } from './support/words';

const HERS = 'Jeg sagde fra over for den nye plan.';

/** Adam looks after the framework; Peter leads Signe. */
let stage: Stage;
let adam: Visitor;
/** What Adam has before him. */
let editor: ReturnType<typeof templateEditor>;
let peter: Visitor;
let signe: Visitor;
/** Path of the template, and of the conversation that uses it. */
let template: string;
let talk: string;

beforeAll(async () => {
  stage = await openStage(() => {});
  ({ adam, peter, signe } = await stage.each(['adam', 'peter', 'signe']));
  editor = templateEditor(adam);
});
afterAll(() => stage?.stop());

describe('from a document to a template of one’s own', () => {
  it('the document of the organisation is read and published', async () => {
    const { page } = adam;
    await page.goto('/grundlag');
    await page.locator('form[novalidate]').first().waitFor();
    const buffer = Buffer.from(await asWord(partsOf(TEXT)));
    await page
      .getByLabel(t('frameworks.upload.document'))
      .setInputFiles({ name: 'grundlag.docx', mimeType: 'application/octet-stream', buffer });
    await click(adam, t('frameworks.upload.submit'));
    await heading(adam, t('review.title', { name: NAME })).waitFor();
    await publish();
    await page.getByText(t('frameworks.published')).waitFor();
  });

  it('a focused template for a talk with an employee is begun as a draft', async () => {
    const { page } = adam;
    await link(adam, t('templates.make.one')).click();
    await link(adam, 'Medarbejder').click();
    await page.getByRole('radio', { name: 'MUS', exact: true }).check();
    await page.getByRole('radio', { name: /^Fokuseret/ }).check();
    await inspect(adam);
    await click(adam, t('templates.make.draft'));
    await editor.question(GENERATED).waitFor();
    await inspect(adam);
  });

  it('a question is moved with the keyboard, which stays with it', async () => {
    await editor.act(MOVED, 'up').focus();
    await adam.page.keyboard.press('Enter');
    await editor.said(t('templates.said.moved', { place: 1, total: 2, section: 'Året, der gik' }));
    // It is first now: the next key moves it back.
    await expect.poll(() => hasFocus(editor.act(MOVED, 'down'))).toBe(true);
    const [first] = await editor.inSection('Året, der gik').locator('.question-editor__name').allInnerTexts();
    expect(first).toBe(MOVED);
  });

  it('a question is reworded, restored and reworded for good, with the generated wording beside it', async () => {
    await editor.reword(GENERATED, OWN_WORDING);
    await editor.said(t('templates.said.reworded'));
    await editor.act(OWN_WORDING, 'text').click();
    await editor
      .panel()
      .getByText(t('templates.panel.generated', { text: GENERATED }))
      .waitFor();
    await inspect(adam);
    await editor
      .panel()
      .getByRole('button', { name: new RegExp(t('templates.panel.restore')) })
      .click();
    await editor.said(t('templates.said.restored'));
    expect(await editor.question(OWN_WORDING).count()).toBe(0);
    await editor.reword(GENERATED, OWN_WORDING);
    await editor.said(t('templates.said.reworded'));
  });

  it('a question is left out with a reason, which is asked for', async () => {
    await editor.act(LEFT_OUT, 'out').click();
    await editor
      .panel()
      .getByRole('button', { name: t('templates.panel.leave_out') })
      .click();
    await adam.page.locator('.error-summary, .alert-error').first().waitFor();
    await inspect(adam, { refused: true });
    await editor.panel().getByLabel(t('templates.panel.reason')).fill(REASON);
    await editor
      .panel()
      .getByRole('button', { name: t('templates.panel.leave_out') })
      .click();
    await editor.said(t('templates.said.left-out'));
    await adam.page.getByText(t('templates.left_out.reason', { reason: REASON })).waitFor();
  });

  it('a choice of one’s own is added, and the scale gets the organisation’s words', async () => {
    const { page } = adam;
    await editor.inSection('Mod').locator('[id$="-new"]').click();
    await editor.ask(OWN_QUESTION);
    await editor
      .panel()
      .getByRole('radio', { name: t('templates.panel.answer_choice') })
      .check();
    await editor.panel().getByLabel(t('templates.panel.options'), { exact: true }).fill(CHOICES.join('\n'));
    await inspect(adam);
    await click(adam, t('templates.panel.own_add'));
    await editor.said(t('templates.said.added', { section: 'Mod' }));
    await editor.question(OWN_QUESTION).getByText(CHOICES.join(' · ')).waitFor();

    await page.locator('#scale-text').click();
    for (const [place, word] of [...SCALE, ''].entries())
      await editor
        .panel()
        .getByLabel(t('templates.scale.word', { number: place + 1 }))
        .fill(word);
    await inspect(adam);
    await click(adam, t('templates.scale.save'));
    await editor.said(t('templates.said.scale'));
  });

  it('it is seen as the employee, the leader and the paper will have it', async () => {
    const { page } = adam;
    await link(adam, t('templates.view.employee')).click();
    await page.getByText(t('templates.view.employee_lead')).waitFor();
    for (const words of [OWN_WORDING, OWN_QUESTION, ...SCALE, ...CHOICES, 'Jeg spørger, når der er tvivl'])
      await expect.poll(() => page.locator('main').innerText()).toContain(words);
    expect(await page.locator('main').innerText()).not.toContain(LEFT_OUT);
    await inspect(adam);
    await link(adam, t('templates.view.leader')).click();
    await page.getByText(t('templates.view.leader_lead')).waitFor();
    await inspect(adam);
    await link(adam, t('templates.view.print')).click();
    await page.locator('.paper-form').waitFor();
    await inspect(adam);
  });

  it('it is approved, with what somebody should see first', async () => {
    const { page } = adam;
    await link(adam, t('templates.edit.approve')).click();
    await page.getByText(t('templates.problems.left-out', { count: 1 })).waitFor();
    await page.getByText(t('templates.problems.own', { count: 1 })).waitFor();
    await inspect(adam);
    await click(adam, t('templates.approve.button'));
    await page.getByText(t('templates.versions.approved', { version: 1 })).waitFor();
    template = pathOf(adam);
    await inspect(adam);
  });
});

describe('a talk on it', () => {
  it('the leader calls in, and the employee prepares on points, own words and a choice', async () => {
    await callSigneIn();
    const { page } = signe;
    await page.goto(talk);
    await link(signe, 'Mod').click();
    await page.locator('form[novalidate]').waitFor();
    await page.getByText('Jeg spørger, når der er tvivl').waitFor();
    await page.getByRole('radio', { name: SCALE[1] }).check();
    await page.getByRole('radio', { name: CHOICES[0] }).check();
    await firstField(signe).fill(HERS);
    await saved(signe);
    await shown(signe, /^Gemt kl\. \d\d\.\d\d$/);
    await inspect(signe);
  });

  it('the leader sees it beside the own, once both have shared', async () => {
    await share(signe, talk, 'Peter');
    await share(peter, talk, 'Signe');
    await begin(peter);
    await link(peter, 'Mod').click();
    const hers = peter.page.locator('.side-by-side__column', { hasText: HERS });
    await hers.waitFor();
    await expect.poll(() => hers.innerText()).toContain(SCALE[1]);
    const main = await peter.page.locator('main').innerText();
    for (const words of ['Jeg spørger, når der er tvivl', OWN_WORDING, OWN_QUESTION, CHOICES[0]])
      expect(main).toContain(words);
    await inspect(peter);
  });
});

describe('the next edition of the framework', () => {
  it('is published as a new version of the same', async () => {
    const { page } = adam;
    await page.goto('/grundlag');
    await page.locator('form[novalidate]').first().waitFor();
    await page.getByText(t('frameworks.upload.paste')).click();
    await page.getByLabel(t('frameworks.upload.paste_name')).fill(NAME);
    await page.getByLabel(t('frameworks.upload.paste_text')).fill(NEXT_EDITION);
    await click(adam, t('frameworks.upload.paste_submit'));
    await heading(adam, t('review.title', { name: NAME })).waitFor();
    await publish();
    await page.getByText(t('frameworks.published_update', { version: 2 })).waitFor();
    await inspect(adam);
  });

  it('the template is updated, keeps what the organisation wrote, and says where to look again', async () => {
    const { page } = adam;
    await page.goto(template);
    await inspect(adam);
    await click(adam, t('templates.acts.update'));
    await page.getByText(t('templates.changes.title')).waitFor();
    for (const words of [OWN_WORDING, OWN_QUESTION, SCALE.join(' · '), REASON])
      await expect.poll(() => page.locator('main').innerText()).toContain(words);
    await editor.question(OWN_WORDING).getByText(t('templates.mark.look'), { exact: true }).waitFor();
    await editor.question(OWN_WORDING).getByText('Jeg byder ind med en mening').waitFor();
    const [first] = await editor.inSection('Året, der gik').locator('.question-editor__name').allInnerTexts();
    expect(first).toBe(MOVED);
    await inspect(adam);
    await link(adam, t('templates.edit.approve')).click();
    await click(adam, t('templates.approve.button'));
    await page.getByText(t('templates.versions.approved', { version: 2 })).waitFor();
  });

  it('the talk that is under way keeps the template that it began with', async () => {
    await signe.page.goto(`${talk}/samtale`);
    await link(signe, 'Mod').click();
    await signe.page.getByText('Jeg spørger, når der er tvivl').first().waitFor();
    expect(await signe.page.content()).not.toContain('Jeg byder ind med en mening');
  });
});

async function publish(): Promise<void> {
  await link(adam, t('review.to_publish')).click();
  await click(adam, t('review.publish.submit'));
}

/** Calls Signe in to a talk on our template. */
async function callSigneIn(): Promise<void> {
  const { page } = peter;
  await page.goto('/team');
  await linkToCallIn(peter, 'Signe Åkjær').click();
  const choice = page.getByLabel(t('team.call.template'));
  const ours = choice.locator('option', { hasText: NAME });
  await choice.selectOption((await ours.getAttribute('value')) ?? '');
  talk = await callIn(peter, 14);
}
