import { createContext, useContext } from 'react';
import type { Phrasing } from '../../../domain/frameworks/review/phrasing.server';
import type { RoleRow, ThemeRows } from '../../../domain/frameworks/review/structure.rules';
import type { FieldErrors } from '../../../http/form.server';
import type { Refused } from '../../../http/refusals.server';
import type { PassageView, Stretch } from './passage';
import type { GivenSelection } from './use-selection';
import type { Unsure } from './work-list';

/** What the action answers: saved, with the statement that it added, or what stood in the way of which form. */
export type EditAnswer =
  | { saved: true; form: string; added: string | null; given: GivenSelection }
  | { errors: FieldErrors; values: Record<string, string> }
  | Refused
  | undefined;

/** What every form of a review needs to know. */
export type Review = {
  /** Sent with each correction, so that nobody corrects what they have not seen. */
  version: number;
  /** The language that the document is written in. */
  language: 'da' | 'en';
  themes: ThemeRows[];
  roles: RoleRow[];
  /** What the page answered to a form that was sent without scripts. */
  answer: EditAnswer;
  /** The query of the page with what is chosen on it: where a form without scripts comes back to. */
  here: string;
  passages: PassageView[];
  /** The place in the document of what stands before or at the beginning of a stretch. */
  startOf: (stretch: Stretch) => number | null;
  /** How the statement that the page was opened at would be asked about, as of a version. */
  phrasing: { statement: string; version: number; phrased: Phrasing } | null;
  /** The address that says how a statement would be asked about. */
  phrasingAddress: (statement: string) => string;
  unsure: Unsure;
  choose: (id: string) => void;
  /** Goes to the chosen piece in the document, where that is not in sight. */
  showInDocument: () => void;
};

const ReviewContext = createContext<Review | null>(null);
export const ReviewProvider = ReviewContext.Provider;

export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new Error('This belongs inside a review');
  return review;
}
