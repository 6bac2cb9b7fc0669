import type { QuestionTexts } from '../wording';
import type { Frame } from './frame';

/** Of a group by its name, in a talk between two. */
export const ABOUT_GROUP: readonly Frame[] = [
  {
    employee: 'Hvordan lykkes jeg med {it}?',
    leader: 'Hvordan lykkes {person} med {it}?',
    joint: 'Hvordan lykkes du med {it}?',
  },
  {
    employee: 'Hvordan kommer {it} til udtryk i mit arbejde?',
    leader: 'Hvordan mærker jeg {it} hos {person}?',
    joint: 'Hvad gør du særlig godt, når det gælder {it}?',
  },
  {
    employee: 'Hvordan arbejder jeg med {it}?',
    leader: 'Hvordan arbejder {person} med {it}?',
    joint: 'Hvordan kommer {it} til udtryk i dit arbejde?',
  },
  {
    employee: 'Hvordan går det med {it} i mit arbejde?',
    leader: 'Hvordan oplever jeg, at det går {person} med {it}?',
    joint: 'Hvad hjælper dig til at lykkes med {it}?',
  },
  {
    employee: 'Hvordan lever jeg op til {it} i hverdagen?',
    leader: 'Hvordan lever {person} op til {it} i hverdagen?',
    joint: 'Hvor vil du gerne udvikle dig, når det gælder {it}?',
  },
  {
    employee: 'Hvordan ser det ud med {it} hos mig?',
    leader: 'Hvordan ser det ud med {it} hos {person}?',
    joint: 'Hvornår lykkes det bedst for dig med {it}, og hvornår er det svært?',
  },
];

/** Of a group by its name, in a team; the leader is one of "os". */
export const ABOUT_GROUP_IN_TEAM: readonly Frame[] = [
  {
    employee: 'Hvordan lykkes vi med {it}?',
    leader: 'Hvordan lykkes vi med {it}?',
    joint: 'Hvordan lykkes vi med {it}?',
  },
  {
    employee: 'Hvordan kommer {it} til udtryk hos os?',
    leader: 'Hvordan kommer {it} til udtryk hos os?',
    joint: 'Hvad gør vi særlig godt, når det gælder {it}?',
  },
  {
    employee: 'Hvordan arbejder vi med {it}?',
    leader: 'Hvordan arbejder vi med {it}?',
    joint: 'Hvordan kommer {it} til udtryk i vores hverdag?',
  },
  {
    employee: 'Hvordan går det med {it} hos os?',
    leader: 'Hvordan går det med {it} hos os?',
    joint: 'Hvad hjælper os til at lykkes med {it}?',
  },
  {
    employee: 'Hvordan lever vi op til {it} i hverdagen?',
    leader: 'Hvordan lever vi op til {it} i hverdagen?',
    joint: 'Hvor vil vi gerne blive bedre, når det gælder {it}?',
  },
];

/** Of a sentence that is quoted, in a talk between two. */
export const ABOUT_QUOTE: readonly Frame[] = [
  {
    employee: 'Grundlaget siger: {it}. Sådan ser det ud hos mig.',
    leader: 'Grundlaget siger: {it}. Sådan ser det ud hos {person}.',
    joint: 'Grundlaget siger: {it}. Hvordan ser det ud hos dig?',
  },
  {
    employee: 'Sådan ser jeg {it} i mit arbejde.',
    leader: 'Sådan ser jeg {it} hos {person}.',
    joint: 'Hvordan kommer forventningen {it} til udtryk i dit arbejde?',
  },
  {
    employee: 'Sådan lever jeg op til {it}.',
    leader: 'Sådan oplever jeg, at {person} lever op til {it}.',
    joint: 'Hvad hjælper dig til at leve op til {it}?',
  },
  {
    employee: 'Sådan arbejder jeg med {it}.',
    leader: 'Sådan arbejder {person} med {it}.',
    joint: 'Hvornår lykkes {it} særlig godt for dig?',
  },
];

/** Of a sentence that is quoted, in a team. */
export const ABOUT_QUOTE_IN_TEAM: readonly Frame[] = [
  {
    employee: 'Grundlaget siger: {it}. Sådan ser det ud hos os.',
    leader: 'Grundlaget siger: {it}. Sådan ser det ud hos os.',
    joint: 'Grundlaget siger: {it}. Hvordan lykkes vi med det?',
  },
  {
    employee: 'Sådan ser vi {it} i vores hverdag.',
    leader: 'Sådan ser vi {it} i vores hverdag.',
    joint: 'Hvordan kommer forventningen {it} til udtryk hos os?',
  },
  {
    employee: 'Sådan lever vi op til {it}.',
    leader: 'Sådan lever vi op til {it}.',
    joint: 'Hvad hjælper os til at leve op til {it}?',
  },
];

/** The beginnings that "Hvordan lykkes vi med at ..." takes turns with; each goes on with an infinitive. */
export const TEAM_OPENINGS = [
  'Hvordan lykkes vi med at',
  'Hvad hjælper os til at',
  'Hvordan bliver vi endnu bedre til at',
  'Hvornår lykkes det særlig godt for os at',
] as const;

/** Of a theme in a status talk. */
export const SINCE_LAST_TIME: readonly Frame[] = [
  {
    employee: 'Hvad er jeg lykkedes med under {it} siden sidst?',
    leader: 'Hvad har jeg lagt mærke til under {it} siden sidst?',
    joint: 'Hvilke af forventningerne under {it} er vigtigst for dig lige nu?',
  },
  {
    employee: 'Hvordan er det gået mig med {it} siden sidst?',
    leader: 'Hvordan har jeg oplevet {person} arbejde med {it} siden sidst?',
    joint: 'Hvordan er det gået dig med {it} siden sidst?',
  },
  {
    employee: 'Hvad har ændret sig for mig under {it}?',
    leader: 'Hvad har ændret sig for {person} under {it}?',
    joint: 'Hvad vil du gerne lykkes med under {it} frem til næste samtale?',
  },
];

export const THEMES_OF_THE_TALK: { title: string; guidance: string; picks: readonly QuestionTexts[] } = {
  title: 'Vælg temaer fra grundlaget',
  guidance: 'En statussamtale tager to eller tre temaer. Skriv kun ved dem, I vælger, og spring resten over.',
  picks: [
    {
      employee: 'Hvilket tema vil jeg helst tale om?',
      leader: 'Hvilket tema vil jeg gerne have med i samtalen?',
      joint: 'Hvilket tema begynder vi med?',
    },
    {
      employee: 'Hvilket tema vil jeg også gerne tale om?',
      leader: 'Hvilket tema er næst vigtigst efter min mening?',
      joint: 'Hvilket tema tager vi derefter?',
    },
  ],
};

export const GENERAL_FOLLOW_UPS = [
  'Hvad er et godt eksempel fra det seneste år?',
  'Hvad gør det svært i hverdagen?',
  'Hvad kom der ud af det?',
  'Hvad vil du gerne blive endnu bedre til?',
  'Hvilken støtte har du brug for?',
  'Hvad vil du prøve af i den kommende tid?',
  'Hvem lærer du mest af her?',
  'Hvordan ville dine kolleger beskrive det?',
];

export const GENERAL_FOLLOW_UPS_IN_TEAM = [
  'Hvad er et godt eksempel fra det seneste år?',
  'Hvad gør det svært i en travl uge?',
  'Hvem ser det anderledes?',
  'Hvad vil vi prøve af i den kommende tid?',
  'Hvilken støtte har vi brug for?',
];

export const GROUP_FOLLOW_UPS = [
  'Hvilket af punkterne er vigtigst for dig lige nu?',
  'Hvad er et godt eksempel fra det seneste år?',
  'Hvilket af punkterne vil du gerne blive endnu bedre til?',
  'Hvad gør det svært i hverdagen?',
  'Hvor ser I forskelligt på det?',
  'Hvilken støtte har du brug for?',
  'Hvad vil du prøve af i den kommende tid?',
];

export const GROUP_FOLLOW_UPS_IN_TEAM = [
  'Hvilket af punkterne er vigtigst for os lige nu?',
  'Hvad er et godt eksempel fra det seneste år?',
  'Hvor ser vi forskelligt på det?',
  'Hvilket af punkterne vil vi arbejde videre med?',
  'Hvilken støtte har vi brug for?',
];
