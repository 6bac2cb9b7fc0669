import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetched } from './support/answers';
import type { Visitor } from './support/browser';
import { daysFromNow, inDays } from './support/days';
import { inspectCopy } from './support/inspect';
import { button, click, heading, link, open, shown } from './support/page';
import { signaturesIn } from './support/pdf-signatures';
import { played } from './support/played';
import { openStage, type Stage } from './support/stage';
import { begin, endTalk, prove, share, sign } from './support/talk-acts';
import { t } from './support/words';

const HERS = 'Skrevet uden et eneste script.';
const HIS = 'Også skrevet uden.';
const THEME = 'Faglig ledelse';
const [LINE, NEXT_LINE] = ['Vi prøver en ny form.', 'Det bliver mellem os, hvor svært det var.'];
const GOAL = 'Nye børn får en god første uge';
const NOTE = 'Planen er skrevet.';
const RESERVATION = 'Uden script, men med forbehold.';

/** Peter has called Signe in, a year after their last talk; no script runs in either browser. */
let stage: Stage;
let talk: string;
let peter: Visitor;
let signe: Visitor;
/** Looks at what the two see. */
let reader: Visitor;

beforeAll(async () => {
  stage = await openStage(async (demo) => {
    await played(demo, 'signe', 'signed', daysFromNow(-350));
    talk = await played(demo, 'signe', 'preparing');
  });
  const plain = { javaScriptEnabled: false };
  [peter, signe, reader] = await Promise.all([
    stage.at('peter', plain),
    stage.at('signe', plain),
    stage.stranger(),
  ]);
});
afterAll(() => stage?.stop());

describe('without JavaScript the pages are plain forms, the whole way', () => {
  it('somebody prepares: last year’s agreements first, then theme by theme', async () => {
    const { page } = signe;
    await open(signe, talk, 'forberedelse');
    await link(signe, t('conversation.preparation.begin')).click();
    const first = page.locator('.question').first();
    await first.getByRole('radio', { name: 'Fortsætter' }).check();
    await inspectCopy(signe, reader);
    await click(signe, t('conversation.preparation.next'));
    await heading(signe, 'Året, der gik').waitFor();
    await page.locator('textarea').first().fill(HERS);
    await click(signe, t('conversation.preparation.save_and_close'));
    await heading(signe, t('conversation.preparation.title')).waitFor();
    const card = page.locator('.theme-card', { has: link(signe, THEME) });
    await card.getByRole('button').click();
    await page.locator('.theme-card--wanted').waitFor();
    await inspectCopy(signe, reader);
    await open(signe, talk, 'forberedelse/follow-up');
    await expect.poll(() => first.getByRole('radio', { name: 'Fortsætter' }).isChecked()).toBe(true);
    await open(signe, talk, 'forberedelse/look-back');
    await expect.poll(() => page.locator('textarea').first().inputValue()).toBe(HERS);
  });

  it('both share, and the leader begins the talk', async () => {
    await share(signe, talk, 'Peter');
    await inspectCopy(signe, reader);
    await open(peter, talk, 'forberedelse/look-back');
    await peter.page.locator('textarea').first().fill(HIS);
    await click(peter, t('conversation.preparation.save_and_close'));
    await share(peter, talk, 'Signe');
    await begin(peter);
    await inspectCopy(peter, reader);
  });

  it('they look back, and write the record line by line', async () => {
    const { page } = peter;
    await open(peter, talk, 'samtale/follow-up');
    const line = page.locator('.look-back article').first();
    await line.getByRole('radio', { name: 'Fortsætter' }).check();
    await line.getByRole('button', { name: t('agreements.look_back.save') }).click();
    await shown(peter, t('agreements.look_back.carried'));
    await inspectCopy(peter, reader);
    await open(peter, talk, 'samtale/look-back');
    for (const words of [HERS, HIS]) await shown(peter, words);
    await writeLine(peter, LINE, { retold: true });
    await writeLine(peter, NEXT_LINE);
    await inspectCopy(peter, reader);
    await open(signe, talk, 'samtale/look-back');
    const lines = signe.page.locator('.record-line');
    await expect.poll(() => lines.nth(0).getByRole('textbox').inputValue()).toBe(LINE);
    await expect.poll(() => lines.nth(0).getByRole('checkbox').isChecked()).toBe(true);
    await expect.poll(() => lines.nth(1).getByRole('textbox').inputValue()).toBe(NEXT_LINE);
    await expect.poll(() => lines.nth(1).getByRole('checkbox').isChecked()).toBe(false);
  });

  it('two who change one line lose no word: the later text stands beside the newer one', async () => {
    await open(peter, talk, 'samtale/look-back');
    await open(signe, talk, 'samtale/look-back');
    await peter.page.locator('.record-line textarea').first().fill(`${LINE} Fra marts.`);
    await click(peter, t('conversation.record.save'));
    await signe.page.locator('.record-line textarea').first().fill(`${LINE} Fra april.`);
    await click(signe, t('conversation.record.save'));
    await shown(signe, t('conversation.conflict.unscripted'));
    await shown(signe, `${LINE} Fra april.`);
    await expect
      .poll(() => signe.page.locator('.record-line textarea').first().inputValue())
      .toBe(`${LINE} Fra marts.`);
    await inspectCopy(signe, reader);
  });

  it('they agree on something', async () => {
    const { page } = peter;
    await open(peter, talk, 'aftaler');
    await page.getByLabel(t('agreements.add_label')).fill(GOAL);
    await click(peter, t('agreements.add'));
    const form = page.getByRole('form', { name: t('agreements.editing') });
    await form.getByLabel(t('agreements.does', { name: 'Signe' })).fill('Laver en plan');
    await form.getByLabel(t('agreements.due')).fill(inDays(90));
    await inspectCopy(peter, reader);
    await click(peter, t('agreements.save'));
    await page.getByRole('heading', { name: GOAL }).waitFor();
    await shown(peter, 'Laver en plan');
    await inspectCopy(peter, reader);
  });

  it('both sign, and a wrong password is answered in the form without losing the reservation', async () => {
    await endTalk(peter, talk);
    await click(peter, t('conversation.read_through.freeze'));
    await button(peter, t('conversation.signing.sign')).waitFor();
    await sign(peter, talk);
    await open(signe, talk, 'underskrift');
    await prove(signe, 'gættet forkert', RESERVATION);
    await shown(signe, t('errors.signing.wrong_password'));
    const reservation = signe.page.getByLabel(t('conversation.signing.reservation'));
    await expect.poll(() => reservation.inputValue()).toBe(RESERVATION);
    await inspectCopy(signe, reader);
    await sign(signe, talk, RESERVATION);
    await heading(signe, t('conversation.signing.done_title')).waitFor();
    const pdf = await fetched(signe, `${talk}/referat.pdf`);
    expect(await signaturesIn(stage, pdf)).toEqual([
      { name: 'Peter Rask', reservation: null },
      { name: 'Signe Åkjær', reservation: RESERVATION },
    ]);
  });

  it('and note in the year how it is going', async () => {
    const { page } = signe;
    await open(signe, talk, 'opfoelgning');
    const line = page.locator('article', { has: page.getByRole('heading', { name: GOAL }) });
    await line.locator('summary').first().click();
    await line.getByRole('radio', { name: t('agreements.progress.begun') }).check();
    await line.getByLabel(t('agreements.progress.text')).fill(NOTE);
    await line.getByRole('button', { name: t('agreements.progress.save') }).click();
    await line.locator('.notes').getByText(NOTE).waitFor();
    await inspectCopy(signe, reader);
  });
});

/** Writes in the empty line at the end, and saves the page. */
async function writeLine(visitor: Visitor, text: string, { retold = false } = {}): Promise<void> {
  const line = visitor.page.locator('.record-line').last();
  await line.getByRole('textbox').fill(text);
  if (retold) await line.getByRole('checkbox').check();
  await click(visitor, t('conversation.record.save'));
  await visitor.page.locator('textarea', { hasText: text }).waitFor();
}
