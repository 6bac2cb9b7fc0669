import { type Authority, createAuthority, issueOneShotCertificate } from 'app/domain/signing/pdf/authority';
import { type Signing, signPdf } from 'app/domain/signing/pdf/sign-pdf';
import { renderSummary } from 'templates/pdf/render-summary';
import { type Summary, signatoriesOf } from 'templates/summary.schema';
import { groupSummary, sampleSummary } from 'tests/templates/pdf/sample-summary';

/** Not the past: programs that we did not write check certificates against their own clock. */
export const NOW = new Date(Math.floor(Date.now() / 1000) * 1000);
export const PROOF = 'adgangskode og engangskode';

export async function newAuthority(organisation = 'Solbjerg Kommune'): Promise<Authority> {
  return createAuthority({ organisation, now: NOW });
}

export function certificateFor(authority: Authority, party: { personId: string; name: string }, now = NOW) {
  return issueOneShotCertificate(authority, {
    ...party,
    email: `${party.personId}@example.dk`,
    organisation: 'Solbjerg Kommune',
    now,
    proof: PROOF,
  });
}

/** One signature by the party that the field is for, with whatever the test wants to be different. */
export async function sign(
  pdf: Uint8Array,
  authority: Authority,
  field: string,
  changes: Partial<Signing> = {},
  summary: Summary = sampleSummary(),
): Promise<Uint8Array> {
  const party = signatoriesOf(summary).find((one) => one.field === field)?.party ?? summary.leader;
  return signPdf(pdf, {
    field,
    signer: changes.signer ?? (await certificateFor(authority, party)),
    signedAt: NOW,
    proof: PROOF,
    reservation: null,
    language: summary.language,
    ...changes,
  });
}

export interface SignedSummary {
  authority: Authority;
  /** Frozen, signed by the leader, signed by both. */
  rev0: Uint8Array;
  rev1: Uint8Array;
  rev2: Uint8Array;
}

export async function signedSummary(
  summary: Summary = sampleSummary(),
  reservation: string | null = null,
): Promise<SignedSummary> {
  const authority = await newAuthority();
  const rev0 = await renderSummary(summary);
  const rev1 = await sign(rev0, authority, 'Leader', {}, summary);
  const rev2 = await sign(rev1, authority, 'Employee', { reservation }, summary);
  return { authority, rev0, rev1, rev2 };
}

export interface SignedGroup {
  authority: Authority;
  summary: Summary;
  /** The document after so many signatures; 0: frozen. */
  at(signatures: number): Uint8Array;
}

/** A group that signs in this order; by default a leader and five members. */
export async function signedGroup(order: string[], summary: Summary = groupSummary(5)): Promise<SignedGroup> {
  const authority = await newAuthority();
  const revisions = [await renderSummary(summary)];
  for (const field of order)
    revisions.push(await sign(revisions.at(-1) ?? new Uint8Array(), authority, field, {}, summary));
  return {
    authority,
    summary,
    at(signatures) {
      const revision = revisions[signatures];
      if (!revision) throw new Error(`nobody signed a ${signatures}th time`);
      return revision;
    },
  };
}
