import type { Keys } from '../keys.server';

/** What binds what is sealed of an export to its place. Replacing the master key seals it anew under the same label. */
export const exportKeyLabel = (id: string) => `exports/${id}`;
export const exportReferenceLabel = (id: string) => `exports/${id}/reference`;

export const openReference = (keys: Keys, { id, reference }: { id: string; reference: Buffer }): string =>
  keys.open(reference, exportReferenceLabel(id)).toString('utf8');
