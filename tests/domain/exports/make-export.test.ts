import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { verifyAuditChain } from 'app/domain/audit/verify-audit-chain.server';
import { claimExport } from 'app/domain/exports/claim-export.server';
import { noteDownload, openExport } from 'app/domain/exports/download-export.server';
import { cancelExport, retryExport, tidyExports } from 'app/domain/exports/end-export.server';
import { listOwnExports, readOwnExport } from 'app/domain/exports/own-exports.server';
import { requestExport } from 'app/domain/exports/request-export.server';
import { createKeys } from 'app/domain/keys.server';
import { eraseConversation } from 'app/domain/privacy/erasure/erase-conversation.server';
import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { resealAll } from 'app/domain/upkeep/reseal.server';
import { transact } from 'db/client.server';
import { grants } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { conversations } from 'db/schema/conversations';
import { disclosures, exports } from 'db/schema/exports';
import { summaries } from 'db/schema/signing';
import { opened } from 'db/sealed/sealed';
import { eq } from 'drizzle-orm';
import { organisationWithTeam } from 'tests/support/conversations';
import { plantSummaries } from 'tests/support/planted-summaries';
import { signed } from 'tests/support/signed';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { downloaded, flipped, folderForTest, madeNext, PURPOSE, stateOf, unzipped } from './export-world';

const refused = (code: string) => expect.objectContaining({ name: 'Refusal', code });
/** Longer than two of the parts that an archive is encrypted in. */
const BYTES = Buffer.alloc(150_000, '%PDF-1.7 hemmeligt ');
const DAY = 24 * 60 * 60_000;

/** Two signed talks of Jonas's with Anne. */
let organisation: TestOrganisation;
let ids: string[];
let folder: string;
beforeEach(async () => {
  organisation = organisationWithTeam();
  ids = await plantSummaries(organisation, 2, { pdf: () => BYTES });
  folder = folderForTest();
});

const asked = (who = 'Hanne') => requestExport(organisation.as(who), { chosen: ids }, PURPOSE);
/** As when a signed summary is reopened. */
function takeUpAgain(id: string): void {
  const { db } = organisation;
  db.update(summaries).set({ voidedAt: NOW }).where(eq(summaries.conversationId, id)).run();
  db.update(conversations).set({ state: 'in-talk' }).where(eq(conversations.id, id)).run();
}
const actions = () =>
  organisation.db
    .select({ action: auditEvents.action })
    .from(auditEvents)
    .all()
    .map(({ action }) => action);

describe('an archive', () => {
  it('has the stored bytes, what they are, who signed, and what one needs to verify them without us', async () => {
    ids = [await signed(organisation), ...ids.slice(1)];
    const id = asked();
    expect(await madeNext(organisation, folder)).toEqual({ outcome: 'ready' });
    const zip = await downloaded(organisation, 'Hanne', folder, id);
    expect(createHash('sha256').update(zip).digest('hex')).toBe(stateOf(organisation, id)?.sha256);
    const files = await unzipped(zip);
    expect([...files.keys()]).toEqual([
      '2026-02-02 MUS Jonas.pdf',
      '2026-03-02 MUS Jonas.pdf',
      'manifest.json',
      'manifest.csv',
      'certifikater.pem',
      'LÆSMIG.txt',
    ]);
    const manifest = JSON.parse(String(files.get('manifest.json')));
    const pdf = files.get('2026-03-02 MUS Jonas.pdf') ?? Buffer.alloc(0);
    expect(manifest).toMatchObject({
      format: 'muskat.export/2',
      organisation: 'Prøveby Kommune',
      requestedBy: { name: 'Hanne' },
      ...PURPOSE,
      counts: { requested: 2, included: 2, leftOut: 0, erased: 0 },
    });
    expect(manifest.summaries[1]).toMatchObject({
      file: '2026-03-02 MUS Jonas.pdf',
      sha256: createHash('sha256').update(pdf).digest('hex'),
      bytes: pdf.length,
      type: 'mus',
      employee: 'Jonas',
      leader: 'Anne',
      heldOn: '2026-03-02',
      signatures: [
        { name: 'Anne', side: 'leader' },
        { name: 'Jonas', side: 'employee' },
      ],
      verification: 'as-signed',
    });
    const authorities = [String(files.get('certifikater.pem'))];
    expect((await verifyPdf(pdf, { authorities })).verdict).toBe('ok');
    const [header, , second] = String(files.get('manifest.csv')).split('\r\n');
    expect(header).toBe(
      '\uFEFFFil;SHA-256;Bytes;Samtalens id;Dokument;Type;Medarbejder eller gruppe;Leder;Dato for samtalen;Underskrevet;Underskrevet af;Kontrol',
    );
    expect(second).toContain(';MUS;Jonas;Anne;2026-03-02;2026-03-02;Anne, Jonas;as-signed');
    expect(String(files.get('LÆSMIG.txt'))).toContain('hentet af Hanne den 2. marts 2026');
  });

  it('is noted and logged for each summary in it, once, however often it is begun anew', async () => {
    const id = asked();
    const stopping = new AbortController();
    stopping.abort();
    expect(await madeNext(organisation, folder, stopping.signal)).toEqual({ outcome: 'put-off' });
    expect(readdirSync(folder)).toEqual([]);
    await madeNext(organisation, folder);
    organisation.db.update(exports).set({ state: 'waiting', sealedKey: null }).run();
    await madeNext(organisation, folder);
    const noted = organisation.db
      .select({
        conversationId: disclosures.conversationId,
        kind: disclosures.kind,
        reference: opened(disclosures.reference),
      })
      .from(disclosures)
      .all();
    expect(noted.map(({ conversationId }) => conversationId).sort()).toEqual([...ids].sort());
    expect(noted[0]).toMatchObject({ kind: 'exported', reference: 'Sag 2026-17' });
    expect(actions().filter((action) => action === 'summary.export')).toHaveLength(2);
    expect(actions().filter((action) => action === 'export.request')).toHaveLength(1);
    expect(verifyAuditChain(organisation.db, organisation.keys).firstBadRow).toBeNull();
    expect(stateOf(organisation, id)).toMatchObject({ state: 'ready', done: 2, attempts: 3 });
  });

  it('lies encrypted: no file name, and no byte of a document, can be read on the disk', async () => {
    const id = asked();
    await madeNext(organisation, folder);
    const onDisk = readFileSync(join(folder, id));
    for (const word of ['PK\x03\x04', '%PDF-', 'hemmeligt', 'Jonas', 'manifest'])
      expect(onDisk.includes(word), word).toBe(false);
  });

  it('is read from any byte to any other, and not at all where a byte was changed or its end is missing', async () => {
    const id = asked();
    await madeNext(organisation, folder);
    const whole = await downloaded(organisation, 'Hanne', folder, id);
    for (const [from, to] of [
      [0, 1],
      [65_535, 65_537],
      [65_536, 131_072],
      [whole.length - 1, whole.length],
      [100, whole.length],
    ] as const) {
      const { read } = await openExport(organisation.as('Hanne'), folder, id);
      const parts: Uint8Array[] = [];
      for await (const part of read(from, to)) parts.push(part);
      expect(Buffer.concat(parts).equals(whole.subarray(from, to)), `${from}-${to}`).toBe(true);
    }
    await flipped(folder, id, 70_000);
    await expect(downloaded(organisation, 'Hanne', folder, id)).rejects.toThrow();
  });
});

describe('what may not be had any longer', () => {
  it('is left out where it was taken up again, and the archive and the page say so', async () => {
    const id = asked();
    takeUpAgain(ids[0] ?? '');
    await madeNext(organisation, folder);
    const one = readOwnExport(organisation.as('Hanne'), id);
    expect(one).toMatchObject({ state: 'ready', requested: 2, done: 1 });
    expect(one.leftOut).toMatchObject([{ conversationId: ids[0], why: 'not-signed', employeeName: 'Jonas' }]);
    const files = await unzipped(await downloaded(organisation, 'Hanne', folder, id));
    expect(JSON.parse(String(files.get('manifest.json'))).leftOut).toEqual([
      { conversation: ids[0], why: 'not-signed' },
    ]);
    expect(organisation.db.select().from(disclosures).all()).toHaveLength(1);
  });

  it('leaves no export where nothing is left', async () => {
    const id = asked();
    for (const one of ids) takeUpAgain(one);
    expect(await madeNext(organisation, folder)).toMatchObject({ outcome: 'failed' });
    expect(stateOf(organisation, id)).toMatchObject({ state: 'failed', error: 'nothing-left' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not packed for somebody who has lost the right since', async () => {
    const id = asked();
    organisation.db.delete(grants).where(eq(grants.grant, 'hr')).run();
    await madeNext(organisation, folder);
    expect(stateOf(organisation, id)).toMatchObject({ state: 'failed', error: 'no-rights' });
    expect(organisation.db.select().from(disclosures).all()).toEqual([]);
  });

  it('takes every archive with it when it is erased: the key at once, the file with the next round', async () => {
    const id = asked();
    await madeNext(organisation, folder);
    eraseConversation(organisation.system(), ids[0] ?? '', 'record', 'request');
    expect(stateOf(organisation, id)).toMatchObject({ state: 'expired', error: 'erased', sealedKey: null });
    await expect(openExport(organisation.as('Hanne'), folder, id)).rejects.toThrow(refused('exports.gone'));
    tidyExports(organisation.system(), folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not in an archive that was being packed when it was erased', async () => {
    const id = asked();
    const claimed = claimExport(organisation.system());
    eraseConversation(organisation.system(), ids[0] ?? '', 'record', 'request');
    expect(claimed?.id).toBe(id);
    await madeNext(organisation, folder);
    const files = await unzipped(await downloaded(organisation, 'Hanne', folder, id));
    expect(JSON.parse(String(files.get('manifest.json'))).counts).toEqual({
      requested: 2,
      included: 1,
      leftOut: 0,
      erased: 1,
    });
  });
});

describe('an export under way', () => {
  it('is claimed by one alone, and by another when its maker has been silent for a minute', () => {
    const id = asked();
    expect(claimExport(organisation.system())).toMatchObject({ id, attempts: 1 });
    expect(claimExport(organisation.system())).toBeNull();
    organisation.setNow(new Date(NOW.getTime() + 61_000));
    expect(claimExport(organisation.system())).toMatchObject({ id, attempts: 2 });
  });

  it('is given up after five attempts, and made when it is asked for again', async () => {
    const id = asked();
    organisation.db.update(exports).set({ attempts: 5 }).run();
    expect(claimExport(organisation.system())).toBeNull();
    expect(stateOf(organisation, id)).toMatchObject({ state: 'failed', error: 'gave-up' });
    retryExport(organisation.as('Hanne'), id);
    expect(await madeNext(organisation, folder)).toEqual({ outcome: 'ready' });
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const id = asked();
    cancelExport(organisation.as('Hanne'), folder, id);
    expect(await madeNext(organisation, folder)).toBeNull();
    expect(() => cancelExport(organisation.as('Hanne'), folder, id)).toThrow(refused('exports.over'));
  });

  it('says where there was no room for it', async () => {
    const id = asked();
    rmSync(folder, { recursive: true });
    expect(await madeNext(organisation, folder)).toMatchObject({ outcome: 'failed' });
    expect(stateOf(organisation, id)).toMatchObject({ state: 'failed', error: 'unexpected' });
  });
});

describe('a finished archive', () => {
  it('is its requester’s alone: another in HR does not learn of it', async () => {
    const id = asked();
    await madeNext(organisation, folder);
    const { db, idOf } = organisation;
    db.insert(grants)
      .values({ personId: idOf('Mie'), grant: 'hr', givenAt: NOW })
      .run();
    await expect(openExport(organisation.as('Mie'), folder, id)).rejects.toThrow(refused('access.not_found'));
    expect(listOwnExports(organisation.as('Mie'))).toEqual([]);
    expect(listOwnExports(organisation.as('Hanne'))).toMatchObject([{ id, reference: 'Sag 2026-17' }]);
    expect(() => listOwnExports(organisation.as('Anne'))).toThrow(refused('access.forbidden'));
  });

  it('is logged once a download, however often it is resumed', async () => {
    const id = asked();
    await madeNext(organisation, folder);
    const hanne = organisation.as('Hanne');
    noteDownload(hanne, id, 500);
    for (const from of [0, 100, 5000]) noteDownload(hanne, id, from);
    expect(actions().filter((action) => action === 'export.download')).toHaveLength(2);
  });

  it('is gone after seven days, with its key and its file, and forgotten after ninety', async () => {
    const id = asked();
    await madeNext(organisation, folder);
    organisation.setNow(new Date(NOW.getTime() + 7 * DAY));
    await expect(openExport(organisation.as('Hanne'), folder, id)).rejects.toThrow(refused('exports.gone'));
    tidyExports(organisation.system(), folder);
    expect(stateOf(organisation, id)).toMatchObject({ state: 'expired', error: 'time', sealedKey: null });
    expect(readdirSync(folder)).toEqual([]);
    organisation.setNow(new Date(NOW.getTime() + 91 * DAY));
    tidyExports(organisation.system(), folder);
    expect(stateOf(organisation, id)).toBeUndefined();
    expect(organisation.db.select().from(disclosures).all()).toHaveLength(2);
  });

  it('opens as before when the master key is replaced', async () => {
    const id = asked();
    await madeNext(organisation, folder);
    const before = await downloaded(organisation, 'Hanne', folder, id);
    const keys = createKeys(randomBytes(32));
    transact(organisation.db, (tx) => resealAll(tx, keys, [organisation.keys.open]));
    await expect(downloaded(organisation, 'Hanne', folder, id)).rejects.toThrow();
    const replaced = { ...organisation, as: (name: string) => ({ ...organisation.as(name), keys }) };
    expect((await downloaded(replaced, 'Hanne', folder, id)).equals(before)).toBe(true);
    expect(readOwnExport(replaced.as('Hanne'), id).reference).toBe('Sag 2026-17');
  });

  it('whose file is not there, as after a restored backup, is not offered', async () => {
    const id = asked();
    await madeNext(organisation, folder);
    rmSync(join(folder, id));
    tidyExports(organisation.system(), folder);
    expect(stateOf(organisation, id)).toMatchObject({ state: 'expired', error: 'missing' });
  });
});
