import type { Demo } from 'app/cli/sample/load-demo.server';
import { DEMO_PASSWORD, demoEmail } from 'db/seed/demo-organisation';
import type { BrowserContextOptions } from 'playwright-core';
import { newVisitor, openBrowser, type Visitor } from './browser';
import { logIn } from './log-in';
import { type Served, serveTown } from './server';

/** The served app with the demo's people, and a browser for each who visits it. */
export type Stage = Served & {
  /** Somebody who is not logged in, at a computer of their own. */
  stranger(options?: BrowserContextOptions): Promise<Visitor>;
  /** One of the people, logged in. Each fills in the login page once: what is new in these tests comes after it. */
  at(key: string, options?: BrowserContextOptions): Promise<Visitor>;
  /** Several of them. */
  each<Key extends string>(keys: readonly Key[]): Promise<Record<Key, Visitor>>;
  /** Nobody is remembered to be logged in. */
  forgetLogins(): void;
  /** Everybody's windows are closed. */
  clear(): Promise<void>;
};

/** Sets the stage of a journey: `play` says what the people have done before it begins. */
export const openStage = (play: (demo: Demo) => Promise<void> | void): Promise<Stage> =>
  stageOn(serveTown(play));

/** The same on a server with other data. */
export async function stageOn(serving: Promise<Served>): Promise<Stage> {
  const [served, browser] = await Promise.all([serving, openBrowser()]);
  const loggedIn = new Map<string, BrowserContextOptions['storageState']>();
  const stranger: Stage['stranger'] = (options) => newVisitor(browser, served.address, options);
  const at: Stage['at'] = async (key, options) => {
    const storageState = loggedIn.get(key);
    const visitor = await stranger({ ...options, storageState });
    if (storageState) return visitor;
    await visitor.page.goto('/login');
    await logIn(visitor, demoEmail(key), DEMO_PASSWORD);
    loggedIn.set(key, await visitor.page.context().storageState());
    return visitor;
  };
  return {
    ...served,
    stranger,
    at,
    async each(keys) {
      const visitors = await Promise.all(keys.map(async (key) => [key, await at(key)] as const));
      return byKey(keys, Object.fromEntries(visitors));
    },
    forgetLogins: () => loggedIn.clear(),
    async clear() {
      for (const context of browser.contexts()) await context.close();
    },
    async stop() {
      await browser.close();
      await served.stop();
    },
  };
}

function byKey<Key extends string>(
  keys: readonly Key[],
  visitors: Partial<Record<string, Visitor>>,
): Record<Key, Visitor> {
  const has = (found: typeof visitors): found is Record<Key, Visitor> => keys.every((key) => found[key]);
  if (!has(visitors)) throw new Error('somebody is missing');
  return visitors;
}
