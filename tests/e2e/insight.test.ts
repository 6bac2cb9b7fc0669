import type { Demo } from 'app/cli/sample/load-demo.server';
import { storedFramework, storedTemplate } from 'app/domain/frameworks/stored-content.server';
import { releaseFigures } from 'app/domain/indicators/release-figures.server';
import { EVALUATION_QUESTIONS } from 'app/domain/indicators/values.rules';
import { units } from 'db/schema/people';
import { DEMO_PEOPLE } from 'db/seed/demo-organisation';
import { plantAnswers, plantRound } from 'tests/domain/indicators/planted-answers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from './support/browser';
import { daysFromNow } from './support/days';
import { inspect, inspectCopy } from './support/inspect';
import { press, tabTo } from './support/keyboard';
import { click, heading, link, shown } from './support/page';
import { played } from './support/played';
import { openStage, type Stage } from './support/stage';
import { t } from './support/words';

/** Signe and Peter have just signed; the figures of two rounds are there for Hanne. */
let stage: Stage;
let talk: string;
let theme: string;

beforeAll(async () => {
  stage = await openStage(async (demo) => {
    talk = await played(demo, 'signe', 'signed');
    theme = await figuresOfTwoRounds(demo);
  });
});
afterAll(() => stage?.stop());

describe('after the last signature', () => {
  it('the employee says how the talk was, without a mouse', async () => {
    const signe = await stage.at('signe');
    const { page } = signe;
    await page.goto(`${talk}/opfoelgning`);
    await press(page, link(signe, t('evaluation.offer')));
    await heading(signe, t('evaluation.title')).waitFor();
    await inspect(signe);
    const send = page.getByRole('button', { name: t('evaluation.send') });
    await press(page, send);
    // What is missing is said, and led to.
    await press(page, page.getByRole('link', { name: t('insight.evaluation.important') }));
    for (const question of EVALUATION_QUESTIONS) {
      const [first] = await page.locator(`input[name=${question}]`).all();
      if (!first) throw new Error(`${question} is not asked`);
      await tabTo(page, first);
      await page.keyboard.press('Space');
    }
    await press(page, send);
    await shown(signe, t('evaluation.thanks'));
    await inspect(signe);
  });

  it('the leader does without a script, and is asked once in a round', async () => {
    const peter: Visitor = await stage.at('peter', { javaScriptEnabled: false });
    const { page } = peter;
    await page.goto(`${talk}/evaluering`);
    await shown(peter, t('evaluation.once'));
    for (const question of EVALUATION_QUESTIONS) await page.locator(`input[name=${question}]`).nth(1).check();
    await click(peter, t('evaluation.send'));
    await shown(peter, t('evaluation.thanks'));
    await inspectCopy(peter, await stage.stranger());
  });
});

describe('HR', () => {
  it('reads what the talks of a round say together, follows a theme, and takes it to a meeting', async () => {
    const hanne = await stage.at('hanne');
    const { page } = hanne;
    await page.goto('/hr/indsigt');
    await drawn(hanne);
    await inspect(hanne, { closely: true });
    const report = await page
      .getByRole('link', { name: t('insight.report.link.employees') })
      .getAttribute('href');
    const answer = await page.request.get(report ?? '');
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await page.getByRole('link', { name: t('insight.to_development', { theme }) }).click();
    await heading(hanne, t('insight.development_title', { theme })).waitFor();
    await drawn(hanne);
    await inspect(hanne, { closely: true });
    await shown(hanne, 'MUS i fjor');
  });
});

/** The first chart of the page is there as a picture. */
async function drawn({ page }: Visitor): Promise<void> {
  const chart = page.locator('img.chart').first();
  await chart.scrollIntoViewIfNeeded();
  await expect
    .poll(() => chart.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
    .toBeGreaterThan(300);
}

/** Enough people said something of each statement of a theme in this round and the one before. Returns the theme. */
async function figuresOfTwoRounds({ db, keys, idOf, templates }: Demo): Promise<string> {
  const role = DEMO_PEOPLE.find(({ key }) => key === 'signe')?.role ?? '';
  const frameworkId = storedTemplate(db, templates.get(role) ?? '')?.frameworkId ?? '';
  const framework = storedFramework(db, frameworkId);
  const [first] = framework?.themes ?? [];
  const unitId = db.select().from(units).get()?.id;
  if (!framework || !first || !unitId) throw new Error('the demo has no framework');
  const hr = { db, idOf: () => idOf('hanne') };
  for (const [name, more] of [
    ['MUS i fjor', 0],
    ['MUS i år', 4],
  ] as const) {
    const round = { startsOn: name === 'MUS i fjor' ? '2025-01-01' : '2026-01-01' };
    const cycleId = plantRound(hr, daysFromNow(-2), name, round);
    for (const { id } of framework.statements.filter((statement) => statement.theme === first.id))
      plantAnswers(hr, {
        ...{ cycleId, frameworkId, unitId, role, subject: id },
        said: { 'going-well': 9 + more, 'on-the-way': 7, 'want-to-develop': 3, unanswered: 4 },
      });
  }
  await releaseFigures({ db, keys, now: new Date(), actor: null });
  return first.name;
}
