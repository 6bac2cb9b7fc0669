import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPdf } from '../support/documents/as-pdf';
import { asWord } from '../support/documents/as-word';
import { partsOf } from '../support/documents/document-parts';
import { newTab, type Visitor } from './support/browser';
import { inspect } from './support/inspect';
import { hasFocus } from './support/keyboard';
import { click } from './support/page';
import { reviewPage } from './support/review-page';
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
/** What Adam has before him. */
let review: ReturnType<typeof reviewPage>;

beforeAll(async () => {
  stage = await openStage(() => {});
  adam = await stage.at('adam');
  page = adam.page;
  review = reviewPage(adam);
});
afterAll(() => stage?.stop());

describe('with the mouse', () => {
  it('a text is pasted, and each of its sentences shows what became of it', async () => {
    await page.goto('/grundlag');
    await inspect(adam);
    await review.paste(NAME, TEXT);
    await inspect(adam);
    await expect
      .poll(() => review.inDocument('Deler viden').getAttribute('class'))
      .toContain('mark--statement');
    expect(await review.inDocument('Vi skrev').getAttribute('class')).not.toContain('mark--statement');
  });

  it('choosing a sentence on one side shows it on the other, with how it will be asked about', async () => {
    await review.press('Deler viden');
    await expect.poll(() => hasFocus(review.title())).toBe(true);
    await expect.poll(() => review.inStructure('Deler viden').getAttribute('aria-current')).toBe('true');
    await page.getByText('Jeg deler viden.').waitFor();
    await review.inStructure('Spørger, når').click();
    await expect.poll(() => review.inDocument('Spørger, når').getAttribute('aria-current')).toBe('true');
    await inspect(adam);
  });

  it('sentences are moved, split, repaired, taken out and added, and the last is taken back', async () => {
    await review.press('Deler viden');
    await page
      .locator('.piece-panel')
      .getByLabel(t('review.place.theme'), { exact: true })
      .selectOption('Mod');
    await page.locator('.piece-panel').getByLabel(t('review.place.new_group')).fill('I hverdagen');
    await click(adam, t('review.place.submit'));
    await review.did(t('review.did.move', { count: 1 }));
    await page.getByRole('heading', { name: 'I hverdagen' }).waitFor();

    await review.press('Holder aftaler');
    await page.getByText(t('review.split.title'), { exact: true }).first().click();
    await page.getByLabel(t('review.split.label')).fill('Holder aftaler\nog følger op på dem');
    await click(adam, t('review.split.submit'));
    await review.did(t('review.did.split'));

    await review.inStructure('og følger op').click();
    await page.getByText(t('review.repair.title'), { exact: true }).click();
    await page.getByLabel(t('review.repair.label')).fill('Følger op på aftaler');
    await page
      .locator('details[open]')
      .getByRole('button', { name: t('common.save'), exact: true })
      .click();
    await review.did(t('review.did.repair'));
    await page.getByText('Jeg følger op på aftaler.').waitFor();

    await review.press('Skaber rum');
    await page.getByText(t('review.leave_out.title')).click();
    await click(adam, t('review.leave_out.submit'));
    await review.did(t('review.did.leave-out'));
    await inspect(adam);
    await page.getByRole('button', { name: t('review.undo', { what: t('review.did.leave-out') }) }).click();
    await review.did(t('review.did.repair'));
    await expect
      .poll(() => review.inDocument('Skaber rum').getAttribute('class'))
      .toContain('mark--statement');
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
    await review.did(t('review.did.add'));
    await review.inStructure('Vi skrev det her').waitFor();
  });

  it('several are moved at once, and keep what was not chosen', async () => {
    for (const words of ['Siger til', 'Prøver nyt'])
      await page.getByRole('checkbox', { name: new RegExp(words) }).check();
    await page.locator('.move-many').getByLabel(t('review.place.role')).selectOption('alle');
    await click(adam, t('review.many.submit'));
    await review.did(t('review.did.move', { count: 2 }));
    await expect.poll(() => page.locator('.move-many').isVisible()).toBe(false);
    await inspect(adam);
  });

  it('roles and themes are renamed', async () => {
    await review.show('roller');
    await page.getByText(t('review.roles.change', { name: 'Leder' }), { exact: true }).click();
    await page.locator('details[open]').getByLabel(t('review.roles.name')).fill('Daglig leder');
    await page
      .locator('details[open]')
      .getByRole('button', { name: t('common.save') })
      .first()
      .click();
    await review.did(t('review.did.set-role'));
    await page.getByRole('heading', { name: 'Daglig leder' }).waitFor();
    await inspect(adam);
    await review.show('temaer');
    await page.getByText(t('review.themes.change', { name: 'Mod' }), { exact: true }).click();
    await page.locator('details[open]').getByLabel(t('review.themes.name')).fill('Mod i hverdagen');
    await page
      .locator('details[open]')
      .getByRole('button', { name: t('common.save') })
      .first()
      .click();
    await review.did(t('review.did.rename-theme'));
    await inspect(adam);
  });

  it('two who correct at once are both told, and what was typed is still there', async () => {
    await review.press('Giver tydelig');
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
    await expect
      .poll(() => page.getByLabel(t('review.repair.label')).inputValue())
      .toBe('Giver en tydelig retning');
    await inspect(adam, { refused: true });
    await page
      .locator('details[open]')
      .getByRole('button', { name: t('common.save'), exact: true })
      .click();
    await review.did(t('review.did.repair'));
  });
});

describe('with the keyboard alone', () => {
  it('one goes from sentence to sentence, chooses, corrects and comes back', async () => {
    await review.inDocument('Siger til').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await expect.poll(() => hasFocus(review.title())).toBe(true);
    const chosen = await page.locator('.review__document [aria-current] [data-from]').first().innerText();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(chosen);
    await page.keyboard.press('Enter');
    await expect.poll(() => hasFocus(review.title())).toBe(true);
    await page.keyboard.press('Tab');
    const theme = page.locator('.piece-panel').getByLabel(t('review.place.theme'), { exact: true });
    await expect.poll(() => hasFocus(theme)).toBe(true);
  });

  it('a part of what was left out is marked with Shift and arrows', async () => {
    await review.paste('Kun tastatur', `${TEXT}\nTil sidst en helt almindelig tekst.\n`);
    await review.show('ikke-med');
    await review.inStructure('Til sidst').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => hasFocus(review.title())).toBe(true);
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
    await review.did(t('review.did.add'));
    await expect.poll(() => review.inStructure('Til sidst').innerText()).toBe('Til sidst');
  });
});

describe('versions', () => {
  it('a review is published, corrected into a new version, and the two are compared', async () => {
    await page.goto('/grundlag');
    await page.getByRole('link', { name: t('frameworks.reviews.continue', { name: NAME }) }).click();
    await page.getByRole('link', { name: t('review.to_publish') }).click();
    await inspect(adam);
    await click(adam, t('review.publish.submit'));
    await page.getByText(t('frameworks.published')).waitFor();
    await inspect(adam);
    await click(adam, t('frameworks.correct'));
    await page.getByRole('heading', { level: 1, name: t('review.title', { name: NAME }) }).waitFor();
    await review.press('Spørger, når');
    await page.getByText(t('review.leave_out.title')).click();
    await click(adam, t('review.leave_out.submit'));
    await review.did(t('review.did.leave-out'));
    await page.getByRole('link', { name: t('review.to_publish') }).click();
    await click(adam, t('review.publish.submit'));
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
    await review.paste(NAME, edition);
    await page.getByRole('link', { name: t('review.to_publish') }).click();
    await page.getByText(/Vi tror, det er en ny udgave/).waitFor();
    await inspect(adam);
    await click(adam, t('review.publish.submit'));
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
    await click(adam, t('frameworks.upload.submit'));
    await page.locator('.review__document [role=link]').first().waitFor();
    for (const words of ['Siger til i tide', 'Giver tydelig retning', 'Prøver nyt af'])
      await expect
        .poll(() => review.inDocument(words).first().getAttribute('class'))
        .toContain('mark--statement');
    await inspect(adam);
  });
});
