import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNotToRead, fetched } from './support/answers';
import type { Visitor } from './support/browser';
import { daysFromNow } from './support/days';
import { inspect } from './support/inspect';
import { button, heading, link, openWithoutScripts, saved, shown } from './support/page';
import { signaturesIn } from './support/pdf-signatures';
import { played } from './support/played';
import { openStage, type Stage } from './support/stage';
import {
  addGoal,
  begin,
  callIn,
  endTalk,
  expectToBeTold,
  freeze,
  linkToCallIn,
  prepare,
  record,
  share,
  sign,
} from './support/talk-acts';
import { t } from './support/words';

const HIS = 'Jeg vil gerne være mere ude i husene.';
const LEADERS = 'Han er blevet tydeligere på møderne.';
const BUDGET = `${t('preparing.basis.kinds.budget')}: Budget 2027`;
const GOAL = 'Peter er ude i husene hver uge';
const BASIS = '.basis-box__line';

/** Bo leads Peter, who leads Mads. */
let stage: Stage;
let people: Record<'bo' | 'peter' | 'mads', Visitor>;
let talk: string;

beforeAll(async () => {
  stage = await openStage(async (demo) => {
    await played(demo, 'mads', 'signed', daysFromNow(-180));
  });
  people = await stage.each(['bo', 'peter', 'mads']);
});
afterAll(() => stage?.stop());

const open = (key: keyof typeof people, at: string) => people[key].page.goto(`${talk}/${at}`);

describe('a LUS with the leader’s leader', () => {
  it('comes before the leader’s talks with the team: the page of the team says so', async () => {
    const { bo, peter } = people;
    await peter.page.goto('/team');
    await shown(peter, t('team.lus.not_held'));
    await inspect(peter);
    await bo.page.goto('/team');
    await inspect(bo);
    await linkToCallIn(bo, 'Peter Rask').click();
    talk = await callIn(bo, 14);
    await expectToBeTold(peter, t('overview.own.prepare', { name: 'Bo Lindegaard' }));
    await peter.page.goto('/team');
    await shown(peter, /^Din egen LUS er sat til /);
  });

  it('builds on what one of the two proposes and the other agrees to', async () => {
    const { bo, peter } = people;
    await open('peter', 'forberedelse');
    await propose(peter, 'budget', 'Budget 2027');
    await shown(peter, t('preparing.basis.waits_on', { name: 'Bo' }));
    await propose(peter, 'sickness', '');
    await inspect(peter);
    await open('bo', 'forberedelse');
    await bo.page.locator(BASIS, { hasText: BUDGET }).waitFor();
    await bo.page.getByText(t('preparing.basis.add')).click();
    await bo.page.getByLabel(t('preparing.basis.kind')).selectOption('other');
    await button(bo, t('preparing.basis.propose')).click();
    await bo.page.locator('.form-error').first().waitFor();
    await inspect(bo);
    await button(bo, t('preparing.basis.agree_label', { what: BUDGET })).click();
    await bo.page.locator(BASIS, { hasText: BUDGET }).getByText(t('preparing.basis.agreed')).waitFor();
    await inspect(bo);
  });

  it('shows what the levels above and below are expected to do on the same theme', async () => {
    const { peter, bo } = people;
    await prepare(peter, talk, HIS);
    await prepare(bo, talk, LEADERS);
    await open('peter', 'forberedelse');
    await peter.page.locator('.theme-card__title a').first().click();
    await peter.page.getByText(t('conversation.chain.summary')).click();
    await shown(peter, /^Niveauet over: /);
    await shown(peter, /^Niveauet under: /);
    await inspect(peter);
    await expectNotToRead(bo, talk, [HIS]);
    await expectNotToRead(peter, talk, [LEADERS]);
  });

  it('is held on the basis that both agreed to, and signed by both', async () => {
    const { bo, peter } = people;
    await share(peter, talk, 'Bo');
    await share(bo, talk, 'Peter');
    await begin(bo);
    await expect.poll(() => bo.page.locator('.basis li').allInnerTexts()).toEqual([BUDGET]);
    await inspect(bo);
    await bo.page.locator('.theme-list a').first().click();
    await shown(bo, HIS);
    await record(bo, 'Vi talte om tiden i husene.');
    await open('peter', 'aftaler');
    await addGoal(peter, GOAL);
    await inspect(peter);
    await end(bo, peter);
    await inspect(peter);
    const pdf = await fetched(peter, `${talk}/referat.pdf`);
    const names = (await signaturesIn(stage, pdf)).map(({ name }) => name);
    expect(names).toEqual(['Bo Lindegaard', 'Peter Rask']);
    await shown(peter, BUDGET);
    await peter.page.goto('/team');
    await heading(peter, t('team.title')).waitFor();
    expect(await peter.page.getByText(/Din egen LUS/).count()).toBe(0);
  });
});

describe('a status talk', () => {
  let goals: string[];

  it('is called in from where the agreements are followed up', async () => {
    const { peter, mads } = people;
    await peter.page.goto('/team');
    await link(peter, t('overview.conversations.with', { type: 'MUS', name: 'Mads Brandstrup' })).click();
    await heading(peter, t('agreements.follow_up_page.title')).waitFor();
    goals = await peter.page.locator('.agreement__goal').allInnerTexts();
    expect(goals).toHaveLength(2);
    await inspect(peter);
    await link(peter, t('agreements.follow_up_page.status_talk')).click();
    talk = await callIn(peter, 0);
    await expectToBeTold(mads, t('overview.own.prepare', { name: 'Peter Rask' }));
  });

  it('begins with the same agreements, which each says something of beforehand', async () => {
    const { mads, peter } = people;
    await open('mads', 'forberedelse');
    await link(mads, t('conversation.preparation.begin')).click();
    for (const goal of goals) await shown(mads, goal);
    await mads.page
      .getByRole('radio', { name: t('agreements.look_back.verdict.done') })
      .first()
      .check();
    await saved(mads);
    await inspect(mads);
    await share(mads, talk, 'Peter');
    await share(peter, talk, 'Mads');
    await begin(peter);
  });

  it('says what has become of each, and those that go on are the same lines as before', async () => {
    const { mads, peter } = people;
    const release = await openWithoutScripts(peter, `${talk}/tilbageblik`);
    await choose(peter, goals[0] ?? '', 'done').check({ force: true });
    release();
    await expectSaved(peter, goals[0] ?? '');
    await say(peter, goals[1] ?? '', 'continue');
    await shown(peter, t('agreements.look_back.same_line'));
    await inspect(peter);
    await open('mads', 'tilbageblik');
    const first = mads.page.locator('article', { hasText: goals[0] });
    await expect
      .poll(() => first.getByRole('radio', { name: t('agreements.look_back.verdict.done') }).isChecked())
      .toBe(true);
    await open('peter', 'aftaler');
    await addGoal(peter, 'Mads prøver den nye plan i januar');
    await end(peter, mads);
    await mads.page.goto('/mine-aftaler');
    const running = mads.page.getByRole('region', { name: t('agreements.own.open') });
    await running.getByRole('heading', { name: goals[1] }).waitFor();
    expect(await mads.page.getByRole('heading', { name: goals[1] }).count()).toBe(1);
    expect(await running.getByRole('heading', { name: goals[0] }).count()).toBe(0);
    await shown(mads, /^Nået ved samtalen /);
    await inspect(mads);
  });
});

async function propose(visitor: Visitor, kind: string, label: string): Promise<void> {
  const { page } = visitor;
  await page.getByText(t('preparing.basis.add')).click();
  await page.getByLabel(t('preparing.basis.kind')).selectOption(kind);
  await page.getByLabel(t('preparing.basis.label')).fill(label);
  const before = await page.locator(BASIS).count();
  await button(visitor, t('preparing.basis.propose')).click();
  await page.locator(BASIS).nth(before).waitFor();
}

type Verdict = 'done' | 'continue';

const cardOf = ({ page }: Visitor, goal: string) => page.locator('article', { hasText: goal });

const choose = (visitor: Visitor, goal: string, verdict: Verdict) =>
  cardOf(visitor, goal).getByRole('radio', { name: t(`agreements.look_back.verdict.${verdict}`) });

const expectSaved = (visitor: Visitor, goal: string) =>
  cardOf(visitor, goal).locator('.save-status--saved').waitFor();

async function say(visitor: Visitor, goal: string, verdict: Verdict): Promise<void> {
  await choose(visitor, goal, verdict).check();
  await expectSaved(visitor, goal);
}

/** From the talk to both signatures. */
async function end(leader: Visitor, employee: Visitor): Promise<void> {
  await endTalk(leader, talk);
  await freeze(leader);
  await sign(leader, talk);
  await sign(employee, talk);
  await heading(employee, t('conversation.signing.done_title')).waitFor();
}
