import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newTab, type Visitor } from './support/browser';
import { inspect } from './support/inspect';
import { click, openWithoutScripts, saved, shown } from './support/page';
import { played } from './support/played';
import { openStage, type Stage } from './support/stage';
import { draftsIn, field, inspectOffline, SCALES, TEXTS, writing } from './support/typing';
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

const status = ({ page }: Visitor) => page.locator('.save-status');

describe('what is typed is safe', () => {
  it('when the network is away for two minutes: the newest text alone is sent when it is back', async () => {
    const jonas = await writing(stage, talk, TEXTS);
    const { page } = jonas;
    await page.clock.install();
    await page.context().setOffline(true);
    await field(jonas).pressSequentially('Uden net');
    await page.clock.runFor(5_000);
    await shown(jonas, t('common.save_status.offline'));
    await page.clock.runFor(115_000);
    await field(jonas).pressSequentially(' i to minutter');
    await page.clock.runFor(2_000);
    await expect.poll(() => status(jonas).innerText()).toBe(t('common.save_status.offline'));
    const sent: (string | null)[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.postData());
    });
    await page.context().setOffline(false);
    await page.clock.runFor(40_000);
    await saved(jonas);
    expect(sent.length).toBeGreaterThan(0);
    for (const body of sent) expect(body).toContain('Uden+net+i+to+minutter');
    const elsewhere = await writing(stage, talk, TEXTS);
    await expect.poll(() => field(elsewhere).inputValue()).toContain('Uden net i to minutter');
  });

  it.each([
    ['in the middle of a sentence', { offline: false }],
    ['without a network', { offline: true }],
  ])('when the tab is closed %s', async (words, { offline }) => {
    const jonas = await writing(stage, talk, TEXTS);
    const address = jonas.page.url();
    await jonas.page.context().setOffline(offline);
    await field(jonas, 1).fill('');
    await field(jonas, 1).pressSequentially(`Lukket ${words}`);
    if (offline) await shown(jonas, t('common.save_status.offline'));
    await jonas.page.close();
    await jonas.page.context().setOffline(false);
    const again = await newTab(jonas);
    await again.page.goto(address);
    await field(again, 1).waitFor();
    await expect.poll(() => field(again, 1).inputValue()).toBe(`Lukket ${words}`);
    // The draft leaves the device when the server has the text: sent by this page, or by the last breath of the other.
    await expect.poll(() => draftsIn(again)).toEqual([]);
    await again.page.reload();
    await expect.poll(() => field(again, 1).inputValue()).toBe(`Lukket ${words}`);
  });

  it('when a choice is made and words are typed before the scripts of the page have come', async () => {
    const jonas = await writing(stage, talk, SCALES);
    const slow = await newTab(jonas);
    const release = await openWithoutScripts(slow, jonas.page.url());
    const options = slow.page.locator('fieldset').first().locator('input[type=radio]');
    await options.first().waitFor({ state: 'attached' });
    const place = await options.evaluateAll((all) =>
      all.findIndex((option) => option instanceof HTMLInputElement && !option.checked),
    );
    const text = slow.page.locator('textarea').first();
    await options.nth(place).check({ force: true });
    await text.fill('Skrevet på en langsom telefon.');
    release();
    await field(slow).waitFor();
    await saved(slow);
    await expect.poll(() => draftsIn(slow)).toEqual([]);
    await slow.page.reload();
    await expect.poll(() => options.nth(place).isChecked()).toBe(true);
    await expect.poll(() => text.inputValue()).toBe('Skrevet på en langsom telefon.');
  });

  it('when this browser keeps nothing: the page says so instead of promising it', async () => {
    const jonas = await writing(stage, talk, TEXTS);
    await jonas.page.addInitScript(() => {
      const keep = Storage.prototype.setItem;
      Storage.prototype.setItem = function (...item) {
        if (this === localStorage) throw new DOMException('full', 'QuotaExceededError');
        keep.apply(this, item);
      };
    });
    await jonas.page.reload();
    await field(jonas).waitFor();
    await jonas.page.context().setOffline(true);
    await field(jonas).fill('Kun her på siden.');
    await shown(jonas, t('typing.not_kept'));
    await inspectOffline(jonas);
    await jonas.page.context().setOffline(false);
    await saved(jonas);
  });
});

describe('two texts for one field', () => {
  it('stand beside each other, are joined with the keyboard alone, and the focus is in the field', async () => {
    const one = await writing(stage, talk, TEXTS);
    const other = await newTab(one);
    await other.page.goto(one.page.url());
    await field(other).waitFor();
    await field(one).fill('Vi har fået en god hverdag.');
    await saved(one);
    await field(other).fill('Vi har fået en travl hverdag.');
    await shown(other, t('conversation.conflict.heading'));
    await expect.poll(() => other.page.locator('mark').allInnerTexts()).toEqual(['travl', 'god']);
    await inspect(other, { refused: true });
    await other.page.getByRole('button', { name: t('conversation.conflict.join') }).focus();
    await other.page.keyboard.press('Enter');
    await saved(other);
    const id = await field(other).getAttribute('id');
    await expect.poll(() => other.page.evaluate(() => document.activeElement?.id)).toBe(id);
    await expect
      .poll(() => field(other).inputValue())
      .toBe('Vi har fået en god hverdag.\n\nVi har fået en travl hverdag.');
  });

  it('are chosen between, the own or the other, and the one that is chosen stands', async () => {
    const one = await writing(stage, talk, TEXTS);
    const other = await newTab(one);
    await other.page.goto(one.page.url());
    await field(other).waitFor();
    await field(one).fill('Fra den ene fane.');
    await saved(one);
    await field(other).fill('Fra den anden fane.');
    await shown(other, t('conversation.conflict.heading'));
    await shown(other, 'Fra den ene fane.');
    await click(other, t('conversation.conflict.keep_mine'));
    await saved(other);
    await field(one).fill('Fra den ene fane igen.');
    await shown(one, t('conversation.conflict.heading'));
    await click(one, t('conversation.conflict.keep_theirs'));
    await expect.poll(() => field(one).inputValue()).toBe('Fra den anden fane.');
    await other.page.reload();
    await expect.poll(() => field(other).inputValue()).toBe('Fra den anden fane.');
  });
});

describe('a quiet word while typing', () => {
  it('is there under the field, goes nowhere, holds nothing back and can be sent away', async () => {
    const jonas = await writing(stage, talk, TEXTS);
    const { page } = jonas;
    const posted: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') posted.push(new URL(request.url()).pathname);
    });
    await field(jonas).fill('Mette Hansen hjalp mig, mens Anne Skovmose holdt ferie.');
    const hint = page.locator('.sensitive-hint:visible');
    await hint.getByText(t('typing.sensitive.name')).waitFor();
    await expect.poll(() => hint.innerText()).toContain('Mette Hansen');
    expect(await hint.innerText()).not.toContain('Anne Skovmose');
    const describedBy = await field(jonas).getAttribute('aria-describedby');
    expect(describedBy?.split(' ')).toContain(await hint.locator('.sensitive-hint__text').getAttribute('id'));
    await saved(jonas);
    expect([...new Set(posted)].filter((path) => !path.endsWith('/svar'))).toEqual([]);
    expect(await draftsIn(jonas)).toEqual([]);
    await inspect(jonas);
    await click(jonas, t('typing.sensitive.dismiss_label'));
    await hint.waitFor({ state: 'hidden' });
    await field(jonas).press('End');
    await field(jonas).pressSequentially(' Tak til Mette Hansen.');
    await saved(jonas);
    expect(await hint.count()).toBe(0);
    await field(jonas).pressSequentially(' Hendes nummer er 010180-1234.');
    await hint.getByText(t('typing.sensitive.cpr')).waitFor();
  });
});
