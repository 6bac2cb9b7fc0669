import { PERSONNEL_FILE } from 'db/schema/vocabulary';
import { z } from 'zod';

export const PersonnelFileSchema = z.object({
  personnelFile: z.enum(PERSONNEL_FILE, { error: 'form.personnel_file_missing' }),
});
