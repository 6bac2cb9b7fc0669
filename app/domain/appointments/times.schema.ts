import { z } from 'zod';
import { CivilDateSchema } from '../conversations/conversation.schema';
import { ClockSchema, endsSameDay, MinutesSchema, PAST_MIDNIGHT } from '../conversations/talk-time.schema';

/** So many times can be proposed at once. */
export const ROWS = [1, 2, 3, 4, 5] as const;
export const dayField = (row: number) => `day-${row}`;
export const startField = (row: number) => `start-${row}`;

const TimeSchema = z
  .object({
    heldOn: z.string().min(1, 'form.date_missing').pipe(CivilDateSchema),
    startTime: z.string().trim().min(1, { message: 'form.time_missing', abort: true }).pipe(ClockSchema),
    minutes: MinutesSchema,
  })
  .refine(endsSameDay, PAST_MIDNIGHT);
export type ProposedTime = z.infer<typeof TimeSchema>;

type Posted = { get(name: string): unknown };

/** Reads the form with five rows for times, those left empty left out. Errors are codes by the name of their field. */
export function readTimes(
  form: Posted,
): { ok: true; times: ProposedTime[] } | { ok: false; errors: Record<string, string> } {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const errors: Record<string, string> = {};
  const times: ProposedTime[] = [];
  for (const row of ROWS) {
    const [heldOn, startTime] = [text(dayField(row)), text(startField(row))];
    if (!heldOn && !startTime) continue;
    const parsed = TimeSchema.safeParse({ heldOn, startTime, minutes: text('minutes') });
    if (parsed.success) times.push(parsed.data);
    const field: Record<string, string> = { heldOn: dayField(row), startTime: startField(row) };
    for (const { path, message } of parsed.error?.issues ?? []) {
      const [name = 'minutes'] = path.map(String);
      errors[field[name] ?? name] ??= message;
    }
  }
  if (times.length === 0 && Object.keys(errors).length === 0) errors[dayField(1)] = 'form.date_missing';
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, times };
}

/** What the employee answers, or the leader takes back. */
export const AnswerSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('accept'), time: z.string('form.time_not_chosen').min(1) }),
  z.object({ intent: z.literal('decline') }),
  z.object({ intent: z.literal('withdraw') }),
]);
