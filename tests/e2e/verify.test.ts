import { createTranslations } from 'app/i18n/translator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedSummary } from '../domain/signing/pdf/signed-summary';
import { fetched } from './support/answers';
import type { Visitor } from './support/browser';
import { inspect } from './support/inspect';
import { button, click, heading, shown } from './support/page';
import { played } from './support/played';
import { openStage, type Stage } from './support/stage';
import { t } from './support/words';

/** Somebody outside the house has been given a signed record; another has been given one that was changed. */
let stage: Stage;
let good: Buffer;

beforeAll(async () => {
  let talk = '';
  stage = await openStage(async (demo) => {
    talk = await played(demo, 'signe', 'signed');
  });
  const signe = await stage.at('signe');
  good = Buffer.from(await fetched(signe, `${talk}/referat.pdf`));
});
afterAll(() => stage?.stop());

async function check({ page }: Visitor, buffer: Buffer): Promise<void> {
  await page
    .getByLabel(t('checking.file'))
    .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer });
  await button({ page, problems: [] }, t('checking.submit')).click();
}

const tampered = () => {
  const copy = Buffer.from(good);
  copy[3000] = (copy[3000] ?? 0) ^ 1;
  return copy;
};

describe('anybody checks a signed record, without a login', () => {
  it('who signed, and that it is what was signed; or that it is not', async () => {
    const stranger = await stage.stranger();
    await stranger.page.goto('/login');
    await stranger.page
      .getByRole('main')
      .getByRole('link', { name: t('checking.nav') })
      .click();
    await heading(stranger, t('checking.title')).waitFor();
    await stranger.page.locator('form[novalidate] input[type="file"]').waitFor();
    await check(stranger, good);
    await shown(stranger, /^Ja\. Dokumentet er præcis det/);
    await shown(stranger, t('checking.known_here'));
    await shown(stranger, /Signe .* skrev under/);
    await inspect(stranger);
    await check(stranger, tampered());
    await shown(stranger, /^Nej\. Dokumentet er ændret/);
    await shown(stranger, t('checking.reason.signed_bytes_changed'));
    // Whole, and by an authority of the same name that this organisation knows nothing of.
    await check(stranger, Buffer.from((await signedSummary()).rev2));
    await shown(stranger, t('checking.reason.authority_unknown'));
    await check(stranger, Buffer.from('Kære HR, her er referatet.'));
    await shown(stranger, t('checking.reason.not_a_pdf'));
  });

  it('in English, without scripts', async () => {
    const plain = await stage.stranger({ javaScriptEnabled: false, locale: 'en-GB' });
    const english = createTranslations('en').t;
    await plain.page.goto('/tjek');
    const file = { name: 'a.pdf', mimeType: 'application/pdf', buffer: good };
    await plain.page.getByLabel(english('checking.file')).setInputFiles(file);
    await click(plain, english('checking.submit'));
    await shown(plain, /^Yes\. The document is exactly what was signed/);
  });

  it('with the keyboard alone, and is told where no file was chosen', async () => {
    const { page, problems } = await stage.stranger();
    await page.goto('/tjek');
    await page.locator('form[novalidate] input[type="file"]').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await shown({ page, problems }, t('form.file_missing'));
    expect(problems).toEqual([]);
  });
});
