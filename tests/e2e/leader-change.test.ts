import { findPersonByEmail } from 'app/domain/people/find-person.server';
import { answers, preparations } from 'db/schema/conversations';
import { opened } from 'db/sealed/sealed';
import { demoEmail } from 'db/seed/demo-organisation';
import { eq } from 'drizzle-orm';
import { moveReport } from 'tests/support/move-report';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNothingAt, expectNotToRead } from './support/answers';
import type { Visitor } from './support/browser';
import { daysFromNow, inDays } from './support/days';
import { inspect } from './support/inspect';
import { button, firstField, heading, link, open, saved, shown } from './support/page';
import { played } from './support/played';
import { openStage, type Stage } from './support/stage';
import { addGoal, begin, expectToBeTold, record, share } from './support/talk-acts';
import { t } from './support/words';

const HIS = 'Jeg vil gerne have flere opgaver ude.';
const FORMER = 'Han er klar til at tage mere ansvar.';
const RECORD = 'Vi talte om ro i hverdagen.';
const GOAL = 'Fatima får to rolige formiddage';
/** All that can be asked of a conversation. */
const ADDRESSES = [
  ...['forberedelse', 'forberedelse/del', 'forberedelse/look-back', 'forberedelse/papir', 'samtale'],
  ...['samtale/look-back', 'samtale/look-back/nyt', 'samtale/look-back/stor', 'aftaler', 'aftaler/nyt'],
  ...['tilbageblik', 'underskrift', 'opfoelgning', 'gruppe', 'dag', 'ny-leder', 'aflys', 'overtag'],
  ...['referat.pdf', 'referat/1', 'forberedelse/skema.pdf'],
];
/** What a new leader sees of a conversation that was begun with another. */
const STATUS = ['overtag', 'aflys'];
const CONTENT = ADDRESSES.filter((address) => !STATUS.includes(address));

/** Anne leads Jonas and Fatima, until Peter does. */
let stage: Stage;
let people: Record<'anne' | 'peter' | 'jonas' | 'fatima', Visitor>;
/** Paths: what Jonas prepares, what he signed last year, and the talk with Fatima that is going on. */
let preparing: string;
let signed: string;
let begun: string;

beforeAll(async () => {
  stage = await openStage(async (demo) => {
    signed = await played(demo, 'jonas', 'signed', daysFromNow(-350));
    preparing = await played(demo, 'jonas', 'preparing');
    begun = await played(demo, 'fatima', 'shared');
  });
  people = await stage.each(['anne', 'peter', 'jonas', 'fatima']);
});
afterAll(() => stage?.stop());

describe('when somebody gets a new leader', () => {
  it('the former leader is out at once, on every page, also the one that stands open', async () => {
    const { anne, jonas } = people;
    await prepareWithAnne();
    await beginWithAnne();
    stage.inDatabase((db) => {
      const days = { lastDay: inDays(-1), from: inDays(0) };
      const idOf = (key: string) => findPersonByEmail(db, demoEmail(key));
      for (const key of ['jonas', 'fatima']) moveReport({ db, idOf }, key, { leader: 'peter', ...days });
    });
    await shown(anne, t('conversation.talk.no_access'));
    for (const talk of [preparing, signed, begun]) await expectNothingAt(anne, talk, ADDRESSES);
    await anne.page.goto(`${begun}/samtale`);
    await shown(anne, t('errors.access.not_found'));
    await inspect(anne, { refused: true });
    await anne.page.goto('/team');
    await heading(anne, t('team.title')).waitFor();
    expect(await anne.page.locator('main').innerText()).not.toContain('Jonas');
    await jonas.page.goto(`${preparing}/forberedelse`);
    await shown(jonas, t('lifecycle.changed.heading', { name: 'Peter' }));
    await inspect(jonas);
  });

  it('the new leader sees how far the talks are, and nothing that is in them', async () => {
    const { peter } = people;
    await expectToBeTold(peter, t('overview.own.take-over', { name: 'Jonas Holmgaard' }));
    await shown(peter, t('overview.other.wait-for-hand-over', { name: 'Fatima Yilmaz' }));
    await inspect(peter);
    await peter.page.goto('/team');
    await shown(peter, t('team.inherited', { former: 'Anne Skovmose' }));
    await inspect(peter);
    for (const talk of [preparing, signed, begun]) await expectNothingAt(peter, talk, CONTENT);
    await expectNotToRead(peter, preparing, [HIS, FORMER], STATUS);
    await expectNotToRead(peter, begun, [RECORD, GOAL, ...writtenFor(begun)], STATUS);
  });
});

describe('a talk that is being prepared', () => {
  it('is taken over by the new leader; what was shared is the employee’s own again', async () => {
    const { peter, jonas } = people;
    await peter.page.goto(`${preparing}/overtag`);
    await inspect(peter);
    await button(peter, t('lifecycle.take_over.button')).click();
    await heading(peter, t('conversation.preparation.title')).waitFor();
    await inspect(peter);
    await expectNotToRead(peter, preparing, [HIS, FORMER], ADDRESSES);
    await expectToBeTold(jonas, t('overview.own.share', { name: 'Peter Rask' }));
    await jonas.page.goto(`${preparing}/forberedelse/look-back`);
    await expect.poll(() => jonas.page.locator('textarea').first().inputValue()).toBe(HIS);
    await expectNotToRead(jonas, preparing, [FORMER], ADDRESSES);
  });

  it('goes on when the employee shares anew; what the former leader wrote is never shown', async () => {
    const { peter, jonas } = people;
    await share(jonas, preparing, 'Peter');
    await share(peter, preparing, 'Jonas');
    await begin(peter);
    await peter.page.goto(`${preparing}/samtale/look-back`);
    await shown(peter, HIS);
    await inspect(peter);
    for (const visitor of [peter, jonas]) await expectNotToRead(visitor, preparing, [FORMER], ADDRESSES);
  });
});

describe('a talk that has begun', () => {
  it('is handed over by the employee alone, who is told what the new leader gets to see', async () => {
    const { peter, fatima } = people;
    await peter.page.goto(`${begun}/overtag`);
    await shown(peter, t('lifecycle.take_over.begun', { former: 'Anne', name: 'Fatima' }));
    expect(await button(peter, t('lifecycle.take_over.button')).count()).toBe(0);
    await inspect(peter);
    await fatima.page.goto('/');
    await link(fatima, t('overview.own.hand-over', { name: 'Peter Rask' })).click();
    await shown(fatima, t('lifecycle.hand_over.sees_record', { former: 'Anne' }));
    await inspect(fatima);
    await button(fatima, t('lifecycle.hand_over.button', { name: 'Peter' })).click();
    await heading(fatima, t('conversation.talk.title')).waitFor();
    await inspect(fatima);
  });

  it('shows the new leader the record and the agreements, and no preparation', async () => {
    const { peter } = people;
    const hers = writtenFor(begun);
    expect(hers.length).toBeGreaterThan(1);
    await peter.page.goto(`${begun}/samtale/look-back`);
    await expect.poll(() => peter.page.locator('.record-lines textarea').first().inputValue()).toBe(RECORD);
    await inspect(peter);
    await peter.page.goto(`${begun}/aftaler`);
    await peter.page.getByRole('heading', { name: GOAL }).waitFor();
    await expectNotToRead(peter, begun, hers, ADDRESSES);
    await expectNothingAt(people.anne, begun, ADDRESSES);
  });
});

describe('a talk that has been signed', () => {
  it('gives the new leader its agreements, to note progress on, and nothing else', async () => {
    const { peter, jonas } = people;
    await peter.page.goto('/team');
    await link(peter, t('team.agreements_with', { name: 'Jonas Holmgaard' })).click();
    await heading(peter, t('agreements.earlier.title', { name: 'Jonas Holmgaard' })).waitFor();
    await inspect(peter);
    await peter.page.getByText(t('agreements.progress.note')).first().click();
    await peter.page.getByLabel(t('agreements.progress.on-track')).first().check();
    await peter.page.getByLabel(t('agreements.progress.text')).first().fill('Set fra den nye leder.');
    await button(peter, t('agreements.progress.save')).first().click();
    await shown(peter, 'Set fra den nye leder.');
    await inspect(peter);
    await expectNothingAt(peter, signed, CONTENT);
    await jonas.page.goto('/mine-aftaler');
    await shown(jonas, 'Set fra den nye leder.');
  });
});

/** Jonas and Anne write, and share with each other. */
async function prepareWithAnne(): Promise<void> {
  for (const [visitor, words, other] of [
    [people.jonas, HIS, 'Anne'],
    [people.anne, FORMER, 'Jonas'],
  ] as const) {
    await open(visitor, preparing, 'forberedelse/look-back');
    await firstField(visitor).fill(words);
    await saved(visitor);
    await share(visitor, preparing, other);
  }
}

/** Anne begins the talk with Fatima, and writes; the page stays open. */
async function beginWithAnne(): Promise<void> {
  const { anne } = people;
  await open(anne, begun, 'forberedelse');
  await begin(anne);
  await open(anne, begun, 'aftaler');
  await addGoal(anne, GOAL);
  await anne.page.goto(`${begun}/samtale/look-back`);
  await record(anne, RECORD);
}

/** All that anybody has written beforehand. */
function writtenFor(talk: string): string[] {
  return stage.inDatabase((db) =>
    db
      .select({ text: opened(answers.text) })
      .from(answers)
      .innerJoin(preparations, eq(preparations.id, answers.preparationId))
      .where(eq(preparations.conversationId, talk.replace('/samtaler/', '')))
      .all()
      .flatMap(({ text }) => text || []),
  );
}
