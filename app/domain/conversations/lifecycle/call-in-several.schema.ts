import { z } from 'zod';
import { CivilDateSchema, DAY_PAST, isToCome } from '../conversation.schema';
import { endsSameDay, PAST_MIDNIGHT, TIME_FIELDS } from '../talk-time.schema';
import { overlapping } from './spread-hours.rules';

const DayOrNoneSchema = z.union([z.literal(''), CivilDateSchema]);

/**
 * Those who are ticked: one day for all of them or each their own, each their own hour or none, one length and
 * place, and a template for each role.
 */
const CallSchema = z
  .object({
    employeeId: z.string(),
    templateId: z.string().min(1, 'form.template_missing'),
    heldOn: z.string().min(1, 'form.date_missing').pipe(CivilDateSchema),
    ...TIME_FIELDS,
  })
  .refine(endsSameDay, PAST_MIDNIGHT);

export type SeveralCalls = z.infer<typeof CallSchema>[];

export const ownDayField = (personId: string) => `day-${personId}`;
export const ownStartField = (personId: string) => `start-${personId}`;
export const templateField = (role: string) => `template-${role}`;

type Posted = { get(name: string): unknown; getAll(name: string): unknown[] };

/**
 * Reads the form that calls several in. `roleOf` says which role somebody has; errors are codes by the
 * name of the field that they belong to.
 */
export function readCalls(
  form: Posted,
  roleOf: ReadonlyMap<string, string>,
  today: string,
): { ok: true; calls: SeveralCalls } | { ok: false; errors: Record<string, string> } {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const optional = (name: string) => text(name) || undefined;
  const chosen = [...new Set(form.getAll('chosen').map(String))];
  const errors: Record<string, string> = {};
  if (chosen.length === 0) errors.chosen = 'form.nobody_chosen';
  if (!DayOrNoneSchema.safeParse(text('heldOn')).success) errors.heldOn = 'form.date_invalid';
  const calls: SeveralCalls = [];
  for (const employeeId of chosen) {
    const own = text(ownDayField(employeeId));
    const role = roleOf.get(employeeId) ?? '';
    const parsed = CallSchema.refine(isToCome(today), DAY_PAST).safeParse({
      employeeId,
      templateId: text(templateField(role)),
      heldOn: own || text('heldOn'),
      startTime: text(ownStartField(employeeId)),
      minutes: optional('minutes'),
      place: text('place'),
    });
    if (parsed.success) calls.push(parsed.data);
    const field: Record<string, string> = {
      heldOn: own ? ownDayField(employeeId) : 'heldOn',
      startTime: ownStartField(employeeId),
      templateId: templateField(role),
    };
    for (const { path, message } of parsed.error?.issues ?? []) {
      const name = String(path[0]);
      errors[field[name] ?? name] ??= message;
    }
  }
  for (const employeeId of atOnce(calls)) errors[ownStartField(employeeId)] ??= 'form.times_overlap';
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, calls };
}

function atOnce(calls: SeveralCalls): Iterable<string> {
  const talks = calls.map(({ employeeId, heldOn, startTime }) => ({
    id: employeeId,
    ...{ heldOn, startTime: startTime ?? '' },
  }));
  return overlapping(talks, calls[0]?.minutes ?? 0);
}
