import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetched } from './support/answers';
import type { Visitor } from './support/browser';
import { daysFromNow, inDays } from './support/days';
import { inspect } from './support/inspect';
import { logInToDemo } from './support/log-in';
import { button, click, firstField, heading, link, open, saved, shown } from './support/page';
import { pdfText, signaturesIn } from './support/pdf-signatures';
import { played } from './support/played';
import { openStage, type Stage } from './support/stage';
import { begin, callIn, freeze, goThrough, linkToCallIn, prove, share, sign } from './support/talk-acts';
import { t } from './support/words';

const HOW_IT_WENT = 'Planen virker, og de andre er begyndt at bruge den.';
const HERS = 'Jeg vil gerne prøve at stå for modtagelsen af nye børn.';
const HIS = 'Hun har fået samarbejdet med forældrene til at lykkes.';
const WISH = 'Hvordan jeg siger fra, når der er travlt.';
const RETOLD = 'Vi vil prøve en ny form på modtagelsen af nye børn.';
const KEPT = 'Foråret var hårdere, end det så ud til.';
const GOAL = 'Nye børn får en god første uge';
const THEME = 'Faglig ledelse';
/** What the sample talk of last year agreed on. */
const [DONE, CARRIED] = [
  'At kunne tage imod nye kolleger på en god måde',
  'Mere fordybelse i de faste opgaver',
];

/** Peter leads Signe; they held a talk and signed it last year. */
let stage: Stage;
let peter: Visitor;
let signe: Visitor;
/** Address of their conversation. */
let talk: string;

beforeAll(async () => {
  stage = await openStage(async (demo) => {
    await played(demo, 'signe', 'signed', daysFromNow(-350));
  });
  [peter, signe] = await Promise.all([stage.stranger(), stage.stranger()]);
});
afterAll(async () => {
  await stage?.stop();
});

describe('a MUS from the invitation to the signed document', () => {
  it('the leader logs in and calls an employee in', async () => {
    await peter.page.goto('/');
    await inspect(peter);
    await logInToDemo(peter, 'peter');
    await link(peter, t('common.nav.team')).click();
    await heading(peter, t('team.title')).waitFor();
    await inspect(peter);
    await linkToCallIn(peter, 'Signe Åkjær').click();
    await heading(peter, t('team.call.title', { name: 'Signe Åkjær' })).waitFor();
    await inspect(peter);
    talk = await callIn(peter, 14);
    await inspect(peter);
  });

  it('the employee finds it on her overview, and begins with what they agreed last year', async () => {
    await logInToDemo(signe, 'signe');
    await inspect(signe);
    await link(signe, t('overview.own.prepare', { name: 'Peter Rask' })).click();
    await heading(signe, t('conversation.preparation.title')).waitFor();
    await link(signe, t('conversation.preparation.begin')).click();
    await heading(signe, 'Siden sidst').waitFor();
    await signe.page.locator('form[novalidate]').waitFor();
    const goals = signe.page.locator('.agreed__goal');
    await expect.poll(() => goals.allInnerTexts()).toEqual([DONE, CARRIED]);
    const [first, second] = [signe.page.locator('.question').nth(0), signe.page.locator('.question').nth(1)];
    await first.getByRole('radio', { name: 'Nået' }).check();
    await first.getByLabel(t('preparing.agreement.how')).fill(HOW_IT_WENT);
    await second.getByRole('radio', { name: 'Droppes' }).check();
    await second.getByLabel(t('preparing.agreement.why')).waitFor();
    await second.getByRole('radio', { name: 'Fortsætter' }).check();
    await saved(signe);
    await inspect(signe);
    await signe.page.reload();
    await expect.poll(() => firstField(signe).inputValue()).toBe(HOW_IT_WENT);
    await expect.poll(() => second.getByRole('radio', { name: 'Fortsætter' }).isChecked()).toBe(true);
  });

  it('she marks the theme that matters to her, and says what she wants feedback on', async () => {
    await open(signe, talk, 'forberedelse');
    const card = signe.page.locator('.theme-card', { has: link(signe, THEME) });
    const mark = card.getByRole('button', { name: t('preparing.themes.wanted') });
    await mark.click();
    await signe.page.locator('.theme-card--wanted').waitFor();
    await expect.poll(() => mark.getAttribute('aria-pressed')).toBe('true');
    await inspect(signe);
    await link(signe, 'Ønsker til feedback').click();
    await signe.page.getByLabel('Hvad vil jeg gerne have feedback på?').fill(WISH);
    await saved(signe);
    await inspect(signe);
  });

  it('both go from one theme to the next, with the words of the scale and the sentence each comes from', async () => {
    for (const [visitor, words] of [
      [signe, HERS],
      [peter, HIS],
    ] as const) {
      let citations = 0;
      await open(visitor, talk, 'forberedelse/follow-up');
      await goThrough(visitor, async (theme) => {
        if (theme.endsWith('/look-back')) await firstField(visitor).fill(words);
        if (!theme.includes('/framework-')) return;
        await visitor.page
          .getByRole('radio', { name: t('conversation.scale.on-the-way') })
          .first()
          .check();
        await visitor.page.getByText(t('common.citation')).first().click();
        citations += 1;
        if (citations === 1) await inspect(visitor);
      });
      expect(citations).toBeGreaterThan(1);
    }
  });

  it('each sees exactly what the other will see, and shares it deliberately', async () => {
    await share(signe, talk, 'Peter');
    await shown(signe, t('conversation.preparation.waiting', { name: 'Peter' }));
    await share(peter, talk, 'Signe');
    await button(peter, t('conversation.start.button')).waitFor();
    await inspect(peter);
  });

  it('the leader begins the talk; it opens with last year, and what each wrote stands side by side', async () => {
    await begin(peter);
    await shown(peter, t('conversation.talk.wanted_heading'));
    await inspect(peter);
    await link(peter, t('conversation.talk.begin_first')).click();
    await shown(peter, HOW_IT_WENT);
    const lines = peter.page.locator('.look-back article');
    await lines.nth(0).getByRole('radio', { name: 'Nået' }).check();
    await lines.nth(1).getByRole('radio', { name: 'Fortsætter' }).check();
    await lines.nth(1).getByText(t('agreements.look_back.carried')).waitFor();
    await inspect(peter);
    await open(signe, talk, 'samtale/look-back');
    const beside = await signe.page.locator('.side-by-side').allInnerTexts();
    expect(beside.some((both) => both.includes(HERS) && both.includes(HIS))).toBe(true);
    await inspect(signe);
    await open(signe, talk, 'samtale/requested-feedback');
    await shown(signe, WISH);
    await inspect(signe);
  });

  it('the record is written line by line, each with whether it may be retold', async () => {
    await open(peter, talk, 'samtale/look-back');
    const lines = peter.page.locator('.record-line');
    await lines.last().getByRole('textbox').fill(RETOLD);
    await lines.first().getByRole('checkbox').check();
    await lines.nth(1).getByRole('textbox').fill(KEPT);
    await saved(peter);
    await inspect(peter);
    await open(signe, talk, 'samtale/look-back');
    const hers = signe.page.locator('.record-line');
    await expect.poll(() => hers.nth(0).getByRole('textbox').inputValue()).toBe(RETOLD);
    await expect.poll(() => hers.nth(0).getByRole('checkbox').isChecked()).toBe(true);
    await expect.poll(() => hers.nth(1).getByRole('textbox').inputValue()).toBe(KEPT);
    await expect.poll(() => hers.nth(1).getByRole('checkbox').isChecked()).toBe(false);
  });

  it('they agree on who does what by when, and one agreement is carried on from last year', async () => {
    const { page } = peter;
    await open(peter, talk, 'aftaler');
    await page.getByRole('heading', { name: CARRIED }).waitFor();
    await page.getByLabel(t('agreements.add_label')).fill(GOAL);
    await click(peter, t('agreements.add'));
    const form = page.getByRole('form', { name: t('agreements.editing') });
    await form.getByLabel(t('agreements.does', { name: 'Signe' })).fill('Laver en plan');
    await form.getByLabel(t('agreements.does', { name: 'Peter' })).fill('Finder tiden');
    await form.getByLabel(t('agreements.due')).fill(inDays(90));
    await form.getByLabel(t('agreements.follow_up')).fill(inDays(60));
    await form.getByLabel(t('agreements.theme')).selectOption({ label: THEME });
    await form.getByLabel(t('agreements.statement')).selectOption({ index: 1 });
    await saved(peter);
    await inspect(peter);
    await click(peter, t('agreements.finish'));
    await page.getByRole('heading', { name: GOAL }).waitFor();
    await inspect(peter);
    await open(signe, talk, 'aftaler');
    await signe.page.getByRole('heading', { name: GOAL }).waitFor();
  });

  it('the leader ends the talk; both read the record through; the leader freezes it', async () => {
    await open(peter, talk, 'samtale');
    await inspect(peter);
    await click(peter, t('conversation.talk.end'));
    await heading(peter, t('conversation.read_through.title')).waitFor();
    for (const words of [RETOLD, KEPT, GOAL, CARRIED]) await shown(peter, words);
    await inspect(peter);
    await open(signe, talk, 'underskrift');
    await shown(signe, RETOLD);
    await inspect(signe);
    await freeze(peter);
    await inspect(peter);
    await signe.page.reload();
    await shown(signe, t('conversation.signing.leader_first', { name: 'Peter' }));
    await inspect(signe);
  });

  it('the leader signs, then the employee, each proving again who they are', async () => {
    await prove(peter, 'gættet forkert');
    await shown(peter, t('errors.signing.wrong_password'));
    await inspect(peter, { refused: true });
    await sign(peter, talk);
    await shown(peter, t('conversation.signing.waiting', { names: 'Signe' }));
    await inspect(peter);
    await signe.page.goto('/');
    await link(signe, t('overview.own.sign', { name: 'Peter Rask' })).click();
    await inspect(signe);
    await sign(signe, talk);
    await heading(signe, t('conversation.signing.done_title')).waitFor();
    await inspect(signe);
  });

  it('both have the very same document, with all they wrote in it and nothing of their preparation', async () => {
    const [hers, his] = await Promise.all(
      [signe, peter].map((visitor) => fetched(visitor, `${talk}/referat.pdf`)),
    );
    if (!hers || !his) throw new Error('there is no document');
    expect(Buffer.compare(hers, his)).toBe(0);
    expect(await signaturesIn(stage, hers)).toEqual([
      { name: 'Peter Rask', reservation: null },
      { name: 'Signe Åkjær', reservation: null },
    ]);
    const text = pdfText(hers);
    for (const words of [RETOLD, KEPT, GOAL, DONE, CARRIED]) expect(text).toContain(words);
    for (const words of [HERS, HIS, WISH]) expect(text).not.toContain(words);
  });
});
