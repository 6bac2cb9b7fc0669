import { z } from 'zod';

/** What a browser gives back of a passkey, as JSON; longer than any real one is refused before it is read. */
const Encoded = z.string().min(1).max(20_000);
const Envelope = {
  id: Encoded,
  rawId: Encoded,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  // What extensions say is not asked for, and not read.
  clientExtensionResults: z.object({}).default({}),
};

export const NewPasskeySchema = z.object({
  ...Envelope,
  response: z.object({
    clientDataJSON: Encoded,
    attestationObject: Encoded,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});
export type NewPasskey = z.infer<typeof NewPasskeySchema>;

export const AssertionSchema = z.object({
  ...Envelope,
  response: z.object({
    clientDataJSON: Encoded,
    authenticatorData: Encoded,
    signature: Encoded,
    userHandle: Encoded.optional(),
  }),
});
export type Assertion = z.infer<typeof AssertionSchema>;

export const PasskeyNameSchema = z
  .string()
  .trim()
  .min(1, 'form.passkey_name_missing')
  .max(60, 'form.too_long');

/** Who asks for the passkey: the address that people use, exactly, and its host. */
export type RelyingParty = { origin: string; id: string };
