import { z } from 'zod';
import { SEPARATORS } from './separator.rules';

/** The largest file that is taken, in bytes, and its most rows. */
export const IMPORT_LIMITS = { bytes: 10_000_000, rows: 100_000 } as const;
/** How many titles or levels can each be given a role; a file with more has the wrong column for it. */
export const MOST_ROLES = 500;

/** What a column can hold. */
export const FIELDS = [
  'number',
  'name',
  'firstName',
  'lastName',
  'email',
  'title',
  'unit',
  'unitCode',
  'unitParent',
  'leader',
  'role',
  'startsOn',
  'endsOn',
] as const;
export type Field = (typeof FIELDS)[number];

const ColumnSchema = z.int().min(0).nullable();
/** Which column holds what, counted from 0; null for what the file does not have. */
const ColumnsSchema = z.record(z.enum(FIELDS), ColumnSchema);
export type Columns = z.infer<typeof ColumnsSchema>;

/** What an administrator has settled about a file: its columns, and the role behind each title or level. */
export const ChoicesSchema = z.object({
  columns: ColumnsSchema,
  /** Title or level, as `roleKey` gives it, to role id. */
  roles: z.record(z.string(), z.string()),
  /** Role id of everybody else; '' where each has to be known. */
  otherRole: z.string(),
});
export type Choices = z.infer<typeof ChoicesSchema>;

/** Choices kept for the next file with the same heading. */
export const ImportProfileSchema = z.object({ header: z.array(z.string()), choices: ChoicesSchema });
export type ImportProfile = z.infer<typeof ImportProfileSchema>;

export const TableSchema = z.object({
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
  separator: z.enum(SEPARATORS),
  header: z.array(z.string()),
  rows: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })),
  cpr: z.object({
    /** Columns that were left out whole. */
    columns: z.array(z.int()),
    /** Lines where a single cell was emptied. */
    lines: z.array(z.int()),
  }),
});
/** What was read of a file, without anything that looks like a CPR number. */
export type Table = z.infer<typeof TableSchema>;

export const ImportCountsSchema = z.object({
  added: z.int(),
  changed: z.int(),
  ended: z.int(),
  unchanged: z.int(),
  units: z.int(),
});
export type ImportCounts = z.infer<typeof ImportCountsSchema>;

/** Name of the form's field for the column of `field`, and for the title at this place and its role. */
export const columnField = (field: Field) => `column-${field}`;
export const titleField = (place: number) => `title-${place}`;
export const roleField = (place: number) => `role-${place}`;

/** In the browser too: a file that is too large need not be sent to be refused. */
export const FileToImportSchema = z.object({
  file: z
    .unknown()
    .refine((files) => sizeOf(files) !== null, { message: 'form.csv_missing', abort: true })
    .refine((files) => (sizeOf(files) ?? 0) <= IMPORT_LIMITS.bytes, 'form.csv_too_large'),
});

/** Of the file that was chosen, in bytes; null where none is. */
function sizeOf(value: unknown): number | null {
  // Not every place that has forms has FileList.
  const file: unknown = typeof FileList !== 'undefined' && value instanceof FileList ? value[0] : value;
  return file instanceof File && file.name !== '' ? file.size : null;
}

export const ProfileNameSchema = z
  .string()
  .trim()
  .min(1, 'form.profile_name_missing')
  .max(100, 'form.too_long');

/** The last step: what was seen, and that many are meant to end. */
export const ApplyImportSchema = z.object({
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  endMany: z.literal('on').optional(),
});
