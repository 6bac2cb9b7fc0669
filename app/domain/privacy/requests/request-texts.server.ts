import type { privacyRequests } from 'db/schema/privacy';
import type { Keys } from '../../keys.server';

/** The columns of `privacy_requests` that are sealed with the master key. */
export const REQUEST_TEXTS = ['text', 'extended_why', 'answer'] as const;
type Field = (typeof REQUEST_TEXTS)[number];

/** What binds a sealed text of a request to its place. Replacing the master key seals each anew under the same label. */
export const requestTextLabel = (id: string, field: Field): string => `privacy_requests.${field}:${id}`;

export const sealRequestText = (keys: Keys, id: string, field: Field, text: string): Buffer =>
  keys.seal(Buffer.from(text), requestTextLabel(id, field));

type Stored = Pick<typeof privacyRequests.$inferSelect, 'id' | 'text' | 'extendedWhy' | 'answer'>;

/** The words of a request, opened; for whoever made it, and for those who handle it. */
export function openRequestTexts<T extends Stored>(keys: Keys, row: T) {
  const open = (field: Field, sealed: Buffer) =>
    keys.open(sealed, requestTextLabel(row.id, field)).toString();
  return {
    ...row,
    text: open('text', row.text),
    extendedWhy: row.extendedWhy && open('extended_why', row.extendedWhy),
    answer: row.answer && open('answer', row.answer),
  };
}
