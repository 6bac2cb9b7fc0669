import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersAt, expectNotToRead, fetched } from './support/answers';
import type { Visitor } from './support/browser';
import { inDays } from './support/days';
import {
  EVERYBODY,
  GROUP,
  type Key,
  line,
  MEMBERS,
  NAMES,
  TALK,
  WITH_GROUP,
  waitingFor,
  words,
} from './support/group-people';
import { inspect } from './support/inspect';
import { button, heading, link, shown } from './support/page';
import { signaturesIn } from './support/pdf-signatures';
import { openStage, type Stage } from './support/stage';
import {
  addGoal,
  begin,
  callIn,
  endTalk,
  expectToBeTold,
  freeze,
  linesOf,
  prepare,
  record,
  share,
  sign,
} from './support/talk-acts';
import { t } from './support/words';

const GROUP_GOAL = 'Vi holder fri fra møder om onsdagen';
const OWN_GOALS = { jonas: 'Jonas prøver at lede et møde', fatima: 'Fatima lærer at vejlede' };
const RESERVATION = 'Jeg var kun med i den første time.';

let stage: Stage;
let people: Record<Key, Visitor>;
/** Path of the conversation. */
let talk: string;
/** A theme of it, below its path. */
let section: string;

beforeAll(async () => {
  stage = await openStage(() => {});
  people = await stage.each(EVERYBODY);
});
afterAll(() => stage?.stop());

const step = (at: string) => `${talk}/${at}`;
const goTo = (key: Key, at: string) => people[key].page.goto(step(at));
const each = <Result>(keys: readonly Key[], act: (key: Key) => Promise<Result>) => Promise.all(keys.map(act));

describe('a group talk from calling in to six signatures', () => {
  it('the leader calls the team in from the page of the team', async () => {
    const { anne } = people;
    await anne.page.goto('/team');
    await link(anne, t('team.several.group_link')).click();
    await heading(anne, t('group.call.title')).waitFor();
    await anne.page.getByLabel(t('team.call.held_on')).fill(inDays(14));
    await button(anne, t('group.call.submit')).click();
    await shown(anne, t('form.group_name_missing'));
    await inspect(anne);
    await anne.page.getByLabel(t('group.call.name')).fill(GROUP);
    await button(anne, t('group.call.submit')).click();
    await heading(anne, t('conversation.preparation.title')).waitFor();
    talk = new URL(anne.page.url()).pathname.replace('/forberedelse', '');
    await inspect(anne);
    await each(EVERYBODY, (key) =>
      expectToBeTold(people[key], t('overview.group.own.prepare', { talk: TALK })),
    );
  });

  it('nobody sees what another has written before it is shared, the leader no more than the rest', async () => {
    await each(EVERYBODY, (key) => prepare(people[key], talk, words(key)));
    await share(people.jonas, talk, WITH_GROUP);
    await inspect(people.jonas);
    await expectToBeTold(people.jonas, waitingFor('preparation', 5, ''));
    await each(EVERYBODY, async (key) => {
      const others = EVERYBODY.filter((other) => other !== key && other !== 'jonas');
      await expectNotToRead(people[key], talk, others.map(words));
    });
  });

  it('a member says to the leader alone that they wish for a MUS of their own', async () => {
    const { oliver, anne } = people;
    const before = await answersAt(people.jonas, step('gruppe'));
    await goTo('oliver', 'gruppe');
    await button(oliver, t('group.wish.button')).click();
    await shown(oliver, t('group.wish.wished', { name: 'Anne' }));
    await inspect(oliver);
    await expectToBeTold(people.anne, t('overview.own.meet-wish', { name: NAMES.oliver }));
    await goTo('anne', 'gruppe');
    await shown(anne, t('group.unmet.call_in', { name: NAMES.oliver }));
    await inspect(anne);
    expect(await answersAt(people.jonas, step('gruppe'))).toEqual(before);
  });

  it('who comes into the group makes what was shared everybody’s own again, and finds what they wrote before', async () => {
    const { sanne, anne } = people;
    await share(sanne, talk, WITH_GROUP);
    await goTo('anne', 'gruppe');
    await anne.page.getByText(t('group.members.remove')).last().click();
    await button(anne, t('group.members.remove_name', { name: 'Sanne' })).click();
    await button(anne, t('group.members.add')).waitFor();
    await goTo('sanne', 'forberedelse');
    await shown(sanne, t('errors.access.not_found'));
    await inspect(sanne, { refused: true });
    await button(anne, t('group.members.add')).click();
    await anne.page.locator('.group-members').getByText(NAMES.sanne).first().waitFor();
    // What was shared was shared with those who were in the group then.
    for (const key of ['sanne', 'jonas'] as const) {
      await expectToBeTold(people[key], t('overview.group.own.share', { talk: TALK }));
      await goTo(key, 'forberedelse/del');
      await shown(people[key], words(key));
    }
  });

  it('the talk begins on its day, though one has not shared; that preparation stays private', async () => {
    const { anne, fatima } = people;
    await each(['jonas', 'fatima', 'laerke', 'sanne'], (key) => share(people[key], talk, WITH_GROUP));
    await share(anne, talk, GROUP);
    await goTo('anne', 'dag');
    await anne.page.getByLabel(t('lifecycle.day.field')).fill(inDays(0));
    await button(anne, t('lifecycle.day.button')).click();
    await expectToBeTold(people.fatima, t('overview.group.other.wait-for-talk.today', { talk: TALK }));
    await anne.page.goto(talk);
    await begin(anne);
    await inspect(anne);
    await goTo('fatima', 'samtale');
    await fatima.page.locator('.theme-list a').first().click();
    for (const key of ['anne', 'jonas', 'fatima', 'laerke', 'sanne'] as const)
      await shown(fatima, words(key));
    await shown(fatima, t('conversation.talk.not_shared', { names: NAMES.oliver }));
    await inspect(fatima);
    section = fatima.page.url().split('/').slice(-2).join('/');
    await expectNotToRead(anne, talk, [words('oliver')], [section]);
  });

  it('several write in the record at once, and all have every line without reloading', async () => {
    const writers = ['anne', 'jonas', 'fatima', 'oliver'] as const;
    await each(writers, (key) => goTo(key, section));
    await each(writers, (key) => record(people[key], line(key)));
    await each(writers, (key) =>
      expect.poll(() => linesOf(people[key]), { timeout: 20_000 }).toEqual(writers.map(line).sort()),
    );
    await inspect(people.anne);
  });
});

describe('what a group has agreed on', () => {
  it('is a plan of all, and an individual plan that its member and the leader see', async () => {
    const { anne, jonas } = people;
    await each(EVERYBODY, (key) => goTo(key, 'aftaler'));
    await addGoal(anne, GROUP_GOAL, t('agreements.plan_of_all'));
    await anne.page.getByText(t('agreements.individual_plans')).click();
    await addGoal(anne, OWN_GOALS.fatima, t('agreements.plan_of', { name: NAMES.fatima }));
    await inspect(anne);
    await addGoal(jonas, OWN_GOALS.jonas, t('agreements.plan_own'));
    await jonas.page.getByRole('heading', { name: GROUP_GOAL }).waitFor();
    await inspect(jonas);
    await anne.page.getByRole('heading', { name: OWN_GOALS.jonas }).waitFor();
    await expectIndividualPlansToBePrivate();
  });

  it('cannot be locked while the wish is unmet; the page leads the leader to it, and shows nobody else who it is', async () => {
    const { anne } = people;
    await endTalk(anne, talk);
    await button(anne, t('conversation.read_through.freeze')).click();
    await shown(anne, t('errors.group.wish_unmet'));
    expect(await anne.page.locator('main [role=alert]').innerText()).not.toContain('Oliver');
    await inspect(anne, { refused: true });
    await link(anne, t('group.unmet.see')).click();
    await link(anne, t('group.unmet.call_in', { name: NAMES.oliver })).click();
    await heading(anne, t('team.call.title', { name: NAMES.oliver })).waitFor();
    await callIn(anne, 7);
    await expectToBeTold(people.oliver, t('overview.own.prepare', { name: NAMES.anne }));
    await goTo('anne', 'underskrift');
    await inspect(anne);
    await freeze(anne);
    await inspect(anne);
  });

  it('any member can send it back before all have signed, with a reason that all read', async () => {
    await sign(people.laerke, talk);
    await expectToBeTold(people.laerke, waitingFor('signature', 5, ''));
    const { jonas, anne } = people;
    await goTo('jonas', 'underskrift');
    await jonas.page.getByText(t('conversation.signing.send_back_heading')).click();
    await jonas.page.getByLabel(t('conversation.signing.all_see_reason')).fill('Et punkt mangler');
    await inspect(jonas);
    await button(jonas, t('conversation.signing.send_back')).click();
    await heading(jonas, t('conversation.read_through.title')).waitFor();
    await expectToBeTold(people.anne, t('overview.group.own.revise', { talk: TALK }));
    await goTo('anne', 'underskrift');
    await shown(anne, 'Et punkt mangler');
    await inspect(anne);
    await freeze(anne);
    await expectToBeTold(people.laerke, t('overview.group.own.sign', { talk: TALK }));
  });

  it('is signed by the leader and all members, in the order in which they come', async () => {
    const order = ['sanne', 'jonas', 'anne', 'oliver', 'laerke'] as const;
    for (const key of order) await sign(people[key], talk);
    await expectToBeTold(people.anne, waitingFor('signature', 1, 'Fatima'));
    await sign(people.fatima, talk, RESERVATION);
    await heading(people.fatima, t('conversation.signing.done_title')).waitFor();
    await inspect(people.fatima);
    const pdf = await fetched(people.sanne, step('referat.pdf'));
    const signatures = await signaturesIn(stage, pdf);
    expect(signatures.map(({ name }) => name)).toEqual([...order.map((key) => NAMES[key]), NAMES.fatima]);
    expect(signatures.at(-1)?.reservation).toBe(RESERVATION);
  });

  it('stays private where it is individual, also when all have signed', async () => {
    const { jonas, anne } = people;
    await expectIndividualPlansToBePrivate();
    await goTo('jonas', 'opfoelgning');
    for (const goal of [GROUP_GOAL, OWN_GOALS.jonas])
      await jonas.page.getByRole('heading', { name: goal }).waitFor();
    await inspect(jonas);
    await goTo('anne', 'opfoelgning');
    await anne.page.getByRole('heading', { name: OWN_GOALS.fatima }).waitFor();
    await inspect(anne);
    expect(await anne.page.goto('/').then(() => anne.page.locator('main').innerText())).not.toContain(GROUP);
  });
});

async function expectIndividualPlansToBePrivate(): Promise<void> {
  const goals = Object.entries(OWN_GOALS);
  await each(MEMBERS, (key) => {
    const others = goals.filter(([owner]) => owner !== key).map(([, goal]) => goal);
    return expectNotToRead(people[key], talk, others);
  });
}
