/**
 * Takes the pictures of README and the guides from the built app with the demo municipality, so that
 * they show what is there today: `npm run build && npm run pictures`.
 */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { newVisitor, openBrowser } from '../tests/e2e/support/browser';
import { logInToDemo } from '../tests/e2e/support/log-in';
import { serveDemo } from '../tests/e2e/support/server';
import { playTalk, THEME } from './pictures-talk';

/** Pictures are at most 1280 wide, with letters that are read where a guide shows them smaller. */
const ON_SCREEN = { viewport: { width: 1024, height: 800 }, deviceScaleFactor: 1.25 };
const MARGIN = 20;

const demo = await serveDemo();
const browser = await openBrowser();
try {
  await takePictures();
} finally {
  await browser.close();
  await demo.stop();
}

async function takePictures(): Promise<void> {
  const fatima = await visit('fatima');
  await picture(fatima, 'overblik', { to: fatima.getByRole('main').getByRole('listitem').last() });

  const jonas = await visit('jonas');
  await follow(jonas, /samtalen med Anne/);
  const cards = jonas.getByRole('region', { name: 'Temaer fra grundlaget' });
  await cards.getByRole('button', { name: 'Det vil jeg gerne tale om' }).first().click();
  await cards.getByRole('button', { name: 'Det vil jeg gerne tale om', pressed: true }).waitFor();
  await picture(jonas, 'forberedelse', { from: head(jonas), to: cards });
  await follow(jonas, 'Personaleledelse');
  const points = jonas.locator('.question');
  await points.nth(0).getByLabel('Lykkes godt').check();
  await points
    .nth(0)
    .getByRole('textbox')
    .fill('Jeg siger ordentligt godmorgen til familierne, også når der er travlt i garderoben.');
  await points.nth(0).getByText('Fra grundlaget').click();
  await jonas.locator('.save-status--saved').waitFor();
  await picture(jonas, 'tema', {
    from: jonas.locator('.stepper'),
    to: points.nth(1).locator('fieldset'),
  });

  const anne = await visit('anne');
  await anne.goto('/team');
  await picture(anne, 'team', { to: anne.getByRole('main').getByRole('table').last() });
  const talk = await demo.play(playTalk);
  await anne.goto(`${talk}/samtale/${THEME}/stor`);
  await picture(anne, 'samtaletilstand');
  await anne.goto(`${talk}/aftaler`);
  await picture(anne, 'aftaler', {
    from: head(anne),
    to: anne.locator('.quick-add'),
  });

  const oliver = await visit('oliver');
  await oliver.goto(`${talk}/samtale/${THEME}`);
  await picture(oliver, 'samtale', {
    from: oliver.locator('.talk-question').last(),
    to: oliver.locator('.record-lines'),
  });

  // The proof stands beside the document where there is room for both.
  const laerke = await visit('laerke', { viewport: { width: 1280, height: 800 } });
  await follow(laerke, /Underskriv referatet/);
  await picture(laerke, 'underskrift', {
    from: head(laerke),
    to: laerke.locator('.sign-form'),
  });
}

async function visit(person: string, screen: BrowserContextOptions = ON_SCREEN): Promise<Page> {
  const visitor = await newVisitor(browser, demo.address, screen);
  await logInToDemo(visitor, person);
  return visitor.page;
}

/** Opens what a link of the page leads to, once it stands there. */
async function follow(page: Page, name: RegExp | string): Promise<void> {
  const link = page.getByRole('main').getByRole('link', { name }).first();
  const to = await link.getAttribute('href');
  await link.click();
  await page.waitForURL(`${to}**`);
  await page.waitForLoadState('networkidle');
}

/** The strip at the top of a conversation. */
function head(page: Page): Locator {
  return page.getByRole('region', { name: 'Samtalen', exact: true });
}

/**
 * What is between two parts of the page and as wide as they are, from the top of the page where only `to`
 * is given; else what the screen shows.
 */
async function picture(page: Page, name: string, part?: { from?: Locator; to: Locator }): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  const path = `docs/billeder/${name}.png`;
  if (!part) {
    await page.screenshot({ path });
    return;
  }
  await page.evaluate(() => window.scrollTo(0, 0));
  const all = { x: 0, y: 0, width: await page.evaluate(() => innerWidth), height: 0 };
  const from = part.from ? await part.from.boundingBox() : all;
  const to = await part.to.boundingBox();
  if (!from || !to) throw new Error(`${name}: the part to show is not on the page`);
  const left = Math.max(0, Math.min(from.x, to.x) - MARGIN);
  const right = Math.min(all.width, Math.max(from.x + from.width, to.x + to.width) + MARGIN);
  const top = Math.max(0, from.y - MARGIN);
  const clip = { x: left, y: top, width: right - left, height: to.y + to.height + MARGIN - top };
  await page.screenshot({ path, fullPage: true, clip });
}
