import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proposeCodeApp } from 'app/domain/accounts/factors/code-app.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { describeTalkSection } from 'app/domain/conversations/talk/describe-talk.server';
import { claimExport } from 'app/domain/exports/claim-export.server';
import { makeExport } from 'app/domain/exports/make-export.server';
import { requestExport } from 'app/domain/exports/request-export.server';
import { startNewVersion } from 'app/domain/frameworks/review/start-review.server';
import { draftTemplate } from 'app/domain/frameworks/templates/draft-template.server';
import { newId } from 'app/domain/ids';
import { chooseForImport, keepForImport, openDraft } from 'app/domain/people-import/drafts.server';
import { readChoices } from 'app/domain/people-import/read-choices.rules';
import { readTable } from 'app/domain/people-import/read-table.server';
import { makeRequest } from 'app/domain/privacy/requests/own-requests.server';
import { standingForHr } from 'app/domain/signing/document-for-hr.server';
import { archiveWords } from 'app/jobs/exports/archive-words';
import { disclosures } from 'db/schema/exports';
import { filings } from 'db/schema/filing';
import { frameworks } from 'db/schema/frameworks';
import { deputies, employments } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { PASSWORD, type Planted, type PlantedState, plantConversation, STATES } from 'tests/support/planted';
import { plantInRound, plantRound } from 'tests/support/planted-round';
import { quickPassword } from 'tests/support/quick-password';
import { createTestOrganisation, NOW, type TestOrganisation } from 'tests/support/test-database';

/** Who stands for each actor of the policy. */
export const NAMES: Record<string, string> = {
  employee: 'Jonas',
  leader: 'Anne',
  above: 'Bo',
  colleague: 'Mie',
  other: 'Kim',
  hr: 'Hanne',
  administrator: 'Adam',
  auditor: 'Rita',
  former: 'Frida',
  successor: 'Anne',
  deputy: 'Dorte',
  'former deputy': 'Finn',
};

type InEachState = Record<PlantedState, Planted>;
export type World = {
  organisation: TestOrganisation;
  withLeader: InEachState;
  withFormer: InEachState;
  /** Where the archives lie. */
  exportFolder: string;
};

/** A small file of the payroll system, and the form that says what its columns hold. */
export const PAYROLL = 'Nr;Navn;E-mail;Enhed;Rolle\n1;Nanna Ny;nanna@proeveby.example;Skovlyst;Leder\n';
export const COLUMNS = {
  'column-number': '0',
  'column-name': '1',
  'column-email': '2',
  'column-unit': '3',
  'column-role': '4',
  otherRole: '',
  profile: 'Lønsystemet',
};

/** What Mie asks concerning her own data, in words for HR alone. */
export const ASKED = 'hemmeligtønske';

const LAST_MONTH = new Date('2026-02-02T09:00:00Z');

/** The people of the policy, who can all log in. Jonas reports to `leads`. */
export async function createOrganisation(leads = 'Anne'): Promise<TestOrganisation> {
  const passwordHash = await quickPassword(PASSWORD);
  return createTestOrganisation([
    { name: 'Bo', role: 'leder', passwordHash },
    { name: 'Anne', role: 'leder', leader: 'Bo', passwordHash },
    { name: 'Kim', role: 'leder', leader: 'Bo', passwordHash },
    { name: 'Frida', role: 'leder', leader: 'Bo', passwordHash },
    { name: 'Jonas', leader: leads, passwordHash },
    { name: 'Mie', leader: 'Anne', passwordHash },
    { name: 'Hanne', leader: 'Bo', grants: ['hr'], passwordHash },
    { name: 'Adam', leader: 'Bo', grants: ['administrator'], passwordHash },
    { name: 'Rita', leader: 'Bo', grants: ['auditor'], passwordHash },
    { name: 'Dorte', leader: 'Bo', passwordHash },
    { name: 'Finn', leader: 'Bo', passwordHash },
  ]);
}

/** Jonas has a conversation in each state with Anne, who leads him, and with Frida, who led him until February ended. */
export async function createWorld(plan: { shared: boolean }): Promise<World> {
  const organisation = await createOrganisation('Frida');
  organisation.setNow(LAST_MONTH);
  const withFormer = await plantEachState(organisation, 'Frida', plan.shared, '2026-02-02');
  moveReport(organisation);
  organisation.setNow(NOW);
  startNewVersion(organisation.as('Adam'), frameworkIn(organisation));
  draftTemplate(organisation.as('Adam'), frameworkIn(organisation), {
    type: 'mus',
    role: 'leder',
    language: 'da',
  });
  // Everybody has once looked at how an app with codes is set up: the secret is there, and counts for nothing yet.
  for (const name of new Set(Object.values(NAMES))) proposeCodeApp(organisation.as(name));
  plantImport(organisation);
  appointDeputies(organisation);
  makeRequest(organisation.as('Mie'), { kind: 'erasure', text: ASKED });
  plantInRound(organisation, plantRound(organisation), {
    ...{ name: 'Mie', leader: 'Anne', state: null },
    standing: { standing: 'problem', problem: 'no-template' },
  });
  const withLeader = await plantEachState(organisation, 'Anne', plan.shared, '2026-03-02');
  if (plan.shared) shareAsDeputy(organisation, withLeader);
  const exportFolder = await plantExport(organisation, withLeader.signed.id);
  plantFiling(organisation, withLeader.signed.id);
  return { organisation, withLeader, withFormer, exportFolder };
}

/** Hanne has had an archive made of what is signed. */
async function plantExport(organisation: TestOrganisation, signedId: string): Promise<string> {
  const { db, keys } = organisation;
  const folder = mkdtempSync(join(tmpdir(), 'muskat-exports-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  requestExport(
    organisation.as('Hanne'),
    { chosen: [signedId] },
    { purpose: 'personnel-file', reference: '' },
  );
  const claimed = claimExport(organisation.system());
  if (!claimed) throw new Error('there is no export to make');
  const clock = () => organisation.system().now;
  await makeExport({ db, keys, clock, folder, words: archiveWords }, claimed);
  // What was disclosed is tested from nothing.
  db.delete(disclosures).run();
  return folder;
}

/** A case system's folder could not be written to. */
function plantFiling({ db, idOf }: TestOrganisation, conversationId: string): void {
  const summaryId = standingForHr(db, conversationId)?.summaryId ?? '';
  db.insert(filings)
    .values({
      ...{ id: newId(), conversationId, summaryId, target: 'SBSYS', requestedById: idOf('Hanne') },
      ...{ purpose: 'personnel-file', state: 'failed', error: 'folder-missing', createdAt: NOW },
    })
    .run();
}

/** Adam has read a payroll file in and said what its columns hold. */
function plantImport(organisation: TestOrganisation): void {
  const adam = organisation.as('Adam');
  const id = keepForImport(adam, { name: 'loen.csv', table: readTable(Buffer.from(PAYROLL)) });
  const { table, choices } = openDraft(adam, id);
  const form = readChoices(Object.entries(COLUMNS), choices, table);
  if (!form.ok) throw new Error('the columns are not as the form says');
  chooseForImport(adam, id, form);
}

/** The framework that the organisation's templates are made from. */
function frameworkIn({ db }: TestOrganisation): string {
  const framework = db.select({ id: frameworks.id }).from(frameworks).get();
  if (!framework) throw new Error('there is no framework');
  return framework.id;
}

async function plantEachState(
  organisation: TestOrganisation,
  leader: string,
  shared: boolean,
  heldOn: string,
): Promise<InEachState> {
  const plant = (state: PlantedState) =>
    plantConversation(organisation, { employee: 'Jonas', leader, state, shared, heldOn });
  const [preparing, inTalk, summary, signing, signed] = await Promise.all(STATES.map(plant));
  if (!preparing || !inTalk || !summary || !signing || !signed) throw new Error('a state is missing');
  return { preparing, 'in-talk': inTalk, summary, signing, signed };
}

/** Dorte stands in for Anne through March; Finn's last day was yesterday. */
function appointDeputies({ db, idOf }: TestOrganisation): void {
  const appointed = { leaderId: idOf('Anne'), appointedById: idOf('Anne'), appointedAt: NOW };
  db.insert(deputies)
    .values([
      { id: newId(), deputyId: idOf('Dorte'), startsOn: '2026-03-02', endsOn: '2026-03-31', ...appointed },
      { id: newId(), deputyId: idOf('Finn'), startsOn: '2026-02-01', endsOn: '2026-03-01', ...appointed },
    ])
    .run();
}

/** Dorte has shared a preparation too, as the leader has, and once the talk has begun it has been read. */
function shareAsDeputy(organisation: TestOrganisation, talks: InEachState): void {
  for (const state of ['preparing', 'in-talk'] as const)
    sharePreparation(organisation.as('Dorte'), talks[state].id);
  describeTalkSection(organisation.as('Jonas'), talks['in-talk'].id, 'tilbageblik');
}

/** From 1 March Jonas reports to Anne. */
function moveReport({ db, idOf }: TestOrganisation): void {
  const before = db
    .select()
    .from(employments)
    .where(eq(employments.personId, idOf('Jonas')))
    .get();
  if (!before) throw new Error('Jonas has no employment');
  db.update(employments).set({ endsOn: '2026-02-28' }).where(eq(employments.id, before.id)).run();
  db.insert(employments)
    .values({ ...before, id: newId(), leaderId: idOf('Anne'), startsOn: '2026-03-01', endsOn: null })
    .run();
}

/** Every word that stands nowhere but in what is secret. */
export function secretsOf({ withLeader, withFormer }: World): string[] {
  return [...Object.values(withLeader), ...Object.values(withFormer)].flatMap(({ secrets }) => [
    secrets.employee,
    secrets.leader,
    ...secrets.joint,
  ]);
}
