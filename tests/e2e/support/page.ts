import type { Visitor } from './browser';

/** What stands on a page, as those find it who read it, and what they do with it. */

export const button = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true });
export const link = ({ page }: Visitor, name: string | RegExp) =>
  page.getByRole('link', { name, exact: true });
export const heading = ({ page }: Visitor, name: string) => page.getByRole('heading', { level: 1, name });
/** The first field of a page that saves itself, once it does. */
export const firstField = ({ page }: Visitor) => page.locator('form[novalidate] textarea').first();
export const pathOf = ({ page }: Visitor) => new URL(page.url()).pathname;

export const click = (visitor: Visitor, name: string) => button(visitor, name).click();
/** Waits until this stands on the page. */
export const shown = ({ page }: Visitor, text: string | RegExp) => page.getByText(text).first().waitFor();
/** Waits until the page says that all is saved. */
export const saved = ({ page }: Visitor) => page.locator('.save-status--saved').waitFor();

/** Opens a step of a talk, or a page below it, and waits for its heading. */
export async function open(visitor: Visitor, talk: string, step: string): Promise<void> {
  await visitor.page.goto(`${talk}/${step}`);
  await visitor.page.getByRole('heading', { level: 1 }).waitFor();
}

/** Opens a page whose scripts are still on their way; they come when what it returns is called. */
export async function openWithoutScripts({ page }: Visitor, address: string): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  // What is pressed stays where it is: the styles and fonts have come.
  await page.locator('main').waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  return release;
}
