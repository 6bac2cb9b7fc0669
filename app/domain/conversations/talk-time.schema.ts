import { z } from 'zod';

/** How long a talk can be set to last, in minutes. */
export const MINUTES = ['30', '45', '60', '75', '90', '120', '150', '180', '240'] as const;
export const USUAL_MINUTES = '60';
const MINUTES_IN_A_DAY = 24 * 60;

/** "10:30"; "10.30" is read as the same. */
export const ClockSchema = z
  .string()
  .trim()
  .transform((clock) => clock.replace('.', ':'))
  .refine((clock) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(clock), {
    message: 'form.time_invalid',
    // What is no time of day has no end either.
    abort: true,
  });

export const MinutesSchema = z.enum(MINUTES, 'form.minutes_invalid').transform(Number);

/** When and where on the day of a talk: all of it may be left open, for the two to agree on elsewhere. */
export const TIME_FIELDS = {
  startTime: z
    .union([z.literal(''), ClockSchema], 'form.time_invalid')
    .default('')
    .transform((clock) => clock || null),
  minutes: MinutesSchema.default(Number(USUAL_MINUTES)),
  place: z
    .string()
    .trim()
    .max(100, 'form.too_long')
    .default('')
    .transform((place) => place || null),
};

/** A talk ends on the day it begins. For `refine`, with `PAST_MIDNIGHT`. */
export function endsSameDay({ startTime, minutes }: { startTime: string | null; minutes: number }): boolean {
  if (startTime === null) return true;
  const [hours = 0, past = 0] = startTime.split(':').map(Number);
  return hours * 60 + past + minutes < MINUTES_IN_A_DAY;
}

export const PAST_MIDNIGHT = { path: ['startTime'], message: 'form.time_past_midnight' };
