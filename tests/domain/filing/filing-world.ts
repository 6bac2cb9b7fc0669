import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import * as disk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimFiling } from 'app/domain/filing/claim-filing.server';
import { deliverFiling, type FilingOutcome } from 'app/domain/filing/deliver-filing.server';
import { readFilingSettings } from 'app/domain/filing/filing-settings.server';
import type { Disk } from 'app/domain/filing/place-pair.server';
import { requestFilings } from 'app/domain/filing/request-filing.server';
import { titleIn } from 'app/jobs/filing/file-title';
import { auditEvents } from 'db/schema/audit';
import { conversations } from 'db/schema/conversations';
import { filings } from 'db/schema/filing';
import { summaries } from 'db/schema/signing';
import { eq } from 'drizzle-orm';
import { organisationWithTeam } from 'tests/support/conversations';
import { plantSummaries } from 'tests/support/planted-summaries';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { expect, onTestFinished } from 'vitest';

export const refused = (code: string) => expect.objectContaining({ name: 'Refusal', code });
export const PURPOSE = { purpose: 'personnel-file', reference: 'Sag 2026-17' } as const;
export const PDF = Buffer.from('%PDF-1.7 et referat');
export const MINUTE = 60_000;

export let organisation: TestOrganisation;
/** Of two signed talks of Jonas's with Anne. */
export let ids: string[];
export let root: string;
export let settings: ReturnType<typeof readFilingSettings>;
/** Before each test: a folder for what HR asks for, and one for all that is signed from March on. */
export async function setUp(): Promise<void> {
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
}

export const inFolder = () => join(root, 'sbsys');
export const files = (folder = inFolder()) => readdirSync(folder).sort();
export const asked = (who = 'Hanne', chosen = ids.slice(0, 1)) =>
  requestFilings(organisation.as(who), settings, 'SBSYS', { chosen }, PURPOSE);

export async function deliverNext(
  faulty?: Partial<Disk>,
  targets = settings.targets,
): Promise<FilingOutcome | null> {
  const { db, keys } = organisation;
  const clock = () => organisation.system().now;
  const claimed = claimFiling(organisation.system());
  if (!claimed) return null;
  const filing = { db, keys, clock, targets, title: titleIn('da') };
  return deliverFiling(faulty ? { ...filing, disk: { ...disk, ...faulty } } : filing, claimed);
}
export const row = () => organisation.db.select().from(filings).get();
export const later = (milliseconds: number) => organisation.setNow(new Date(NOW.getTime() + milliseconds));
const actions = () => organisation.db.select().from(auditEvents).all();
export const logged = (action: string) => actions().filter((event) => event.action === action);
export const diskSays = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
/** As when a signed summary is reopened. */
export function takeUpAgain(id: string): void {
  const { db } = organisation;
  db.update(summaries).set({ voidedAt: NOW }).where(eq(summaries.conversationId, id)).run();
  db.update(conversations).set({ state: 'in-talk' }).where(eq(conversations.id, id)).run();
}
