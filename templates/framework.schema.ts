import { z } from 'zod';

/**
 * `muskat.framework/1`: what an organisation's own document says is expected of each role.
 * A contract that other programs read: it changes only with a new format number.
 */
const SourceSchema = z.object({
  /** 1-based line in the source text. */
  line: z.int().positive(),
  /** Character offsets in the source text, end exclusive. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

const STATEMENT_FORMS = [
  'present',
  'infinitive',
  'first-person',
  'we',
  'role',
  'third-party',
  'imperative',
  'nominal',
  'that-clause',
] as const;

export const THEME_KINDS = ['value', 'principle', 'form-of-leadership', 'competence'] as const;

/** Why a piece of the document is no statement. */
export const LEFT_OUT_REASONS = ['narrative', 'heading', 'pull-quote', 'furniture', 'unsure'] as const;

/** The role id of a statement that applies to everybody. */
export const EVERYBODY = 'alle';

const StatementSchema = z.object({
  id: z.string().regex(/^s_/),
  theme: z.string(),
  group: z.string().nullable(),
  role: z.string(),
  /** Verbatim, slips and all; line-break hyphens joined, markup taken out. */
  text: z.string().min(1),
  /** What generated text uses where the source has an evident slip. */
  repaired: z.string().nullable(),
  /** The organisation's own wording in the other language, for templates in that language. */
  translations: z.object({ da: z.string().optional(), en: z.string().optional() }).optional(),
  form: z.enum(STATEMENT_FORMS),
  source: SourceSchema,
});

const RoleSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** 0 is the employee; each level of leadership is one higher. */
  level: z.int().nonnegative(),
  leads: z.boolean(),
  /** Ids of the roles whose expectations hold for this one too. */
  inherits: z.array(z.string()),
});

export const FrameworkSchema = z.object({
  format: z.literal('muskat.framework/1'),
  name: z.string().min(1),
  organisation: z.string().nullable(),
  language: z.enum(['da', 'en']),
  source: z.object({ name: z.string(), mediaType: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  roles: z.array(RoleSchema),
  values: z.array(z.object({ id: z.string(), name: z.string(), description: z.string() })),
  themes: z.array(
    z.object({ id: z.string(), name: z.string(), kind: z.enum(THEME_KINDS), description: z.string() }),
  ),
  statements: z.array(StatementSchema),
  indicators: z.array(
    z.object({ id: z.string().regex(/^i_/), theme: z.string(), text: z.string(), source: SourceSchema }),
  ),
  leftOut: z.array(
    z.object({
      text: z.string(),
      why: z.enum(LEFT_OUT_REASONS),
      source: SourceSchema,
    }),
  ),
});

export type Framework = z.infer<typeof FrameworkSchema>;
export type Statement = z.infer<typeof StatementSchema>;
export type Role = z.infer<typeof RoleSchema>;
export type StatementForm = (typeof STATEMENT_FORMS)[number];
