import type { PERSONNEL_FILE } from 'db/schema/vocabulary';
import { excerptOf } from 'templates/excerpt-of';
import type { Summary } from 'templates/summary.schema';

/** What goes to the personnel file: an excerpt without what stays between the two, or the whole summary. */
export type PersonnelFile = (typeof PERSONNEL_FILE)[number];

/** Until the organisation decides otherwise: no more than is needed leaves the two (privacy by default). */
export const DEFAULT_PERSONNEL_FILE: PersonnelFile = 'excerpt';

/**
 * What HR gets of a summary, as the two are told before they lock it: an excerpt; all of it, since nothing in it stays
 * between the two; or all of it although something does.
 */
export type ForHr = 'excerpt' | 'nothing-left-out' | 'whole';

/** @param setting of the organisation now, or what it was when the summary was frozen */
export const whatHrGets = (summary: Summary, setting: PersonnelFile): ForHr =>
  excerptOf(summary) === null ? 'nothing-left-out' : setting;
