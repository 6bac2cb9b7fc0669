import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { DEMO_PASSWORD } from 'db/seed/demo-organisation';
import type { Browser, Download } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newVisitor, openBrowser, type Visitor } from './support/browser';
import { inspect } from './support/inspect';
import { logInToDemo } from './support/log-in';
import { pdfsigReport } from './support/pdf-signatures';
import { type Served, serveDemo } from './support/server';
import { t } from './support/words';

const HERS = 'Jeg vil gerne prøve at stå for modtagelsen af nye børn.';
const HIS = 'Hun har fået samarbejdet med forældrene til at lykkes.';
const RECORD = 'Vi talte om modtagelsen af nye børn og blev enige om at prøve en ny form.';
const GOAL = 'Nye børn får en god første uge';
const RESERVATION = 'Jeg ser travlheden i foråret lidt anderledes.';

/** Peter leads Signe; Hanne is HR. */
let served: Served;
let browser: Browser;
let peter: Visitor;
let signe: Visitor;
let hanne: Visitor;
/** Path of their conversation. */
let talk: string;

beforeAll(async () => {
  [served, browser] = await Promise.all([serveDemo(), openBrowser()]);
  const visitor = () => newVisitor(browser, served.address, { acceptDownloads: true });
  [peter, signe, hanne] = await Promise.all([visitor(), visitor(), visitor()]);
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const button = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true });
const link = ({ page }: Visitor, name: string) => page.getByRole('link', { name, exact: true });
const heading = ({ page }: Visitor, name: string) => page.getByRole('heading', { level: 1, name });
const step = (at: string) => `${talk}/${at}`;

describe('from calling in to the filed document', () => {
  it('the leader logs in and calls an employee in', async () => {
    await peter.page.goto('/');
    await inspect(peter);
    await logInToDemo(peter, 'peter');
    await inspect(peter);
    await link(peter, t('common.nav.team')).click();
    await heading(peter, t('team.title')).waitFor();
    await inspect(peter);
    await peter.page.getByRole('link', { name: t('team.call_in_whom', { name: 'Signe Åkjær' }) }).click();
    await heading(peter, t('team.call.title', { name: 'Signe Åkjær' })).waitFor();
    await inspect(peter);
    await peter.page.getByLabel(t('team.call.held_on')).fill(inDays(14));
    await button(peter, t('team.call.submit')).click();
    await heading(peter, t('conversation.preparation.title')).waitFor();
    talk = new URL(peter.page.url()).pathname.replace('/forberedelse', '');
    await inspect(peter);
  });

  it('the employee finds it on her overview, and what she writes saves itself', async () => {
    await logInToDemo(signe, 'signe');
    await inspect(signe);
    await signe.page
      .getByRole('link', { name: /Peter Rask/ })
      .first()
      .click();
    await heading(signe, t('conversation.preparation.title')).waitFor();
    await button(signe, t('common.logout')).waitFor();
    await link(signe, t('conversation.preparation.begin')).click();
    await signe.page.locator('form[novalidate] textarea').first().fill(HERS);
    await signe.page.getByText(/^Gemt kl\. \d\d\.\d\d$/).waitFor();
    await inspect(signe);
    await signe.page.reload();
    expect(await signe.page.locator('textarea').first().inputValue()).toBe(HERS);
  });

  it('both go through all the themes, each with the words of the scale and the sentence it comes from', async () => {
    const seen = [await prepareTheRest(signe), await openAndPrepare(peter, HIS)];
    for (const { themes, scales } of seen) {
      expect(themes).toBeGreaterThan(3);
      expect(scales).toBeGreaterThan(0);
    }
  });

  it('neither sees a word of the other before sharing', async () => {
    for (const [visitor, others] of [
      [peter, HERS],
      [signe, HIS],
    ] as const)
      for (const at of ['forberedelse', 'forberedelse/del', 'samtale', 'aftaler', 'underskrift']) {
        await visitor.page.goto(step(at));
        await visitor.page.getByRole('heading', { level: 1 }).waitFor();
        expect(await visitor.page.content()).not.toContain(others);
      }
    await inspect(peter);
  });

  it('each sees exactly what the other will see, and shares it deliberately', async () => {
    await share(signe, 'Peter', HERS);
    await signe.page.getByText(t('conversation.preparation.waiting', { name: 'Peter' })).waitFor();
    await inspect(signe);
    await share(peter, 'Signe', HIS);
    await button(peter, t('conversation.start.button')).waitFor();
    await inspect(peter);
  });

  it('the leader begins the talk, and both preparations stand side by side', async () => {
    await button(peter, t('conversation.start.button')).click();
    await heading(peter, t('conversation.talk.title')).waitFor();
    await inspect(peter);
    await signe.page.goto(step('samtale'));
    const first = signe.page.locator('.theme-list a').first();
    await first.click();
    await signe.page.locator('.side-by-side').first().waitFor();
    for (const words of [HERS, HIS])
      expect(await signe.page.locator('.side-by-side').allInnerTexts()).toContainEqual(
        expect.stringContaining(words),
      );
    await inspect(signe);
  });

  it('the joint record saves itself, with whether it may be retold', async () => {
    await peter.page.locator('.theme-list a').first().click();
    const form = peter.page.locator('form.record[novalidate]');
    await form.getByLabel(t('conversation.record.label')).fill(RECORD);
    await form.getByLabel(t('conversation.discretion.may-be-retold')).check();
    await peter.page.getByText(/^Gemt kl\. /).waitFor();
    await inspect(peter);
    await signe.page.reload();
    expect(await signe.page.getByLabel(t('conversation.record.label')).inputValue()).toBe(RECORD);
    expect(await signe.page.getByLabel(t('conversation.discretion.may-be-retold')).isChecked()).toBe(true);
  });

  it('they agree on who does what by when, citing the framework', async () => {
    const { page } = peter;
    await page.goto(step('aftaler'));
    await inspect(peter);
    await button(peter, t('conversation.agreements.add_button')).click();
    await page.getByText(t('form.goal_missing')).first().waitFor();
    await inspect(peter);
    await page.getByLabel(t('conversation.agreements.goal')).fill(GOAL);
    await page.getByLabel(t('conversation.agreements.does', { name: 'Signe' })).fill('Laver en plan');
    await page.getByLabel(t('conversation.agreements.does', { name: 'Peter' })).fill('Finder tiden');
    await page.getByLabel(t('conversation.agreements.due')).fill(inDays(90));
    await page.getByLabel(t('conversation.agreements.statement')).selectOption({ index: 1 });
    await button(peter, t('conversation.agreements.add_button')).click();
    await page.getByRole('heading', { name: GOAL }).waitFor();
    await inspect(peter);
    await signe.page.goto(step('aftaler'));
    await signe.page.getByRole('heading', { name: GOAL }).waitFor();
  });

  it('the leader ends the talk; both read the record through; the leader freezes it', async () => {
    await peter.page.goto(step('samtale'));
    await button(peter, t('conversation.talk.end')).click();
    await heading(peter, t('conversation.read_through.title')).waitFor();
    await inspect(peter);
    await signe.page.goto(step('underskrift'));
    await signe.page.getByText(RECORD).waitFor();
    await inspect(signe);
    await button(peter, t('conversation.read_through.freeze')).click();
    await heading(peter, t('conversation.signing.title')).waitFor();
    await inspect(peter);
    await signe.page.reload();
    await signe.page.getByText(t('conversation.signing.leader_first', { name: 'Peter' })).waitFor();
    await inspect(signe);
  });

  it('a wrong password signs nothing, and the reservation stays in the form', async () => {
    await peter.page.getByLabel(t('conversation.signing.reservation')).fill(RESERVATION);
    await sign(peter, 'gættet forkert');
    await peter.page.getByText(t('errors.signing.wrong_password')).waitFor();
    expect(await peter.page.getByLabel(t('conversation.signing.reservation')).inputValue()).toBe(RESERVATION);
    await inspect(peter, { refused: true });
    await peter.page.getByLabel(t('conversation.signing.reservation')).fill('');
  });

  it('the leader signs, then the employee with a reservation, each proving again who they are', async () => {
    await sign(peter, DEMO_PASSWORD);
    await peter.page.getByText(t('conversation.signing.waiting', { name: 'Signe' })).waitFor();
    await inspect(peter);
    await signe.page.goto('/');
    await signe.page.getByRole('link', { name: t('overview.own.sign', { name: 'Peter Rask' }) }).click();
    await signe.page.getByLabel(t('conversation.signing.reservation')).fill(RESERVATION);
    await inspect(signe);
    await sign(signe, DEMO_PASSWORD);
    await heading(signe, t('conversation.signing.done_title')).waitFor();
    await signe.page.getByText(RESERVATION).first().waitFor();
    await inspect(signe);
    await peter.page.reload();
    await heading(peter, t('conversation.signing.done_title')).waitFor();
    await inspect(peter);
    await peter.page.goto(step('opfoelgning'));
    await peter.page.getByRole('heading', { name: GOAL }).waitFor();
    await inspect(peter);
  });

  it('HR sees how far every conversation is, and opens the signed document with a purpose', async () => {
    await logInToDemo(hanne, 'hanne');
    await inspect(hanne);
    await hanne.page.getByRole('link', { name: 'HR', exact: true }).click();
    await heading(hanne, t('hr.title')).waitFor();
    await inspect(hanne);
    expect(await hanne.page.content()).not.toContain(RECORD);
    await hanne.page
      .getByRole('row', { name: /Signe Åkjær/ })
      .getByRole('link')
      .click();
    await heading(
      hanne,
      t('hr.one.title', { type: 'MUS', employee: 'Signe Åkjær', leader: 'Peter Rask' }),
    ).waitFor();
    await inspect(hanne);
    await button(hanne, t('hr.one.open_submit')).click();
    await hanne.page.getByText(t('form.purpose_missing')).first().waitFor();
    await inspect(hanne);
    await hanne.page.getByLabel(t('hr.purpose.personnel-file')).check();
    const pdf = await downloaded(hanne, () => button(hanne, t('hr.one.open_submit')).click());
    expect(pdf.name).toMatch(/^\d{4}-\d\d-\d\d MUS Signe Åkjær\.pdf$/);
    await expectToBeSignedByBoth(pdf.bytes);
  });

  it('the two parties have the very same document', async () => {
    const own = await signe.page.context().request.get(step('referat.pdf'));
    await expectToBeSignedByBoth(await own.body());
  });

  it('HR downloads several signed documents as one ZIP', async () => {
    const { page } = hanne;
    await page.goto('/hr?status=signed');
    const boxes = page.getByRole('checkbox', { name: /Vælg (MUS|LUS) med/ });
    const count = await boxes.count();
    expect(count).toBeGreaterThanOrEqual(2);
    for (const box of await boxes.all()) await box.check();
    await page.getByText(t('hr.export.count', { count })).waitFor();
    await page.getByLabel(t('hr.purpose.access-request')).check();
    await inspect(hanne);
    const zip = await downloaded(hanne, () => button(hanne, t('hr.export.submit')).click());
    expect(zip.name).toMatch(/\.zip$/);
    const names = namesInZip(zip.bytes);
    expect(names.filter((name) => name.endsWith('.pdf'))).toHaveLength(count);
    expect(names.filter((name) => name.includes('Signe Åkjær'))).toHaveLength(1);
    expect(names).toContain('manifest.json');
  });

  it('everybody else meets a closed door that says so', async () => {
    const jonas = await newVisitor(browser, served.address);
    await logInToDemo(jonas, 'jonas');
    await jonas.page.goto(step('underskrift'));
    await jonas.page.getByText(t('errors.access.not_found')).waitFor();
    await inspect(jonas, { refused: true });
  });
});

/** Opens the first theme, writes there, and goes on to the end. */
async function openAndPrepare(visitor: Visitor, words: string) {
  await visitor.page.goto(step('forberedelse'));
  await link(visitor, t('conversation.preparation.begin')).click();
  await visitor.page.locator('form[novalidate] textarea').first().fill(words);
  return prepareTheRest(visitor);
}

/** From one theme to the next with "Næste", answering a scale where there is one, until the page for sharing. */
async function prepareTheRest(visitor: Visitor): Promise<{ themes: number; scales: number }> {
  const { page } = visitor;
  const counted = { themes: 0, scales: 0 };
  while (!page.url().endsWith('/del')) {
    await page.locator('form[novalidate]').waitFor();
    counted.themes += 1;
    const scale = page.getByRole('radio', { name: t('conversation.scale.on-the-way') });
    if ((await scale.count()) > 0) {
      await scale.first().check();
      counted.scales += 1;
      if (counted.scales === 1) {
        await page.getByText(t('common.citation')).first().click();
        await inspect(visitor);
      }
    }
    const here = page.url();
    await button(visitor, t('conversation.preparation.next')).click();
    await page.waitForURL((url) => url.href !== here);
  }
  return counted;
}

async function share(visitor: Visitor, other: string, words: string): Promise<void> {
  await visitor.page.goto(step('forberedelse/del'));
  await visitor.page.getByText(words).waitFor();
  await inspect(visitor);
  await button(visitor, t('conversation.share.button', { name: other })).click();
  await visitor.page.getByText(t('conversation.preparation.shared_heading', { name: other })).waitFor();
}

async function sign(visitor: Visitor, password: string): Promise<void> {
  await visitor.page.getByLabel(t('conversation.signing.password')).fill(password);
  await button(visitor, t('conversation.signing.sign')).click();
}

async function expectToBeSignedByBoth(pdf: Uint8Array): Promise<void> {
  const certificate = await (await fetch(`${served.address}/certifikat.pem`)).text();
  const report = pdfsigReport(pdf, certificate);
  expect(report.match(/Signature is Valid\./g), report).toHaveLength(2);
  expect(report.match(/Certificate is Trusted\./g), report).toHaveLength(2);
  expect(report.trimEnd(), report).toMatch(/Total document signed[\s\S]*Certificate is Trusted\.$/);
  for (const name of ['Peter Rask', 'Signe Åkjær']) expect(report).toContain(name);
  const ours = await verifyPdf(pdf, { authorities: [certificate] });
  expect(ours).toMatchObject({ verdict: 'ok', reasons: [] });
  expect(ours.signatures.map(({ signer, reservation }) => [signer?.name, reservation])).toEqual([
    ['Peter Rask', expect.toSatisfy((text) => !text)],
    ['Signe Åkjær', RESERVATION],
  ]);
}

async function downloaded({ page }: Visitor, start: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), start()]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

async function bytesOf(download: Download): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'muskat-download-'));
  try {
    await download.saveAs(join(folder, 'file'));
    return readFileSync(join(folder, 'file'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The names in the archive's own directory, which stands at its end. */
function namesInZip(zip: Buffer): string[] {
  const ENTRY = Buffer.from('PK\x01\x02', 'latin1');
  const names: string[] = [];
  for (let at = zip.indexOf(ENTRY); at >= 0; at = zip.indexOf(ENTRY, at + 46))
    names.push(zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)));
  return names;
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60_000).toISOString().slice(0, 10);
}
