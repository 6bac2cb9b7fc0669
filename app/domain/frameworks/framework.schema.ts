import { CONVERSATION_TYPES, TEMPLATE_LENGTHS } from 'templates/template.schema';
import { z } from 'zod';

/** Which template to make from a framework. */
export const MakeTemplateSchema = z.object({
  type: z.enum(CONVERSATION_TYPES),
  role: z.string().min(1, 'form.role_missing'),
  language: z.enum(['da', 'en']),
  /** Absent where the one that suits the role is wanted. */
  length: z.enum(TEMPLATE_LENGTHS).optional(),
});
export type MakeTemplate = z.infer<typeof MakeTemplateSchema>;

/** A file that was chosen: as a form's field gives it, or as the server read it. */
function chosenFile(value: unknown): { name: string; size: number } | null {
  // Not every place that has forms has FileList.
  const file: unknown = typeof FileList !== 'undefined' && value instanceof FileList ? value[0] : value;
  return file instanceof File && file.name !== '' ? file : null;
}

/** The form that uploads a document of at most `limit` bytes; said before it is sent, where scripts run. */
export function uploadSchema(limit: number) {
  return z.object({
    document: z
      .unknown()
      .refine((value) => chosenFile(value) !== null, { message: 'form.file_missing', abort: true })
      .refine((value) => (chosenFile(value)?.size ?? 0) <= limit, 'form.file_too_large'),
  });
}

/** A document that is pasted as text, with what it is called. */
export const PasteSchema = z.object({
  name: z.string().trim().min(1, 'form.name_missing').max(200, 'form.too_long'),
  text: z.string().trim().min(1, 'form.text_missing'),
});

/** Beginning with one of the frameworks that come with the product. */
export const StarterSchema = z.object({ starter: z.string().min(1) });

/** Making the templates that most organisations begin with, all at once. */
export const UsualTemplatesSchema = z.object({ usual: z.literal('yes') });
