/**
 * Takes the pictures of README and the guides from the built app with the demo municipality, so that
 * they show what is there today: `npm run build && npm run pictures`.
 */
import type { Page } from 'playwright-core';
import { newVisitor, openBrowser } from '../tests/e2e/support/browser';
import { logInToDemo } from '../tests/e2e/support/log-in';
import { serveDemo } from '../tests/e2e/support/server';

const SIZE = { width: 1280, height: 800 };

const demo = await serveDemo();
const browser = await openBrowser();

async function visit(person: string): Promise<Page> {
  const visitor = await newVisitor(browser, demo.address, { viewport: SIZE });
  await logInToDemo(visitor, person);
  return visitor.page;
}

/** What fills the first screen, or the whole page where it says more. */
async function picture(page: Page, name: string, whole = false): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `docs/billeder/${name}.png`, fullPage: whole });
}

const open = async (page: Page, name: RegExp | string) => {
  await page.getByRole('main').getByRole('link', { name }).first().click();
  await page.waitForLoadState('networkidle');
};

const jonas = await visit('jonas');
await picture(jonas, 'overblik');
await open(jonas, /MUS|samtalen med Anne/);
await picture(jonas, 'forberedelse', true);
await open(jonas, 'Personaleledelse');
await picture(jonas, 'tema');

const anne = await visit('anne');
await anne.goto('/team');
await picture(anne, 'team', true);
await anne.goto('/');
await open(anne, /Fatima/);
const talk = new URL(anne.url()).pathname.split('/').slice(0, 3).join('/');
await anne.goto(`${talk}/samtale`);
await anne.getByRole('button', { name: 'Begynd samtalen' }).click();
await open(anne, 'Trivsel og samarbejde');
await anne
  .getByLabel('Skriv en ny linje')
  .fill('Morgenerne er blevet roligere. Vi holder fast i den nye fordeling.');
await anne.waitForLoadState('networkidle');
await picture(anne, 'samtale', true);
await open(anne, 'Vis på hele skærmen');
await picture(anne, 'samtaletilstand');
await anne.goto(`${talk}/aftaler`);
await anne.getByLabel('Nyt mål').fill('Mere ro om morgenen');
await anne.getByRole('button', { name: 'Tilføj aftalen' }).click();
await anne.waitForLoadState('networkidle');
await picture(anne, 'aftaler');

const laerke = await visit('laerke');
await open(laerke, /Underskriv|Skriv under/);
await picture(laerke, 'underskrift');

await browser.close();
await demo.stop();
