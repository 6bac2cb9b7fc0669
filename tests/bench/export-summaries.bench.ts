import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimExport } from 'app/domain/exports/claim-export.server';
import { makeExport } from 'app/domain/exports/make-export.server';
import { requestExport } from 'app/domain/exports/request-export.server';
import { createZip } from 'app/domain/exports/zip';
import { archiveWords } from 'app/jobs/exports/archive-words';
import { signedSummary } from 'tests/domain/signing/pdf/signed-summary';
import { organisationWithTeam } from 'tests/support/conversations';
import { plantSummaries } from 'tests/support/planted-summaries';
import { bench, describe } from 'vitest';
import { median } from './rivals';
import { variedSummaries } from './varied-summaries';

const COUNT = 1000;
const TIMES = 5;

const folder = mkdtempSync(join(tmpdir(), 'muskat-export-bench-'));
const [plain, archives] = [join(folder, 'plain'), join(folder, 'archives')];
for (const path of [plain, archives]) mkdirSync(path);

const [talk] = variedSummaries(1);
const pdf = Buffer.from((await signedSummary(talk)).rev2);
const organisation = organisationWithTeam(folder);
const ids = await plantSummaries(organisation, COUNT, { pdf: () => pdf });
for (const id of ids) writeFileSync(join(plain, `${id}.pdf`), pdf);

const ask = () =>
  requestExport(
    organisation.as('Hanne'),
    { chosen: ids },
    { purpose: 'personnel-file', reference: 'Måling' },
  );

/** The job that HR waits for: policy, keys, sums, manifest and disclosures, into an encrypted archive. */
async function exported(): Promise<void> {
  const claimed = claimExport(organisation.system());
  if (!claimed) throw new Error('nothing waits');
  const { db, keys } = organisation;
  const clock = () => organisation.system().now;
  const made = await makeExport({ db, keys, clock, folder: archives, words: archiveWords }, claimed);
  if (made.outcome !== 'ready') throw new Error(`the export is ${made.outcome}`);
}

/** The same bytes from files that lie about, into a ZIP that lies about. */
async function copied(): Promise<void> {
  const zip = createZip();
  const file = await open(join(folder, 'plain.zip'), 'w');
  for (const name of readdirSync(plain)) {
    const bytes = await readFile(join(plain, name));
    for (const part of zip.file({ name, bytes, modifiedAt: new Date() })) await file.write(part);
  }
  await file.write(zip.end());
  await file.sync();
  await file.close();
}

async function took(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const [exporting, copying]: [number[], number[]] = [[], []];
for (let time = 0; time <= TIMES; time++) {
  ask();
  const [ours, theirs] = [await took(exported), await took(copied)];
  // The first time neither files nor rows are where they are quick to reach.
  if (time === 0) continue;
  exporting.push(ours);
  copying.push(theirs);
}
const [ours, theirs] = [median(exporting), median(copying)];
console.log(
  `${COUNT} summaries of ${Math.round(pdf.length / 1000)} kB, medians of ${TIMES} in turn: exported ${Math.round((COUNT * 1000) / ours)} a second, copied into a ZIP ${Math.round((COUNT * 1000) / theirs)} a second (${(theirs / ours).toFixed(2)} of it)`,
);

describe('an archive of a thousand signed summaries', () => {
  bench('copied into a ZIP', copied, { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 });
});

process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
