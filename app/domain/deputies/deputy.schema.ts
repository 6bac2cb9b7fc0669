import { z } from 'zod';
import { DaySchema } from '../people/person-forms.schema';

/** The forms of deputies. Messages are translation keys. */

/** The name, e-mail or payroll number of somebody, as people write it. */
const PersonSchema = z.string().trim().min(1, 'form.person_missing').max(200, 'form.too_long');

/** The same day a year on is already too late. */
function aYearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

const inOrder = ({ from, to }: { from: string; to: string }) => to >= from;
const withinAYear = ({ from, to }: { from: string; to: string }) => to < aYearAfter(from);
const DAYS = { from: DaySchema, to: DaySchema };

/** A leader appoints somebody to stand in for them, the first and the last day included; a year at most. */
export const OwnDeputySchema = z
  .object({ deputy: PersonSchema, ...DAYS })
  .refine(inOrder, { path: ['to'], message: 'form.date_before_start' })
  .refine(withinAYear, { path: ['to'], message: 'form.more_than_a_year' });
export type OwnDeputy = z.infer<typeof OwnDeputySchema>;

/** HR appoints somebody for a leader who is away. */
export const DeputyOfLeaderSchema = z
  .object({ leader: PersonSchema, deputy: PersonSchema, ...DAYS })
  .refine(inOrder, { path: ['to'], message: 'form.date_before_start' })
  .refine(withinAYear, { path: ['to'], message: 'form.more_than_a_year' });
export type DeputyOfLeader = z.infer<typeof DeputyOfLeaderSchema>;

/** Which deputyship is ended. */
export const EndDeputySchema = z.object({ id: z.string().min(1).max(40) });
