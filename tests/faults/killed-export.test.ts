import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginSession } from 'app/domain/accounts/sessions.server';
import { openExport } from 'app/domain/exports/download-export.server';
import { requestExport } from 'app/domain/exports/request-export.server';
import { transact } from 'db/client.server';
import { disclosures, exports } from 'db/schema/exports';
import { PURPOSE, unzipped } from 'tests/domain/exports/export-world';
import { organisationWithTeam } from 'tests/support/conversations';
import { plantSummaries } from 'tests/support/planted-summaries';
import { startServerProcess } from 'tests/support/server-process';
import { cookieOf } from 'tests/support/test-server';
import { expect, it, onTestFinished } from 'vitest';

const MANY = 300;
const BYTES = Buffer.alloc(60_000, '%PDF-1.7 ');
const MINUTE = 60_000;

it('an archive is there whole or not at all when servers are killed that make it, and the next makes it', async () => {
  const data = mkdtempSync(join(tmpdir(), 'muskat-killed-export-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const organisation = organisationWithTeam(data);
  organisation.setNow(new Date());
  const { db, idOf } = organisation;
  const chosen = await plantSummaries(organisation, MANY, { pdf: () => BYTES });
  const id = requestExport(organisation.as('Hanne'), { chosen }, PURPOSE);
  const cookie = cookieOf(transact(db, (tx) => beginSession(tx, idOf('Hanne'), new Date())));
  const row = () => db.select().from(exports).get();
  for (const within of [300, 1500, 3000]) {
    const server = await startServerProcess(data);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * within));
    await server.kill();
    const found = row();
    // What is offered is whole; what is not leaves nothing that can be opened.
    if (found?.state === 'ready') break;
    expect(found?.sealedKey).toBeNull();
    expect(found?.sha256).toBeNull();
    // As when the minute is over in which its maker could be alive.
    db.update(exports)
      .set({ nextAttemptAt: new Date(Date.now() - MINUTE) })
      .run();
  }
  const folder = join(data, 'exports');
  const server = await startServerProcess(data);
  try {
    const hanne = server.visitor(cookie);
    await expect
      .poll(async () => (await hanne.get(`/hr/eksporter/${id}/nyt`)).text, { timeout: 120_000 })
      .toContain('"ready"');
    expect((await hanne.get(`/hr/eksporter/${id}/hent`)).status).toBe(200);
  } finally {
    await server.kill();
  }
  const archive = await openExport(organisation.as('Hanne'), folder, id);
  const parts: Uint8Array[] = [];
  for await (const part of archive.read(0, archive.bytes)) parts.push(part);
  expect((await unzipped(Buffer.concat(parts))).size).toBe(MANY + 4);
  expect(db.select().from(disclosures).all()).toHaveLength(MANY);
  expect(readdirSync(folder)).toEqual([id]);
  db.$client.close();
});
