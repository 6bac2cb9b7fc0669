import { DEMO_PASSWORD, demoEmail } from 'db/seed/demo-organisation';
import type { Visitor } from './browser';
import { t } from './words';

/** Fills in the login page that the visitor stands at, and waits until it has led on. */
export async function logIn({ page }: Visitor, email: string, password: string): Promise<void> {
  await page.getByLabel(t('account.login.email')).fill(email);
  await page.getByLabel(t('account.login.password')).fill(password);
  await page.getByRole('button', { name: t('account.login.submit'), exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/login');
}

/** One of the demo's people, by key, from the front page. */
export async function logInToDemo(visitor: Visitor, key: string): Promise<void> {
  await visitor.page.goto('/');
  await logIn(visitor, demoEmail(key), DEMO_PASSWORD);
}
