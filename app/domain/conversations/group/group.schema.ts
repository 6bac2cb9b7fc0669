import { z } from 'zod';
import { CivilDateSchema } from '../conversation.schema';
import type { Meeting } from '../talk-time.rules';
import { endsSameDay, PAST_MIDNIGHT, TIME_FIELDS } from '../talk-time.schema';

/** As many as can sign one document and be heard in one room. */
export const GROUP_LIMIT = 25;

/** One box ticked posts a text, several a list, none nothing. */
const MembersSchema = z
  .union([z.array(z.string()), z.string().transform((id) => [id])])
  .default([])
  .transform((ids) => [...new Set(ids)])
  .pipe(z.array(z.string()).min(2, 'form.members_few').max(GROUP_LIMIT, 'form.members_many'));

/** The leader calls a group in: who, what it is called, which template, when. */
export const CallInGroupSchema = z
  .object({
    name: z.string().trim().min(1, 'form.group_name_missing').max(100, 'form.too_long'),
    members: MembersSchema,
    templateId: z.string().min(1, 'form.template_missing'),
    heldOn: z.string().min(1, 'form.date_missing').pipe(CivilDateSchema),
    ...TIME_FIELDS,
  })
  .refine(endsSameDay, PAST_MIDNIGHT);
export type CallInGroup = Omit<z.infer<typeof CallInGroupSchema>, keyof Meeting> & Meeting;
