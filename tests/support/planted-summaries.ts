import { createHash } from 'node:crypto';
import { newId } from 'app/domain/ids';
import { organisationAuthority } from 'app/domain/signing/authority.server';
import { transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { signatures, summaries, summaryRevisions } from 'db/schema/signing';
import { sealing } from 'db/sealed/sealed';
import type { TestOrganisation } from './test-database';

const SIDES = [
  ['leader', 'Anne'],
  ['employee', 'Jonas'],
] as const;

type Planted = {
  /** What is stored for a signed document; another for each, where they are to differ. */
  pdf?: (place: number) => Buffer;
  type?: 'mus' | 'lus';
  heldOn?: (place: number) => string;
};

/**
 * So many signed talks of Jonas's with Anne, as rows alone: for what goes by how many there are, and never looks into a
 * document. `tests/support/signed` draws and signs one.
 */
export async function plantSummaries(
  organisation: TestOrganisation,
  many: number,
  {
    pdf = (place) => Buffer.from(`%PDF-1.7 ${place}`),
    type = 'mus',
    heldOn = () => '2026-02-02',
  }: Planted = {},
): Promise<string[]> {
  const { db, idOf, templateFor } = organisation;
  const system = organisation.system();
  const authority = await organisationAuthority(system);
  const ids = Array.from({ length: many }, newId);
  transact(db, (tx) => {
    for (const [place, id] of ids.entries()) {
      tx.insert(conversations)
        .values({
          ...{ id, type, state: 'signed' as const, employeeId: idOf('Jonas'), leaderId: idOf('Anne') },
          ...{ templateId: templateFor('medarbejder'), heldOn: heldOn(place) },
          ...{ createdAt: system.now, signedAt: system.now },
        })
        .run();
      const [summaryId, revisionId] = [newId(), newId()];
      tx.insert(summaries)
        .values({
          ...{ id: summaryId, conversationId: id, number: 1, frozenAt: system.now, frozenBy: idOf('Anne') },
          snapshot: sealing(summaries.snapshot, { conversationId: id, id: summaryId }, '{}'),
        })
        .run();
      const bytes = pdf(place);
      tx.insert(summaryRevisions)
        .values({
          ...{ id: revisionId, summaryId, revision: 2, createdAt: system.now },
          pdf: sealing(summaryRevisions.pdf, { conversationId: id, id: revisionId }, bytes),
          sha256: createHash('sha256').update(bytes).digest('hex'),
        })
        .run();
      for (const [side, name] of SIDES) {
        const signatureId = newId();
        tx.insert(signatures)
          .values({
            ...{ id: signatureId, summaryId, revisionId, side, personId: idOf(name), signedAt: system.now },
            reservation: sealing(signatures.reservation, { conversationId: id, id: signatureId }, ''),
            ...{ proof: 'password', authorityId: authority.id, certificatePem: '' },
            certificateSerial: signatureId,
          })
          .run();
      }
    }
  });
  return ids;
}
