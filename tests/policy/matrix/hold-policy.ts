import { createAttempts } from 'app/domain/accounts/attempts.server';
import { type Answer, type Client, withoutNonce } from 'tests/support/http-client';
import type { Planted, PlantedState } from 'tests/support/planted';
import { startTestServer, type TestServer } from 'tests/support/test-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAddresses } from './addresses';
import type { Outcome, Rule } from './read-policy';
import { dataAddress, fillIn, formFor, parametersFor } from './requests';
import { countOpened, dumpBusinessTables, takenBack, type Written } from './tables';
import { ASKED, createWorld, NAMES, secretsOf, type World } from './world';

const addresses = await readAddresses();
const clients = new Map<string, Client>();
let world: World;
let server: TestServer;
let everySecret: string[];
let untouched: string;
let opened: number;

const WORDS: Record<Outcome, string> = {
  200: 'can',
  302: 'can, and is led on',
  login: 'is led to log in',
  401: 'is asked to log in',
  403: 'may not',
  404: 'does not learn that it exists',
  409: 'cannot now',
  late: 'cannot any more',
  gone: 'finds nothing',
};

/** Holds the running app against each cell of these lines: a test a cell, in every state of the line. */
export function holdPolicy(rules: readonly Rule[]): void {
  beforeAll(async () => {
    world = await createWorld({ shared: true });
    // Thousands of requests from one address: how many passwords it may guess is tested elsewhere.
    const unlimited = {
      ...createAttempts(),
      count: async () => {},
      succeeded: async () => {},
      notesMistake: async () => true,
    };
    const exports = { folder: world.exportFolder, wake: () => {} };
    server = await startTestServer(world.organisation, { attempts: unlimited, exports });
    everySecret = [...secretsOf(world), ASKED];
    untouched = dumpBusinessTables(world.organisation.db);
    opened = countOpened(world.organisation.db);
    clients.set('nobody', server.visitor());
    for (const [actor, name] of Object.entries(NAMES)) clients.set(actor, server.as(name));
  });
  afterAll(() => server.close());

  for (const rule of rules) {
    const when = rule.states.length > 0 ? ` when ${rule.states.join(', ')}` : '';
    describe(`to ${rule.what}${when} (${rule.method} ${rule.path})`, () => {
      for (const { actor, outcome } of rule.cells)
        it(`${actor} ${WORDS[outcome]}`, async () => {
          for (const state of rule.states.length > 0 ? rule.states : [null])
            await expectOutcome(rule, actor, state, outcome);
        });
    });
  }
}

/** One cell in one state, asked for as a page, as a script asks, and (404) for an id that does not exist. */
async function expectOutcome(rule: Rule, actor: string, state: PlantedState | null, outcome: Outcome) {
  const { organisation } = world;
  const mine = actor === 'former' || actor === 'successor' ? world.withFormer : world.withLeader;
  const conversation = state && mine[state];
  const parameters = parametersFor({ conversation, organisation });
  const form =
    rule.method === 'POST'
      ? formFor(rule.what, { actor, conversation: conversation ?? mine.signed, organisation })
      : null;
  for (const { address, scripted } of waysToAsk(rule, outcome)) {
    const ask = (parts: Record<string, string>) =>
      takenBack(organisation.db, () => send(actor, fillIn(address, parts), form));
    const { answer, written } = await ask(parameters);
    const message = `${rule.method} ${address} by ${actor} in ${state}`;
    expect(answer.status, message).toBe(statusOf(outcome, scripted));
    if (outcome === 'login') expect(answer.location || answer.text, message).toContain('/login?til=');
    expect(written.denied, message).toEqual(DENIED.includes(outcome) ? 1 : 0);
    if (outcome !== '200' && outcome !== '302') expectUntouched(written, message);
    else if (form && (actor !== 'nobody' || rule.what === 'log in') && !NOT_LOGGED.includes(rule.what))
      expect(written.done, `${message} is not in the audit log`).not.toEqual([]);
    if (!isParty(actor)) expect(written.opened, message).toBe(opened);
    expectNone(secretsKeptFrom(rule, actor, outcome, conversation), answer, message);
    if (outcome !== '404') continue;
    const question = [rule.what, actor, address].join();
    const missing =
      answersToNothing.get(question) ??
      nameless((await ask({ ...parameters, ...NOTHING })).answer, parameters);
    answersToNothing.set(question, missing);
    expect(nameless(answer, parameters), message).toBe(missing);
  }
}

const NOTHING = { conversationId: 'findes-ikke', personId: 'findes-ikke', leaderId: 'findes-ikke' };
/** What each question gets for an answer where there is nothing by that id: the same whatever the state. */
const answersToNothing = new Map<string, string>();

/** What both have done already in this world: doing it again is met kindly and changes nothing. */
const DONE_BEFORE = ['share own preparation'];
/** Only asks what to ask a device for: nothing has been done yet. */
const NOTHING_DONE = ['ask for a passkey', "ask for one's own passkey", 'check a document'];
const NOT_LOGGED = [...DONE_BEFORE, ...NOTHING_DONE];

const DENIED: readonly Outcome[] = ['403', '404', '409'];

function send(actor: string, path: string, form: ReturnType<typeof formFor> | null): Promise<Answer> {
  const client = clients.get(actor);
  if (!client) throw new Error(`nobody stands for ${actor}`);
  if (!form) return client.get(path);
  const file = 'file' in form && typeof form.file === 'string' ? form.file : null;
  return file === null ? client.post(path, form) : client.upload(path, 'file', file);
}

/** As a page, and as a script asks: for the data of each of the page's parts alone, since each has to hold by itself. */
function waysToAsk({ method, path }: Rule, outcome: Outcome): { address: string; scripted: boolean }[] {
  const known = addresses.get(path);
  const data = dataAddress(path);
  // Where one is led on, that is what the innermost part does; the frame around it is shown.
  const asked = outcome === '302' ? known?.parts.slice(-1) : known?.parts;
  const parts = method === 'GET' && known?.page && asked ? asked.map((part) => `?_routes=${part}`) : [''];
  return [
    { address: path, scripted: false },
    ...parts.map((query) => ({ address: `${data}${query}`, scripted: true })),
  ];
}

/** A script is told of a redirect as data, with 202. */
function statusOf(outcome: Outcome, scripted: boolean): number {
  if (outcome === 'login' || outcome === '302') return scripted ? 202 : 302;
  if (outcome === 'late') return 409;
  return outcome === 'gone' ? 404 : Number(outcome);
}

const isParty = (actor: string) => ['employee', 'leader', 'deputy'].includes(actor);

/** Pages with what has been agreed in all signed talks, of whoever's. */
const OF_ALL_TALKS = ['see own agreements', "see a report's agreements"];

/**
 * A party reads the conversation on its own pages, and what was agreed in those before it that were
 * signed; beyond that nobody reads anything secret anywhere.
 */
function secretsKeptFrom(
  { what, method }: Rule,
  actor: string,
  outcome: Outcome,
  own: Planted | null,
): string[] {
  if (what === TAKEN_HOME && outcome === '200')
    return everySecret.filter((secret) => !takenHomeBy(actor).includes(secret));
  if (readsWhatIsAsked(what, actor)) return everySecret.filter((secret) => secret !== ASKED);
  const discloses = ['download an export', 'open the summary for a purpose'].includes(what);
  if (discloses && outcome === '200') return [];
  const talks = [world.withFormer.signed, world.withLeader.signed];
  // What was agreed with the leader before is the new leader's to read, and not the deputy's.
  const inherits = !(actor === 'deputy' && OF_ALL_TALKS.includes(what));
  const agreed = talks.slice(inherits ? 0 : 1).flatMap(({ secrets }) => secrets.agreed);
  const leads = isParty(actor) || actor === 'successor';
  if (OF_ALL_TALKS.includes(what) && leads && outcome === '200')
    return everySecret.filter((secret) => !agreed.includes(secret));
  // The frame around a page that is the other party's alone is theirs to read as well.
  const shown = method === 'GET' ? ['200', '403', '409', 'late', 'gone'] : ['200', '409', 'late'];
  if (!isParty(actor) || !own || !shown.includes(outcome)) return everySecret;
  const readable = [own.secrets.employee, own.secrets.leader, ...own.secrets.joint, ...agreed];
  return everySecret.filter((secret) => !readable.includes(secret));
}

const TAKEN_HOME = 'take own data home';

/** HR reads what was asked, and whoever asked it: a colleague. */
const readsWhatIsAsked = (what: string, actor: string): boolean =>
  (actor === 'hr' && what === 'read what somebody asks for') ||
  (actor === 'colleague' && what === 'see own requests');

/** The employee gets all of their talks, in which everything is shared; the leader what they wrote alone. */
function takenHomeBy(actor: string): string[] {
  const { withLeader } = world;
  if (actor === 'employee') return everySecret.filter((secret) => secret !== ASKED);
  if (actor === 'colleague') return [ASKED];
  // Who leads the employee today is the same person in both columns.
  if (actor !== 'leader' && actor !== 'successor') return [];
  return Object.values(withLeader).flatMap(({ secrets }) => [
    secrets.leader,
    // The leader signs first.
    ...secrets.joint.filter((word) => word.includes('forbehold')).slice(0, 1),
  ]);
}

function expectNone(secrets: readonly string[], answer: Answer, message?: string): void {
  expect(
    secrets.filter((secret) => answer.text.includes(secret)),
    message,
  ).toEqual([]);
}

/** A page that says no shows what is shared, which opens it. */
const BESIDES = ['preparation.open'];

function expectUntouched(written: Written, message?: string): void {
  expect((written.tables ?? untouched) === untouched, `${message} changed something`).toBe(true);
  expect(
    written.done.filter((action) => !BESIDES.includes(action)),
    message,
  ).toEqual([]);
}

/** An answer without the ids that were asked for: what is out of reach answers as what does not exist. */
function nameless(answer: Answer, parameters: Record<string, string>): string {
  const asked = [
    ...Object.values(NOTHING),
    parameters.conversationId,
    parameters.personId,
    parameters.leaderId,
  ];
  // Whoever asks for themselves is named on every page of theirs, found or not.
  const ids = asked.filter((id) => id !== undefined && id !== '');
  return ids.reduce<string>((text, id) => text.replaceAll(id ?? '', 'ID'), withoutNonce(answer));
}
