import { createProvider, type Provider } from 'app/domain/single-sign-on/provider.server';
import { hasProof, spendProof } from 'app/domain/single-sign-on/spend-proof.server';
import { identities } from 'db/schema/access';
import { browserAtProvider } from 'tests/support/at-provider';
import { type IdentityProvider, startIdentityProvider } from 'tests/support/identity-provider';
import { refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { startTinyIssuer } from 'tests/support/tiny-issuer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actionsIn, ask, finish, organisationToday, REDIRECT_URI } from './acts';

const DOCUMENT = 'a'.repeat(64);
const again = refused('single_sign_on.confirm_again');

let there: IdentityProvider;
let provider: Provider;
let organisation: TestOrganisation;
beforeAll(async () => {
  there = await startIdentityProvider({}, { redirectUris: [REDIRECT_URI] });
  provider = createProvider(there.settings);
});
afterAll(() => there.stop());
beforeEach(() => {
  organisation = organisationToday();
  for (const name of ['Anne', 'Bo']) link(there.issuer, name);
});

function link(issuer: string, name: string): void {
  const personId = organisation.idOf(name);
  organisation.db.insert(identities).values({ issuer, subject: name, personId, linkedAt: new Date() }).run();
}

const purpose = () =>
  ({ for: 'proof', returnTo: '/', personId: organisation.idOf('Anne'), about: DOCUMENT }) as const;

/** Anne is asked to show who she is, and somebody logs in there. */
async function confirm(subject = 'Anne', as: string | null = 'Anne') {
  const { stepId, url } = await ask(organisation, provider, purpose());
  const { searchParams: answer } = await browserAtProvider().logIn(url, subject);
  const finished = await finish(organisation, provider, { stepId, answer }, as);
  if (finished.outcome !== 'proved') throw new Error('nothing is proved');
  return finished.stepId;
}

describe('a fresh login as the proof for a signature', () => {
  it('asks the provider to have the person log in now, logged in there already or not', async () => {
    const { url } = await ask(organisation, provider, purpose());
    expect(url.searchParams.get('prompt')).toBe('login');
    expect(url.searchParams.get('max_age')).toBe('0');
  });

  it('is good for one signature on the document it was asked for, and is logged', async () => {
    const stepId = await confirm();
    const anne = organisation.as('Anne');
    expect(hasProof(anne, { stepId, about: DOCUMENT })).toBe(true);
    expect(spendProof(anne, { stepId, about: DOCUMENT })).toMatchObject({
      method: 'single-sign-on',
      personId: organisation.idOf('Anne'),
      assurance: expect.stringContaining('"acr"'),
    });
    expect(actionsIn(organisation)).toEqual(['identity.prove']);
    expect(hasProof(anne, { stepId, about: DOCUMENT })).toBe(false);
    expect(() => spendProof(anne, { stepId, about: DOCUMENT })).toThrow(again);
  });

  it('is no good for another document, for another person, or after ten minutes, and is not spent by trying', async () => {
    const stepId = await confirm();
    const anne = organisation.as('Anne');
    expect(() => spendProof(anne, { stepId, about: 'b'.repeat(64) })).toThrow(again);
    expect(() => spendProof(organisation.as('Bo'), { stepId, about: DOCUMENT })).toThrow(again);
    expect(() => spendProof(anne, { stepId: null, about: DOCUMENT })).toThrow(again);
    expect(hasProof(anne, { stepId, about: DOCUMENT })).toBe(true);
    organisation.setNow(new Date(Date.now() + 11 * 60_000));
    expect(() => spendProof(organisation.as('Anne'), { stepId, about: DOCUMENT })).toThrow(again);
  });

  it('is not given before the provider has answered', async () => {
    const { stepId } = await ask(organisation, provider, purpose());
    expect(() => spendProof(organisation.as('Anne'), { stepId, about: DOCUMENT })).toThrow(again);
  });

  it.each([
    ['somebody else logged in there', 'Bo', 'Anne'],
    ['somebody who is not here logged in there', 'Ukendt', 'Anne'],
    ['another has logged in here meanwhile', 'Anne', 'Bo'],
    ['nobody is logged in here any more', 'Anne', null],
  ])('is none when %s', async (_when, subject, as) => {
    await expect(confirm(subject, as)).rejects.toEqual(refused('single_sign_on.another_person', 'forbidden'));
    expect(actionsIn(organisation)).toEqual([]);
  });

  it.each([
    ['an old login', { auth_time: Math.floor(Date.now() / 1000) - 600 }],
    ['a login that it does not say the time of', { auth_time: undefined }],
  ])('is not %s, whatever the provider makes of what it was asked', async (_what, claims) => {
    const tiny = await startTinyIssuer();
    link(tiny.issuer, 'Anne');
    const lax = createProvider(tiny.settings);
    const { stepId, url } = await ask(organisation, lax, purpose());
    tiny.next = { nonce: url.searchParams.get('nonce') ?? '', claims: { sub: 'Anne', ...claims } };
    const answer = new URLSearchParams({
      code: 'kode',
      state: url.searchParams.get('state') ?? '',
      iss: tiny.issuer,
    });
    await expect(finish(organisation, lax, { stepId, answer }, 'Anne')).rejects.toEqual(
      refused('single_sign_on.invalid'),
    );
    await tiny.stop();
  });
});
