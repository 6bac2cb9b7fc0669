import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { listRevisions } from 'app/domain/signing/list-revisions.server';
import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { assuranceInWords, provedBy } from 'app/domain/signing/proof-words';
import { signSummary } from 'app/domain/signing/sign-summary.server';
import { createProvider } from 'app/domain/single-sign-on/provider.server';
import { spendProof } from 'app/domain/single-sign-on/spend-proof.server';
import { identities } from 'db/schema/access';
import { signatures } from 'db/schema/signing';
import { browserAtProvider } from 'tests/support/at-provider';
import { atSummary, organisationWithTeam } from 'tests/support/conversations';
import { type IdentityProvider, LEVEL, startIdentityProvider } from 'tests/support/identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shown } from '../signing/sign-as';
import { ask, finish, REDIRECT_URI } from './acts';

let there: IdentityProvider;
beforeAll(async () => {
  there = await startIdentityProvider({}, { redirectUris: [REDIRECT_URI] });
});
afterAll(() => there.stop());

describe('a signature that a login at the organisation stands behind', () => {
  it('says at which level and how, in the table, the reason, the certificate and the box on the page', async () => {
    const organisation = organisationWithTeam();
    const id = atSummary(organisation);
    organisation.setNow(new Date());
    const anne = organisation.as('Anne');
    await freezeSummary(anne, id);
    const { personId } = anne.actor;
    organisation.db
      .insert(identities)
      .values({ issuer: there.issuer, subject: 'anne', personId, linkedAt: new Date() })
      .run();
    const about = shown(organisation, 'Anne', id);
    const provider = createProvider(there.settings);
    const purpose = { for: 'proof', returnTo: '/', personId, about: about.sha256 } as const;
    const { stepId, url } = await ask(organisation, provider, purpose);
    const { searchParams: answer } = await browserAtProvider().logIn(url, 'anne');
    const finished = await finish(organisation, provider, { stepId, answer }, 'Anne');
    if (finished.outcome !== 'proved') throw new Error('nothing is proved');
    const proof = spendProof(anne, { stepId: finished.stepId, about: about.sha256 });
    await signSummary(anne, proof, id, { ...about, reservation: 'Jeg ser anderledes på det.' });

    const said = `${LEVEL}, pwd, otp`;
    const [row] = organisation.db.select().from(signatures).all();
    expect(JSON.parse(row?.assurance ?? '')).toMatchObject({ acr: LEVEL, amr: ['pwd', 'otp'] });
    const pdf = listRevisions(organisation.db, id).at(-1)?.pdf ?? Buffer.alloc(0);
    const [signature] = (await verifyPdf(pdf)).signatures;
    expect(signature).toMatchObject({
      reason: `Loginniveau: ${said}\nForbehold: Jeg ser anderledes på det.`,
      reservation: 'Jeg ser anderledes på det.',
      signer: { proof: `nyt login hos organisationen (${said})` },
    });
  });
});

describe('the level of a login', () => {
  it('is said in the provider’s own words, which somebody who knows it can look up', () => {
    const assurance = JSON.stringify({ acr: 'urn:level:3', amr: ['mfa', 'hwk'], auth_time: 1 });
    expect(assuranceInWords(assurance)).toBe('urn:level:3, mfa, hwk');
    expect(provedBy({ method: 'single-sign-on', assurance }, 'en')).toBe(
      'a fresh login at the organisation (urn:level:3, mfa, hwk)',
    );
    expect(assuranceInWords(JSON.stringify({ amr: ['pwd'] }))).toBe('pwd');
  });

  it('is left out where the provider said nothing, or nothing that can be read', () => {
    for (const nothing of [null, undefined, '', 'rubbish', '{}', '[]', JSON.stringify({ auth_time: 1 })])
      expect(assuranceInWords(nothing)).toBeNull();
    expect(provedBy({ method: 'password' }, 'da')).toBe('adgangskode');
  });

  it('keeps no signature from being made, whatever it is called: it is printable, and short', () => {
    const odd = JSON.stringify({ acr: `niveau ✓\n${'x'.repeat(300)}` });
    expect(assuranceInWords(odd)).toMatch(/^niveau \?x+$/);
    expect(assuranceInWords(odd)).toHaveLength(120);
  });
});
