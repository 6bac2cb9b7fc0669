import { GRANTS } from 'db/schema/vocabulary';
import { z } from 'zod';

/** Messages are translation keys; the page that shows the form translates them. */
export const NameSchema = z.string().trim().min(1, 'form.name_missing').max(200, 'form.too_long');
export const EmailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('form.email_invalid').max(200, 'form.too_long'));
/** A long sentence is easier to remember and harder to guess than eight odd signs. */
export const NewPasswordSchema = z.string().min(12, 'form.password_short').max(200, 'form.too_long');

export const LoginSchema = z.object({
  email: EmailSchema,
  password: z.string().min(1, 'form.password_missing').max(200, 'form.too_long'),
});
export type Login = z.infer<typeof LoginSchema>;

/** First run: the organisation and its first administrator. */
export const FirstRunSchema = z.object({
  organisation: NameSchema,
  language: z.enum(['da', 'en']),
  name: NameSchema,
  email: EmailSchema,
  password: NewPasswordSchema,
});
export type FirstRun = z.infer<typeof FirstRunSchema>;

/** Choice fields post '' where nothing is chosen. */
const ChoiceSchema = z
  .string()
  .trim()
  .transform((value) => value || null);

const NewPersonSchema = z.object({
  name: NameSchema,
  email: EmailSchema,
  title: z.string().trim().max(200, 'form.too_long'),
  unit: z.string().trim().min(1, 'form.unit_missing').max(200, 'form.too_long'),
  role: z.string().trim().min(1, 'form.role_missing').max(100, 'form.too_long'),
  leaderId: ChoiceSchema,
  grant: z.enum(['', ...GRANTS]),
});
export type NewPerson = z.infer<typeof NewPersonSchema>;

/** As the page asks for it: the leader is written, since no list holds everybody. */
export const NewPersonFormSchema = NewPersonSchema.omit({ leaderId: true }).extend({
  leader: z.string().trim().max(200, 'form.too_long'),
});

export const ChangePasswordSchema = z
  .object({
    current: z.string().min(1, 'form.password_missing').max(200, 'form.too_long'),
    password: NewPasswordSchema,
    repeated: z.string(),
  })
  // The one that was handed over is known to whoever did.
  .refine((input) => input.password !== input.current, {
    path: ['password'],
    message: 'form.password_same',
  })
  .refine((input) => input.password === input.repeated, {
    path: ['repeated'],
    message: 'form.password_repeat',
  });
