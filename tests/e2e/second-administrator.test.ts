import { findPersonByEmail } from 'app/domain/people/find-person.server';
import { grants } from 'db/schema/access';
import { demoEmail } from 'db/seed/demo-organisation';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visitor } from './support/browser';
import { inspect } from './support/inspect';
import { button, click, heading, link, shown } from './support/page';
import { openStage, type Stage } from './support/stage';
import { t } from './support/words';

/** Adam administers, and so does Kirsten; Mads is to have HR. */
let stage: Stage;
let people: Record<'adam' | 'kirsten' | 'mads', Visitor>;
let rights: string;

beforeAll(async () => {
  stage = await openStage(() => {});
  rights = stage.inDatabase((db) => {
    const kirsten = findPersonByEmail(db, demoEmail('kirsten'));
    db.insert(grants).values({ personId: kirsten, grant: 'administrator', givenAt: new Date() }).run();
    return `/personer/${findPersonByEmail(db, demoEmail('mads'))}/rettigheder`;
  });
  people = await stage.each(['adam', 'kirsten', 'mads']);
});
afterAll(() => stage?.stop());

it('a right that one administrator asks for, another gives, and it holds at the next click', async () => {
  const { adam, kirsten, mads } = people;
  await adam.page.goto(rights);
  await adam.page.getByRole('radio', { name: new RegExp(`^${t('people.grant.hr')}\\.`) }).check();
  await click(adam, t('person.rights.submit'));
  await adam.page.waitForURL(/gemt=bedt/);
  await adam.page.goto(rights);
  await shown(adam, t('person.rights.waiting'));
  const approve = t('person.rights.approve_label', { grant: t('people.grant.hr') });
  expect(await button(adam, approve).count()).toBe(0);
  await mads.page.goto('/hr');
  await shown(mads, t('errors.access.forbidden'));

  await kirsten.page.goto('/');
  const grant = t('people.grant.hr');
  await link(kirsten, t('person.rights.to_decide', { name: 'Mads Brandstrup', grant })).click();
  await button(kirsten, approve).waitFor();
  await inspect(kirsten);
  await button(kirsten, approve).click();
  await kirsten.page.waitForURL(/gemt=givet/);
  await mads.page.goto('/hr');
  await heading(mads, t('hr.title')).waitFor();
});
