import { runRetention } from 'app/domain/privacy/retention/run-retention.server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, type Visitor } from './support/browser';
import { daysFromNow } from './support/days';
import { inspect } from './support/inspect';
import { click, heading, open, shown } from './support/page';
import { played } from './support/played';
import { openStage, type Stage } from './support/stage';
import { t } from './support/words';

const NUMBER = 'Sag 26-114';

/** Peter and Signe signed 70 days ago; by the times of the start their preparations stay for 20 days more. */
let stage: Stage;
let hanne: Visitor;
let signe: Visitor;
let peter: Visitor;
let talk: string;

beforeAll(async () => {
  stage = await openStage(async (demo) => {
    talk = await played(demo, 'signe', 'signed', daysFromNow(-70));
  });
  [hanne, signe, peter] = await Promise.all([stage.at('hanne'), stage.at('signe', PHONE), stage.at('peter')]);
});
afterAll(async () => {
  await stage?.stop();
});

/** As `muskat retention run --confirm-clock`: nothing was logged in the town for weeks, which looks like a clock that jumped. */
const run = () =>
  stage.play(({ db, keys }) =>
    runRetention({ db, keys, actor: null, now: new Date() }, { clockConfirmed: true }),
  );

describe('what is kept too long is deleted, and everybody can see when', () => {
  it('those in a talk see on its page when what is deleted', async () => {
    await open(signe, talk, 'underskrift');
    await shown(signe, t('kept.here.record_waits', { count: 2 }));
    await signe.page.getByRole('link', { name: t('kept.here.more') }).click();
    await heading(signe, t('kept.title')).waitFor();
    await inspect(signe);
  });

  it('the job has stopped because of the clock, and HR is told so', async () => {
    await hanne.page.goto('/hr');
    await hanne.page.getByRole('link', { name: t('retention.title') }).click();
    await heading(hanne, t('retention.title')).waitFor();
    await hanne.page.locator('.alert-warning').waitFor();
    await inspect(hanne);
    expect(await run()).toMatchObject({ outcome: 'done', preparations: 0 });
    await hanne.page.reload();
    expect(await hanne.page.locator('.alert-warning').count()).toBe(0);
  });

  it('HR sets a shorter time, and is told what that deletes before it is saved', async () => {
    const days = hanne.page.getByLabel(t('retention.form.preparationDays'));
    await days.fill('7');
    await click(hanne, t('retention.form.submit'));
    await shown(hanne, t('form.clock_range'));
    await days.fill('60');
    await click(hanne, t('retention.form.submit'));
    await shown(hanne, t('retention.confirm.title'));
    await shown(hanne, t('retention.confirm.preparations', { count: 1 }));
    await inspect(hanne);
    await click(hanne, t('retention.confirm.submit'));
    await shown(hanne, t('retention.saved'));
  });

  it('a legal hold stops it, which only the person it stands on is told', async () => {
    await hanne.page.getByRole('link', { name: t('retention.to_holds') }).click();
    await heading(hanne, t('holds.title')).waitFor();
    await hanne.page.getByLabel(t('holds.place.person')).fill('Signe Åkjær');
    await hanne.page.getByLabel(t('holds.place.reference')).fill(NUMBER);
    await click(hanne, t('holds.place.submit'));
    await shown(hanne, t('holds.placed'));
    await shown(hanne, NUMBER);
    await inspect(hanne);
    expect(await run()).toMatchObject({ preparations: 0, records: 0 });
    await signe.page.goto('/mine-data/opbevaring');
    await shown(signe, t('kept.held'));
    await peter.page.goto('/mine-data/opbevaring');
    await heading(peter, t('kept.title')).waitFor();
    expect(await peter.page.getByText(t('kept.held')).count()).toBe(0);
  });

  it('when the hold is lifted the job deletes, and the pages say that it is gone', async () => {
    await hanne.page
      .getByRole('button', { name: t('holds.lift_label', { name: 'Signe Åkjær', reference: NUMBER }) })
      .click();
    await shown(hanne, t('holds.none'));
    expect(await run()).toMatchObject({ preparations: 1, records: 0 });
    for (const visitor of [signe, peter]) {
      await open(visitor, talk, 'forberedelse');
      await visitor.page.locator('.alert-info', { hasText: /forberedelserne, blev slettet/ }).waitFor();
    }
    await inspect(signe);
    await open(signe, talk, 'underskrift');
    await signe.page.getByText(/Forberedelserne blev slettet/).waitFor();
    await inspect(signe);
  });
});
