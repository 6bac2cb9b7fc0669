import { DEMO_PASSWORD } from 'db/seed/demo-organisation';
import type { Visitor } from './browser';
import { inDays } from './days';
import { click, firstField, heading, link, open, pathOf, saved, shown } from './page';
import { t } from './words';

/** What people do on the pages of a conversation, whoever they are and whatever its type. */

/** Leads to calling somebody in: from what they are owed, where they are owed a talk, or else from the team's list. */
export const linkToCallIn = (leader: Visitor, name: string) =>
  link(leader, t('team.call_in_whom', { name })).first();

/** Calls in from the page for it that the leader stands at, and returns the path of the new talk. */
export async function callIn(leader: Visitor, days: number): Promise<string> {
  await leader.page.getByLabel(t('team.call.held_on')).fill(inDays(days));
  await click(leader, t('team.call.submit'));
  await heading(leader, t('conversation.preparation.title')).waitFor();
  return pathOf(leader).replace('/forberedelse', '');
}

/** Opens the first theme of one's preparation and writes there, until it says that it is saved. */
export async function prepare(visitor: Visitor, talk: string, words: string): Promise<void> {
  await visitor.page.goto(`${talk}/forberedelse`);
  await link(visitor, t('conversation.preparation.begin')).click();
  await firstField(visitor).fill(words);
  await saved(visitor);
}

/** From the theme that is open to the page for sharing with "Næste"; `at` is told the path of each theme on the way. */
export async function goThrough(visitor: Visitor, at: (theme: string) => Promise<void>): Promise<void> {
  const { page } = visitor;
  while (!page.url().endsWith('/del')) {
    await page.locator('form[novalidate]').waitFor();
    const here = page.url();
    await at(pathOf(visitor));
    await click(visitor, t('conversation.preparation.next'));
    await page.waitForURL((url) => url.href !== here);
  }
}

/** From the page that shows what the others will see. */
export async function share(visitor: Visitor, talk: string, withWhom: string): Promise<void> {
  await visitor.page.goto(`${talk}/forberedelse/del`);
  await click(visitor, t('conversation.share.button', { name: withWhom }));
  await shown(visitor, t('conversation.preparation.shared_heading', { name: withWhom }));
}

/** From the page of the preparation, where the leader stands once both have shared. */
export async function begin(leader: Visitor): Promise<void> {
  await click(leader, t('conversation.start.button'));
  await heading(leader, t('conversation.talk.title')).waitFor();
}

/** Writes a line of the record on a page of the talk. */
export async function record(visitor: Visitor, text: string): Promise<void> {
  await visitor.page.getByLabel(t('conversation.record.new_line'), { exact: true }).fill(text);
  await saved(visitor);
}

/** The lines of the record that stand on the page, without the empty one. */
export async function linesOf({ page }: Visitor): Promise<string[]> {
  const fields = await page.locator('.record-lines textarea').all();
  const texts = await Promise.all(fields.map((field) => field.inputValue()));
  return texts.filter(Boolean).sort();
}

/** Adds an agreement by its goal, where there are several plans to the one with this heading. */
export async function addGoal({ page }: Visitor, goal: string, plan?: string): Promise<void> {
  const section = plan ? page.getByRole('region', { name: plan }) : page.getByRole('main');
  await section.getByLabel(t('agreements.add_label')).fill(goal);
  await section.getByRole('button', { name: t('agreements.add'), exact: true }).click();
  await section.getByRole('button', { name: t('agreements.finish'), exact: true }).click();
  await section.getByRole('heading', { name: goal }).waitFor();
}

/** Ends the talk, which leads the leader to the record as a whole. */
export async function endTalk(leader: Visitor, talk: string): Promise<void> {
  await open(leader, talk, 'samtale');
  await click(leader, t('conversation.talk.end'));
  await heading(leader, t('conversation.read_through.title')).waitFor();
}

/** Locks the record that the leader has before them. */
export async function freeze(leader: Visitor): Promise<void> {
  await click(leader, t('conversation.read_through.freeze'));
  await heading(leader, t('conversation.signing.title')).waitFor();
}

/** Proves with a password, on the page where one signs; whether that suffices is up to the server. */
export async function prove(visitor: Visitor, password: string, reservation = ''): Promise<void> {
  const { page } = visitor;
  if (reservation) await page.getByLabel(t('conversation.signing.reservation')).fill(reservation);
  await page.getByLabel(t('conversation.signing.password')).fill(password);
  await click(visitor, t('conversation.signing.sign'));
}

/** Signs the document, and waits until there is nothing left to sign. */
export async function sign(visitor: Visitor, talk: string, reservation = ''): Promise<void> {
  await open(visitor, talk, 'underskrift');
  await prove(visitor, DEMO_PASSWORD, reservation);
  await visitor.page.getByLabel(t('conversation.signing.password')).waitFor({ state: 'detached' });
}

/** The start page says so. */
export async function expectToBeTold(visitor: Visitor, text: string): Promise<void> {
  await visitor.page.goto('/');
  await shown(visitor, text);
}
