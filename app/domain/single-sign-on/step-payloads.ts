import { z } from 'zod';

/** What the provider is asked for: to let somebody in, or to confirm that they are there before they sign. */
const PurposeSchema = z.discriminatedUnion('for', [
  z.object({ for: z.literal('login'), returnTo: z.string() }),
  z.object({
    for: z.literal('proof'),
    returnTo: z.string(),
    personId: z.string(),
    /** SHA-256 of the document that is to be signed: the proof is good for that one alone. */
    about: z.string(),
  }),
]);
export type Purpose = z.infer<typeof PurposeSchema>;

/** Remembered while somebody is at the provider. */
const AskedSchema = z.object({
  stage: z.literal('asked'),
  issuer: z.string(),
  redirectUri: z.string(),
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  /** Milliseconds since 1970. */
  askedAt: z.number(),
  purpose: PurposeSchema,
});
export type Asked = z.infer<typeof AskedSchema>;

/** Remembered from the fresh login at the provider until the signature. */
const ProvedSchema = z.object({
  stage: z.literal('proved'),
  personId: z.string(),
  about: z.string(),
  /** As `assuranceOf` gives it. */
  assurance: z.string().optional(),
});
export type Proved = z.infer<typeof ProvedSchema>;

/** What the step in somebody's cookie can be: they may have gone back and forth between the two. */
export const StepSchema = z.discriminatedUnion('stage', [AskedSchema, ProvedSchema]);
