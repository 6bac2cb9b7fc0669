import { DATA_KINDS } from 'db/schema/vocabulary';
import { z } from 'zod';

/** What one side of a LUS proposes to build the talk on. Messages are translation keys. */
export const ProposedDataSchema = z
  .object({
    kind: z.enum(DATA_KINDS, 'form.data_missing'),
    label: z.string().trim().max(100, 'form.too_long').default(''),
  })
  .refine(({ kind, label }) => kind !== 'other' || label !== '', {
    path: ['label'],
    message: 'form.data_label_missing',
  });
export type ProposedData = z.infer<typeof ProposedDataSchema>;
