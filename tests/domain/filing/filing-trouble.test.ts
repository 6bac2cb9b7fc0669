import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filingsOf, listFilings } from 'app/domain/filing/list-filings.server';
import { queueEverythingSigned } from 'app/domain/filing/queue-everything.server';
import { retryFiling, retryTarget } from 'app/domain/filing/retry-filing.server';
import { fileSummaries } from 'app/jobs/filing/file-summaries';
import { conversations } from 'db/schema/conversations';
import { disclosures } from 'db/schema/exports';
import { eq } from 'drizzle-orm';
import { NOW } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  asked,
  deliverNext,
  diskSays,
  files,
  ids,
  inFolder,
  later,
  logged,
  MINUTE,
  organisation,
  refused,
  root,
  row,
  settings,
  setUp,
} from './filing-world';

beforeEach(setUp);

describe('a folder that cannot be written to', () => {
  it.each([
    ['EACCES', 'no-access'],
    ['ENOSPC', 'full'],
    ['ESTALE', 'unreachable'],
    ['EMFILE', 'unexpected'],
  ])('%s: it is tried again later and said why, and nothing has been disclosed', async (code, fault) => {
    asked();
    expect(await deliverNext({ open: diskSays(code) })).toEqual({ outcome: 'put-off', fault, code });
    expect(row()).toMatchObject({
      state: 'waiting',
      error: fault,
      nextAttemptAt: new Date(NOW.getTime() + MINUTE),
    });
    expect(organisation.db.select().from(disclosures).all()).toEqual([]);
    expect(await deliverNext()).toBeNull();
    later(MINUTE);
    expect(await deliverNext()).toEqual({ outcome: 'delivered' });
    expect(row()?.error).toBeNull();
  });

  it('is missing: it is tried through a weekend and then given up, until somebody asks again', async () => {
    asked('Hanne', ids);
    rmSync(inFolder(), { recursive: true });
    let waited = 0;
    for (let round = 0; round < 9; round += 1) {
      for (const _ of ids)
        expect(await deliverNext()).toMatchObject({
          fault: 'folder-missing',
          outcome: round === 8 ? 'failed' : 'put-off',
        });
      waited = (row()?.nextAttemptAt?.getTime() ?? waited + NOW.getTime()) - NOW.getTime();
      later(waited);
    }
    expect(waited).toBeGreaterThan(60 * 60 * MINUTE);
    expect(logged('filing.fail')).toHaveLength(2);
    const { counts, failedFor, lines } = listFilings(organisation.as('Hanne'), 'failed', 1);
    expect(counts).toEqual({ waiting: 0, delivered: 0, failed: 2, withdrawn: 0 });
    expect(failedFor).toEqual([{ target: 'SBSYS', count: 2 }]);
    expect(lines[0]).toMatchObject({ error: 'folder-missing', employeeName: 'Jonas', requestedBy: 'Hanne' });
    mkdirSync(inFolder());
    expect(retryTarget(organisation.as('Hanne'), 'SBSYS')).toBe(2);
    for (const _ of ids) expect(await deliverNext()).toEqual({ outcome: 'delivered' });
    expect(() => retryFiling(organisation.as('Hanne'), lines[0]?.id ?? '')).toThrow(
      refused('filing.not_failed'),
    );
  });

  it('keeps nothing waiting that goes elsewhere, and is tried once a round', async () => {
    const { db, keys } = organisation;
    asked('Hanne', ids);
    queueEverythingSigned(organisation.system(), settings.targets);
    rmSync(inFolder(), { recursive: true });
    const warned: unknown[] = [];
    const log = { info: () => {}, warn: (about: unknown) => void warned.push(about) };
    const clock = () => organisation.system().now;
    await fileSummaries({ db, keys, clock, log, settings }, new AbortController().signal);
    expect(warned).toHaveLength(1);
    expect(files(join(root, 'alt'))).toHaveLength(4);
  });
});

describe('a target that takes everything', () => {
  it('gets what is signed from the day on that the operator says, in nobody’s name, and each once', async () => {
    const { db } = organisation;
    const [first = '', second = ''] = ids;
    db.update(conversations)
      .set({ signedAt: new Date('2026-02-28T12:00:00Z') })
      .where(eq(conversations.id, second))
      .run();
    expect(queueEverythingSigned(organisation.system(), settings.targets)).toBe(1);
    expect(queueEverythingSigned(organisation.system(), settings.targets)).toBe(0);
    expect(await deliverNext()).toEqual({ outcome: 'delivered' });
    const [name] = files(join(root, 'alt'));
    expect(name).toMatch(/\.pdf$|\.xml$/);
    expect(filingsOf(organisation.as('Hanne'), first)).toMatchObject([
      { target: 'Arkiv', state: 'delivered', requestedBy: null },
    ]);
    expect(db.select().from(disclosures).all()).toEqual([]);
    expect(logged('summary.file')).toMatchObject([{ actorId: null, subjectId: first }]);
  });

  it('that is not set up any longer delivers nothing, and says so', async () => {
    asked();
    expect(await deliverNext({}, [])).toEqual({ outcome: 'failed', fault: 'no-target' });
  });
});
