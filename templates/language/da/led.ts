import { isFiniteVerb, skipAdverbs } from './clauses';
import { at, type Token, word } from './tokens';
import { JOINERS } from './words';

const among = (tokens: readonly Token[], index: number): boolean =>
  JOINERS.has(at(tokens, index - 1)) || at(tokens, index - 1) === ',' || JOINERS.has(at(tokens, index + 1));

/** What an employee says for the word at `index` when it means the employees; null where it does not. */
function spokenByLed(tokens: readonly Token[], index: number): { text: string; length: number } | null {
  const own = tokens[index]?.ref?.kind === 'possessive' ? 1 : 0;
  const noun = at(tokens, index + own);
  const definite = own === 1 ? /^medarbejdere(s)?$/ : /^medarbejderne(s)?$/;
  const found = definite.exec(noun);
  if (!found || among(tokens, index) || among(tokens, index + own)) return null;
  if (found[1]) return { text: 'vores', length: own + 1 };
  const subject = isFiniteVerb(tokens, skipAdverbs(tokens, index + own + 1));
  return { text: subject ? 'vi' : 'os', length: own + 1 };
}

const THEIRS: Record<string, string> = { deres: 'vores', dem: 'os', de: 'vi' };

/**
 * "dine medarbejdere" in the mouth of one of them: "os", "vi", "vores", and what points back to them likewise. Left
 * as it stands where the words may point to others too.
 */
export function asTheLed(tokens: readonly Token[]): Token[] {
  // Where the organisation is "vi", the employees cannot be that too.
  if (tokens.some((token, index) => !token.ref && /^(vi|os|vores)$/.test(at(tokens, index))))
    return [...tokens];
  const result: Token[] = [];
  let met = false;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    const led = spokenByLed(tokens, index);
    const back = met ? THEIRS[at(tokens, index)] : undefined;
    // "de" before a noun is an article.
    if (back === 'vi' && !isFiniteVerb(tokens, skipAdverbs(tokens, index + 1))) return [...tokens];
    if (led) {
      met = true;
      result.push({ ...word(led.text), space: token.space });
      index += led.length - 1;
    } else result.push(back ? { ...token, text: back } : token);
  }
  return result;
}

/** Whether the words speak of people led by the person, so that only a leader can do what is said. */
export const speaksOfOwnLed = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, index) => token.ref?.kind === 'possessive' && /^medarbejderes?$/.test(at(tokens, index + 1)),
  );
