import { PERSONNEL_FILE } from 'db/schema/vocabulary';
import { z } from 'zod';

export const PersonnelFileSchema = z.object({
  personnelFile: z.enum(PERSONNEL_FILE, { error: 'form.personnel_file_missing' }),
});

/** In bytes. */
export const LOGO_LIMIT = 500_000;

/** In the browser too: a file that is too large need not be sent to be refused. */
export const LogoSchema = z.object({
  logo: z
    .unknown()
    .refine((value) => chosenFile(value) !== null, { message: 'form.logo_missing', abort: true })
    .refine((value) => (chosenFile(value)?.size ?? 0) <= LOGO_LIMIT, 'form.logo_too_large'),
});

/** The one file of a file field; null where none is chosen. Not every place that has forms has FileList. */
function chosenFile(value: unknown): File | null {
  const file = typeof FileList !== 'undefined' && value instanceof FileList ? value.item(0) : value;
  return file instanceof File && file.name !== '' ? file : null;
}
