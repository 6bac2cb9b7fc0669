import type { StatementForm } from 'templates/framework.schema';
import type { StatementInput } from 'templates/language/da/phrase-statement';
import {
  isInfinitive,
  isNounLikeInfinitive,
  isNounLikePresent,
  isPresent,
} from 'templates/language/da/verbs';

/**
 * A heading that says what somebody does ("Vi taler ordentligt sammen", "Sikrer kvaliteten"), as a statement that
 * can be turned. Null for every other heading and where it might as well be a noun ("Aftaler og opfølgning",
 * "Rammer for arbejdet"): those are named in quotation marks.
 */
export function asStatement(heading: string): StatementInput | null {
  const [first = '', second = '', third = ''] =
    heading.toLocaleLowerCase('da').match(/\p{L}+|[^\p{L}\s]/gu) ?? [];
  const form = formOf(first, second, third);
  return form && { text: heading, form, previous: null, toEverybody: true };
}

/** Words after a verb that would make it as likely a noun. */
const AFTER_NOUN =
  /^(og|eller|samt|,|–|-|:|\/|af|for|fra|hos|i|med|mellem|om|på|til|under|over|ved|som|der|er)$/;

const inPresent = (word: string): boolean => isPresent(word) && !isNounLikePresent(word);
const inInfinitive = (word: string): boolean => isInfinitive(word) && !isNounLikeInfinitive(word);

function formOf(first: string, second: string, third: string): StatementForm | null {
  if (first === 'jeg' || first === 'vi') {
    if (!isPresent(second)) return null;
    return first === 'jeg' ? 'first-person' : 'we';
  }
  if (second === '') return null;
  const said = (isForm: (word: string) => boolean): boolean =>
    isForm(first) && (second === 'og' ? isForm(third) : !AFTER_NOUN.test(second));
  if (said(inPresent)) return 'present';
  return said(inInfinitive) ? 'infinitive' : null;
}
