import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPdf } from '../support/documents/as-pdf';
import { asWord } from '../support/documents/as-word';
import { partsOf } from '../support/documents/document-parts';
import { newTab, type Visitor } from './support/browser';
import { inspect } from './support/inspect';
import { hasFocus } from './support/keyboard';
import { openStage, type Stage } from './support/stage';
import { t } from './support/words';

const NAME = 'Det, vi er enige om';
const TEXT = `# Det, vi er enige om

## Tillid

Medarbejder

- Siger til i tide, når noget er svært
- Holder aftaler og følger op på dem
- Deler viden

Leder

- Skaber rum til at fejle
- Giver tydelig retning

Vi skrev det her sammen i foråret.

## Mod

- Prøver nyt af og lærer af det
- Spørger, når der er tvivl
`;

let stage: Stage;
let adam: Visitor;
let page: Page;

beforeAll(async () => {
  stage = await openStage(() => {});
  adam = await stage.at('adam');
  page = adam.page;
});
afterAll(() => stage?.stop());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const inDocument = (words: string) => page.locator('.review__document [data-piece]', { hasText: words });
const inStructure = (words: string) => page.locator('.review__structure [data-piece]', { hasText: words });
/** The words themselves: what is said after them to those who listen is too small to press. */
const press = (words: string) => inDocument(words).first().locator('[data-from]').click();
const title = () => page.locator('#panel-title');
/** The last correction is saved, and is this one. */
const did = (what: string) => page.getByRole('button', { name: t('review.undo', { what }) }).waitFor();
const show = (view: 'forventninger' | 'ikke-med' | 'roller' | 'temaer') =>
  page.locator(`.view-switch__${view} a`).click();

async function paste(name: string, text: string): Promise<void> {
  await page.goto('/grundlag');
  await page.locator('form[novalidate]').first().waitFor();
  await page.getByText(t('frameworks.upload.paste')).click();
  await page.getByLabel(t('frameworks.upload.paste_name')).fill(name);
  await page.getByLabel(t('frameworks.upload.paste_text')).fill(text);
  await button(t('frameworks.upload.paste_submit')).click();
  await page.getByRole('heading', { level: 1, name: t('review.title', { name }) }).waitFor();
  // Where scripts run, the sentences of the document are no links of the browser's own.
  await page.locator('.review__document [role=link]').first().waitFor();
}

describe('with the mouse', () => {
  it('a text is pasted, and each of its sentences shows what became of it', async () => {
    await page.goto('/grundlag');
    await inspect(adam);
    await paste(NAME, TEXT);
    await inspect(adam);
    expect(await inDocument('Deler viden').getAttribute('class')).toContain('mark--statement');
    expect(await inDocument('Vi skrev').getAttribute('class')).not.toContain('mark--statement');
  });

  it('choosing a sentence on one side shows it on the other, with how it will be asked about', async () => {
    await press('Deler viden');
    await expect.poll(() => hasFocus(title())).toBe(true);
    expect(await inStructure('Deler viden').getAttribute('aria-current')).toBe('true');
    await page.getByText('Jeg deler viden.').waitFor();
    await inStructure('Spørger, når').click();
    await expect.poll(() => inDocument('Spørger, når').getAttribute('aria-current')).toBe('true');
    await inspect(adam);
  });

  it('sentences are moved, split, repaired, taken out and added, and the last is taken back', async () => {
    await press('Deler viden');
    await page
      .locator('.piece-panel')
      .getByLabel(t('review.place.theme'), { exact: true })
      .selectOption('Mod');
    await page.locator('.piece-panel').getByLabel(t('review.place.new_group')).fill('I hverdagen');
    await button(t('review.place.submit')).click();
    await did(t('review.did.move', { count: 1 }));
    await page.getByRole('heading', { name: 'I hverdagen' }).waitFor();

    await press('Holder aftaler');
    await page.getByText(t('review.split.title'), { exact: true }).first().click();
    await page.getByLabel(t('review.split.label')).fill('Holder aftaler\nog følger op på dem');
    await button(t('review.split.submit')).click();
    await did(t('review.did.split'));

    await inStructure('og følger op').click();
    await page.getByText(t('review.repair.title'), { exact: true }).click();
    await page.getByLabel(t('review.repair.label')).fill('Følger op på aftaler');
    await page
      .locator('details[open]')
      .getByRole('button', { name: t('common.save'), exact: true })
      .click();
    await did(t('review.did.repair'));
    await page.getByText('Jeg følger op på aftaler.').waitFor();

    await press('Skaber rum');
    await page.getByText(t('review.leave_out.title')).click();
    await button(t('review.leave_out.submit')).click();
    await did(t('review.did.leave-out'));
    await inspect(adam);
    await page.getByRole('button', { name: t('review.undo', { what: t('review.did.leave-out') }) }).click();
    await did(t('review.did.repair'));
    expect(await inDocument('Skaber rum').getAttribute('class')).toContain('mark--statement');
  });

  it('text that is marked in the document becomes an expectation', async () => {
    const passage = page.locator('.review__document .passage', { hasText: 'Vi skrev det her' });
    await passage.scrollIntoViewIfNeeded();
    await passage.locator('[data-from]').click({ clickCount: 3 });
    await page.locator('.marked-text button').click();
    await page
      .locator('.piece-panel')
      .getByRole('button', { name: t('review.add.submit') })
      .click();
    await did(t('review.did.add'));
    await inStructure('Vi skrev det her').waitFor();
  });

  it('several are moved at once, and keep what was not chosen', async () => {
    for (const words of ['Siger til', 'Prøver nyt'])
      await page.getByRole('checkbox', { name: new RegExp(words) }).check();
    await page.locator('.move-many').getByLabel(t('review.place.role')).selectOption('alle');
    await button(t('review.many.submit')).click();
    await did(t('review.did.move', { count: 2 }));
    await expect.poll(() => page.locator('.move-many').isVisible()).toBe(false);
    await inspect(adam);
  });

  it('roles and themes are renamed', async () => {
    await show('roller');
    await page.getByText(t('review.roles.change', { name: 'Leder' }), { exact: true }).click();
    await page.locator('details[open]').getByLabel(t('review.roles.name')).fill('Daglig leder');
    await page
      .locator('details[open]')
      .getByRole('button', { name: t('common.save') })
      .first()
      .click();
    await did(t('review.did.set-role'));
    await page.getByRole('heading', { name: 'Daglig leder' }).waitFor();
    await inspect(adam);
    await show('temaer');
    await page.getByText(t('review.themes.change', { name: 'Mod' }), { exact: true }).click();
    await page.locator('details[open]').getByLabel(t('review.themes.name')).fill('Mod i hverdagen');
    await page
      .locator('details[open]')
      .getByRole('button', { name: t('common.save') })
      .first()
      .click();
    await did(t('review.did.rename-theme'));
    await inspect(adam);
  });

  it('two who correct at once are both told, and what was typed is still there', async () => {
    await press('Giver tydelig');
    await page.getByText(t('review.repair.title'), { exact: true }).click();
    await page.getByLabel(t('review.repair.label')).fill('Giver en tydelig retning');
    const other = await newTab(adam);
    await other.page.goto(page.url());
    await other.page.locator('.review__document [data-from]', { hasText: 'Deler viden' }).click();
    await other.page.getByRole('button', { name: t('review.place.submit'), exact: true }).click();
    await other.page
      .getByRole('button', { name: t('review.undo', { what: t('review.did.move', { count: 1 }) }) })
      .waitFor();
    await page
      .locator('details[open]')
      .getByRole('button', { name: t('common.save'), exact: true })
      .click();
    await page.getByText(t('errors.framework.draft_changed')).waitFor();
    expect(await page.getByLabel(t('review.repair.label')).inputValue()).toBe('Giver en tydelig retning');
    await inspect(adam, { refused: true });
    await page
      .locator('details[open]')
      .getByRole('button', { name: t('common.save'), exact: true })
      .click();
    await did(t('review.did.repair'));
  });
});

describe('with the keyboard alone', () => {
  it('one goes from sentence to sentence, chooses, corrects and comes back', async () => {
    await inDocument('Siger til').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await expect.poll(() => hasFocus(title())).toBe(true);
    const chosen = await page.locator('.review__document [aria-current] [data-from]').first().innerText();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(chosen);
    await page.keyboard.press('Enter');
    await expect.poll(() => hasFocus(title())).toBe(true);
    await page.keyboard.press('Tab');
    const theme = page.locator('.piece-panel').getByLabel(t('review.place.theme'), { exact: true });
    await expect.poll(() => hasFocus(theme)).toBe(true);
  });

  it('a part of what was left out is marked with Shift and arrows', async () => {
    await paste('Kun tastatur', `${TEXT}\nTil sidst en helt almindelig tekst.\n`);
    await show('ikke-med');
    await inStructure('Til sidst').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => hasFocus(title())).toBe(true);
    const area = page.getByLabel(t('review.add.label'));
    await area.focus();
    await page.keyboard.press('Control+Home');
    for (const _letter of 'Til sidst') await page.keyboard.press('Shift+ArrowRight');
    await page.getByText(t('review.add.part')).waitFor();
    await inspect(adam);
    await page
      .locator('.piece-panel')
      .getByRole('button', { name: t('review.add.submit') })
      .press('Enter');
    await did(t('review.did.add'));
    expect(await inStructure('Til sidst').innerText()).toBe('Til sidst');
  });
});

describe('versions', () => {
  it('a review is published, corrected into a new version, and the two are compared', async () => {
    await page.goto('/grundlag');
    await page.getByRole('link', { name: t('frameworks.reviews.continue', { name: NAME }) }).click();
    await page.getByRole('link', { name: t('review.to_publish') }).click();
    await inspect(adam);
    await button(t('review.publish.submit')).click();
    await page.getByText(t('frameworks.published')).waitFor();
    await inspect(adam);
    await button(t('frameworks.correct')).click();
    await page.getByRole('heading', { level: 1, name: t('review.title', { name: NAME }) }).waitFor();
    await press('Spørger, når');
    await page.getByText(t('review.leave_out.title')).click();
    await button(t('review.leave_out.submit')).click();
    await did(t('review.did.leave-out'));
    await page.getByRole('link', { name: t('review.to_publish') }).click();
    await button(t('review.publish.submit')).click();
    await page.getByText(t('frameworks.published_update', { version: 2 })).waitFor();
    await page.getByRole('link', { name: t('frameworks.compare') }).click();
    await page.getByText('Spørger, når der er tvivl').waitFor();
    await inspect(adam);
  });

  it('a new edition of the document is recognised, and says what is new, reworded and gone', async () => {
    const edition = TEXT.replace('- Deler viden', '- Deler viden og spørger om hjælp').replace(
      '- Prøver nyt af og lærer af det\n',
      '- Tør sige det højt, når noget skal laves om\n',
    );
    await paste(NAME, edition);
    await page.getByRole('link', { name: t('review.to_publish') }).click();
    await page.getByText(/Vi tror, det er en ny udgave/).waitFor();
    await inspect(adam);
    await button(t('review.publish.submit')).click();
    await page.getByText(t('frameworks.published_update', { version: 3 })).waitFor();
    await page.getByRole('link', { name: t('frameworks.compare') }).click();
    await page.getByText('Tør sige det højt').waitFor();
    await page.locator('ins').first().waitFor();
    await inspect(adam);
  });
});

describe('the document itself', () => {
  it.each([
    ['a Word document', 'grundlag.docx', () => asWord(partsOf(TEXT))],
    ['a PDF', 'grundlag.pdf', () => asPdf(partsOf(TEXT))],
  ])('%s is read as the same sentences', async (_what, name, make) => {
    await page.goto('/grundlag');
    await page.locator('form[novalidate]').first().waitFor();
    const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(await make()) };
    await page.getByLabel(t('frameworks.upload.document')).setInputFiles(file);
    await button(t('frameworks.upload.submit')).click();
    await page.locator('.review__document [role=link]').first().waitFor();
    for (const words of ['Siger til i tide', 'Giver tydelig retning', 'Prøver nyt af'])
      expect(await inDocument(words).first().getAttribute('class')).toContain('mark--statement');
    await inspect(adam);
  });
});
