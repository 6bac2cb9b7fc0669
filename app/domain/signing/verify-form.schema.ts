import { z } from 'zod';

/** Larger than any of ours, in bytes: what is larger is not taken apart. */
export const MAX_PDF_SIZE = 10 * 1024 * 1024;

/** The form that takes a document to check; in the browser too: what is too large need not be sent. */
export const DocumentToCheckSchema = z.object({
  file: z
    .unknown()
    .refine((files) => sizeOf(files) !== null, { message: 'form.file_missing', abort: true })
    .refine((files) => (sizeOf(files) ?? 0) <= MAX_PDF_SIZE, 'form.csv_too_large'),
});

/** Of the file that was chosen, in bytes; null where none is. */
function sizeOf(value: unknown): number | null {
  // Not every place that has forms has FileList.
  const file: unknown = typeof FileList !== 'undefined' && value instanceof FileList ? value[0] : value;
  return file instanceof File && file.name !== '' ? file.size : null;
}
