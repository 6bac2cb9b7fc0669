import { lockOf } from 'templates/pdf/layout/signature-atoms';
import { type Summary, signatoriesOf } from 'templates/summary.schema';
import { type DocumentView, signatureFieldsOf } from './document-view';
import type { Reason, SignatoryReport, SignatureReport } from './verification.schema';
import type { SignatureInQuestion } from './verify-signature';

export type Expected = NonNullable<SignatureInQuestion['signatory']> & {
  /** The leader's name, where a deputy signs in their place. */
  standsInFor?: string;
};

/** Who has to sign, by what the document itself says, and what each signature has to lock. */
export function expectedSignatories(summary: Summary | null): Expected[] {
  if (!summary) return [];
  const signatories = signatoriesOf(summary);
  return signatories.map((one) => ({
    ...one,
    lock: lockOf(one, signatories.length > 2),
    ...(one.side === 'leader' && summary.deputy && { standsInFor: summary.leader.name }),
  }));
}

/** A field for each who has to sign, in their order, and no other: nobody has two, nobody is left out. */
export function fieldReasons(first: DocumentView, expected: Expected[]): Reason[] {
  const names = signatureFieldsOf(first).map(({ name }) => name);
  const same = names.length === expected.length && expected.every(({ field }, at) => names[at] === field);
  return same || expected.length === 0 ? [] : ['verify.fields_differ'];
}

/** What the signatures together have to be: of different people, and none after the one that locks all. */
export function orderReasons(signatures: SignatureReport[], expected: Expected[]): Reason[] {
  const people = signatures.flatMap(({ signer }) => signer?.personId ?? []);
  const lockedBy = expected.find(({ lock }) => lock === 'all')?.field;
  const lockedAt = signatures.findIndex(({ field }) => field === lockedBy);
  return [
    ...(new Set(people).size < people.length ? (['verify.signed_twice_by_one'] as const) : []),
    ...(lockedAt >= 0 && lockedAt < signatures.length - 1
      ? (['verify.change_after_last_signature'] as const)
      : []),
  ];
}

/** Who is missing; without a summary nobody can tell. */
export function missingReasons(signatures: SignatureReport[], expected: Expected[]): Reason[] {
  if (expected.length === 0) return ['verify.no_summary_inside'];
  const group = expected.length > 2;
  const missing = expected.filter((one) => !signatures.some(({ field }) => field === one.field));
  const reasons = missing.map(({ side }): Reason => {
    if (side === 'leader') return 'verify.leader_has_not_signed';
    return group ? 'verify.member_has_not_signed' : 'verify.employee_has_not_signed';
  });
  return [...new Set(reasons)];
}

/** Everybody who has to sign, and whether a signature of theirs holds. */
export function describeSignatories(signatures: SignatureReport[], expected: Expected[]): SignatoryReport[] {
  return expected.map(({ field, side, party, standsInFor }) => {
    const signature = signatures.find((one) => one.field === field);
    const holds = signature?.digestOk === true && signature.signatureOk;
    const signed = holds && signature.signer?.personId === party.personId;
    return { field, side, name: party.name, signed, ...(standsInFor && { standsInFor }) };
  });
}
