import type { Db, Transaction } from 'db/client.server';
import { documentSettings } from 'db/schema/signing';
import { DEFAULT_PERSONNEL_FILE, type PersonnelFile } from './document-settings.rules';

/** What goes to the personnel file from the summaries that are frozen from now on. */
export function personnelFileSetting(db: Db | Transaction): PersonnelFile {
  const row = db.select({ personnelFile: documentSettings.personnelFile }).from(documentSettings).get();
  return row?.personnelFile ?? DEFAULT_PERSONNEL_FILE;
}
