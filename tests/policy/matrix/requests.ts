import { proposeCodeApp } from 'app/domain/accounts/factors/code-app.server';
import { newId } from 'app/domain/ids';
import { describeImport } from 'app/domain/people-import/import-draft.server';
import { agreements, conversations, recordLines } from 'db/schema/conversations';
import { cycles } from 'db/schema/cycles';
import { exports } from 'db/schema/exports';
import { filings } from 'db/schema/filing';
import { frameworkDrafts, frameworks, interviewTemplates, templateDrafts } from 'db/schema/frameworks';
import { importDrafts, units } from 'db/schema/people';
import { privacyRequests } from 'db/schema/privacy';
import { signatures } from 'db/schema/signing';
import { asc, eq } from 'drizzle-orm';
import { generateSync } from 'otplib';
import type { Fields } from 'tests/support/http-client';
import { PASSWORD, type Planted } from 'tests/support/planted';
import type { TestOrganisation } from 'tests/support/test-database';
import { COLUMNS, NAMES, PAYROLL } from './world';

type About = {
  actor: string;
  conversation: Omit<Planted, 'secrets'> | null;
  organisation: TestOrganisation;
};

const ROUND = {
  name: 'MUS forår 2026',
  endsOn: '2026-05-29',
  signBy: '2026-06-12',
  remindDays: '14',
  escalateDays: '7',
};

/** A form for each change of the policy, filled in so that whoever may do it can. */
const FORMS: Record<string, (about: About) => Fields> = {
  'log in': ({ actor }) => ({
    email: `${(NAMES[actor] ?? 'Jonas').toLowerCase()}@proeveby.example`,
    password: PASSWORD,
  }),
  'log out': () => ({}),
  'check a document': () => ({ file: 'Kære HR, her er referatet.' }),
  'finish logging in': () => ({ code: '123456' }),
  'ask for a passkey': () => ({}),
  'change how one logs in': () => ({ intent: 'remove-app' }),
  'set an app up': ({ actor, organisation }) => ({ code: codeOf(actor, organisation) }),
  'prove who one is': () => ({ password: PASSWORD }),
  "ask for one's own passkey": () => ({ intent: 'prove', about: 'mit-login' }),
  'choose a language': () => ({ language: 'en', til: '/samtaler' }),
  'change password': () => ({
    current: PASSWORD,
    password: 'en helt anden sætning',
    repeated: 'en helt anden sætning',
  }),
  'set up an organisation again': () => ({
    code: 'abcd-efgh-jkmn-pqrs',
    organisation: 'Andenby Kommune',
    language: 'da',
    name: 'Ugo',
    email: 'ugo@andenby.example',
    password: 'min egen lange sætning',
  }),
  'call in': ({ organisation }) => ({
    templateId: organisation.templateFor('medarbejder'),
    heldOn: '2026-04-01',
  }),
  'call several in': ({ actor, organisation }) => ({
    chosen: organisation.idOf(actor === 'above' ? 'Kim' : 'Mie'),
    heldOn: '2026-04-01',
    [`template-${actor === 'above' ? 'leder' : 'medarbejder'}`]: organisation.templateFor(
      actor === 'above' ? 'leder' : 'medarbejder',
    ),
  }),
  'make a round': () => ({
    ...ROUND,
    type: 'mus',
    startsOn: '2026-03-02',
    scope: 'all',
  }),
  'open a round that is open': () => ({ intent: 'open', seen: '1' }),
  'change a round': () => ROUND,
  'excuse somebody from a round': ({ organisation }) => ({
    intent: 'excuse',
    excuse: 'leave',
    scope: 'ticked',
    chosen: organisation.idOf('Mie'),
  }),
  'close a round': () => ({ planned: 'keep', reason: '' }),
  cancel: () => ({ intent: 'cancel', reason: 'Vi er flyttet' }),
  'undo a cancellation': () => ({ intent: 'undo-cancel' }),
  'choose a deputy': () => ({ intent: 'appoint', ...DEPUTY }),
  "choose a leader's deputy": () => ({ intent: 'appoint', leader: 'Anne', ...DEPUTY }),
  'set the day': () => ({ heldOn: '2026-02-27' }),
  'propose times': () => ({ intent: 'propose', minutes: '60', 'day-1': '2026-04-01', 'start-1': '10:00' }),
  'turn times down': () => ({ intent: 'decline' }),
  'make an address for a calendar': () => ({ intent: 'make' }),
  'take it over': () => ({}),
  'hand it over': ({ organisation }) => ({ to: organisation.idOf('Anne') }),
  'call a group in': ({ actor, organisation }) => [
    ['name', 'Team Solsikken'],
    ['templateId', organisation.templateFor('grus')],
    ['heldOn', '2026-04-01'],
    // Each leader calls in two of their own.
    ...(actor === 'above' ? ['Anne', 'Kim'] : ['Jonas', 'Mie']).map((name): [string, string] => [
      'members',
      organisation.idOf(name),
    ]),
  ],
  'wish for an own talk': () => ({ intent: 'wish' }),
  'unlock what was locked': () => ({ intent: 'unfreeze' }),
  'export signed summaries': ({ conversation }) => ({ ...PURPOSE, chosen: conversation?.id ?? '' }),
  'take an export back': () => ({ intent: 'cancel' }),
  'send forms as letters': () => ({ intent: 'retry' }),
  'have a filing tried again': ({ organisation: { db } }) => ({
    intent: 'one',
    filingId: db.select().from(filings).get()?.id ?? '',
  }),
  'open the summary for a purpose': () => PURPOSE,
  'take own data home': () => ({ form: 'json' }),
  'ask about own data': () => ({ kind: 'correction', text: 'Min stilling er en anden.' }),
  'answer what somebody asks for': () => ({ decision: 'granted', answer: 'Det er rettet.' }),
  'read in a framework': () => ({ starter: 'fire-pejlemaerker.md' }),
  'correct a review': () => ({
    kind: 'move',
    form: 'move',
    version: '1',
    statements: 's_spoerger',
    theme: 'retning',
    group: '',
    role: 'alle',
  }),
  'publish a framework': ({ organisation }) => ({
    intent: 'publish',
    version: '1',
    replaces: organisation.db.select().from(frameworkDrafts).get()?.replacesId ?? '',
  }),
  'draft a template': () => ({ type: 'mus', role: 'medarbejder', language: 'en', length: 'full' }),
  'retire a template': () => ({ intent: 'retire' }),
  'update a template': () => ({}),
  'edit a template draft': () => ({ version: '1', kind: 'reset-scale' }),
  'approve a template': () => ({ version: '1' }),
  'make one template': () => ({ type: 'mus', role: 'medarbejder', language: 'en' }),
  'add a person': () => ({
    name: 'Nanna',
    email: 'nanna@proeveby.example',
    title: 'Pædagog',
    unit: 'Børn og unge',
    role: 'medarbejder',
    leader: '',
    grant: '',
  }),
  'add a unit': () => ({ name: 'Skovlyst', parentId: '' }),
  'change a unit': () => ({ name: 'Børn, unge og kultur', parentId: '' }),
  'correct a person': () => ({ name: 'Jonas', email: 'jonas@proeveby.example', employeeNumber: '4711' }),
  'move a person': () => ({
    from: '2026-03-02',
    unit: 'Børn og unge',
    title: 'Souschef',
    role: 'medarbejder',
    leader: 'Kim',
  }),
  'set a last day': () => ({ lastDay: '2026-12-31' }),
  'register leave': () => ({ from: '2026-04-01', to: '' }),
  'set how long things are kept': () => ({
    preparationDays: '120',
    unsignedDays: '365',
    laterTalks: '2',
    leaverYears: '5',
  }),
  'set how many a figure is about': () => ({ fewest: '8' }),
  'make a year up': () => ({ year: '2025', confirmed: 'on' }),
  'say how the talk was': () => ({ important: 'yes', heard: 'partly', agreements: 'yes' }),
  'decide about the documents': () => ({ intent: 'personnel-file', personnelFile: 'whole' }),
  'remind people in a round': () => ({ group: 'to-call-in', enhed: '' }),
  'put people into a round': ({ organisation }) => ({
    cycleId: organisation.db.select().from(cycles).get()?.id ?? '',
    chosen: organisation.idOf('Mie'),
  }),
  'place a legal hold': () => ({ person: 'Jonas', reference: 'Sag 26-114' }),
  'give a right': () => ({ intent: 'give', grant: 'hr' }),
  'close a login': () => ({ intent: 'close' }),
  'read a payroll file': () => ({ file: PAYROLL }),
  'choose the columns of a file': () => COLUMNS,
  'revoke a certificate': () => ({ reason: 'superseded' }),
  'make a token for a directory': () => ({ name: 'Entra ID' }),
  'import people': ({ organisation }) => ({
    fingerprint: describeImport(organisation.as('Adam'), draftIn(organisation)).fingerprint,
  }),
  'take sharing back': () => ({ intent: 'undo-sharing' }),
  'mark a theme': () => ({ intent: 'mark', questionId: 'q_theme_nysgerrighed', wanted: 'yes', version: '0' }),
  'propose what to build on': () => ({ intent: 'propose-data', kind: 'budget', label: '' }),
  'begin to type in from paper': ({ organisation }) => ({ person: organisation.idOf('Jonas') }),
  'finish typing in': () => ({ intent: 'finish' }),
  'type it in as a form': () => ({ 'q_stolt.text': 'Fra papir', 'q_stolt.version': '1' }),
  'save it while typing it in': () => ({ questionId: 'q_stolt', text: 'Fra papir', version: '1' }),
  'share own preparation': () => ({}),
  'write it as a form': () => ({ 'q_stolt.text': 'Skrevet nu', 'q_stolt.version': '1' }),
  'write it while typing': () => ({ questionId: 'q_stolt', text: 'Skrevet nu', version: '1' }),
  'write the record as a form': recordForm,
  'write the record while typing': () => ({
    id: newId(),
    text: 'Skrevet nu',
    discretion: 'between-us',
    version: '0',
  }),
  'take a line away while typing': ({ conversation, organisation }) => ({
    id: lineOf(organisation, conversation),
    version: '1',
    removed: 'yes',
  }),
  'add an agreement on the whole screen': (about) => formFor('add an agreement', about),
  'begin the talk': () => ({ to: 'start-talk' }),
  'end the talk': () => ({ to: 'end-talk' }),
  'take the talk up again': () => ({ to: 'resume-talk' }),
  'add an agreement': () => ({ ...AGREEMENT, id: '', version: '0' }),
  'change an agreement': ({ conversation }) => ({
    ...AGREEMENT,
    id: conversation?.agreementId ?? '',
    version: '1',
  }),
  'remove an agreement': ({ conversation }) => ({
    intent: 'remove',
    id: conversation?.agreementId || 'none',
    version: '1',
  }),
  'put an agreement back': () => ({
    ...AGREEMENT,
    intent: 'restore',
    id: newId(),
    version: '1',
    position: '1',
  }),
  'say that nothing is agreed': () => ({ intent: 'none', reason: 'Vi har nok at se til' }),
  'agree on something after all': () => ({ intent: 'some' }),
  'write an agreement while typing': (about) => formFor('change an agreement', about),
  'say what became of one': ({ organisation }) => ({
    agreementId: agreedLongAgo(organisation),
    verdict: 'done',
    reason: '',
    version: '0',
  }),
  'say it while choosing': (about) => formFor('say what became of one', about),
  'note how it goes': ({ conversation }) => ({
    agreementId: conversation?.agreementId || 'n'.repeat(22),
    progress: 'on-track',
    text: '',
  }),
  'note on an own agreement': (about) => formFor('note how it goes', about),
  "note on a report's agreement": (about) => formFor('note how it goes', about),
  'freeze the summary': () => ({ intent: 'freeze' }),
  sign: ({ conversation }) => ({
    intent: 'sign',
    password: PASSWORD,
    reservation: '',
    summaryId: conversation?.frozen.summaryId || 'none',
    sha256: conversation?.frozen.sha256 || '0'.repeat(64),
  }),
  'send back to the record': () => ({ intent: 'send-back', reason: 'Et ord mangler' }),
  reopen: () => ({ intent: 'reopen', reason: 'Et ord mangler' }),
};

/** What the app of this person shows, once it has read what the page says; everybody has looked at that before. */
function codeOf(actor: string, organisation: TestOrganisation): string {
  const name = NAMES[actor];
  if (!name) return '123456';
  const ctx = organisation.as(name);
  const { secret } = proposeCodeApp(ctx);
  return generateSync({ secret, epoch: Math.floor(ctx.now.getTime() / 1000) });
}

const draftIn = ({ db }: TestOrganisation) => db.select().from(importDrafts).get()?.id ?? '';

const DEPUTY = { deputy: 'Mie', from: '2026-04-01', to: '2026-04-30' };
const PURPOSE = { purpose: 'personnel-file', reference: 'Sag 1' };
const AGREEMENT = {
  goal: 'Et mål',
  activity: '',
  employeePart: '',
  leaderPart: '',
  dueOn: '',
  followUpOn: '',
};

/** One line and its version, under an id that the page has chosen. */
function recordForm(): Fields {
  const id = newId();
  return { [`${id}.text`]: 'Skrevet nu', [`${id}.version`]: '0' };
}

/** An agreement of the first talk that was signed. */
function agreedLongAgo({ db }: TestOrganisation): string {
  const first = db
    .select({ id: agreements.id })
    .from(agreements)
    .innerJoin(conversations, eq(conversations.id, agreements.conversationId))
    .where(eq(conversations.state, 'signed'))
    .orderBy(asc(conversations.heldOn))
    .get();
  return first?.id ?? 'none';
}

function lineOf({ db }: TestOrganisation, conversation: About['conversation']): string {
  const ofIt = eq(recordLines.conversationId, conversation?.id ?? '');
  return db.select().from(recordLines).where(ofIt).get()?.id ?? newId();
}

export function formFor(what: string, about: About): Fields {
  const form = FORMS[what];
  if (!form) throw new Error(`there is no form to "${what}"`);
  return form(about);
}

/** What stands in an address for each of its parts. */
export function parametersFor({ conversation, organisation }: Omit<About, 'actor'>): Record<string, string> {
  const known = ofEach.get(organisation) ?? parametersOf(organisation);
  ofEach.set(organisation, known);
  return { ...known, conversationId: conversation?.id ?? '' };
}

const ofEach = new WeakMap<TestOrganisation, Record<string, string>>();

/** What the addresses of an organisation have in common; it has all of it before it is first asked. */
function parametersOf({ db, idOf }: TestOrganisation): Record<string, string> {
  return {
    personId: idOf('Jonas'),
    leaderId: idOf('Anne'),
    unitId: db.select().from(units).get()?.id ?? '',
    sectionId: 'tilbageblik',
    number: '1',
    file: 'findes-ikke.ics',
    mailId: 'findes-ikke',
    month: '2026-01',
    format: 'csv',
    draftId: db.select().from(frameworkDrafts).get()?.id ?? '',
    templateDraftId: db.select().from(templateDrafts).get()?.id ?? '',
    statementId: 's_spoerger',
    themeId: 'nysgerrighed',
    frameworkId: db.select().from(frameworks).get()?.id ?? '',
    templateId: db.select().from(interviewTemplates).get()?.id ?? '',
    importId: db.select().from(importDrafts).get()?.id ?? '',
    exportId: db.select().from(exports).get()?.id ?? '',
    serial: db.select().from(signatures).get()?.certificateSerial ?? '',
    requestId: db.select().from(privacyRequests).get()?.id ?? '',
    cycleId: db.select().from(cycles).get()?.id ?? '',
    '*': 'findes/ikke',
  };
}

export function fillIn(path: string, parameters: Record<string, string>): string {
  return path.replace(/:(\w+)|\*/g, (part, name?: string) => parameters[name ?? part] ?? '');
}

/** The address that scripts ask for a page's data. */
export function dataAddress(path: string): string {
  return path.endsWith('/') ? `${path}_.data` : `${path}.data`;
}
