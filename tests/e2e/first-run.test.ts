import { templateLabel } from 'app/components/team/template-label';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newVisitor, openBrowser, type Visitor } from './support/browser';
import { inspect } from './support/inspect';
import { logIn } from './support/log-in';
import { type Served, serveEmpty } from './support/server';
import { linkToCallIn } from './support/talk-acts';
import { t } from './support/words';

const PASSWORD = 'en hel sætning til den første gang';
const STARTER = 'Ledelse på alle niveauer';

let served: Served;
let browser: Browser;
let administrator: Visitor;
/** The one-time passwords that were shown, by e-mail. */
const handedOut = new Map<string, string>();

beforeAll(async () => {
  [served, browser] = await Promise.all([serveEmpty(), openBrowser()]);
  administrator = await newVisitor(browser, served.address);
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const click = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true }).click();

describe('from an empty database to two people who can log in', () => {
  it('the first visitor creates the organisation and becomes its administrator', async () => {
    const { page } = administrator;
    await page.goto('/');
    await page.waitForURL('**/velkommen');
    await inspect(administrator);
    await page.locator('form[novalidate]').waitFor();
    await click(administrator, t('account.first_run.submit'));
    await page.getByText(t('form.email_invalid')).first().waitFor();
    await inspect(administrator);
    await page.getByLabel(t('account.first_run.code')).fill('abcd-efgh-jkmn-pqrs');
    await page.getByLabel(t('account.first_run.organisation')).fill('Prøveby Kommune');
    await page.getByLabel(t('account.first_run.name')).fill('Adam Prøve');
    await page.getByLabel(t('account.first_run.email'), { exact: true }).fill('adam@proeveby.example');
    await page.getByLabel(t('account.first_run.password')).fill(PASSWORD);
    await click(administrator, t('account.first_run.submit'));
    await page.getByText(t('errors.setup.code_wrong')).waitFor();
    await inspect(administrator, { refused: true });
    await page.getByLabel(t('account.first_run.code')).fill(served.setupCode);
    await click(administrator, t('account.first_run.submit'));
    await page.getByRole('heading', { name: t('overview.set_up.title') }).waitFor();
    await inspect(administrator);
  });

  it('reads a starter framework, looks it through, publishes it and makes the usual templates', async () => {
    const { page } = administrator;
    await page.getByRole('link', { name: t('overview.set_up.read-framework') }).click();
    await page.getByRole('heading', { level: 1, name: t('frameworks.title') }).waitFor();
    await inspect(administrator);
    await page.getByRole('button', { name: new RegExp(STARTER) }).click();
    await page.getByRole('heading', { level: 1, name: t('review.title', { name: STARTER }) }).waitFor();
    await inspect(administrator);
    await page.getByRole('link', { name: t('review.to_publish') }).click();
    await page
      .getByRole('heading', { level: 1, name: t('review.publish.title', { name: STARTER }) })
      .waitFor();
    await inspect(administrator);
    await click(administrator, t('review.publish.submit'));
    await page.getByText(t('frameworks.published')).waitFor();
    await inspect(administrator);
    await click(administrator, t('frameworks.make.usual'));
    await page.getByText(/^\d+ skemaer er klar/).waitFor();
    await inspect(administrator);
    await page
      .getByRole('link', { name: /^MUS: / })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /^MUS: / }).waitFor();
    await inspect(administrator);
  });

  it('adds a leader and an employee, whose one-time passwords are shown this once', async () => {
    await addPerson('Vibeke Leder', 'vibeke@proeveby.example', 'funktionsleder');
    await addPerson('Søren Ansat', 'soeren@proeveby.example', 'medarbejder', 'Vibeke Leder');
    await inspect(administrator);
    await administrator.page.reload();
    await administrator.page.getByRole('row', { name: /Søren Ansat/ }).waitFor();
    for (const password of handedOut.values())
      expect(await administrator.page.content()).not.toContain(password);
  });

  it.each(['vibeke@proeveby.example', 'soeren@proeveby.example'])(
    '%s logs in with it and gets nowhere before choosing another',
    async (email) => {
      const visitor = await newVisitor(browser, served.address);
      const { page } = visitor;
      const first = handedOut.get(email) ?? '';
      await page.goto('/');
      await logIn(visitor, email, first);
      await page.getByRole('heading', { level: 1, name: t('account.password.title_first') }).waitFor();
      await inspect(visitor);
      await page.goto('/samtaler');
      await page.getByRole('heading', { level: 1, name: t('account.password.title_first') }).waitFor();
      await page.getByLabel(t('account.password.current_first')).fill(first);
      await page.getByLabel(t('account.password.new'), { exact: true }).fill(PASSWORD);
      await page.getByLabel(t('account.password.repeated')).fill(PASSWORD);
      await click(visitor, t('account.password.submit'));
      // Where they were going.
      await page.getByRole('heading', { level: 1, name: t('overview.conversations.title') }).waitFor();
      await page.goto('/');
      await page.getByRole('heading', { level: 1, name: t('overview.nothing_title') }).waitFor();
      await inspect(visitor);
      await click(visitor, t('common.logout'));
      await page.getByText(t('account.login.logged_out')).waitFor();
      await inspect(visitor);
      await page.getByLabel(t('account.login.email')).fill(email);
      await page.getByLabel(t('account.login.password')).fill(first);
      await click(visitor, t('account.login.submit'));
      await page.getByText(t('errors.login.wrong')).waitFor();
      await visitor.page.context().close();
    },
  );

  it('the leader finds the employee in her team and can call in', async () => {
    const visitor = await newVisitor(browser, served.address);
    await visitor.page.goto('/team');
    await logIn(visitor, 'vibeke@proeveby.example', PASSWORD);
    await linkToCallIn(visitor, 'Søren Ansat').click();
    await visitor.page.getByRole('button', { name: t('team.call.submit') }).waitFor();
    const offered = (type: 'mus' | 'status') =>
      templateLabel(t, { type, length: 'full', language: 'da', framework: STARTER });
    const choices = visitor.page.getByLabel(t('team.call.template')).locator('option');
    await expect.poll(() => choices.allInnerTexts()).toEqual([offered('mus'), offered('status')]);
  });

  it('the page that creates an organisation is closed once there is one', async () => {
    const visitor = await newVisitor(browser, served.address);
    await visitor.page.goto('/velkommen');
    await visitor.page.getByRole('button', { name: t('account.login.submit') }).waitFor();
  });
});

async function addPerson(name: string, email: string, role: string, leader?: string): Promise<void> {
  const { page } = administrator;
  await page.goto('/personer');
  await page.locator('form[novalidate]').waitFor();
  await page.getByLabel(t('people.name'), { exact: true }).fill(name);
  await page.getByLabel(t('people.email'), { exact: true }).fill(email);
  await page.getByLabel(t('people.unit'), { exact: true }).fill('Skovlyst');
  await page.getByLabel(t('people.role'), { exact: true }).selectOption(role);
  if (leader) await page.getByLabel(t('people.leader'), { exact: true }).fill(leader);
  await click(administrator, t('people.add.submit'));
  await page.getByText(t('people.added.title', { name })).waitFor();
  handedOut.set(email, await page.locator('code').innerText());
}
