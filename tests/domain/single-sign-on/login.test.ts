import { findActor } from 'app/domain/accounts/sessions.server';
import { createProvider, type Provider } from 'app/domain/single-sign-on/provider.server';
import { accounts, identities } from 'db/schema/access';
import { employments, people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { browserAtProvider } from 'tests/support/at-provider';
import { type IdentityProvider, LEVEL, startIdentityProvider } from 'tests/support/identity-provider';
import { refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actionsIn, ask, changeEmail, finish, organisationToday, REDIRECT_URI, sessionsIn } from './acts';

const ANNE = { email: 'anne@proeveby.example', email_verified: true, employee_number: '417' };
const PEOPLE = { 'anne-1': ANNE, nobody: { email: 'gæst@andenby.example', email_verified: true } };

let there: IdentityProvider;
let provider: Provider;
let organisation: TestOrganisation;
beforeAll(async () => {
  there = await startIdentityProvider(PEOPLE, { redirectUris: [REDIRECT_URI] });
});
afterAll(() => there.stop());
beforeEach(() => {
  there.know(PEOPLE);
  provider = createProvider(there.settings);
  organisation = organisationToday();
});

/** Goes there, logs in and comes back. */
async function logIn(subject: string, at = provider) {
  const { stepId, url } = await ask(organisation, at);
  const back = await browserAtProvider().logIn(url, subject);
  return {
    stepId,
    answer: back.searchParams,
    finished: () => finish(organisation, at, { stepId, answer: back.searchParams }),
  };
}

describe('logging in at the organisation’s own login', () => {
  it('asks for a code with PKCE, state and nonce, and comes back to exactly our address', async () => {
    const { url } = await ask(organisation, provider);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'muskat',
      response_type: 'code',
      redirect_uri: REDIRECT_URI,
      scope: 'openid profile email',
      state: expect.stringMatching(/^.{20,}$/),
      nonce: expect.stringMatching(/^.{20,}$/),
      code_challenge: expect.stringMatching(/^.{43}$/),
      code_challenge_method: 'S256',
    });
  });

  it('gives a session that knows the person and the way they came, logged', async () => {
    const finished = await (await logIn('anne-1')).finished();
    if (finished.outcome !== 'logged-in') throw new Error('nobody is logged in');
    expect(finished.returnTo).toBe('/samtaler');
    expect(findActor(organisation.db, finished.sessionId, organisation.system().now)).toMatchObject({
      personId: organisation.idOf('Anne'),
      method: 'single-sign-on',
    });
    const [session] = sessionsIn(organisation);
    expect(JSON.parse(session?.assurance ?? '')).toEqual({
      acr: LEVEL,
      amr: ['pwd', 'otp'],
      auth_time: expect.any(Number),
    });
    expect(actionsIn(organisation)).toEqual(['identity.link', 'session.begin']);
    expect(organisation.db.select().from(identities).all()).toMatchObject([
      { issuer: there.issuer, subject: 'anne-1', personId: organisation.idOf('Anne') },
    ]);
  });

  it('knows the person by issuer and subject afterwards, whatever becomes of their e-mail', async () => {
    await (await logIn('anne-1')).finished();
    changeEmail(organisation, 'Anne', 'anne.ny@proeveby.example');
    // Bo gets the address that Anne had.
    changeEmail(organisation, 'Bo', ANNE.email);
    await (await logIn('anne-1')).finished();
    const personId = organisation.idOf('Anne');
    expect(sessionsIn(organisation)).toMatchObject([{ personId }, { personId }]);
  });

  it('recognises somebody by payroll number where the rule says so', async () => {
    organisation.db
      .update(people)
      .set({ employeeNumber: '417' })
      .where(eq(people.id, organisation.idOf('Bo')))
      .run();
    const match = { field: 'employeeNumber', claim: 'employee_number' } as const;
    await (await logIn('anne-1', createProvider({ ...there.settings, match }))).finished();
    expect(sessionsIn(organisation)).toMatchObject([{ personId: organisation.idOf('Bo') }]);
  });
});

describe('nobody is logged in, and no identity is linked,', () => {
  const refusedAs = async (code: string, work: Promise<unknown>) => {
    const linked = organisation.db.select().from(identities).all();
    await expect(work).rejects.toEqual(refused(code));
    expect(sessionsIn(organisation)).toEqual([]);
    expect(organisation.db.select().from(identities).all()).toEqual(linked);
  };
  const unknown = 'single_sign_on.unknown_person';

  it('when the person is not here', async () => {
    await refusedAs(unknown, (await logIn('nobody')).finished());
  });

  it('when the account is disabled, before and after it is linked', async () => {
    organisation.db.update(accounts).set({ disabledAt: new Date() }).run();
    await refusedAs(unknown, (await logIn('anne-1')).finished());
    organisation.db
      .insert(identities)
      .values({
        issuer: there.issuer,
        subject: 'anne-1',
        personId: organisation.idOf('Anne'),
        linkedAt: new Date(),
      })
      .run();
    await refusedAs(unknown, (await logIn('anne-1')).finished());
  });

  it('when they have left', async () => {
    organisation.db.update(employments).set({ endsOn: '2021-12-31' }).run();
    await refusedAs(unknown, (await logIn('anne-1')).finished());
  });

  it('when the e-mail is right, and not verified', async () => {
    there.know({ 'anne-1': { ...ANNE, email_verified: false } });
    await refusedAs(unknown, (await logIn('anne-1')).finished());
  });

  it('when another subject has the e-mail of somebody who is linked already', async () => {
    there.know({ 'anne-1': ANNE, 'anne-2': ANNE });
    await (await logIn('anne-1')).finished();
    organisation.db.$client.exec('delete from sessions');
    await refusedAs(unknown, (await logIn('anne-2')).finished());
  });

  it('when a second issuer says the same e-mail', async () => {
    await (await logIn('anne-1')).finished();
    organisation.db.$client.exec('delete from sessions');
    const second = await startIdentityProvider(PEOPLE, { redirectUris: [REDIRECT_URI] });
    try {
      await refusedAs(unknown, (await logIn('anne-1', createProvider(second.settings))).finished());
    } finally {
      await second.stop();
    }
  });

  it('when the answer is used a second time', async () => {
    const { stepId, answer, finished } = await logIn('nobody');
    await refusedAs(unknown, finished());
    await refusedAs('single_sign_on.expired', finish(organisation, provider, { stepId, answer }));
  });

  it('when the code has been used in another step', async () => {
    const first = await logIn('anne-1');
    await first.finished();
    organisation.db.$client.exec('delete from sessions');
    const { stepId, url } = await ask(organisation, provider);
    const answer = new URLSearchParams(first.answer);
    answer.set('state', url.searchParams.get('state') ?? '');
    await refusedAs('single_sign_on.invalid', finish(organisation, provider, { stepId, answer }));
  });

  it('when the answer comes to a browser that did not ask', async () => {
    const { answer } = await logIn('anne-1');
    await refusedAs('single_sign_on.expired', finish(organisation, provider, { stepId: null, answer }));
    await refusedAs('single_sign_on.expired', finish(organisation, provider, { stepId: 'made-up', answer }));
  });

  it('when somebody is led on to an answer that another browser asked for', async () => {
    const attacker = await logIn('anne-1');
    const { stepId } = await ask(organisation, provider);
    const { answer } = attacker;
    await refusedAs('single_sign_on.invalid', finish(organisation, provider, { stepId, answer }));
  });

  it('when it took more than ten minutes', async () => {
    const { stepId, answer } = await logIn('anne-1');
    organisation.setNow(new Date(Date.now() + 10 * 60_000));
    await refusedAs('single_sign_on.expired', finish(organisation, provider, { stepId, answer }));
  });

  it('when the answer names another issuer', async () => {
    const { stepId, answer } = await logIn('anne-1');
    answer.set('iss', 'https://ond.example');
    await refusedAs('single_sign_on.invalid', finish(organisation, provider, { stepId, answer }));
  });

  it('when the operator has named another provider meanwhile', async () => {
    const { stepId, answer } = await logIn('anne-1');
    const second = await startIdentityProvider(PEOPLE, { redirectUris: [REDIRECT_URI] });
    try {
      const other = createProvider(second.settings);
      await refusedAs('single_sign_on.expired', finish(organisation, other, { stepId, answer }));
    } finally {
      await second.stop();
    }
  });

  it('when they say no there', async () => {
    const { stepId, url } = await ask(organisation, provider);
    const { searchParams: answer } = await browserAtProvider().cancel(url);
    await refusedAs('single_sign_on.declined', finish(organisation, provider, { stepId, answer }));
  });

  it('when the provider does not answer, at the way there and at the way back', async () => {
    const gone = await startIdentityProvider(PEOPLE, { redirectUris: [REDIRECT_URI] });
    const known = createProvider(gone.settings);
    const { stepId, answer } = await logIn('anne-1', known);
    await gone.stop();
    await refusedAs('single_sign_on.unavailable', finish(organisation, known, { stepId, answer }));
    await refusedAs('single_sign_on.unavailable', ask(organisation, createProvider(gone.settings)));
  });

  it('when our own secret is wrong, which is no fault of the person’s', async () => {
    const stranger = createProvider({ ...there.settings, clientSecret: 'en anden' });
    await refusedAs('single_sign_on.unavailable', (await logIn('anne-1', stranger)).finished());
  });
});

it('what waits between the steps is sealed, and its id is in the database as a sum alone', async () => {
  const { stepId, url } = await ask(organisation, provider);
  const stored = organisation.db.$client.serialize();
  for (const secret of [stepId, url.searchParams.get('state'), url.searchParams.get('nonce')])
    expect(stored.includes(secret ?? '')).toBe(false);
});
