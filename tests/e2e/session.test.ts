import { sessions } from 'db/schema/access';
import { DEMO_PASSWORD, demoEmail } from 'db/seed/demo-organisation';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newTab, type Visitor } from './support/browser';
import { inspect } from './support/inspect';
import { logIn } from './support/log-in';
import { click, link, saved, shown } from './support/page';
import { played } from './support/played';
import { openStage, type Stage } from './support/stage';
import { draftsIn, field, inspectOffline, TEXTS, writing } from './support/typing';
import { t } from './support/words';

/** Anne has called Jonas in. */
let stage: Stage;
let talk: string;

beforeAll(async () => {
  stage = await openStage(async (demo) => {
    talk = await played(demo, 'jonas', 'preparing');
  });
});
afterEach(() => stage?.clear());
afterAll(() => stage?.stop());

describe('when one is logged out while typing', () => {
  it('what was typed is kept on the device, and saved after the login', async () => {
    const jonas = await writing(stage, talk, TEXTS);
    await field(jonas).fill('Skrevet, mens jeg var logget ind.');
    await saved(jonas);
    endSessions();
    await field(jonas).fill('Skrevet, efter at jeg blev logget ud.');
    await shown(jonas, t('common.save_status.signed_out'));
    await inspect(jonas, { refused: true });
    await link(jonas, t('common.save_status.log_in')).click();
    await shown(jonas, t('errors.session.expired'));
    await inspect(jonas, { refused: true });
    await logIn(jonas, demoEmail('jonas'), DEMO_PASSWORD);
    await saved(jonas);
    await expect.poll(() => field(jonas).inputValue()).toBe('Skrevet, efter at jeg blev logget ud.');
    await jonas.page.reload();
    await expect.poll(() => field(jonas).inputValue()).toBe('Skrevet, efter at jeg blev logget ud.');
  });
});

describe('whoever has done nothing for long', () => {
  const MINUTE = 60_000;
  const IDLE_MINUTES = 150;
  /** The server last heard from anybody so long before they would be logged out; the browser's clock is there too. */
  async function waitUntilLeft({ page }: Visitor, minutes: number): Promise<void> {
    const lastSeenAt = new Date(Date.now() - IDLE_MINUTES * MINUTE + minutes * MINUTE);
    stage.inDatabase((db) => db.update(sessions).set({ lastSeenAt }).run());
    await page.clock.fastForward((IDLE_MINUTES - minutes) * MINUTE);
  }

  it('is warned, stays by saying so, and otherwise is told: what was typed stands there all the while', async () => {
    const jonas = await writing(stage, talk, TEXTS);
    const { page } = jonas;
    await page.clock.install();
    await page.reload();
    await field(jonas).fill('Skrevet før frokost.');
    await saved(jonas);
    await waitUntilLeft(jonas, 4);
    await shown(jonas, t('account.idle.heading'));
    await inspect(jonas);
    await click(jonas, t('account.idle.stay'));
    await page.getByText(t('account.idle.heading')).waitFor({ state: 'detached' });
    endSessions();
    await page.clock.fastForward(IDLE_MINUTES * MINUTE);
    await shown(jonas, t('account.idle.ended_text'));
    await expect.poll(() => field(jonas).inputValue()).toBe('Skrevet før frokost.');
    await inspect(jonas, { refused: true });
  });
});

describe('words belong to whoever wrote them', () => {
  it('a page that was left open saves nothing in the name of the next who logs in', async () => {
    const jonas = await writing(stage, talk, TEXTS);
    endSessions();
    const anne = await newTab(jonas);
    await anne.page.goto('/login');
    await logIn(anne, demoEmail('anne'), DEMO_PASSWORD);
    await field(jonas).fill('Jonas skriver videre.');
    await shown(jonas, t('common.save_status.signed_out'));
    await anne.page.goto(jonas.page.url());
    await field(anne).waitFor();
    expect(await field(anne).inputValue()).not.toContain('Jonas skriver videre.');
    expect(await anne.page.content()).not.toContain('Jonas skriver videre.');
  });

  it('whoever logs out is shown what is not saved, and leaves none of it behind', async () => {
    const jonas = await writing(stage, talk, TEXTS);
    const { page } = jonas;
    await page.evaluate(() =>
      localStorage.setItem(
        'muskat:another:1#q#w',
        JSON.stringify({ content: { text: 'en andens' }, version: 0, unsure: [], at: Date.now() }),
      ),
    );
    await page.context().setOffline(true);
    await field(jonas).fill('Endnu ikke gemt.');
    await shown(jonas, t('common.save_status.offline'));
    await click(jonas, t('common.logout'));
    await page.getByRole('dialog', { name: t('typing.log_out.heading') }).waitFor();
    await page.getByRole('dialog').getByText('Endnu ikke gemt.').waitFor();
    await inspectOffline(jonas);
    await click(jonas, t('typing.log_out.stay'));
    await expect.poll(() => field(jonas).inputValue()).toBe('Endnu ikke gemt.');
    await click(jonas, t('common.logout'));
    await page.route('**/svar', (route) => route.abort());
    await page.context().setOffline(false);
    await click(jonas, t('typing.log_out.leave'));
    await shown(jonas, t('account.login.logged_out'));
    await expect.poll(() => draftsIn(jonas)).toEqual(['muskat:another:1#q#w']);
  });
});

/** Everybody is logged out while they are at it. */
function endSessions(): void {
  stage.inDatabase((db) => db.delete(sessions).run());
}
