import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import { verifyAuditChain } from 'app/domain/audit/verify-audit-chain.server';
import { filedAmong, listFilings } from 'app/domain/filing/list-filings.server';
import type { Disk } from 'app/domain/filing/place-pair.server';
import { requestFilings } from 'app/domain/filing/request-filing.server';
import { retryFiling } from 'app/domain/filing/retry-filing.server';
import { eraseConversation } from 'app/domain/privacy/erasure/erase-conversation.server';
import { accounts, grants } from 'db/schema/access';
import { disclosures } from 'db/schema/exports';
import { filings } from 'db/schema/filing';
import { summaries } from 'db/schema/signing';
import { opened } from 'db/sealed/sealed';
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
  PDF,
  PURPOSE,
  refused,
  row,
  settings,
  setUp,
  takeUpAgain,
} from './filing-world';

beforeEach(setUp);

describe('a filing', () => {
  it('leaves the stored bytes and what they are in the folder, and is disclosed once, with its purpose', async () => {
    expect(asked()).toEqual({ queued: 1, already: 0 });
    expect(await deliverNext()).toEqual({ outcome: 'delivered' });
    const found = row();
    expect(files()).toEqual([`muskat-${found?.id}.json`, `muskat-${found?.id}.pdf`]);
    expect(readFileSync(join(inFolder(), found?.fileName ?? '')).equals(PDF)).toBe(true);
    expect(JSON.parse(readFileSync(join(inFolder(), `muskat-${found?.id}.json`), 'utf8'))).toMatchObject({
      DokumentNavn: 'Referat af MUS 2026-02-02, Jonas',
      DokumentDato: '2026-02-02',
      PrimaerPerson: { Navn: 'Jonas' },
      Filnavn: found?.fileName,
      Sha256: createHash('sha256').update(PDF).digest('hex'),
      EksternId: found?.id,
      Bemaerkning: 'Sag 2026-17',
    });
    const disclosed = organisation.db
      .select({ kind: disclosures.kind, reference: opened(disclosures.reference) })
      .from(disclosures)
      .all();
    expect(disclosed).toEqual([{ kind: 'filed', reference: 'Sag 2026-17' }]);
    expect(logged('summary.file')).toMatchObject([
      { actorId: organisation.idOf('Hanne'), subjectId: ids[0] },
    ]);
    expect(verifyAuditChain(organisation.db, organisation.keys).firstBadRow).toBeNull();
    expect(filedAmong(organisation.db, ids)).toEqual(new Set(ids.slice(0, 1)));
  });

  it('is not made again of what is there or on its way, and made of the rest', async () => {
    asked();
    await deliverNext();
    expect(asked('Hanne', ids)).toEqual({ queued: 1, already: 1 });
    expect(asked('Hanne', ids)).toEqual({ queued: 0, already: 2 });
  });

  it('is for HR alone, for what is signed, and for a target that the operator has set up', () => {
    expect(() => asked('Anne')).toThrow(refused('access.forbidden'));
    expect(() => listFilings(organisation.as('Adam'), null, 1)).toThrow(refused('access.forbidden'));
    expect(() =>
      requestFilings(organisation.as('Hanne'), settings, 'Andet', { chosen: ids }, PURPOSE),
    ).toThrow(refused('filing.no_target'));
    takeUpAgain(ids[0] ?? '');
    expect(() => asked()).toThrow(refused('access.not_found'));
  });

  it('leaves one pair where the process died after the pair was there and before that was noted', async () => {
    asked();
    await deliverNext();
    organisation.db
      .update(filings)
      .set({ state: 'waiting', fileName: null, deliveredAt: null, nextAttemptAt: NOW })
      .run();
    expect(await deliverNext()).toEqual({ outcome: 'delivered' });
    expect(files()).toHaveLength(2);
    expect(organisation.db.select().from(disclosures).all()).toHaveLength(1);
    expect(logged('summary.file')).toHaveLength(1);
  });

  it('is withdrawn where the summary is reopened first, and nothing is left in the folder', async () => {
    asked();
    expect(await deliverNext({ rename: diskSays('EIO') })).toMatchObject({ outcome: 'put-off' });
    takeUpAgain(ids[0] ?? '');
    later(2 * MINUTE);
    expect(await deliverNext()).toEqual({ outcome: 'withdrawn' });
    expect(files()).toEqual([]);
    expect(row()).toMatchObject({ state: 'withdrawn', nextAttemptAt: null });
    expect(logged('filing.withdraw')).toHaveLength(1);
  });

  it('is not delivered where it is reopened while the files are being written', async () => {
    asked();
    const reopening: Partial<Disk> = {
      open: async (...args) => {
        if (organisation.db.select().from(summaries).get()?.voidedAt === null) takeUpAgain(ids[0] ?? '');
        return disk.open(...args);
      },
    };
    expect(await deliverNext(reopening)).toEqual({ outcome: 'withdrawn' });
    expect(files()).toEqual([]);
    expect(organisation.db.select().from(disclosures).all()).toEqual([]);
  });

  it.each([
    ['has lost the right', () => organisation.db.delete(grants).run()],
    ['has been shut out', () => organisation.db.update(accounts).set({ disabledAt: NOW }).run()],
  ])('is not delivered for somebody who %s since, and another in HR can ask again', async (_what, lose) => {
    asked();
    lose();
    expect(await deliverNext()).toEqual({ outcome: 'failed', fault: 'no-rights' });
    expect(files()).toEqual([]);
    const { db, idOf } = organisation;
    db.update(accounts).set({ disabledAt: null }).run();
    db.insert(grants)
      .values({ personId: idOf('Mie'), grant: 'hr', givenAt: NOW })
      .run();
    retryFiling(organisation.as('Mie'), row()?.id ?? '');
    expect(await deliverNext()).toEqual({ outcome: 'delivered' });
    expect(row()?.requestedById).toBe(idOf('Mie'));
  });

  it('goes with its conversation when that is erased', async () => {
    asked();
    await deliverNext();
    eraseConversation(organisation.system(), ids[0] ?? '', 'record', 'request');
    expect(row()).toBeUndefined();
    expect(files()).toHaveLength(2);
  });
});
