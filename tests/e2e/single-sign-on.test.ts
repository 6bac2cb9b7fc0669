import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoEmail } from 'db/seed/demo-organisation';
import type { Browser } from 'playwright-core';
import { type IdentityProvider, startIdentityProvider } from 'tests/support/identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newVisitor, openBrowser, type Visitor } from './support/browser';
import { inspect } from './support/inspect';
import { heading, shown } from './support/page';
import { played } from './support/played';
import { type Served, serveTown } from './support/server';
import { t } from './support/words';

const NAME = 'Kommunelogin';
const known = (key: string) => ({ email: demoEmail(key), email_verified: true });

let there: IdentityProvider;
let served: Served;
let browser: Browser;
let jonas: Visitor;
/** The address of a talk that the leader has signed and Jonas has not. */
let talk: string;

beforeAll(async () => {
  const play = async (demo: Parameters<typeof played>[0]) => {
    talk = await played(demo, 'jonas', 'signed-by-leader');
  };
  served = await serveTown(play, async (address, folder) => {
    there = await startIdentityProvider(
      { jonas: known('jonas'), vikar: { email: 'vikar@andetsteds.example', email_verified: true } },
      { redirectUris: [`${address}/login/ekstern/svar`], leaveUris: [`${address}/login?ud=1`] },
    );
    const secretFile = join(folder, 'login-secret');
    writeFileSync(secretFile, there.settings.clientSecret, { mode: 0o400 });
    return {
      MUSKAT_OIDC_ISSUER: there.issuer,
      MUSKAT_OIDC_CLIENT_ID: there.settings.clientId,
      MUSKAT_OIDC_CLIENT_SECRET_FILE: secretFile,
      MUSKAT_OIDC_MATCH: 'email',
      MUSKAT_OIDC_NAME: NAME,
      MUSKAT_PASSWORD_LOGIN: 'off',
    };
  });
  browser = await openBrowser();
  jonas = await newVisitor(browser, served.address);
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
  await there?.stop();
});

/** On the provider's own login page. */
async function logInThere({ page }: Visitor, subject: string): Promise<void> {
  await page.waitForURL((url) => url.origin === there.issuer);
  await page.getByLabel('Brugernavn').fill(subject);
  await page.getByRole('button', { name: 'Log ind' }).click();
  await page.waitForURL((url) => url.origin === served.address);
}

const follow = ({ page }: Visitor, name: string) => page.getByRole('link', { name, exact: true }).click();

describe('with the organisation’s own login alone', () => {
  it('Jonas logs in there and comes to the page he asked for', async () => {
    await jonas.page.goto(`${talk}/underskrift`);
    await heading(jonas, t('account.login.title')).waitFor();
    expect(await jonas.page.getByLabel(t('account.login.password')).count()).toBe(0);
    await inspect(jonas);
    await follow(jonas, t('single_sign_on.button', { name: NAME }));
    await logInThere(jonas, 'jonas');
    await heading(jonas, t('conversation.signing.title')).waitFor();
    await inspect(jonas);
  });

  it('and signs by logging in there once more', async () => {
    await follow(jonas, t('single_sign_on.proof.button', { name: NAME }));
    // Although he is logged in there.
    await logInThere(jonas, 'jonas');
    await shown(jonas, t('single_sign_on.proof.done', { name: NAME }));
    await inspect(jonas);
    await jonas.page.getByRole('button', { name: t('conversation.signing.sign'), exact: true }).click();
    await heading(jonas, t('conversation.signing.done_title')).waitFor();
    await inspect(jonas);
  });

  it('and logs out here and there', async () => {
    await jonas.page.getByRole('button', { name: t('common.logout'), exact: true }).click();
    await jonas.page.getByRole('button', { name: 'Log ud af Kommunelogin' }).click();
    await shown(jonas, t('account.login.logged_out'));
    await inspect(jonas);
    await follow(jonas, t('single_sign_on.button', { name: NAME }));
    // He has to say who he is again.
    await jonas.page.getByLabel('Brugernavn').waitFor();
  });

  it('somebody who is not in Muskat is told so, and whom to ask', async () => {
    const visitor = await newVisitor(browser, served.address);
    await visitor.page.goto('/login');
    await follow(visitor, t('single_sign_on.button', { name: NAME }));
    await logInThere(visitor, 'vikar');
    await shown(visitor, t('errors.single_sign_on.unknown_person', { name: NAME }));
    await inspect(visitor, { refused: true });
    await follow(visitor, t('single_sign_on.problem.onwards'));
    await heading(visitor, t('account.login.title')).waitFor();
  });

  it('and so is somebody without scripts', async () => {
    const visitor = await newVisitor(browser, served.address, { javaScriptEnabled: false });
    await visitor.page.goto('/login');
    await follow(visitor, t('single_sign_on.button', { name: NAME }));
    await visitor.page.getByRole('button', { name: 'Annuller' }).click();
    await shown(visitor, t('errors.single_sign_on.declined', { name: NAME }));
  });
});
