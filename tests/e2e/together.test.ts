import { prepare, prepareAndShare } from 'app/cli/sample/play-conversation.server';
import { setDay } from 'app/domain/conversations/lifecycle/set-day.server';
import { startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, SMALL_PHONE, type Visitor } from './support/browser';
import { inDays } from './support/days';
import { inspect } from './support/inspect';
import { click, heading, link, open, saved, shown } from './support/page';
import { played } from './support/played';
import { openStage, type Stage } from './support/stage';
import { endTalk, linesOf, record } from './support/talk-acts';
import { t } from './support/words';

const [HIS, HERS] = ['Peter skriver om vagtplanen.', 'Signe skriver om forældrene.'];
const [HIS_VERSION, HER_VERSION] = ['Vi deler aftenvagterne.', 'Vi bytter aftenvagterne.'];
const GOAL = 'Færre aftenvagter i træk';
const UNSHARED = 'Kun til mig selv: jeg er i tvivl om, hvordan jeg siger det.';
const SHARED = 'Jeg vil gerne have flere ture ud af huset.';
/** What others do comes a few seconds later. */
const SOON = { timeout: 20_000, interval: 250 };

/** Peter and Signe are in the middle of their talk; so are Peter and Mads, but Peter has not shared what he wrote. */
let stage: Stage;
let talk: string;
let unshared: string;
let peter: Visitor;
let signe: Visitor;

beforeAll(async () => {
  stage = await openStage(async (demo) => {
    talk = await played(demo, 'signe', 'in-talk');
    unshared = await played(demo, 'mads', 'preparing');
    const id = unshared.replace('/samtaler/', '');
    setDay(demo.as('peter'), id, inDays(0));
    prepare(demo.as('peter'), id, [UNSHARED]);
    prepareAndShare(demo.as('mads'), id, [SHARED]);
    startTalk(demo.as('peter'), id);
  });
  [peter, signe] = await Promise.all([stage.at('peter', PHONE), stage.at('signe', SMALL_PHONE)]);
});
afterAll(() => stage?.stop());

const both = () => [peter, signe];
const firstLine = ({ page }: Visitor) => page.locator('.record-lines textarea').first();

describe('both write in the record at the same time', () => {
  it('each in a line of their own: both stand, and come up for the other without reloading', async () => {
    for (const visitor of both()) await open(visitor, talk, 'samtale/wellbeing');
    await Promise.all([record(peter, HIS), record(signe, HERS)]);
    for (const visitor of both()) await expect.poll(() => linesOf(visitor), SOON).toEqual([HIS, HERS].sort());
    await signe.page.getByText(t('conversation.record.written_by', { name: 'Peter' })).waitFor();
    await inspect(signe);
  });

  it('in one line at once: the second sees both texts and joins them, and the other gets the joined one', async () => {
    for (const visitor of both()) await open(visitor, talk, 'samtale/wellbeing');
    await firstLine(peter).fill(HIS_VERSION);
    await saved(peter);
    await expect.poll(() => firstLine(signe).inputValue(), SOON).toBe(HIS_VERSION);
    await Promise.all([firstLine(peter).fill(`${HIS_VERSION} Nu.`), firstLine(signe).fill(HER_VERSION)]);
    const second = await Promise.any(
      both().map(async (visitor) => {
        await shown(visitor, t('conversation.conflict.heading'));
        return visitor;
      }),
    );
    const first = second === peter ? signe : peter;
    await inspect(second, { refused: true });
    await click(second, t('conversation.conflict.join'));
    await saved(second);
    const joined = await firstLine(second).inputValue();
    for (const text of [`${HIS_VERSION} Nu.`, HER_VERSION]) expect(joined).toContain(text);
    await expect.poll(() => firstLine(first).inputValue(), SOON).toBe(joined);
  });

  it('what one takes out goes from the page of the other, and comes back when it is undone', async () => {
    const [line = ''] = await linesOf(peter);
    const place = (await Promise.all((await fieldsOf(peter)).map((field) => field.inputValue()))).indexOf(
      line,
    );
    await peter.page
      .locator('.record-line')
      .nth(place)
      .getByRole('button', { name: t('conversation.record.remove') })
      .click();
    await expect.poll(() => linesOf(signe), SOON).not.toContain(line);
    await inspect(peter);
    await click(peter, t('conversation.record.undo'));
    await expect.poll(() => linesOf(signe), SOON).toContain(line);
  });
});

describe('both follow the talk on their own screens', () => {
  it('an agreement that one adds stands on the list of the other', async () => {
    for (const visitor of both()) await open(visitor, talk, 'aftaler');
    await signe.page.getByLabel(t('agreements.add_label')).fill(GOAL);
    await click(signe, t('agreements.add'));
    await click(signe, t('agreements.finish'));
    await peter.page.getByRole('heading', { name: GOAL }).waitFor();
    await inspect(peter);
  });

  it('when the leader ends the talk, the page of the other says so and leads on', async () => {
    await open(signe, talk, 'samtale/wellbeing');
    await endTalk(peter, talk);
    await signe.page.getByRole('heading', { name: t('conversation.talk.ended') }).waitFor();
    await inspect(signe);
    await link(signe, t('conversation.talk.moved_on_link')).click();
    await heading(signe, t('conversation.read_through.title')).waitFor();
    await shown(signe, GOAL);
  });
});

describe('the talk on a screen that both look at', () => {
  it('shows nothing that has not been shared, not even to the one who wrote it', async () => {
    await open(peter, unshared, 'samtale/look-back');
    await shown(peter, UNSHARED);
    await inspect(peter);
    await link(peter, t('conversation.talk.screen.open')).click();
    await peter.page.locator('.screen').waitFor();
    await shown(peter, SHARED);
    await shown(peter, t('conversation.talk.screen.nothing_private'));
    expect(await peter.page.innerText('body')).not.toContain(UNSHARED);
    await inspect(peter);
    // Opened anew it does not even leave the server.
    await peter.page.reload();
    await shown(peter, SHARED);
    expect(await peter.page.content()).not.toContain(UNSHARED);
  });

  it('is led by the keyboard: to the next theme and back, to the agreements and back, and out', async () => {
    const { page } = peter;
    // The keys are there with the scripts, and so is what tells of them.
    await page.locator('.screen-keys').waitFor();
    const path = () => new URL(page.url()).pathname.replace(unshared, '');
    const steps = [
      ['ArrowRight', '/samtale/wellbeing/stor'],
      ['ArrowLeft', '/samtale/look-back/stor'],
      ['a', '/samtale/look-back/stor/aftaler'],
      ['a', '/samtale/look-back/stor'],
    ] as const;
    for (const [key, to] of steps) {
      await page.keyboard.press(key);
      await expect.poll(path, SOON).toBe(to);
      expect(await page.content()).not.toContain(UNSHARED);
      if (to.endsWith('aftaler')) await inspect(peter);
    }
    const field = page.locator('.record-lines textarea').last();
    await field.fill('Vi aftaler a');
    await field.press('ArrowLeft');
    expect(path()).toBe('/samtale/look-back/stor');
    await saved(peter);
    await page.keyboard.press('Escape');
    expect(path()).toBe('/samtale/look-back/stor');
    await page.keyboard.press('Escape');
    await expect.poll(path, SOON).toBe('/samtale/look-back');
  });
});

const fieldsOf = ({ page }: Visitor) => page.locator('.record-lines textarea').all();
