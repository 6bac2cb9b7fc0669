import { CONVERSATION_TYPES } from 'templates/template.schema';
import { z } from 'zod';

/** Which template to make from a framework. */
export const MakeTemplateSchema = z.object({
  type: z.enum(CONVERSATION_TYPES),
  role: z.string().min(1, 'form.role_missing'),
  language: z.enum(['da', 'en']),
});
export type MakeTemplate = z.infer<typeof MakeTemplateSchema>;
