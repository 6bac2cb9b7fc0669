import { CYCLE_TYPES, EXCUSES } from 'db/schema/vocabulary';
import { z } from 'zod';
import { CivilDateSchema } from '../../conversations/conversation.schema';
import { addDays } from '../../dates';

/** What a new round is given to begin with. */
export const ROUND_DEFAULTS = { remindDays: '14', escalateDays: '7' } as const;

const day = z.string().min(1, 'form.date_missing').pipe(CivilDateSchema);
const days = z
  .string()
  .trim()
  .regex(/^\d{1,2}$/, 'form.round_days')
  .transform(Number)
  .refine((count) => count >= 1 && count <= 60, 'form.round_days');

/** What can be changed while the round goes on. */
const RunningSchema = z.object({
  name: z.string().trim().min(1, 'form.round_name_missing').max(100, 'form.too_long'),
  endsOn: day,
  signBy: day,
  remindDays: days,
  escalateDays: days,
});

/** A year and a half is a long round; more than two years is a slip of the pen. */
const MOST_DAYS = 731;
export const isTooLong = (startsOn: string, endsOn: string): boolean => addDays(startsOn, MOST_DAYS) < endsOn;

const notBefore = (first: string, last: string) => first <= last;

/** A round that goes on: its name, deadlines and reminders. */
export const RunningRoundSchema = RunningSchema.refine(({ endsOn, signBy }) => notBefore(endsOn, signBy), {
  path: ['signBy'],
  error: 'form.round_sign_by',
});

const { name, ...running } = RunningSchema.shape;

/** A round that is being made. */
export const RoundSchema = z
  .object({
    // In the order of the form, so what is wrong is listed from the top.
    name,
    type: z.enum(CYCLE_TYPES, 'form.round_type_missing'),
    startsOn: day,
    ...running,
  })
  .refine(({ startsOn, endsOn }) => notBefore(startsOn, endsOn), {
    path: ['endsOn'],
    error: 'form.round_ends_on',
  })
  .refine(({ startsOn, endsOn }) => !isTooLong(startsOn, endsOn), {
    path: ['endsOn'],
    error: 'form.round_too_long',
  })
  .refine(({ endsOn, signBy }) => notBefore(endsOn, signBy), {
    path: ['signBy'],
    error: 'form.round_sign_by',
  });

export type RunningRound = z.infer<typeof RunningRoundSchema>;
export type NewRound = z.infer<typeof RoundSchema>;

/** Which parts of the organisation, and the template that each role talks by. */
export type RoundParts = { units: readonly string[]; templates: ReadonlyMap<string, string> };

const TEMPLATE = 'template-';
/** The field of the form that a role's template is chosen in. */
export const templateField = (role: string) => `${TEMPLATE}${role}`;

type Posted = { getAll(name: string): unknown[]; keys(): Iterable<string>; get(name: string): unknown };

/** The ticked units and the chosen templates of a posted form; what was left open is not in it. */
export function readParts(form: Posted): RoundParts {
  const templates = new Map<string, string>();
  for (const name of form.keys()) {
    const chosen = String(form.get(name) ?? '');
    if (name.startsWith(TEMPLATE) && chosen !== '') templates.set(name.slice(TEMPLATE.length), chosen);
  }
  const units = form.get('scope') === 'all' ? [] : [...new Set(form.getAll('units').map(String))];
  return { units, templates };
}

/** Units were to be ticked, and none is: never the whole organisation by mistake. */
export const lacksUnits = (form: Posted) => form.get('scope') === 'some' && form.getAll('units').length === 0;

/** What HR does with people in a round. */
export const PeopleActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('include') }),
  z.object({ intent: z.literal('excuse'), excuse: z.enum(EXCUSES, 'form.excuse_missing') }),
  z.object({ intent: z.literal('as-proposed') }),
  z.object({ intent: z.literal('reminders-off') }),
  z.object({ intent: z.literal('reminders-on') }),
]);
export type PeopleAct = z.infer<typeof PeopleActSchema>;

/**
 * Closing: what becomes of the talks that were never called in, and why. Those that a closed round has left can be called
 * off later.
 */
export const CloseRoundSchema = z
  .object({
    planned: z.enum(['cancel', 'keep', 'cancel-left'], 'form.choice_missing'),
    reason: z.string().trim().max(500, 'form.too_long'),
  })
  .refine(({ planned, reason }) => planned === 'keep' || reason !== '', {
    path: ['reason'],
    error: 'form.reason_missing',
  });
export type CloseRound = z.infer<typeof CloseRoundSchema>;

/** How far inviting is, as the page of the round asks. */
export const InvitingNewsSchema = z.object({ invited: z.number(), waiting: z.number() });
