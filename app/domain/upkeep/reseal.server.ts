import type { Transaction } from 'db/client.server';
import { codeSecrets, loginSteps } from 'db/schema/access';
import { exports } from 'db/schema/exports';
import { importDrafts } from 'db/schema/people';
import { privacyRequests } from 'db/schema/privacy';
import { certificateAuthorities } from 'db/schema/signing';
import { eq } from 'drizzle-orm';
import { codeSecretLabel } from '../accounts/factors/code-app.server';
import { exportKeyLabel, exportReferenceLabel } from '../exports/export-secrets.server';
import type { Keys } from '../keys.server';
import { requestTextLabel } from '../privacy/requests/request-texts.server';
import { authorityLabel } from '../signing/authority.server';

type Open = (sealed: Buffer, label: string) => Buffer;

/**
 * Seals with the newest master key whatever the database has sealed with that or with a former one. Steps of a login
 * and files looked over for an import live for minutes, and are discarded.
 */
export function resealAll(tx: Transaction, keys: Keys, former: readonly Open[]): void {
  const anew = (sealed: Buffer, label: string) =>
    keys.seal(openWith([keys.open, ...former], sealed, label), label);
  for (const { id, sealedKey } of tx.select().from(certificateAuthorities).all())
    tx.update(certificateAuthorities)
      .set({ sealedKey: anew(sealedKey, authorityLabel(id)) })
      .where(eq(certificateAuthorities.id, id))
      .run();
  for (const { personId, secret } of tx.select().from(codeSecrets).all())
    tx.update(codeSecrets)
      .set({ secret: anew(secret, codeSecretLabel(personId)) })
      .where(eq(codeSecrets.personId, personId))
      .run();
  for (const { id, text, extendedWhy, answer } of tx.select().from(privacyRequests).all())
    tx.update(privacyRequests)
      .set({
        text: anew(text, requestTextLabel(id, 'text')),
        extendedWhy: extendedWhy && anew(extendedWhy, requestTextLabel(id, 'extended_why')),
        answer: answer && anew(answer, requestTextLabel(id, 'answer')),
      })
      .where(eq(privacyRequests.id, id))
      .run();
  for (const { id, reference, sealedKey } of tx.select().from(exports).all())
    tx.update(exports)
      .set({
        reference: anew(reference, exportReferenceLabel(id)),
        sealedKey: sealedKey && anew(sealedKey, exportKeyLabel(id)),
      })
      .where(eq(exports.id, id))
      .run();
  tx.delete(loginSteps).run();
  tx.delete(importDrafts).run();
}

function openWith([open, ...others]: readonly Open[], sealed: Buffer, label: string): Buffer {
  if (!open) throw new Error(`no key that there has been opens ${label}`);
  try {
    return open(sealed, label);
  } catch {
    return openWith(others, sealed, label);
  }
}
