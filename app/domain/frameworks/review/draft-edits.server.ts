import type { Db, Transaction } from 'db/client.server';
import { frameworkDraftEdits } from 'db/schema/frameworks';
import { asc, eq } from 'drizzle-orm';
import { type FrameworkEdit, FrameworkEditSchema } from './edit.schema';

export type DraftEdit = { number: number; edit: FrameworkEdit; madeAt: Date; madeBy: string | null };

/** `edit` is null where this release cannot read it; `row` is what is stored. */
export type StoredEdit = Omit<DraftEdit, 'edit'> & { edit: FrameworkEdit | null; row: string };

/** The corrections of a draft in their order. */
export function storedEdits(db: Db | Transaction, draftId: string): StoredEdit[] {
  return db
    .select()
    .from(frameworkDraftEdits)
    .where(eq(frameworkDraftEdits.draftId, draftId))
    .orderBy(asc(frameworkDraftEdits.number))
    .all()
    .map(({ number, edit: row, madeAt, madeBy }) => ({
      number,
      edit: FrameworkEditSchema.safeParse(JSON.parse(row)).data ?? null,
      row,
      madeAt,
      madeBy,
    }));
}

/** Those that this release can read. */
export function editsOf(db: Db | Transaction, draftId: string): DraftEdit[] {
  return storedEdits(db, draftId).flatMap(({ number, edit, madeAt, madeBy }) =>
    edit ? [{ number, edit, madeAt, madeBy }] : [],
  );
}
