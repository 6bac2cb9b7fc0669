import type { PossessiveForm, Token } from './tokens';

/**
 * Who speaks of whom: the person of himself ("jeg"), the leader to the person ("du"), the leader about the
 * person, the team of itself ("vi").
 */
export type Person = 'self' | 'you' | 'observed' | 'team';

const SUBJECT: Record<Person, string> = { self: 'jeg', you: 'du', observed: 'vedkommende', team: 'vi' };
const POSSESSIVE: Record<Person, Record<PossessiveForm, string>> = {
  self: { common: 'min', neuter: 'mit', plural: 'mine' },
  you: { common: 'din', neuter: 'dit', plural: 'dine' },
  observed: { common: 'sin', neuter: 'sit', plural: 'sine' },
  team: { common: 'vores', neuter: 'vores', plural: 'vores' },
};
const OWN: Record<PossessiveForm, string> = { common: 'egen', neuter: 'eget', plural: 'egne' };

function formOf(own: string): PossessiveForm {
  if (own === 'eget') return 'neuter';
  return own === 'egne' ? 'plural' : 'common';
}

/** A word as it is when spoken by or of `person`; null where it falls away. */
function inflected(token: Token, person: Person): string | null {
  const { ref } = token;
  if (!ref) return person === 'team' && token.plural ? token.plural : token.text;
  switch (ref.kind) {
    case 'subject':
      return SUBJECT[person];
    case 'object':
      if (person === 'observed') return ref.local ? 'sig' : 'vedkommende';
      return { self: 'mig', you: 'dig', team: 'os' }[person];
    case 'possessive':
      if (person === 'observed' && !ref.local) return ref.impersonal ? OWN[ref.form] : 'vedkommendes';
      return POSSESSIVE[person][ref.form];
    case 'own': {
      if (person === 'observed') return token.text;
      return `${POSSESSIVE[person][formOf(token.text.toLowerCase())]} ${token.text}`;
    }
    case 'each-other': {
      if (person === 'team') return token.text;
      return `${POSSESSIVE[person].plural} ${ref.genitive ? 'kollegers' : 'kolleger'}`;
    }
    case 'own-leader':
      return { self: 'min leder', you: 'mig', observed: 'sin leder', team: 'vores leder' }[person];
    case 'together':
      return person === 'team' ? token.text : `${token.text} med andre`;
    case 'several-only':
      return person === 'team' ? token.text : null;
  }
}

/** The words as spoken by or of `person` (R3, R7, R15, R20). */
export function spokenBy(tokens: readonly Token[], person: Person): Token[] {
  return tokens.flatMap((token, index) => {
    const text = inflected(token, person);
    if (text === null) return [];
    // "vores og andres tid" would leave open whose: "vores egen og andres tid".
    const ofBoth =
      person === 'team' && token.ref?.kind === 'possessive' && tokens[index + 1]?.text === 'og'
        ? ` ${OWN[token.ref.form]}`
        : '';
    return [{ ...token, text: text + ofBoth, ref: undefined, plural: undefined }];
  });
}
