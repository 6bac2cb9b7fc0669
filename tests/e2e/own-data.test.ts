import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { downloaded } from './support/answers';
import type { Visitor } from './support/browser';
import { daysFromNow } from './support/days';
import { inspect, inspectCopy } from './support/inspect';
import { click, heading, link, shown } from './support/page';
import { played } from './support/played';
import { openStage, type Stage } from './support/stage';
import { t } from './support/words';

/** Signe has signed with Peter; no script runs in her browser. Hanne is HR. */
let stage: Stage;
let signe: Visitor;
let reader: Visitor;

beforeAll(async () => {
  stage = await openStage(async (demo) => {
    await played(demo, 'signe', 'signed', daysFromNow(-3));
  });
  [signe, reader] = await Promise.all([stage.at('signe', { javaScriptEnabled: false }), stage.stranger()]);
});
afterAll(() => stage?.stop());

const ASKED = 'Min stilling er ikke den rigtige.';
const ANSWERED = 'Det er rettet. Tak, fordi du sagde det.';

describe('what is held about oneself', () => {
  it('is taken home with one press: to read, for machines, and the signed documents', async () => {
    await signe.page.goto('/');
    await link(signe, t('own_data.nav')).click();
    await heading(signe, t('own_data.title')).waitFor();
    await inspectCopy(signe, reader);
    const all = await downloaded(signe, () => click(signe, t('own_data.take.all')));
    expect(all.name).toMatch(/\.zip$/);
    for (const file of ['data.html', 'data.json', 'referater/']) expect(all.bytes.includes(file)).toBe(true);
    const page = await downloaded(signe, () => click(signe, t('own_data.take.html')));
    // The file stands alone: it is looked at as whoever opens it at home sees it.
    await reader.page.setContent(page.bytes.toString());
    const title = t('own_data.file.title', { organisation: 'Solbæk Kommune', name: 'Signe Åkjær' });
    await reader.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await inspect(reader);
  });

  it('has been opened by those who are named', async () => {
    await signe.page.goto('/mine-data');
    await link(signe, t('own_data.more.log')).click();
    await heading(signe, t('audit.own.title')).waitFor();
    await signe.page
      .getByRole('row', { name: /Peter Rask/ })
      .first()
      .waitFor();
  });

  it('is asked to be corrected, and HR sees until when to answer', async () => {
    await signe.page.goto('/mine-data/anmodninger');
    await signe.page.getByLabel(t('requests.own.kinds.correction')).check();
    await signe.page.getByLabel(t('requests.own.text')).fill(ASKED);
    await click(signe, t('requests.own.submit'));
    await shown(signe, t('requests.own.sent_title'));
    await inspectCopy(signe, reader);

    const hanne = await stage.at('hanne');
    await hanne.page.goto('/');
    await link(hanne, t('requests.next.act', { count: 1 })).click();
    await heading(hanne, t('requests.hr.title')).waitFor();
    await inspect(hanne);
    await link(
      hanne,
      t('requests.hr.one', { kind: t('requests.kind.correction'), name: 'Signe Åkjær' }),
    ).click();
    await shown(hanne, ASKED);
    await hanne.page.getByLabel(t('requests.decision.granted'), { exact: true }).check();
    await hanne.page.getByLabel(t('requests.hr.answer', { name: 'Signe Åkjær' })).fill(ANSWERED);
    await inspect(hanne);
    await click(hanne, t('requests.hr.submit'));
    await shown(hanne, t('requests.done.answered'));
    await inspect(hanne);
  });

  it('and the answer stands where it was asked', async () => {
    await signe.page.goto('/mine-data/anmodninger');
    await shown(signe, ANSWERED);
  });
});
