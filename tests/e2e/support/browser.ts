import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { ensureBrowser } from '../../../scripts/browser.js';

/** What Playwright turns off, which the switch below would take back: of two the last holds. */
const OFF_IN_PLAYWRIGHT =
  'AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch';
/** The address bar is a page of its own, drawn for every window though nobody sees it: half of the browser's work. */
const ADDRESS_BAR = 'WebUIOmniboxPopup,WebUIOmniboxAimPopup';

const QUIETLY = [
  `--disable-features=${OFF_IN_PLAYWRIGHT},${ADDRESS_BAR}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureBrowser(), args: QUIETLY });

/** Designed for (UX), and the narrowest that there is. */
export const PHONE: BrowserContextOptions = { viewport: { width: 375, height: 667 } };
export const SMALL_PHONE: BrowserContextOptions = { viewport: { width: 320, height: 568 } };

/** Somebody at a computer of their own. */
export type Visitor = {
  page: Page;
  /** Errors in the console and scripts that broke, since this was last emptied. */
  problems: string[];
};

/** A browser of one's own: nobody else's cookies, drafts or tabs. */
export async function newVisitor(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  // As with what is polled for: a busy machine takes its time, and that is no rule of the product.
  context.setDefaultTimeout(60_000);
  return watched(await context.newPage());
}

/** Another tab of the same person. */
export async function newTab({ page }: Visitor): Promise<Visitor> {
  return watched(await page.context().newPage());
}

function watched(page: Page): Visitor {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  return { page, problems };
}
