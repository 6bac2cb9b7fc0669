import type { PERSONNEL_FILE } from 'db/schema/vocabulary';

/** What goes to the personnel file: an excerpt without what stays between the two, or the whole summary. */
export type PersonnelFile = (typeof PERSONNEL_FILE)[number];

/** Until the organisation decides otherwise: no more than is needed leaves the two (privacy by default). */
export const DEFAULT_PERSONNEL_FILE: PersonnelFile = 'excerpt';
