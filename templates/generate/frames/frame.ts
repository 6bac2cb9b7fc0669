import type { Asked, QuestionTexts } from '../wording';
import { inTurn } from '../wording';

/**
 * A way to ask about a heading or a quoted sentence: `{it}` is what it asks about, in quotation marks, and `{person}`
 * the one it is about as the leader says it in the middle of a sentence.
 */
export type Frame = QuestionTexts;

/** Words put into a frame; `{person}` at the beginning of a sentence gets its capital. */
function framed(frame: Frame, it: string, person: string): QuestionTexts {
  const filled = (text: string): string => {
    const full = text.replaceAll('{person}', person).replaceAll('{it}', it);
    return full.charAt(0).toLocaleUpperCase('da') + full.slice(1);
  };
  return { employee: filled(frame.employee), leader: filled(frame.leader), joint: filled(frame.joint) };
}

/** Each frame once, beginning with the one whose turn it is; then the first again with its part named, for ever. */
export function* framesFor(
  frames: readonly Frame[],
  turn: number,
  it: string,
  person: string,
  part: (number: number) => string,
): Generator<Asked> {
  const turns = inTurn(frames, turn);
  for (const frame of turns) yield { text: framed(frame, it, person), followUps: [] };
  for (let number = 2; ; number++)
    for (const frame of turns) yield { text: framed(frame, `${it}${part(number)}`, person), followUps: [] };
}
