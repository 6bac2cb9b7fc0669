import { z } from 'zod';
import { proofFields } from '../accounts/accounts.schema';

/** The longest reservation that fits into the box on the page, in characters. */
export const RESERVATION_LIMIT = 600;

const shown = {
  summaryId: z.string().min(1),
  /** SHA-256 of the frozen document that was shown: another one is not signed. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  reservation: z.string().trim().max(RESERVATION_LIMIT, 'form.reservation_long'),
};

/** Signing: what was shown, the reservation if there is one, and the proof of identity. */
export const signSchema = (codeWanted: boolean) => z.object({ ...shown, ...proofFields(codeWanted) });
/** At the organisation's own login: the proof was given there, for this document. */
export const SignAtProviderSchema = z.object(shown);
/** By passkey: `answer` is what the browser gave, as JSON. */
export const SignByPasskeySchema = z.object({ ...shown, answer: z.string().min(1).max(60_000) });

export type ShownSummary = { summaryId: string; sha256: string; reservation: string };
