import { namesThoseLed } from './nouns';
import { at, type Token, word } from './tokens';
import { infinitiveOf, participleOf } from './verbs';

/** "give medarbejdere indsigt i ...": a leader's own employees; an employee is the one who is given it (R19). */
export function turnedRound(body: Token[], leads: boolean): Token[] | null {
  const [verb, led] = body;
  if (!verb || !led || !namesThoseLed(at(body, 1))) return body;
  if (leads) {
    if (at(body, 1) !== 'medarbejdere') return body;
    return [
      verb,
      { ...word('mine'), ref: { kind: 'possessive', form: 'plural', local: true, impersonal: false } },
      ...body.slice(1),
    ];
  }
  if (at(body, 0) === 'giver') return [{ ...verb, text: 'får' }, ...body.slice(2)];
  const participle = participleOf(infinitiveOf(at(body, 0)) ?? '');
  return participle ? [{ ...verb, text: 'bliver' }, word(participle), ...body.slice(2)] : null;
}
