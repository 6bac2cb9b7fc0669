import { DEMO_PASSWORD } from 'db/seed/demo-organisation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from './support/browser';
import { inspect } from './support/inspect';
import { hasFocus, press, tabTo, write } from './support/keyboard';
import { button, heading, link, saved, shown } from './support/page';
import { openStage, type Stage } from './support/stage';
import { linkToCallIn } from './support/talk-acts';
import { t } from './support/words';

const WORDS = 'Skrevet uden at røre musen.';
const LINE = 'Vi talte om det uden mus.';
const GOAL = 'Alt kan nås med tasterne';
const ACTIVITY = 'Vi prøver det af';

/** Peter leads Signe; neither has a mouse. */
let stage: Stage;
let people: Record<'peter' | 'signe', Visitor>;

beforeAll(async () => {
  stage = await openStage(() => {});
  people = await stage.each(['peter', 'signe']);
});
afterAll(() => stage?.stop());

const title = ({ page }: Visitor) => page.getByRole('heading', { level: 1 });
/** Whoever cannot see that the page changed is told: the focus stands on the new heading. */
const arrived = async (visitor: Visitor, name: string) => {
  await heading(visitor, name).waitFor();
  await expect.poll(() => hasFocus(title(visitor))).toBe(true);
  await inspect(visitor);
};

describe('with the keyboard alone', () => {
  it('a leader passes over the head of the page to its content, and calls an employee in', async () => {
    const { peter } = people;
    const { page } = peter;
    await page.goto('/team');
    await press(page, link(peter, t('common.skip')));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    // What the team is owed has a link of the same name.
    await press(page, linkToCallIn(peter, 'Signe Åkjær'));
    await arrived(peter, t('team.call.title', { name: 'Signe Åkjær' }));
    // The same day in whatever order the browser asks for its parts.
    await write(page, page.getByLabel(t('team.call.held_on')), `1212${new Date().getFullYear() + 1}`);
    await press(page, button(peter, t('team.call.submit')));
    await arrived(peter, t('conversation.preparation.title'));
  });

  it('an employee prepares a theme, reads where it comes from, and goes on to the next', async () => {
    const { signe } = people;
    const { page } = signe;
    await page.goto('/');
    await press(page, link(signe, t('overview.own.prepare', { name: 'Peter Rask' })));
    await arrived(signe, t('conversation.preparation.title'));
    const card = page.locator('.theme-card').first();
    const mark = card.getByRole('button');
    await press(page, mark);
    await expect.poll(() => mark.getAttribute('aria-pressed')).toBe('true');
    expect(await hasFocus(mark)).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await hasFocus(card.getByRole('link'))).toBe(true);
    const theme = await card.getByRole('link').innerText();
    await page.keyboard.press('Enter');
    await arrived(signe, theme);
    await tabTo(page, page.getByRole('radio').first());
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.getByRole('radio').nth(1).isChecked()).toBe(true);
    await write(page, page.locator('textarea').first(), WORDS);
    const citation = page.locator('details.citation').first();
    await press(page, citation.locator('summary'));
    expect(await citation.getAttribute('open')).not.toBeNull();
    await saved(signe);
    await press(page, button(signe, t('conversation.preparation.next')));
    await expect.poll(() => title(signe).innerText()).not.toBe(theme);
    await expect.poll(() => hasFocus(title(signe))).toBe(true);
    await press(page, button(signe, t('conversation.preparation.previous')));
    await arrived(signe, theme);
    await expect.poll(() => page.locator('textarea').first().inputValue()).toBe(WORDS);
    await press(page, button(signe, t('conversation.preparation.save_and_close')));
    await arrived(signe, t('conversation.preparation.title'));
  });

  it('both share, and the leader begins the talk', async () => {
    for (const [visitor, name] of [
      [people.signe, 'Peter'],
      [people.peter, 'Signe'],
    ] as const) {
      const { page } = visitor;
      await press(page, link(visitor, t('conversation.preparation.to_share', { name })));
      await arrived(visitor, t('conversation.share.title', { name }));
      await press(page, button(visitor, t('conversation.share.button', { name })));
      await arrived(visitor, t('conversation.preparation.title_shared'));
    }
    const { peter } = people;
    await press(peter.page, button(peter, t('conversation.start.button')));
    await arrived(peter, t('conversation.talk.title'));
  });

  it('the leader writes in the record, marks a line, takes it away and gets it back', async () => {
    const { peter } = people;
    const { page } = peter;
    await press(page, page.locator('.theme-list a').first());
    const field = page.getByLabel(t('conversation.record.new_line'), { exact: true });
    await write(page, field, LINE);
    const mark = page.getByRole('checkbox').first();
    await tabTo(page, mark);
    await page.keyboard.press('Space');
    await saved(peter);
    const line = page.locator('.record-lines textarea').first();
    await press(page, page.locator('.record-line__remove').first());
    await expect.poll(() => hasFocus(button(peter, t('conversation.record.undo')))).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => hasFocus(line)).toBe(true);
    await expect.poll(() => line.inputValue()).toBe(LINE);
    await expect.poll(() => mark.isChecked()).toBe(true);
  });

  it('the talk mode goes from theme to theme with the arrows, to the agreements with A, and out with Esc', async () => {
    const { peter } = people;
    const { page } = peter;
    await press(page, link(peter, t('conversation.talk.screen.open')));
    await page.locator('.screen').waitFor();
    const first = await title(peter).innerText();
    await expect.poll(() => hasFocus(title(peter))).toBe(true);
    await tabTo(page, link(peter, t('conversation.talk.screen.next')));
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => title(peter).innerText()).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => title(peter).innerText()).toBe(first);
    await page.keyboard.press('a');
    await arrived(peter, t('agreements.title'));
    await write(page, page.getByLabel(t('agreements.add_label')), GOAL);
    await page.keyboard.press('Enter');
    const activity = page.getByLabel(t('agreements.activity'));
    await expect.poll(() => hasFocus(activity)).toBe(true);
    await page.keyboard.type(ACTIVITY);
    await saved(peter);
    await press(page, button(peter, t('agreements.finish')));
    await page.getByRole('heading', { name: GOAL }).waitFor();
    await page.keyboard.press('a');
    await expect.poll(() => title(peter).innerText()).toBe(first);
    await page.keyboard.press('Escape');
    await page.locator('.screen').waitFor({ state: 'detached' });
  });

  it('the employee changes an agreement, and the leader ends the talk and locks the record', async () => {
    const { peter, signe } = people;
    await signe.page.goto('/');
    await press(
      signe.page,
      signe.page
        .getByRole('main')
        .getByRole('link', { name: /Peter Rask/ })
        .first(),
    );
    await press(signe.page, link(signe, t('conversation.talk.to_agreements')));
    await arrived(signe, t('agreements.title'));
    await press(signe.page, link(signe, new RegExp(`^${t('agreements.change')}\\s*: ${GOAL}`)));
    const goal = signe.page.getByLabel(t('agreements.goal'), { exact: true });
    await expect.poll(() => hasFocus(signe.page.getByLabel(t('agreements.activity')))).toBe(true);
    await signe.page.keyboard.press('Shift+Tab');
    expect(await hasFocus(goal)).toBe(true);
    await signe.page.keyboard.press('End');
    await signe.page.keyboard.type(' hver dag');
    await saved(signe);
    await peter.page.goto(new URL(signe.page.url()).pathname.replace('aftaler', 'samtale'));
    await press(peter.page, button(peter, t('conversation.talk.end')));
    await arrived(peter, t('conversation.read_through.title'));
    await shown(peter, `${GOAL} hver dag`);
    await press(peter.page, button(peter, t('conversation.read_through.freeze')));
    await arrived(peter, t('conversation.signing.title'));
  });

  it('both sign, the employee with a reservation', async () => {
    const { peter, signe } = people;
    await write(peter.page, peter.page.getByLabel(t('conversation.signing.password')), DEMO_PASSWORD);
    await press(peter.page, button(peter, t('conversation.signing.sign')));
    await shown(peter, t('conversation.signing.waiting', { names: 'Signe' }));
    await signe.page.goto('/');
    await press(signe.page, link(signe, t('overview.own.sign', { name: 'Peter Rask' })));
    await arrived(signe, t('conversation.signing.title'));
    await write(signe.page, signe.page.getByLabel(t('conversation.signing.reservation')), WORDS);
    await write(signe.page, signe.page.getByLabel(t('conversation.signing.password')), DEMO_PASSWORD);
    await signe.page.keyboard.press('Enter');
    await heading(signe, t('conversation.signing.done_title')).waitFor();
    await shown(signe, WORDS);
  });
});
