import type { Visitor } from './browser';
import { click, heading } from './page';
import { t } from './words';

/** The page where a document is looked through, as an administrator has it before them. */
export function reviewPage(visitor: Visitor) {
  const { page } = visitor;
  const inDocument = (words: string) => page.locator('.review__document [data-piece]', { hasText: words });
  return {
    inDocument,
    inStructure: (words: string) => page.locator('.review__structure [data-piece]', { hasText: words }),
    /** The words themselves: what is said after them to those who listen is too small to press. */
    press: (words: string) => inDocument(words).first().locator('[data-from]').click(),
    title: () => page.locator('#panel-title'),
    /** The last correction is saved, and is this one. */
    did: (what: string) => page.getByRole('button', { name: t('review.undo', { what }) }).waitFor(),
    show: (view: 'forventninger' | 'ikke-med' | 'roller' | 'temaer') =>
      page.locator(`.view-switch__${view} a`).click(),
    async paste(name: string, text: string): Promise<void> {
      await page.goto('/grundlag');
      await page.locator('form[novalidate]').first().waitFor();
      await page.getByText(t('frameworks.upload.paste')).click();
      await page.getByLabel(t('frameworks.upload.paste_name')).fill(name);
      await page.getByLabel(t('frameworks.upload.paste_text')).fill(text);
      await click(visitor, t('frameworks.upload.paste_submit'));
      await heading(visitor, t('review.title', { name })).waitFor();
      // Where scripts run, the sentences of the document are no links of the browser's own.
      await page.locator('.review__document [role=link]').first().waitFor();
    },
  };
}
