import type { StatementForm } from 'templates/framework.schema';
import { type Phrases, phraseForTeam, phraseStatement } from 'templates/language/da/phrase-statement';
import { describe, expect, it } from 'vitest';

const employee = { noun: 'Medarbejderen', leads: false };
const leader = { noun: 'Lederen', leads: true };

function phrase(text: string, form: StatementForm, to = employee, turn = 0, toEverybody = false): Phrases {
  return phraseStatement({ text, form, previous: null, toEverybody }, to, turn);
}

const team = (text: string, form: StatementForm): string | undefined =>
  phraseForTeam({ text, form, previous: null, toEverybody: false })?.question;

describe('a duty is said as what one does, wherever its verb stands', () => {
  it.each<[string, string, string]>([
    [
      'Du skal i din hverdag vise omsorg og holde humøret oppe.',
      'Jeg viser i min hverdag omsorg og holder humøret oppe.',
      'Hvordan viser du i din hverdag omsorg?',
    ],
    [
      'Lederne skal planlægge vagterne, og lederne skal følge op på fraværet.',
      'Jeg planlægger vagterne og følger op på fraværet.',
      'Hvordan planlægger du vagterne?',
    ],
    [
      'Nordby Kommunes ledere skal bygge bro mellem afdelingerne.',
      'Jeg bygger bro mellem afdelingerne.',
      'Hvordan bygger du bro mellem afdelingerne?',
    ],
    ['Som leder i Nordby skal du gå foran.', 'Jeg går foran.', 'Hvordan går du foran?'],
    [
      'Lederne skal skabe et hus, hvor gæsterne hviler sig, spiser godt og tør være sig selv.',
      'Jeg skaber et hus, hvor gæsterne hviler sig, spiser godt og tør være sig selv.',
      'Hvordan skaber du et hus, hvor gæsterne hviler sig, spiser godt og tør være sig selv?',
    ],
  ])('%s', (text, self, question) => {
    const phrases = phrase(text, 'role', leader);
    expect([phrases.self, phrases.question]).toEqual([self, question]);
  });
});

describe('a frame around what is expected is dropped (R24)', () => {
  it.each<[string, string]>([
    ['Det opnår du ved at øve dig og spørge.', 'Jeg øver mig og spørger.'],
    ['Det sker ved, at lederne går rundt i huset.', 'Jeg går rundt i huset.'],
    ['Ledelse indad indebærer, at lederne skal kende huset.', 'Jeg kender huset.'],
    ['Nogle gange skal lederne sige nej.', 'Nogle gange siger jeg nej.'],
  ])('%s', (text, self) => {
    expect(phrase(text, 'role', leader).self).toBe(self);
  });
});

describe('more than one sentence', () => {
  it('is said whole, and asked about one behaviour at a time', () => {
    const phrases = phrase('Vi rydder op efter os. Vi låner ud af vores værktøj.', 'we');
    expect(phrases.self).toBe('Jeg rydder op efter mig. Jeg låner ud af vores værktøj.');
    expect(phrases.question).toBe('Hvordan rydder du op efter dig?');
    expect(phrases.followUps).toEqual(['Hvordan låner du ud af vores værktøj?']);
  });

  it('leaves out what only gives the reason', () => {
    const phrases = phrase('Haven er stor. Medarbejdere passer den hver dag.', 'third-party');
    expect(phrases.self).toBe('Jeg passer den hver dag.');
  });

  it('asks about each wish for others by itself', () => {
    const phrases = phrase('Gæsterne skal føle sig trygge. De skal opleve, at vi lytter.', 'third-party');
    expect(phrases.question).toBe('Hvordan bidrager du til, at gæsterne føler sig trygge?');
    expect(phrases.followUps).toEqual(['Hvordan bidrager du til, at de oplever, at vi lytter?']);
  });
});

describe('what does not belong in a question stays out of it', () => {
  it.each<[string, StatementForm, string]>([
    [
      'Følge gæsten til døren: fx med et smil eller en paraply',
      'infinitive',
      'Hvordan følger du gæsten til døren?',
    ],
    ['Vi hjælper hinanden, fordi dagene er lange.', 'we', 'Hvordan hjælper du dine kolleger?'],
    ['Sætter ord på det svære, hvilket giver ro.', 'present', 'Hvordan sætter du ord på det svære?'],
    ['Vi deler viden – det gør os klogere.', 'we', 'Hvordan deler du viden?'],
    [
      'Du har som leder et særligt ansvar for køkkenet.',
      'role',
      'Hvordan løfter du det særlige ansvar for køkkenet?',
    ],
    [
      'Når dagen er travl, holder jeg pauserne.',
      'first-person',
      'Hvordan holder du pauserne, når dagen er travl?',
    ],
    [
      'Samler nye idéer ind hos børn, forældre m.fl.',
      'present',
      'Hvordan samler du nye idéer ind hos børn, forældre med flere?',
    ],
  ])('%s', (text, form, question) => {
    expect(phrase(text, form, leader).question).toBe(question);
  });
});

describe('states and knowledge are asked about by what they mean, show or need (R9)', () => {
  it.each<[string, number, string]>([
    ['Jeg ved, at børn er forskellige.', 0, 'Hvad betyder det for dit arbejde, at børn er forskellige?'],
    [
      'Jeg ved, hvornår jeg skal spørge om hjælp.',
      0,
      'Hvordan finder du ud af, hvornår du skal spørge om hjælp?',
    ],
    ['Jeg vil gerne blive dygtigere.', 0, 'Hvad gør du for at blive dygtigere?'],
    ['Jeg er åben for nye idéer.', 3, 'Hvad hjælper dig til at være åben for nye idéer?'],
    ['Jeg kan ikke nå det hele.', 0, 'Hvordan håndterer du, at du ikke kan nå det hele?'],
    ['Jeg evner at lytte og tage imod.', 0, 'Hvordan lytter du og tager imod?'],
  ])('%s', (text, turn, question) => {
    expect(phrase(text, 'first-person', employee, turn).question).toBe(question);
  });

  it('the same frame is not used twice for one statement', () => {
    const phrases = phrase('Er stabil, er loyal og er ærlig', 'present');
    expect([phrases.question, ...phrases.followUps]).toEqual([
      'Hvordan viser du, at du er stabil?',
      'Hvordan kommer det til udtryk i dit arbejde, at du er loyal?',
      'Hvordan mærker andre, at du er ærlig?',
    ]);
  });
});

describe('a verb that the list lacks is turned by knowledge, never by its ending', () => {
  it.each<[string, StatementForm, string]>([
    ['fodre fugle og fisk', 'infinitive', 'Jeg fodrer fugle og fisk.'],
    ['kvalitetsudvikle menuen', 'infinitive', 'Jeg kvalitetsudvikler menuen.'],
    ['Evne at se det store i det små', 'infinitive', 'Jeg evner at se det store i det små.'],
  ])('%s', (text, form, self) => {
    expect(phrase(text, form).self).toBe(self);
  });

  it.each<[string, StatementForm]>([
    ['Bedre mad til alle', 'infinitive'],
    ['zorbe maden', 'infinitive'],
    ['Vi zorber maden', 'we'],
    ['forandringer og nye planer', 'present'],
  ])('%s is quoted', (text, form) => {
    expect(phrase(text, form).quoted).toBe(true);
  });
});

describe('what is no whole sentence is quoted', () => {
  it.each([
    'Jeg sørger for at',
    'Jeg skaber rammer for en',
    'Vi samler på en-  Ledelsen går forrest',
    'G ive plads til alle',
    'Vi går forrest med Jeg tager ansvar',
    'Vi er få på hvert hold',
    'følge op på den',
  ])('%s', (text) => {
    expect(phrase(text, text.startsWith('følge') ? 'infinitive' : 'we').uncertain).toEqual([
      'self',
      'observed',
      'question',
    ]);
  });
});

describe('the question to the leader', () => {
  it.each<[string, StatementForm, number, string | null]>([
    ['Passer sine planter', 'present', 0, 'Hvordan kan du som leder støtte mig i at passe mine planter?'],
    [
      'Passer sine planter',
      'present',
      1,
      'Hvordan gør du det som leder lettere for mig at passe mine planter?',
    ],
    ['Passer sine planter', 'present', 2, 'Hvordan kan du som leder hjælpe mig med at passe mine planter?'],
    ['Hjælper sin nabo', 'present', 2, 'Hvordan kan du som leder støtte mig i at hjælpe min nabo?'],
    ['Er loyal', 'present', 0, 'Hvordan kan du som leder støtte mig i at være loyal?'],
    ['Er loyal', 'present', 1, 'Hvordan støtter du mig som leder i at være loyal?'],
    [
      'Har blik for helheden',
      'present',
      0,
      'Hvordan kan du som leder støtte mig i at have blik for helheden?',
    ],
    ['Er nysgerrig', 'present', 0, 'Hvordan giver du som leder plads til, at jeg er nysgerrig?'],
    ['Tør sige nej', 'present', 0, 'Hvordan giver du som leder plads til, at jeg tør sige nej?'],
    ['Respekterer andres tid', 'present', 0, 'Hvordan hjælper du mig til at respektere andres tid?'],
    ['Fortæller sin leder om fejl', 'present', 0, null],
    [
      'Sammen med min leder lægger jeg en plan.',
      'first-person',
      0,
      'Hvordan bidrager du som leder til, at vi sammen lægger en plan?',
    ],
  ])('of what is expected of an employee asks for support: %s', (text, form, turn, asked) => {
    expect(phrase(text, form, employee, turn).toLeader).toBe(asked);
  });

  it.each<[string, string]>([
    ['Fortæller sine medarbejdere om planen', 'Hvordan fortæller du som leder os om planen?'],
    [
      'Sørger for, at medarbejderne har ro, når de holder pause',
      'Hvordan sørger du som leder for, at vi har ro, når vi holder pause?',
    ],
    ['Kan tage svære samtaler', 'Hvordan tager du som leder svære samtaler?'],
    ['Orienterer sig i reglerne', 'Hvordan orienterer du dig som leder i reglerne?'],
    ['Leder med hjertet', 'Hvordan leder du med hjertet?'],
  ])('of what is expected of a leader asks as those led meet it: %s', (text, asked) => {
    expect(phrase(text, 'present', leader).toLeader).toBe(asked);
  });

  it('of what is expected of everybody asks for the leader’s example, or how the leader makes it come about', () => {
    const ask = (text: string, turn: number): string | null =>
      phrase(text, 'we', employee, turn, true).toLeader;
    expect(ask('Vi er ærlige over for hinanden', 0)).toBe(
      'Hvordan viser du som leder, at du er ærlig over for os?',
    );
    expect(ask('Vi deler viden', 0)).toBe('Hvordan bidrager du som leder til, at vi deler viden?');
    expect(ask('Vi deler viden', 1)).toBe('Hvordan deler du som leder viden?');
  });
});

describe('a team', () => {
  it.each<[string, StatementForm, string]>([
    [
      'Er åben over for og nysgerrig på nyt',
      'present',
      'Hvordan lykkes vi med at være åbne over for og nysgerrige på nyt?',
    ],
    [
      'Er rollemodel for nye kolleger',
      'present',
      'Hvordan lykkes vi med at være rollemodeller for nye kolleger?',
    ],
    ['Jeg svarer altid venligt', 'first-person', 'Hvordan lykkes vi med altid at svare venligt?'],
    [
      'Jeg passer på min og andres tid',
      'first-person',
      'Hvordan lykkes vi med at passe på vores egen og andres tid?',
    ],
    ['Kan forklare reglerne', 'present', 'Hvordan lykkes vi med at forklare reglerne?'],
  ])('is asked in the plural: %s', (text, form, question) => {
    expect(team(text, form)).toBe(question);
  });

  it('is not asked what only one can be', () => {
    expect(team('Er en dygtig kok', 'present')).toBeUndefined();
  });
});
