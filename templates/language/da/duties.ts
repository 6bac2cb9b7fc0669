import { placesOf } from './clauses';
import { infinitivesToPresent } from './infinitives';
import { at, type Token } from './tokens';
import { JOINERS } from './words';

/** Said of what is to be done; "må" of what sometimes has to be. */
export const DUTY = /^(skal|bør|må)$/;

/** Where a further duty begins: the joining word in ", og du skal …", ", og skal …". */
function furtherDuty(body: readonly Token[]): { joint: number; verb: number } | null {
  const places = placesOf(body);
  for (let verb = 2; verb < body.length; verb++) {
    if (!DUTY.test(at(body, verb)) || places[verb]?.level === 'sub') continue;
    const subject = /^(jeg|vi|du|man)$/.test(at(body, verb - 1)) ? 1 : 0;
    let joint = verb - subject - 1;
    if (!JOINERS.has(at(body, joint))) continue;
    if (at(body, joint - 1) === ',') joint--;
    return { joint, verb };
  }
  return null;
}

/**
 * A duty said as what one does (R10): "skal i sin hverdag vise …, og skal holde …" -> "viser i sin hverdag …, og
 * holder …". `body` begins with such a verb. Null where a verb in it is unknown.
 */
export function withoutDuties(body: readonly Token[]): Token[] | null {
  const further = furtherDuty(body);
  const own = infinitivesToPresent(body.slice(1, further?.joint));
  if (!own || !further) return own;
  const others = withoutDuties(body.slice(further.verb));
  return others && [...own, ...body.slice(further.joint, further.verb), ...others];
}
