import { generateKeyPairSync } from 'node:crypto';
import { createProvider } from 'app/domain/single-sign-on/provider.server';
import { refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { startTinyIssuer, type TinyIssuer, type Token } from 'tests/support/tiny-issuer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, finish, organisationToday, sessionsIn } from './acts';

let issuer: TinyIssuer;
let organisation: TestOrganisation;
beforeAll(async () => {
  issuer = await startTinyIssuer();
});
afterAll(() => issuer.stop());
beforeEach(() => {
  issuer.metadata = {};
  organisation = organisationToday();
});

const seconds = (from: number) => Math.floor(Date.now() / 1000) + from;

/** Comes back with a code that is exchanged for this token. */
async function comeBack(
  token: Token,
  { tenant = null, iss = issuer.issuer }: { tenant?: string | null; iss?: string } = {},
) {
  const provider = createProvider({ ...issuer.settings, tenant });
  const { stepId, url } = await ask(organisation, provider);
  issuer.next = { nonce: url.searchParams.get('nonce') ?? '', ...token };
  const answer = new URLSearchParams({ code: 'kode', state: url.searchParams.get('state') ?? '', iss });
  return finish(organisation, provider, { stepId, answer });
}

const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

it('a token that is as it has to be logs in', async () => {
  await expect(comeBack({})).resolves.toMatchObject({ outcome: 'logged-in' });
});

describe('a token logs nobody in', () => {
  it.each<[string, Token]>([
    ['that is signed with another key', { signedWith: stranger }],
    ['that is signed with another key under its own name', { signedWith: stranger, header: { kid: 'k2' } }],
    ['that is not signed', { signedWith: 'nothing', header: { alg: 'none' } }],
    [
      'that is signed with what we share with the provider',
      { signedWith: 'secret', header: { alg: 'HS256' } },
    ],
    ['that says another algorithm than it has', { header: { alg: 'ES256' } }],
    ['that has run out', { claims: { exp: seconds(-120) } }],
    ['that is not good yet', { claims: { nbf: seconds(600) } }],
    ['that is for another app', { claims: { aud: 'en-anden' } }],
    [
      'that is for several apps and asked for by another',
      { claims: { aud: ['muskat', 'en-anden'], azp: 'en-anden' } },
    ],
    ['of another issuer', { claims: { iss: 'https://ond.example' } }],
    ['of an issuer whose name begins like ours', { claims: { iss: 'http://127.0.0.1:1' } }],
    ['with another nonce', { claims: { nonce: 'en anden' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['without a subject', { claims: { sub: undefined } }],
  ])('%s', async (_what, token) => {
    await expect(comeBack(token)).rejects.toEqual(refused('single_sign_on.invalid'));
    expect(sessionsIn(organisation)).toEqual([]);
  });

  it('when the answer it came by is from another issuer, or does not say', async () => {
    await expect(comeBack({}, { iss: 'https://ond.example' })).rejects.toEqual(
      refused('single_sign_on.invalid'),
    );
    await expect(comeBack({}, { iss: '' })).rejects.toEqual(refused('single_sign_on.invalid'));
    expect(sessionsIn(organisation)).toEqual([]);
  });

  it('from another tenant than the one that is set', async () => {
    const tenant = 'vores-egen';
    await expect(comeBack({ claims: { tid: 'en-anden' } }, { tenant })).rejects.toEqual(
      refused('single_sign_on.invalid'),
    );
    await expect(comeBack({}, { tenant })).rejects.toEqual(refused('single_sign_on.invalid'));
    await expect(comeBack({ claims: { tid: tenant } }, { tenant })).resolves.toMatchObject({
      outcome: 'logged-in',
    });
  });
});

describe('a provider is not used', () => {
  it.each([
    ['that calls itself something else', { issuer: 'https://ond.example' }],
    ['that signs with shared secrets alone', { id_token_signing_alg_values_supported: ['HS256', 'none'] }],
  ])('%s', async (_what, metadata) => {
    issuer.metadata = metadata;
    await expect(comeBack({})).rejects.toEqual(refused('single_sign_on.unavailable'));
  });
});

it('a provider that was away is asked again, and one that answered is not for a while', async () => {
  issuer.metadata = { issuer: 'https://ond.example' };
  const provider = createProvider(issuer.settings);
  await expect(provider.configuration()).rejects.toEqual(
    refused('single_sign_on.unavailable', 'unavailable'),
  );
  issuer.metadata = {};
  expect(await provider.configuration()).toBe(await provider.configuration());
});
