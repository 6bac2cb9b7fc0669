import { CMS_ROOM } from '../pdf/signature-dictionary';
import { embedStamp, STAMP_ROOM, stampImprint } from '../pdf/stamp/embed-stamp';
import { StampError } from '../pdf/stamp/stamp-response';
import type { SignedDocument } from '../sign-documents.server';
import type { StampClient } from './stamp-client.server';

/** Bytes that a signature gets where a stamp is to go in. */
export const ROOM_WITH_STAMP = CMS_ROOM + STAMP_ROOM;

/** The same documents with their stamps, or the code of why there is none: all of them get one, or none does. */
type Stamped<T> = { documents: T[]; missing: null } | { documents: T[]; missing: string };

type Stampable = Pick<SignedDocument, 'pdf' | 'stampedAt'>;

/** Has the authority stamp the signature in this field of each document. An authority that fails is no error. */
export async function stampDocuments<T extends Stampable>(
  client: StampClient,
  field: string,
  documents: readonly T[],
): Promise<Stamped<T>> {
  try {
    const stamped = await Promise.all(
      documents.map(async (document) => {
        const { time, token } = await client.ask(stampImprint(document.pdf, field));
        return { ...document, pdf: Buffer.from(embedStamp(document.pdf, field, token)), stampedAt: time };
      }),
    );
    return { documents: stamped, missing: null };
  } catch (error) {
    if (!(error instanceof StampError)) throw error;
    return { documents: [...documents], missing: error.code };
  }
}
