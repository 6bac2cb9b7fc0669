import { z } from 'zod';
import { EmailSchema, NameSchema } from './people.schema';

/** The forms of the pages about one person and about units. Messages are translation keys. */
export const DaySchema = z
  .string()
  .trim()
  .min(1, 'form.date_missing')
  .pipe(
    z.iso
      .date('form.date_invalid')
      .refine((day) => day >= '1950-01-01' && day <= '2100-12-31', 'form.date_invalid'),
  );

/** '' where none is chosen. */
const DayOrNoneSchema = z
  .union([z.literal(''), DaySchema], 'form.date_invalid')
  .transform((day) => (day === '' ? null : day));

const LineSchema = z.string().trim().max(200, 'form.too_long');

export const CorrectPersonSchema = z.object({
  name: NameSchema,
  email: EmailSchema,
  /** '' where the payroll system does not know the person. */
  employeeNumber: z
    .string()
    .trim()
    .max(50, 'form.too_long')
    .transform((number) => number || null),
});
export type CorrectPerson = z.infer<typeof CorrectPersonSchema>;

/** Where somebody works from a day on. Unit and leader are written as people know them. */
export const EmploymentChangeSchema = z.object({
  from: DaySchema,
  unit: LineSchema.min(1, 'form.unit_missing'),
  title: LineSchema,
  role: z.string().trim().min(1, 'form.role_missing').max(100, 'form.too_long'),
  leader: LineSchema,
});
export type EmploymentChange = z.infer<typeof EmploymentChangeSchema>;

/** '' where somebody stays after all. */
export const LastDaySchema = z.object({ lastDay: DayOrNoneSchema });

export const LeaveSchema = z
  .object({ from: DaySchema, to: DayOrNoneSchema })
  .refine(({ from, to }) => to === null || to >= from, { path: ['to'], message: 'form.date_before_start' });
export type Leave = z.infer<typeof LeaveSchema>;

export const NewUnitSchema = z.object({
  name: NameSchema,
  /** '' at the top. */
  parentId: z
    .string()
    .trim()
    .transform((id) => id || null),
});
export type NewUnit = z.infer<typeof NewUnitSchema>;
