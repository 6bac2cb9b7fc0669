import { z } from 'zod';

/**
 * What a verification says, as JSON. The reason codes are stable: they are translation keys and
 * part of `muskat verify --json`.
 */
export const REASONS = {
  unreadable: [
    'verify.too_large',
    'verify.too_heavy',
    'verify.not_a_pdf',
    'verify.structure_unreadable',
    'verify.no_summary_inside',
  ],
  altered: [
    'verify.bytes_after_last_signature',
    'verify.change_after_last_signature',
    'verify.object_changed',
    'verify.object_removed',
    'verify.hidden_object',
    'verify.ambiguous_object',
    'verify.active_content',
    'verify.hidden_bytes',
    'verify.document_replaced',
    'verify.signature_range_wrong',
    'verify.signature_unreadable',
    'verify.signed_bytes_changed',
    'verify.signature_value_wrong',
    'verify.signature_not_pades',
    'verify.certificate_not_for_signing',
    'verify.certificate_not_valid_then',
    'verify.certificate_revoked',
    'verify.stamp_of_something_else',
    'verify.stamp_broken',
    'verify.stamp_certificate_not_for_stamping',
    'verify.stamp_certificate_not_valid_then',
    'verify.stamp_before_signature',
    'verify.stamp_authority_unknown',
    'verify.name_differs_from_certificate',
    'verify.signer_is_not_the_party',
    'verify.not_certified',
    'verify.certified_later',
    'verify.not_locked',
    'verify.fields_differ',
    'verify.signed_twice_by_one',
  ],
  'not-signed': ['verify.no_signature'],
  incomplete: [
    'verify.leader_has_not_signed',
    'verify.employee_has_not_signed',
    'verify.member_has_not_signed',
  ],
  'unknown-authority': ['verify.authority_unknown'],
} as const;

const CODES = [
  ...REASONS.unreadable,
  ...REASONS.altered,
  ...REASONS['not-signed'],
  ...REASONS.incomplete,
  ...REASONS['unknown-authority'],
] as const;
const ReasonSchema = z.enum(CODES);
export type Reason = (typeof CODES)[number];

export const VERDICTS = [
  'ok',
  'unknown-authority',
  'altered',
  'incomplete',
  'not-signed',
  'unreadable',
] as const;
export type Verdict = (typeof VERDICTS)[number];

const SignerSchema = z.object({
  name: z.string(),
  personId: z.string(),
  email: z.string().nullable(),
  organisation: z.string().nullable(),
  /** How the person proved who they are, as the authority certified it. */
  proof: z.string().nullable(),
  /** Of the certificate, in hex. */
  serialNumber: z.string(),
  issuer: z.string(),
});

/** Somebody who has to sign, by what the document itself says. */
const SignatorySchema = z.object({
  field: z.string(),
  side: z.enum(['leader', 'employee']),
  name: z.string(),
  /** The leader's name, where this is the deputy who signs in their place. */
  standsInFor: z.string().optional(),
  /** Their own signature is there and holds. */
  signed: z.boolean(),
});

const SignatureSchema = z.object({
  field: z.string(),
  /** null where the certificate cannot be read. */
  signer: SignerSchema.nullable(),
  /** What the signer's clock said, ISO 8601 UTC; null where it is missing. */
  claimedTime: z.string().nullable(),
  reason: z.string().nullable(),
  reservation: z.string().nullable(),
  /** The signed bytes are as they were signed. */
  digestOk: z.boolean(),
  /** The signature was made with the key of the certificate. */
  signatureOk: z.boolean(),
  chain: z.enum(['trusted', 'unknown', 'invalid']),
  /** The claimed time lies within the validity of the certificate and of its key. */
  validAtSigning: z.boolean(),
  /**
   * What a timestamp authority says the time was (ISO 8601 UTC), by its own name, and whether it is one of those that
   * are trusted; null where the signature has no stamp.
   */
  stamp: z.object({ time: z.string(), authority: z.string(), trusted: z.boolean() }).nullable(),
  /** The last signature covers the file; one before it covers its own revision. */
  coverage: z.enum(['file', 'revision', 'wrong']),
  reasons: z.array(ReasonSchema),
});

export const VerificationSchema = z.object({
  verdict: z.enum(VERDICTS),
  /** All that speaks against `ok`, each once. */
  reasons: z.array(ReasonSchema),
  size: z.int(),
  sha256: z.string(),
  /** What the document says it is; null where it holds no summary. */
  summary: z
    .object({
      id: z.string(),
      version: z.int(),
      /** It is the excerpt for the personnel file: what stays between those who signed is left out. */
      excerpt: z.boolean(),
      type: z.string(),
      organisation: z.string(),
      heldOn: z.string(),
      leader: z.string(),
      /** In a group the names of all, parted by commas. */
      employee: z.string(),
      /** The name of the group; null in a talk between two. */
      team: z.string().nullable(),
    })
    .nullable(),
  /** Everybody who has to sign, the leader first; empty where the document holds no summary. */
  signatories: z.array(SignatorySchema),
  /** In the order of signing. */
  signatures: z.array(SignatureSchema),
  /** The names of the signature fields that nobody has signed. */
  emptyFields: z.array(z.string()),
});

export type Verification = z.infer<typeof VerificationSchema>;
export type SignatureReport = z.infer<typeof SignatureSchema>;
export type SignatoryReport = z.infer<typeof SignatorySchema>;
export type SignerReport = z.infer<typeof SignerSchema>;

/** The worst that was found decides. */
export function verdictOf(reasons: Iterable<Reason>): Verdict {
  const found = new Set<string>(reasons);
  const has = (verdict: keyof typeof REASONS) => REASONS[verdict].some((code) => found.has(code));
  const order = ['unreadable', 'altered', 'not-signed', 'incomplete', 'unknown-authority'] as const;
  return order.find(has) ?? 'ok';
}
