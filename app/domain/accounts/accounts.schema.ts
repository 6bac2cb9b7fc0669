import { z } from 'zod';
import { FirstRunSchema } from '../people/people.schema';

/** A code of an app, or a recovery code. */
export const CodeSchema = z.object({
  code: z.string().trim().min(1, 'form.code_missing').max(100, 'form.too_long'),
});

/** Proving again who one is, by the password and, for whoever has a second factor, a code. */
export const proofFields = (codeWanted: boolean) => ({
  password: z.string().min(1, 'form.password_missing').max(200, 'form.too_long'),
  code: z
    .string()
    .trim()
    .max(100, 'form.too_long')
    .default('')
    .refine((code) => !codeWanted || code !== '', 'form.code_missing'),
});
export const proofSchema = (codeWanted: boolean) => z.object(proofFields(codeWanted));

/** The first run, by whoever can read what the server printed. */
export const FirstRunWithCodeSchema = FirstRunSchema.extend({
  code: z.string().trim().min(1, 'form.setup_code_missing').max(100, 'form.too_long'),
});
