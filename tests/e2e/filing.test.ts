import { exports } from 'db/schema/exports';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { downloaded } from './support/answers';
import { daysFromNow } from './support/days';
import { inspect } from './support/inspect';
import { click, heading, link, shown } from './support/page';
import { signaturesIn } from './support/pdf-signatures';
import { played } from './support/played';
import { openStage, type Stage } from './support/stage';
import { t } from './support/words';

/** Signe and Mads have signed with Peter; Jonas and Anne are in the middle of their talk. Hanne is HR. */
let stage: Stage;
let talk: string;
let waiting: string;

beforeAll(async () => {
  stage = await openStage(async (demo) => {
    talk = await played(demo, 'signe', 'signed', daysFromNow(-3));
    await played(demo, 'mads', 'signed', daysFromNow(-2));
    waiting = await played(demo, 'jonas', 'summary');
  });
});
afterAll(async () => {
  await stage?.stop();
});

describe('HR files what has been signed', () => {
  it('HR sees how far every conversation is, and opens a signed document with a purpose', async () => {
    const hanne = await stage.at('hanne');
    await hanne.page.goto('/');
    await link(hanne, t('common.nav.hr')).click();
    await heading(hanne, t('hr.title')).waitFor();
    await inspect(hanne);
    const signe = hanne.page.getByRole('row', { name: /Signe Åkjær/ });
    await signe.getByRole('link').click();
    const title = t('hr.one.title', { type: 'MUS', employee: 'Signe Åkjær', leader: 'Peter Rask' });
    await heading(hanne, title).waitFor();
    await inspect(hanne);
    await shown(hanne, t('hr.one.you_get.excerpt'));
    await click(hanne, t('hr.one.open_submit.excerpt'));
    await shown(hanne, t('form.purpose_missing'));
    await inspect(hanne);
    await hanne.page.getByLabel(t('hr.purpose.personnel-file')).check();
    const pdf = await downloaded(hanne, () => click(hanne, t('hr.one.open_submit.excerpt')));
    expect(pdf.name).toMatch(/^\d{4}-\d\d-\d\d MUS Signe Åkjær\.pdf$/);
    expect(await signaturesIn(stage, pdf.bytes)).toEqual([
      { name: 'Peter Rask', reservation: null },
      { name: 'Signe Åkjær', reservation: null },
    ]);
  });

  it('HR gets at nothing of a talk that is not signed', async () => {
    const hanne = await stage.at('hanne');
    const { page } = hanne;
    await page.goto('/hr');
    const jonas = page.getByRole('row', { name: /Jonas Holmgaard/ });
    await jonas.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: /Jonas Holmgaard/ }).waitFor();
    await inspect(hanne);
    for (const what of ['whole', 'excerpt'] as const)
      expect(await page.getByRole('button', { name: t(`hr.one.open_submit.${what}`) }).count()).toBe(0);
  });

  it('HR has all that is signed packed, sees it get ready, and goes on with a download that was interrupted', async () => {
    const hanne = await stage.at('hanne');
    const { page } = hanne;
    await page.goto('/hr?status=signed');
    const boxes = page.getByRole('checkbox', { name: /Vælg MUS med/ });
    await boxes.first().check();
    await page.getByText(/^1 referat valgt \(\d+ KB\)$/).waitFor();
    await page.getByRole('radio', { name: /^Alle 2 underskrevne referater/ }).check();
    await page.getByLabel(t('hr.purpose.access-request')).check();
    await inspect(hanne);
    await click(hanne, t('hr.export.submit'));
    await heading(hanne, t('exports.one.title', { count: 2 })).waitFor();
    await shown(hanne, t('exports.ready.text', { count: 2 }));
    await inspect(hanne);
    // As while thousands are packed: the page follows by itself, and turns when they are.
    pack('running', 1);
    await page.reload();
    await shown(hanne, t('exports.progress.running', { done: 1, requested: 2 }));
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('1');
    await inspect(hanne);
    pack('ready', 2);
    await shown(hanne, t('exports.ready.text', { count: 2 }));
    const address = await page.getByRole('link', { name: t('exports.ready.download') }).getAttribute('href');
    const zip = await downloaded(hanne, () =>
      page.getByRole('link', { name: t('exports.ready.download') }).click(),
    );
    expect(zip.name).toMatch(/\.zip$/);
    const names = namesInZip(zip.bytes);
    expect(names.filter((name) => name.endsWith('.pdf'))).toHaveLength(2);
    for (const name of ['Signe Åkjær', 'Mads Brandstrup', 'manifest.json', 'LÆSMIG.txt'])
      expect(names).toContainEqual(expect.stringContaining(name));
    // As a browser does whose net was gone for a while.
    const rest = await page.evaluate(async (file) => {
      const begun = await fetch(file, { headers: { Range: 'bytes=0-999' } });
      const validator = begun.headers.get('etag') ?? '';
      const resumed = await fetch(file, { headers: { Range: 'bytes=1000-', 'If-Range': validator } });
      return { status: resumed.status, bytes: (await resumed.arrayBuffer()).byteLength };
    }, address ?? '');
    expect(rest).toEqual({ status: 206, bytes: zip.bytes.length - 1000 });
    await click(hanne, t('exports.cancel.ready'));
    await heading(hanne, t('exports.title')).waitFor();
    await page.getByRole('cell', { name: t('exports.state.cancelled') }).waitFor();
    await inspect(hanne);
  });

  it('HR decides that the whole goes to the personnel file, and the two are told before they lock', async () => {
    const hanne = await stage.at('hanne');
    await hanne.page.goto('/hr');
    await link(hanne, t('documents.title')).click();
    await heading(hanne, t('documents.title')).waitFor();
    await inspect(hanne);
    await hanne.page.getByLabel(t('documents.personnel_file.whole_means')).check();
    await click(hanne, t('documents.personnel_file.submit'));
    await shown(hanne, t('documents.saved'));
    const jonas = await stage.at('jonas');
    await jonas.page.goto(`${waiting}/underskrift`);
    await shown(jonas, t('conversation.signing.for_hr.whole'));
  });

  it('everybody else meets a closed door that says so', async () => {
    for (const key of ['jonas', 'bo', 'hanne']) {
      const visitor = await stage.at(key);
      await visitor.page.goto(`${talk}/underskrift`);
      await shown(visitor, t('errors.access.not_found'));
      if (key === 'jonas') await inspect(visitor, { refused: true });
    }
  });
});

/** The one archive, as its maker says it is. */
function pack(state: 'running' | 'ready', done: number): void {
  // Far off: nobody else takes it for abandoned.
  const nextAttemptAt = state === 'running' ? new Date(Date.now() + 3_600_000) : null;
  stage.inDatabase((db) => db.update(exports).set({ state, done, nextAttemptAt }).run());
}

/** The names in the archive's own directory, which stands at its end. */
function namesInZip(zip: Buffer): string[] {
  const ENTRY = Buffer.from('PK\x01\x02', 'latin1');
  const names: string[] = [];
  for (let at = zip.indexOf(ENTRY); at >= 0; at = zip.indexOf(ENTRY, at + 46))
    names.push(zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)));
  return names;
}
