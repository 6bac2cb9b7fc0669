import { signatures } from 'db/schema/signing';
import { DEMO_PASSWORD, demoEmail } from 'db/seed/demo-organisation';
import { generateSync } from 'otplib';
import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newVisitor, openBrowser, type Visitor } from './support/browser';
import { inspect } from './support/inspect';
import { logIn } from './support/log-in';
import { click, open, pathOf } from './support/page';
import { played } from './support/played';
import { type Served, serveTown } from './support/server';
import { t } from './support/words';

let served: Served;
let browser: Browser;
beforeAll(async () => {
  [served, browser] = await Promise.all([serveTown(() => {}), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const shown = ({ page }: Visitor, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

async function toOwnLogin(visitor: Visitor, key: string): Promise<void> {
  await visitor.page.goto('/mit-login');
  await logIn(visitor, demoEmail(key), DEMO_PASSWORD);
  await shown(visitor, t('account.ways.title'));
}

async function logOut(visitor: Visitor): Promise<void> {
  await click(visitor, t('common.logout'));
  await visitor.page.getByText(t('account.login.logged_out')).waitFor();
}

describe('somebody with an app that shows codes', () => {
  /** A code works once, and the one after it is taken before its time: each call gives another. */
  let secret = '';
  let used = 0;
  const nextCode = () => {
    const step = Math.max(Math.floor(Date.now() / 30_000), used + 1);
    used = step;
    return generateSync({ secret, epoch: step * 30 });
  };
  let visitor: Visitor;
  let recovery: string[];
  beforeAll(async () => {
    visitor = await newVisitor(browser, served.address);
  });

  it('sets it up with the key of the QR code, and is shown ten recovery codes', async () => {
    const { page } = visitor;
    await toOwnLogin(visitor, 'jonas');
    await inspect(visitor);
    await page.getByRole('link', { name: t('account.app.set_up') }).click();
    await shown(visitor, t('account.app.title'));
    await page.getByRole('img', { name: t('account.app.qr') }).waitFor();
    secret = (await page.locator('.code-secret').innerText()).replaceAll(/\s/g, '');
    used = Math.floor(Date.now() / 30_000) - 2;
    await page.getByLabel(t('account.app.first_code')).fill('000000');
    await click(visitor, t('account.app.submit'));
    await page.getByText(t('errors.account.wrong_code')).waitFor();
    await inspect(visitor, { refused: true });
    used = Math.floor(Date.now() / 30_000) - 1;
    await page.getByLabel(t('account.app.first_code')).fill(generateSync({ secret, epoch: used * 30 }));
    await click(visitor, t('account.app.submit'));
    await page.getByText(t('account.recovery.shown')).waitFor();
    recovery = await page.locator('.recovery-codes code').allInnerTexts();
    expect(recovery).toHaveLength(10);
    await inspect(visitor);
  });

  it('does not get in with the password alone', async () => {
    await logOut(visitor);
    const { page } = visitor;
    await page.goto('/samtaler');
    await logIn(visitor, demoEmail('jonas'), DEMO_PASSWORD);
    await shown(visitor, t('account.code.title'));
    await inspect(visitor);
    await page.goto('/samtaler');
    await page.getByLabel(t('account.login.email')).waitFor();
  });

  it('gets in with a code, where they were going', async () => {
    const { page } = visitor;
    await page.goto('/samtaler?fra=mail');
    await logIn(visitor, demoEmail('jonas'), DEMO_PASSWORD);
    await page.getByLabel(t('account.code.label')).fill('000000');
    await click(visitor, t('account.login.submit'));
    await page.getByText(t('errors.login.wrong_code')).waitFor();
    await inspect(visitor, { refused: true });
    await page.getByLabel(t('account.code.label')).fill(nextCode());
    await click(visitor, t('account.login.submit'));
    await page.waitForURL('**/samtaler?fra=mail');
  });

  it('gets in with a recovery code, and reads of it on the start page', async () => {
    await logOut(visitor);
    const { page } = visitor;
    await page.goto('/');
    await logIn(visitor, demoEmail('jonas'), DEMO_PASSWORD);
    await page.getByLabel(t('account.code.label')).fill(recovery[0] ?? '');
    await click(visitor, t('account.login.submit'));
    await page.getByText(t('account.recovery.used_left', { count: 9 })).waitFor();
    await inspect(visitor);
  });
});

describe('somebody with a passkey', () => {
  let visitor: Visitor;
  let device: CDPSession;
  let authenticatorId = '';
  /** Waits for their signature. */
  let talk = '';
  beforeAll(async () => {
    visitor = await newVisitor(browser, served.address);
    device = await visitor.page.context().newCDPSession(visitor.page);
    await device.send('WebAuthn.enable');
    ({ authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    }));
    talk = await served.play((demo) => played(demo, 'fatima', 'signed-by-leader'));
  });

  it('makes one on their device, and is shown ten recovery codes', async () => {
    const { page } = visitor;
    await toOwnLogin(visitor, 'fatima');
    await page.getByLabel(t('account.passkey.new_name')).fill('Min telefon');
    await click(visitor, t('account.passkey.add'));
    await page.getByText(t('account.recovery.shown')).waitFor();
    await page.getByText(t('account.passkey.added', { name: 'Min telefon' })).waitFor();
    await inspect(visitor);
  });

  it('logs in with it and types nothing, and comes to the page that a mail led to', async () => {
    await logOut(visitor);
    await inspect(visitor);
    await open(visitor, talk, 'underskrift');
    await shown(visitor, t('account.login.title'));
    await click(visitor, t('account.passkey.log_in'));
    await shown(visitor, t('conversation.signing.title'));
    expect(pathOf(visitor)).toBe(`${new URL(talk, served.address).pathname}/underskrift`);
  });

  it('is the only employee whom the link in it leads there: a colleague is refused, and told no more', async () => {
    const colleague = await newVisitor(browser, served.address);
    await open(colleague, talk, 'underskrift');
    await logIn(colleague, demoEmail('laerke'), DEMO_PASSWORD);
    await colleague.page.getByText(t('errors.access.not_found')).waitFor();
    await inspect(colleague, { refused: true });
    await colleague.page.context().close();
  });

  it('signs with it: the device is asked for this very document', async () => {
    await open(visitor, talk, 'underskrift');
    await inspect(visitor);
    await click(visitor, t('account.passkey.sign'));
    await shown(visitor, t('conversation.signing.done_title'));
    const proof = served.inDatabase((db) => db.select({ proof: signatures.proof }).from(signatures).all());
    expect(proof).toContainEqual({ proof: 'passkey' });
  });

  it('gives it another name, and takes it away', async () => {
    const { page } = visitor;
    await page.goto('/mit-login');
    await page.getByText(t('account.passkey.change', { name: 'Min telefon' })).click();
    await page.getByLabel(t('account.passkey.name'), { exact: true }).fill('Min gamle telefon');
    await click(visitor, t('account.passkey.rename'));
    await page.getByText(t('account.passkey.change', { name: 'Min gamle telefon' })).waitFor();
    await inspect(visitor);
  });

  it('is asked for it after the password, and a recovery code does as well', async () => {
    await logOut(visitor);
    const { page } = visitor;
    await page.goto('/samtaler');
    await logIn(visitor, demoEmail('fatima'), DEMO_PASSWORD);
    await shown(visitor, t('account.code.title'));
    await page.getByLabel(t('account.code.recovery')).waitFor();
    await inspect(visitor);
    await click(visitor, t('account.passkey.log_in'));
    await page.waitForURL('**/samtaler');
  });

  it('is told kindly when the device does not answer', async () => {
    await logOut(visitor);
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await click(visitor, t('account.passkey.log_in'));
    await visitor.page.getByText(t('errors.passkey.cancelled')).waitFor();
    await inspect(visitor);
  });
});
