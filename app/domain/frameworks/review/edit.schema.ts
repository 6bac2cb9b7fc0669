import { LEFT_OUT_REASONS, THEME_KINDS } from 'templates/framework.schema';
import { LONGEST_STATEMENT } from 'templates/framework-limits';
import { z } from 'zod';

/** Where a statement belongs. `group` is null outside any group; `role` is a role's id or `alle`. */
const PlaceSchema = z.object({
  theme: z.string().min(1),
  group: z.string().max(200, 'form.too_long').nullable(),
  role: z.string().min(1),
});
const name = z.string().trim().min(1, 'form.name_missing').max(200, 'form.too_long');
/** What people write themselves about one statement, in characters. */
const wording = z.string().trim().min(1).max(2_000, 'form.too_long');

/**
 * One correction of a framework under review. The source stays verbatim: what changes is what a piece
 * of it is taken for, what things are called, and the wording that questions are made from.
 */
export const FrameworkEditSchema = z.discriminatedUnion('kind', [
  /** Moves statements to another theme, group or role; each keeps its own of what is not said. */
  z.object({ kind: z.literal('move'), statements: z.array(z.string()).min(1), to: PlaceSchema.partial() }),
  /** The statement is none: it goes to what is left out. What is left out already is so for another reason. */
  z.object({ kind: z.literal('leave-out'), statement: z.string(), why: z.enum(LEFT_OUT_REASONS) }),
  /** A piece of the document, by its places in the text, becomes a statement. */
  z.object({
    kind: z.literal('add'),
    start: z.coerce.number().int().nonnegative(),
    end: z.coerce.number().int().positive(),
    to: PlaceSchema,
  }),
  /** The statement becomes one for each part; put together the parts are its text, apart from white space. */
  z.object({
    kind: z.literal('split'),
    statement: z.string(),
    parts: z
      .array(z.string().trim().min(1).max(LONGEST_STATEMENT, 'form.too_long'))
      .min(2)
      .max(100, 'form.split_many'),
  }),
  /** The statement takes in the one that follows it in the document. */
  z.object({ kind: z.literal('join'), statement: z.string(), next: z.string() }),
  /** The wording that questions are made from, where the source has a slip; null takes it back. */
  z.object({
    kind: z.literal('repair'),
    statement: z.string(),
    repaired: wording.nullable(),
  }),
  /** The organisation's own wording in the other language; null takes it back. */
  z.object({
    kind: z.literal('translate'),
    statement: z.string(),
    language: z.enum(['da', 'en']),
    text: wording.nullable(),
  }),
  /** A sign that the framework is lived, rather than what is expected of somebody. */
  z.object({ kind: z.literal('make-indicator'), statement: z.string() }),
  z.object({ kind: z.literal('make-statement'), indicator: z.string(), to: PlaceSchema }),
  /** A role's name, level, whether it leads, and what it inherits. */
  z.object({
    kind: z.literal('set-role'),
    role: z.string(),
    name,
    level: z.coerce.number().int().min(0).max(20),
    leads: z.boolean(),
    inherits: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('add-role'),
    name,
    level: z.coerce.number().int().min(0).max(20),
    leads: z.boolean(),
  }),
  /** Its statements go to another role, or to everybody. */
  z.object({ kind: z.literal('remove-role'), role: z.string(), into: z.string() }),
  z.object({ kind: z.literal('rename-theme'), theme: z.string(), name, themeKind: z.enum(THEME_KINDS) }),
  z.object({ kind: z.literal('add-theme'), name, themeKind: z.enum(THEME_KINDS) }),
  /** Its statements go to another theme. */
  z.object({ kind: z.literal('remove-theme'), theme: z.string(), into: z.string() }),
  z.object({ kind: z.literal('rename-group'), theme: z.string(), group: z.string(), name: name.nullable() }),
  z.object({
    kind: z.literal('rename'),
    name,
    organisation: z.string().trim().max(200, 'form.too_long').nullable(),
  }),
]);

export type FrameworkEdit = z.infer<typeof FrameworkEditSchema>;
