import type { Demo } from 'app/cli/sample/load-demo.server';
import type { BrowserContextOptions } from 'playwright-core';
import { newVisitor, openBrowser, type Visitor } from './browser';
import { type Served, serveTown } from './server';
import { sessionFor } from './session-for';

/** The served app with the demo's people, and a browser for each who visits it. */
export type Stage = Served & {
  /** Somebody who is not logged in, at a computer of their own. */
  stranger(options?: BrowserContextOptions): Promise<Visitor>;
  /** One of the people, logged in, with no page open yet. The login page is tried where it is what a journey is about. */
  at(key: string, options?: BrowserContextOptions): Promise<Visitor>;
  /** Several of them. */
  each<Key extends string>(keys: readonly Key[]): Promise<Record<Key, Visitor>>;
  /** Everybody's windows are closed. */
  clear(): Promise<void>;
};

/** Sets the stage of a journey: `play` says what the people have done before it begins. */
export const openStage = (play: (demo: Demo) => Promise<void> | void): Promise<Stage> =>
  stageOn(serveTown(play));

/** The same on a server with other data. */
export async function stageOn(serving: Promise<Served>): Promise<Stage> {
  const [served, browser] = await Promise.all([serving, openBrowser()]);
  const stranger: Stage['stranger'] = (options) => newVisitor(browser, served.address, options);
  const at: Stage['at'] = async (key, options) => {
    const visitor = await stranger(options);
    await visitor.page.context().addCookies([await sessionFor(served, key)]);
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
