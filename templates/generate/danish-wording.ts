import { EVERYBODY, type Framework, type Role, type Statement } from 'templates/framework.schema';
import { definiteRole } from 'templates/language/da/nouns';
import {
  inQuotes,
  phraseForTeam,
  phraseStatement,
  type StatementInput,
} from 'templates/language/da/phrase-statement';
import type { ConversationType } from 'templates/template.schema';
import { type QuestionTexts, type StatementTexts, shortDescription, type Wording } from './wording';

/** Asked after a statement that leaves nothing further to ask of itself; each once a section. */
const GENERAL_FOLLOW_UPS = [
  'Hvad er et godt eksempel fra det seneste år?',
  'Hvad gør det svært i hverdagen?',
  'Hvad kom der ud af det?',
  'Hvad vil du gerne blive endnu bedre til?',
  'Hvilken støtte har du brug for?',
  'Hvad vil du prøve af i den kommende tid?',
];

/** Danish wording for a Danish framework; a framework in another language is quoted in Danish frames. */
export function danishWording(framework: Framework, role: Role, type: ConversationType): Wording {
  const noun =
    type === 'mus' && !role.leads
      ? definiteRole(role.name, false)
      : definiteRole(role.name, role.leads || type === 'lus');
  const turnable = framework.language === 'da';
  const asInput = (statement: Statement, previous: Statement | null): StatementInput => ({
    text: statement.repaired ?? statement.text,
    form: statement.form,
    previous: previous && { text: previous.repaired ?? previous.text, form: previous.form },
    toEverybody: statement.role === EVERYBODY,
  });
  return {
    guidance: (theme) =>
      shortDescription(theme) ??
      (type === 'grus'
        ? 'Vælg det, der betyder mest for jer lige nu. I skal ikke nå det hele.'
        : 'Vælg det, der betyder mest lige nu. I skal ikke nå det hele.'),
    aboutStatement: (statement, previous, turn) => {
      const input = asInput(statement, previous);
      if (type === 'grus') return aboutTeam(input, turnable);
      if (!turnable) return { text: quoted(input.text, noun), followUps: generalFollowUp(turn) };
      const phrases = phraseStatement(input, { noun, leads: role.leads }, turn);
      return {
        text: { employee: phrases.self, leader: phrases.observed, joint: phrases.question },
        followUps: phrases.followUps.length > 0 ? phrases.followUps : generalFollowUp(turn),
      };
    },
    aboutTheme: (name) => ({
      employee: `Hvad er jeg lykkedes med under ${inQuotes(name)} siden sidst?`,
      leader: `Hvad har jeg lagt mærke til under ${inQuotes(name)} siden sidst?`,
      joint: `Hvilke af forventningerne under ${inQuotes(name)} er vigtigst for dig lige nu?`,
    }),
  };
}

/** Every other statement gets one of them, until they are used up. */
function generalFollowUp(turn: number): string[] {
  const followUp = turn % 2 === 0 ? GENERAL_FOLLOW_UPS[turn / 2] : undefined;
  return followUp ? [followUp] : [];
}

function aboutTeam(input: StatementInput, turnable: boolean): StatementTexts {
  const opening = `Grundlaget siger: ${inQuotes(input.text)}.`;
  const team = turnable ? phraseForTeam(input) : null;
  return {
    text: {
      employee: team?.self ?? `${opening} Sådan ser det ud hos os.`,
      leader: `${opening} Sådan ser det ud i teamet.`,
      joint: team?.question ?? `${opening} Hvordan lykkes vi med det i teamet?`,
    },
    followUps: [],
  };
}

function quoted(text: string, noun: string): QuestionTexts {
  const opening = `Grundlaget siger: ${inQuotes(text)}.`;
  return {
    employee: `${opening} Sådan ser det ud hos mig.`,
    leader: `${opening} Sådan ser det ud hos ${noun.charAt(0).toLowerCase()}${noun.slice(1)}.`,
    joint: `${opening} Hvordan ser det ud hos dig?`,
  };
}
