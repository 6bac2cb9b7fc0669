import { z } from 'zod';

const day = z.iso.date().nullable().catch(null);
const words = z.string().trim().max(200).catch('');

/** What the auditor looks for in the log. Days are civil dates in Denmark, both included. */
export const LogFilterSchema = z.object({
  /** Who acted: an id, an e-mail, or words of a name; '' for anybody. */
  who: words,
  /** Whom or what it concerned: the same, or the id of anything in the log. */
  about: words,
  /** The code of an action; '' for every one. */
  action: z
    .string()
    .regex(/^[a-z-]{1,40}\.[a-z-]{1,40}$/)
    .catch(''),
  outcome: z.enum(['done', 'denied']).nullable().catch(null),
  from: day,
  to: day,
});
export type LogFilter = z.infer<typeof LogFilterSchema>;

/** The number of the row that a page of the log comes after; null for the newest. */
export const BeforeSchema = z.coerce.number().int().positive().nullable().catch(null);

/** A month of the calendar, YYYY-MM. */
export const MonthSchema = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);
