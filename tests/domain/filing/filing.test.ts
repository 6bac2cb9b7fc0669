import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as disk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyAuditChain } from 'app/domain/audit/verify-audit-chain.server';
import { claimFiling } from 'app/domain/filing/claim-filing.server';
import { deliverFiling, type FilingOutcome } from 'app/domain/filing/deliver-filing.server';
import { readFilingSettings } from 'app/domain/filing/filing-settings.server';
import { filedAmong, filingsOf, listFilings } from 'app/domain/filing/list-filings.server';
import type { Disk } from 'app/domain/filing/place-pair.server';
import { queueEverythingSigned } from 'app/domain/filing/queue-everything.server';
import { requestFilings } from 'app/domain/filing/request-filing.server';
import { retryFiling, retryTarget } from 'app/domain/filing/retry-filing.server';
import { eraseConversation } from 'app/domain/privacy/erasure/erase-conversation.server';
import { fileSummaries } from 'app/jobs/filing/file-summaries';
import { titleIn } from 'app/jobs/filing/file-title';
import { accounts, grants } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { conversations } from 'db/schema/conversations';
import { disclosures } from 'db/schema/exports';
import { filings } from 'db/schema/filing';
import { summaries } from 'db/schema/signing';
import { opened } from 'db/sealed/sealed';
import { eq } from 'drizzle-orm';
import { organisationWithTeam } from 'tests/support/conversations';
import { plantSummaries } from 'tests/support/planted-summaries';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';

const refused = (code: string) => expect.objectContaining({ name: 'Refusal', code });
const PURPOSE = { purpose: 'personnel-file', reference: 'Sag 2026-17' } as const;
const PDF = Buffer.from('%PDF-1.7 et referat');
const MINUTE = 60_000;

let organisation: TestOrganisation;
let ids: string[];
let root: string;
let settings: ReturnType<typeof readFilingSettings>;
beforeEach(async () => {
  organisation = organisationWithTeam();
  ids = await plantSummaries(organisation, 2, { pdf: () => PDF });
  root = mkdtempSync(join(tmpdir(), 'muskat-filing-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(inFolder());
  mkdirSync(join(root, 'alt'));
  const file = join(root, 'sagssystemer.json');
  const targets = [
    { name: 'SBSYS', folder: inFolder(), format: 'sbsys', take: 'asked' },
    {
      name: 'Arkiv',
      folder: join(root, 'alt'),
      format: 'acadre',
      take: 'everything-signed',
      since: '2026-03-01',
    },
  ];
  writeFileSync(file, JSON.stringify({ targets }));
  settings = readFilingSettings(file);
});

const inFolder = () => join(root, 'sbsys');
const files = (folder = inFolder()) => readdirSync(folder).sort();
const asked = (who = 'Hanne', chosen = ids.slice(0, 1)) =>
  requestFilings(organisation.as(who), settings, 'SBSYS', { chosen }, PURPOSE);

async function deliverNext(faulty?: Partial<Disk>): Promise<FilingOutcome | null> {
  const { db, keys } = organisation;
  const clock = () => organisation.system().now;
  const claimed = claimFiling(organisation.system());
  if (!claimed) return null;
  const { targets } = settings;
  const filing = { db, keys, clock, targets, title: titleIn('da') };
  return deliverFiling(faulty ? { ...filing, disk: { ...disk, ...faulty } } : filing, claimed);
}
const row = () => organisation.db.select().from(filings).get();
const later = (milliseconds: number) => organisation.setNow(new Date(NOW.getTime() + milliseconds));
const actions = () => organisation.db.select().from(auditEvents).all();
const logged = (action: string) => actions().filter((event) => event.action === action);
const diskSays = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
/** As when a signed summary is reopened. */
function takeUpAgain(id: string): void {
  const { db } = organisation;
  db.update(summaries).set({ voidedAt: NOW }).where(eq(summaries.conversationId, id)).run();
  db.update(conversations).set({ state: 'in-talk' }).where(eq(conversations.id, id)).run();
}

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
    settings = { ...settings, targets: [] };
    expect(await deliverNext()).toEqual({ outcome: 'failed', fault: 'no-target' });
  });
});
