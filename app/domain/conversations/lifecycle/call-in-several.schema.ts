import { z } from 'zod';
import { CivilDateSchema } from '../conversation.schema';

const DayOrNoneSchema = z.union([z.literal(''), CivilDateSchema]);

/** Those who are ticked, one day for all of them or each their own, and a template for each role. */
const CallSchema = z.object({
  employeeId: z.string(),
  templateId: z.string().min(1, 'form.template_missing'),
  heldOn: z.string().min(1, 'form.date_missing').pipe(CivilDateSchema),
});

export type SeveralCalls = z.infer<typeof CallSchema>[];

export const ownDayField = (personId: string) => `day-${personId}`;
export const templateField = (role: string) => `template-${role}`;

type Posted = { get(name: string): unknown; getAll(name: string): unknown[] };

/**
 * Reads the form that calls several in. `roleOf` says which role somebody has; errors are codes by the
 * name of the field that they belong to.
 */
export function readCalls(
  form: Posted,
  roleOf: ReadonlyMap<string, string>,
): { ok: true; calls: SeveralCalls } | { ok: false; errors: Record<string, string> } {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const chosen = [...new Set(form.getAll('chosen').map(String))];
  const errors: Record<string, string> = {};
  if (chosen.length === 0) errors.chosen = 'form.nobody_chosen';
  if (!DayOrNoneSchema.safeParse(text('heldOn')).success) errors.heldOn = 'form.date_invalid';
  const calls: SeveralCalls = [];
  for (const employeeId of chosen) {
    const own = text(ownDayField(employeeId));
    const role = roleOf.get(employeeId) ?? '';
    const parsed = CallSchema.safeParse({
      employeeId,
      templateId: text(templateField(role)),
      heldOn: own || text('heldOn'),
    });
    if (parsed.success) calls.push(parsed.data);
    const field = { heldOn: own ? ownDayField(employeeId) : 'heldOn', templateId: templateField(role) };
    for (const { path, message } of parsed.error?.issues ?? [])
      errors[path[0] === 'templateId' ? field.templateId : field.heldOn] ??= message;
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, calls };
}
