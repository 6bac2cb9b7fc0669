import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, SMALL_PHONE, type Visitor } from './support/browser';
import { daysFromNow } from './support/days';
import { inspect } from './support/inspect';
import { click, heading, link, open, saved, shown } from './support/page';
import { played, signed } from './support/played';
import { openStage, type Stage } from './support/stage';
import { begin, callIn, linkToCallIn, share } from './support/talk-acts';
import { t } from './support/words';

const HERS = 'Vagtplanen er lagt om, så der er to formiddage om måneden.';
const HIS = 'Jeg har talt med det andet team. De er klar fra marts.';
const WHY_DROPPED = 'Det andet team er lagt sammen med vores.';
/** What the sample talk agreed on. */
const [GOAL, OTHER_GOAL] = [
  'At kunne tage imod nye kolleger på en god måde',
  'Mere fordybelse i de faste opgaver',
];

/** Peter and Signe signed half a year ago. */
let stage: Stage;
let peter: Visitor;
let signe: Visitor;
let lastTalk: string;
let nextTalk: string;

beforeAll(async () => {
  stage = await openStage(async (demo) => {
    lastTalk = await played(demo, 'signe', 'signed', daysFromNow(-180));
  });
  [peter, signe] = await Promise.all([stage.at('peter', PHONE), stage.at('signe', SMALL_PHONE)]);
});
afterAll(async () => {
  await stage?.stop();
});

describe('agreements live on until the next talk', () => {
  it('the overview says when it is time to follow up', async () => {
    await peter.page.goto('/');
    await inspect(peter);
    await link(peter, t('overview.own.follow-up', { name: 'Signe Åkjær', count: 2 })).click();
    await heading(peter, t('agreements.follow_up_page.title')).waitFor();
    await inspect(peter);
  });

  it('both note how it is going, and each reads what the other noted', async () => {
    await note(peter, GOAL, t('agreements.progress.on-track'), HIS);
    await open(signe, lastTalk, 'opfoelgning');
    await shown(signe, HIS);
    await note(signe, OTHER_GOAL, t('agreements.progress.stuck'), HERS);
    await inspect(signe);
    await peter.page.reload();
    await shown(peter, HERS);
    await inspect(peter);
  });

  it('the employee finds all her agreements on one page, and the leader those of the employee', async () => {
    await link(signe, t('agreements.follow_up_page.own')).click();
    await heading(signe, t('agreements.own.title')).waitFor();
    await shown(signe, HIS);
    await inspect(signe);
    await link(peter, t('agreements.follow_up_page.of_report', { name: 'Signe' })).click();
    await heading(peter, t('agreements.earlier.title', { name: 'Signe Åkjær' })).waitFor();
    await shown(peter, HERS);
    await inspect(peter);
  });

  it('the next talk is called in, and both prepare it with these agreements first', async () => {
    await peter.page.goto('/team');
    await linkToCallIn(peter, 'Signe Åkjær').click();
    nextTalk = await callIn(peter, 0);
    for (const visitor of [peter, signe]) {
      await open(visitor, nextTalk, 'forberedelse');
      await link(visitor, t('conversation.preparation.begin')).click();
      await visitor.page.locator('form[novalidate]').waitFor();
      await expect
        .poll(() => visitor.page.locator('.agreed__goal').allInnerTexts())
        .toEqual([GOAL, OTHER_GOAL]);
      const first = visitor.page.locator('.question').first();
      await first.getByRole('radio', { name: visitor === peter ? 'Droppes' : 'Fortsætter' }).check();
      await saved(visitor);
    }
    await share(peter, nextTalk, 'Signe');
    await share(signe, nextTalk, 'Peter');
  });

  it('the talk opens with them: what was noted in the year, and what each would do with them now', async () => {
    await open(peter, nextTalk, 'forberedelse');
    await begin(peter);
    await link(peter, t('conversation.talk.begin_first')).click();
    const line = lineOf(peter, GOAL);
    await line.getByText(HIS).waitFor();
    const foresaid = await line.locator('.side-by-side').innerText();
    for (const choice of ['Droppes', 'Fortsætter']) expect(foresaid).toContain(choice);
    await inspect(peter);
  });

  it('an agreement is dropped only with a reason, and the other sees it without reloading', async () => {
    await open(signe, nextTalk, 'samtale/follow-up');
    const [his, hers] = [lineOf(peter, GOAL), lineOf(signe, GOAL)];
    await his.getByRole('radio', { name: 'Droppes' }).check();
    await his.getByText(t('agreements.look_back.reason_drop_hint')).waitFor();
    await inspect(peter);
    await his.getByLabel(t('agreements.look_back.reason_drop')).fill(WHY_DROPPED);
    await saved(peter);
    await expect.poll(() => hers.getByRole('radio', { name: 'Droppes' }).isChecked(), WAIT).toBe(true);
    await expect.poll(() => hers.getByRole('textbox').inputValue()).toBe(WHY_DROPPED);
  });

  it('what is carried on stands among the new agreements, with the day it was first agreed', async () => {
    const line = lineOf(signe, OTHER_GOAL);
    await line.getByRole('radio', { name: 'Fortsætter' }).check();
    await line.getByText(t('agreements.look_back.carried')).waitFor();
    await line.getByRole('link', { name: t('agreements.look_back.carried_link') }).click();
    const form = signe.page.getByRole('form', { name: t('agreements.editing') });
    await expect.poll(() => form.getByLabel(t('agreements.goal')).inputValue()).toBe(OTHER_GOAL);
    await inspect(signe);
    await click(signe, t('agreements.finish'));
    await signe.page.locator('.agreement__from', { hasText: 'Fra samtalen' }).waitFor();
  });

  it('once that talk is signed, what came of the old agreements stands where they were made', async () => {
    await stage.play((demo) => signed(demo, 'signe', nextTalk));
    await open(signe, lastTalk, 'opfoelgning');
    await shown(signe, WHY_DROPPED);
    await shown(signe, new RegExp(`^${t('agreements.outcome.carried')}`));
    await inspect(signe);
  });
});

const WAIT = { timeout: 20_000, interval: 250 };

/** The agreement on a page that looks back. */
const lineOf = ({ page }: Visitor, goal: string) =>
  page.locator('.look-back article', { has: page.getByRole('heading', { name: goal }) });

async function note({ page }: Visitor, goal: string, how: string, text: string): Promise<void> {
  const line = page.locator('article', { has: page.getByRole('heading', { name: goal }) });
  await line.locator('.progress-form > summary').click();
  await line.getByRole('radio', { name: how }).check();
  await line.getByLabel(t('agreements.progress.text')).fill(text);
  await line.getByRole('button', { name: t('agreements.progress.save') }).click();
  await line.locator('.notes').getByText(text).waitFor();
}
