import { readdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { retryExport } from 'app/domain/exports/end-export.server';
import { readOwnExport } from 'app/domain/exports/own-exports.server';
import { requestExport } from 'app/domain/exports/request-export.server';
import { disclosures } from 'db/schema/exports';
import { organisationWithTeam } from 'tests/support/conversations';
import { plantSummaries } from 'tests/support/planted-summaries';
import { afterEach, expect, it, vi } from 'vitest';
import { folderForTest, madeNext, PURPOSE, stateOf } from './export-world';

/** More than is written at once. */
const BYTES = Buffer.alloc(600_000, '%PDF-1.7 ');

afterEach(() => {
  vi.restoreAllMocks();
});

/** The disk takes so many writes, and none after them. */
async function fullAfter(folder: string, writes: number): Promise<void> {
  const probe = await open(join(folder, 'probe'), 'wx');
  const handle: object = Object.getPrototypeOf(probe);
  const write = probe.write;
  await probe.close();
  let made = 0;
  vi.spyOn(handle as { write: typeof write }, 'write').mockImplementation(function (this: unknown, ...args) {
    made += 1;
    if (made <= writes) return Reflect.apply(write, this, args);
    return Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
  });
}

it.each([0, 1])(
  'an export for which the disk is full after %i writes says so, leaves no part of itself, and can be asked for again',
  async (writes) => {
    const organisation = organisationWithTeam();
    const ids = await plantSummaries(organisation, 4, { pdf: () => BYTES });
    const folder = folderForTest();
    const id = requestExport(organisation.as('Hanne'), { chosen: ids }, PURPOSE);
    await fullAfter(folder, writes);
    expect(await madeNext(organisation, folder)).toMatchObject({
      outcome: 'failed',
      fault: { code: 'ENOSPC' },
    });
    expect(stateOf(organisation, id)).toMatchObject({
      ...{ state: 'failed', error: 'ENOSPC', sealedKey: null, sha256: null },
    });
    expect(readOwnExport(organisation.as('Hanne'), id)).toMatchObject({ state: 'failed', error: 'ENOSPC' });
    expect(readdirSync(folder)).toEqual(['probe']);
    // Nothing was handed out.
    expect(organisation.db.select().from(disclosures).all()).toEqual([]);

    vi.restoreAllMocks();
    retryExport(organisation.as('Hanne'), id);
    expect(await madeNext(organisation, folder)).toEqual({ outcome: 'ready' });
    expect(readdirSync(folder).toSorted()).toEqual([id, 'probe'].toSorted());
  },
);
