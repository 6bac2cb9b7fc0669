import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersAt, expectNotToRead } from './support/answers';
import { PHONE, SMALL_PHONE, type Visitor } from './support/browser';
import { inspect } from './support/inspect';
import { button, click, firstField, link, open, saved, shown } from './support/page';
import { played } from './support/played';
import { openStage, type Stage } from './support/stage';
import { begin, share } from './support/talk-acts';
import { t } from './support/words';

const HERS = 'Jeg vil gerne prøve at stå for modtagelsen af nye børn.';
const HIS = 'Hun har fået samarbejdet med forældrene til at lykkes.';
const ADDED = 'Og jeg vil gerne lære at lede et forældremøde.';

/** Where a preparation could be read. */
const PAGES = [
  ...['forberedelse', 'forberedelse/look-back', 'forberedelse/del', 'forberedelse/papir', 'samtale'],
  ...['samtale/look-back', 'aftaler', 'tilbageblik', 'underskrift', 'opfoelgning'],
];

/** Peter has called Signe in; Bo is his leader, Hanne is HR. */
let stage: Stage;
let talk: string;
let peter: Visitor;
let signe: Visitor;

beforeAll(async () => {
  stage = await openStage(async (demo) => {
    talk = await played(demo, 'signe', 'preparing');
  });
  [peter, signe] = await Promise.all([stage.at('peter', PHONE), stage.at('signe', SMALL_PHONE)]);
});
afterAll(() => stage?.stop());

describe('a preparation belongs to the one who writes it', () => {
  it('until it is shared nobody reads a word of it: not the other, not their leader, not HR', async () => {
    await write(signe, HERS);
    await write(peter, HIS);
    const [bo, hanne] = [await stage.at('bo'), await stage.at('hanne')];
    for (const [visitor, hidden] of [
      [peter, [HERS]],
      [signe, [HIS]],
      [bo, [HERS, HIS]],
      [hanne, [HERS, HIS]],
    ] as const)
      await expectNotToRead(visitor, talk, hidden, PAGES);
    expect(await sent(signe, 'forberedelse/look-back')).toContain(HERS);
    await open(peter, talk, 'samtale');
    expect(await peter.page.content()).not.toContain(HERS);
    await inspect(peter);
    await hanne.page.goto(`/hr${talk}`);
    await shown(hanne, 'Signe Åkjær');
    expect(await hanne.page.content()).not.toContain(HERS);
  });

  it('who shares sees what the other will see, and is told who that is', async () => {
    await open(signe, talk, 'forberedelse/del');
    await shown(signe, HERS);
    await shown(signe, t('conversation.share.who_heading'));
    await inspect(signe);
    await share(signe, talk, 'Peter');
    await inspect(signe);
  });

  it('sharing can be undone while the other has not opened it: then it is private again', async () => {
    await click(signe, t('conversation.preparation.undo'));
    await link(signe, t('conversation.preparation.continue')).waitFor();
    await write(signe, ADDED);
    await expectNotToRead(peter, talk, [ADDED], PAGES);
    await share(signe, talk, 'Peter');
  });

  it('once the talk has begun it is read, and cannot be undone any more', async () => {
    await share(peter, talk, 'Signe');
    await begin(peter);
    expect(await sent(peter, 'samtale/look-back')).toContain(ADDED);
    expect(await sent(signe, 'samtale/look-back')).toContain(HIS);
    await open(signe, talk, 'forberedelse');
    await shown(signe, t('conversation.preparation.both_shared'));
    expect(await button(signe, t('conversation.preparation.undo')).count()).toBe(0);
    await inspect(signe);
    await open(signe, talk, 'forberedelse/look-back');
    await shown(signe, ADDED);
    expect(await signe.page.locator('textarea').count()).toBe(0);
    await inspect(signe);
  });
});

async function write(visitor: Visitor, words: string): Promise<void> {
  await open(visitor, talk, 'forberedelse/look-back');
  await firstField(visitor).fill(words);
  await saved(visitor);
}

/** What the server sends for a page of the talk, and for its scripts. */
async function sent(visitor: Visitor, at: string): Promise<string> {
  const answers = await answersAt(visitor, `${talk}/${at}`);
  return answers.map(({ text }) => text).join();
}
