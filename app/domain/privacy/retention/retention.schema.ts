import { z } from 'zod';

/**
 * How far an organisation can set its clocks. Preparations outlive the 14 days in which a cancelled talk can be taken
 * up again; nothing of somebody who has left is kept for more than five years.
 */
export const CLOCK_LIMITS = {
  preparationDays: { min: 14, max: 365 },
  unsignedDays: { min: 90, max: 730 },
  laterTalks: { min: 1, max: 5 },
  leaverYears: { min: 1, max: 5 },
} as const;
type ClockName = keyof typeof CLOCK_LIMITS;
export const CLOCK_NAMES = ['preparationDays', 'unsignedDays', 'laterTalks', 'leaverYears'] as const;

const within = (name: ClockName) => {
  const { min, max } = CLOCK_LIMITS[name];
  return z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, 'form.clock_range')
    .transform(Number)
    .refine((number) => number >= min && number <= max, 'form.clock_range');
};

export const ClocksSchema = z.object({
  preparationDays: within('preparationDays'),
  unsignedDays: within('unsignedDays'),
  laterTalks: within('laterTalks'),
  leaverYears: within('leaverYears'),
});

/** The form, with what whoever saves has been told that the next run deletes; nothing where they have not been told. */
export const SaveClocksSchema = ClocksSchema.extend({
  toldPreparations: z.coerce.number().int().min(0).default(0),
  toldRecords: z.coerce.number().int().min(0).default(0),
});
