import { newId } from 'app/domain/ids';
import { accounts, grantRequests, grants } from 'db/schema/access';
import { frameworkDrafts, frameworks, interviewTemplates } from 'db/schema/frameworks';
import { people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { NOW } from 'tests/support/test-database';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../matrix/read-policy';
import { fillIn, formFor, parametersFor } from '../matrix/requests';
import { abusedWorld, hashOfTables } from './attempt';

const abuse = abusedWorld();
/** One that is not theirs, whichever it is. */
const A_FUNCTION: string = expect.stringMatching(/^function\./);

describe('who administers reads no content', () => {
  it.each([
    '/forberedelse',
    '/samtale/tilbageblik',
    '/aftaler',
    '/underskrift',
    '/referat.pdf',
    '/samtale/tilbageblik.data',
  ])('of a conversation: %s', async (page) => {
    const { id } = abuse.world.withLeader.signed;
    await abuse.refuses({
      by: 'Adam',
      asks: (client) => client.get(`/samtaler/${id}${page}`),
      status: 403,
      denied: page === '/referat.pdf' ? 'conversation.read-document' : 'conversation.read',
    });
  });

  it.each(['/hr', '/log'])('nor the overview that is another function’s: %s', async (page) => {
    await abuse.refuses({
      by: 'Adam',
      asks: (client) => client.get(page),
      status: 403,
      denied: page === '/hr' ? 'function.oversee-conversations' : 'function.read-log',
    });
  });
});

describe('an administrator who wants HR too', () => {
  const rights = () => `/personer/${abuse.world.organisation.idOf('Adam')}/rettigheder`;
  /** Ada administers as well, and Adam has asked for HR. */
  const asked = async () => {
    const { db, idOf, as } = abuse.world.organisation;
    const [ada, request] = [newId(), newId()];
    db.insert(people)
      .values({ id: ada, name: 'Ada', email: 'ada@proeveby.example', language: 'da', createdAt: NOW })
      .run();
    db.insert(accounts).values({ personId: ada, passwordHash: 'none', mustChangePassword: 'no' }).run();
    db.insert(grants).values({ personId: ada, grant: 'administrator', givenAt: NOW }).run();
    db.insert(grantRequests)
      .values({
        id: request,
        personId: idOf('Adam'),
        grant: 'hr',
        requestedById: as('Adam').actor.personId,
        requestedAt: NOW,
      })
      .run();
  };
  const theRequest = () => abuse.world.organisation.db.select().from(grantRequests).get()?.id ?? '';

  it('does not take it while there is nobody else to ask', async () => {
    await abuse.refuses({
      by: 'Adam',
      asks: (client) => client.post(rights(), { intent: 'give', grant: 'hr' }),
      status: 409,
      denied: 'grant.give',
    });
  });

  it('does not approve it themselves', async () => {
    await abuse.refuses({
      by: 'Adam',
      since: asked,
      asks: (client) => client.post(rights(), { intent: 'approve', request: theRequest() }),
      status: 403,
      denied: 'grant.decide',
    });
  });

  it('reads nothing as HR while it waits', async () => {
    await abuse.refuses({
      by: 'Adam',
      since: asked,
      asks: (client) => client.get('/hr'),
      status: 403,
      denied: 'function.oversee-conversations',
    });
  });
});

describe('a framework that is in use, and a template, are never changed', () => {
  const inUse = () => abuse.world.organisation.db.select().from(frameworks).get()?.id ?? '';
  const template = () => abuse.world.organisation.templateFor('medarbejder');
  const correction = {
    kind: 'move',
    form: 'move',
    version: '1',
    statements: 's_spoerger',
    theme: 'retning',
    group: '',
    role: 'alle',
  };

  it('not by the page that corrects what is not published yet', async () => {
    await abuse.refuses({
      by: 'Adam',
      asks: (client) => client.post(`/grundlag/gennemgang/${inUse()}`, correction),
      status: 409,
      denied: 'framework.change-published',
    });
    await abuse.refuses({
      by: 'Adam',
      asks: (client) =>
        client.post(`/skabeloner/kladder/${template()}`, { version: '1', kind: 'reset-scale' }),
      status: 404,
      denied: 'template.change-approved',
    });
  });

  it('not by who does not administer them', async () => {
    const draft = abuse.world.organisation.db.select().from(frameworkDrafts).get()?.id ?? '';
    await abuse.refuses({
      by: 'Anne',
      asks: (client) => client.post(`/grundlag/gennemgang/${draft}`, correction),
      status: 403,
      denied: 'function.administer-frameworks',
    });
  });

  it.each([
    ['frameworks', frameworks],
    ['interview_templates', interviewTemplates],
  ] as const)('not with SQL either: %s', (name, table) => {
    const { db } = abuse.world.organisation;
    const before = hashOfTables(db);
    const { id = '' } = db.select({ id: table.id }).from(table).get() ?? {};
    expect(() => db.update(table).set({ content: '{}' }).where(eq(table.id, id)).run()).toThrow(
      /append-only/,
    );
    expect(() => db.delete(table).where(eq(table.id, id)).run()).toThrow(/append-only/);
    expect(() => db.$client.prepare(`replace into ${name} select * from ${name}`).run()).toThrow(
      /append-only/,
    );
    expect(hashOfTables(db)).toBe(before);
  });
});

describe('an auditor changes nothing', () => {
  const FUNCTIONS = readPolicy().filter(
    ({ method, cells }) =>
      method === 'POST' && cells.some(({ actor, outcome }) => actor === 'auditor' && outcome === '403'),
  );

  it('there are functions that write', () => {
    expect(FUNCTIONS.length).toBeGreaterThan(15);
  });

  it.each(FUNCTIONS.map(({ what, path }) => [what, path]))('may not %s', async (what, path) => {
    const { organisation, withLeader } = abuse.world;
    const conversation = withLeader.signed;
    const form = formFor(what, { actor: 'auditor', conversation, organisation });
    await abuse.refuses({
      by: 'Rita',
      asks: (client) => {
        const address = fillIn(path, parametersFor({ conversation, organisation }));
        const file = 'file' in form && typeof form.file === 'string' ? form.file : null;
        return file === null ? client.post(address, form) : client.upload(address, 'file', file);
      },
      status: 403,
      denied: A_FUNCTION,
    });
  });
});
