import type { StatementForm } from 'templates/framework.schema';
import { type Phrases, phraseStatement } from 'templates/language/da/phrase-statement';
import { describe, expect, it } from 'vitest';

const employee = { noun: 'Medarbejderen', leads: false };
const leader = { noun: 'Lederen', leads: true };

function phrase(text: string, form: StatementForm, to = employee, toEverybody = false): Phrases {
  return phraseStatement({ text, form, previous: null, toEverybody }, to, 0);
}

/** text, form, self, question, observed */
const RULES: Record<string, [string, StatementForm, string, string, string][]> = {
  'R1: every infinitive of the top level becomes present, and none that is governed': [
    [
      'planlægge og evaluere indsatsen',
      'infinitive',
      'Jeg planlægger og evaluerer indsatsen.',
      'Hvordan planlægger og evaluerer du indsatsen?',
      'Medarbejderen planlægger og evaluerer indsatsen.',
    ],
    [
      'bruge data til at vælge og justere indsatser',
      'infinitive',
      'Jeg bruger data til at vælge og justere indsatser.',
      'Hvordan bruger du data til at vælge og justere indsatser?',
      'Medarbejderen bruger data til at vælge og justere indsatser.',
    ],
  ],
  'R2: a sentence without a subject gets one': [
    [
      'Dokumenterer sit arbejde, så andre kan følge det',
      'present',
      'Jeg dokumenterer mit arbejde, så andre kan følge det.',
      'Hvordan dokumenterer du dit arbejde, så andre kan følge det?',
      'Medarbejderen dokumenterer sit arbejde, så andre kan følge det.',
    ],
    [
      'Passer på udstyret – rydder op hver dag',
      'present',
      'Jeg passer på udstyret – jeg rydder op hver dag.',
      'Hvordan passer du på udstyret?',
      'Medarbejderen passer på udstyret – rydder op hver dag.',
    ],
  ],
  'R3: a first-person sentence speaks to and of the person, in its clauses too': [
    [
      'Jeg planlægger min dag, så jeg når mine opgaver.',
      'first-person',
      'Jeg planlægger min dag, så jeg når mine opgaver.',
      'Hvordan planlægger du din dag, så du når dine opgaver?',
      'Medarbejderen planlægger sin dag, så vedkommende når sine opgaver.',
    ],
  ],
  'R4: what is said of several is said of one': [
    [
      'Vi er ærlige, modne og nysgerrige',
      'we',
      'Jeg er ærlig, moden og nysgerrig.',
      'Hvordan viser du, at du er ærlig, moden og nysgerrig?',
      'Medarbejderen er ærlig, moden og nysgerrig.',
    ],
    [
      'Alle medarbejdere passer deres opgaver og er hjælpsomme',
      'role',
      'Jeg passer mine opgaver og er hjælpsom.',
      'Hvordan passer du dine opgaver?',
      'Medarbejderen passer sine opgaver og er hjælpsom.',
    ],
  ],
  'R5 and R6: "vi" is the person where the person acts, and stays where it is all of us': [
    [
      'holde det, vi lover, så vi kan se borgerne i øjnene',
      'infinitive',
      'Jeg holder det, jeg lover, så vi kan se borgerne i øjnene.',
      'Hvad hjælper dig til at holde det, du lover, så vi kan se borgerne i øjnene?',
      'Medarbejderen holder det, vedkommende lover, så vi kan se borgerne i øjnene.',
    ],
    [
      'Vi er glade for vores arbejde og for vores kommune',
      'we',
      'Jeg er glad for mit arbejde og for vores kommune.',
      'Hvordan viser du, at du er glad for dit arbejde og for vores kommune?',
      'Medarbejderen er glad for sit arbejde og for vores kommune.',
    ],
  ],
  'R7: reflexives and possessives follow the person, and those of others stay': [
    [
      'Orienterer sig i nye regler og kender egne grænser',
      'present',
      'Jeg orienterer mig i nye regler og kender mine egne grænser.',
      'Hvordan orienterer du dig i nye regler?',
      'Medarbejderen orienterer sig i nye regler og kender egne grænser.',
    ],
    [
      'Støtter borgeren i at finde sin egen vej',
      'present',
      'Jeg støtter borgeren i at finde sin egen vej.',
      'Hvordan støtter du borgeren i at finde sin egen vej?',
      'Medarbejderen støtter borgeren i at finde sin egen vej.',
    ],
    [
      'Jeg fortæller om min praksis, når den kan gavne mine kolleger.',
      'first-person',
      'Jeg fortæller om min praksis, når den kan gavne mine kolleger.',
      'Hvordan fortæller du om din praksis, når den kan gavne dine kolleger?',
      'Medarbejderen fortæller om sin praksis, når den kan gavne vedkommendes kolleger.',
    ],
  ],
  'R8: the finite verb stands second in a question': [
    [
      'Bidrager aktivt til teamets møder',
      'present',
      'Jeg bidrager aktivt til teamets møder.',
      'Hvordan bidrager du aktivt til teamets møder?',
      'Medarbejderen bidrager aktivt til teamets møder.',
    ],
    [
      'Lytter til og inddrager pårørende',
      'present',
      'Jeg lytter til og inddrager pårørende.',
      'Hvordan lytter du til og inddrager pårørende?',
      'Medarbejderen lytter til og inddrager pårørende.',
    ],
  ],
  'R9: a state is asked about by how it shows': [
    [
      'Har øje for det, der ikke bliver sagt',
      'present',
      'Jeg har øje for det, der ikke bliver sagt.',
      'Hvordan viser du, at du har øje for det, der ikke bliver sagt?',
      'Medarbejderen har øje for det, der ikke bliver sagt.',
    ],
    [
      'tro på, at børn kan selv',
      'infinitive',
      'Jeg tror på, at børn kan selv.',
      'Hvordan viser du i praksis, at du tror på, at børn kan selv?',
      'Medarbejderen tror på, at børn kan selv.',
    ],
    [
      'Er med til at forny huset',
      'present',
      'Jeg er med til at forny huset.',
      'Hvordan er du med til at forny huset?',
      'Medarbejderen er med til at forny huset.',
    ],
    [
      'Har fokus på børnenes trivsel',
      'present',
      'Jeg har fokus på børnenes trivsel.',
      'Hvordan holder du fokus på børnenes trivsel?',
      'Medarbejderen har fokus på børnenes trivsel.',
    ],
  ],
  'R10: ability is asked about as behaviour, daring by what it takes, duty as what one does': [
    [
      'Kan formidle svære budskaber',
      'present',
      'Jeg kan formidle svære budskaber.',
      'Hvordan formidler du svære budskaber?',
      'Medarbejderen kan formidle svære budskaber.',
    ],
    [
      'Tør sige sin mening',
      'present',
      'Jeg tør sige min mening.',
      'Hvad skal der til, for at du tør sige din mening?',
      'Medarbejderen tør sige sin mening.',
    ],
    [
      'Du skal holde orden og hjælpe dine kolleger.',
      'role',
      'Jeg holder orden og hjælper mine kolleger.',
      'Hvordan holder du orden?',
      'Medarbejderen holder orden og hjælper sine kolleger.',
    ],
  ],
  'R11: connectors are dropped, and what is fronted moves behind the verb': [
    [
      'Derfor passer jeg på tonen.',
      'first-person',
      'Jeg passer på tonen.',
      'Hvordan passer du på tonen?',
      'Medarbejderen passer på tonen.',
    ],
    [
      'Med omhu forbereder jeg mine møder.',
      'first-person',
      'Med omhu forbereder jeg mine møder.',
      'Hvordan forbereder du dine møder med omhu?',
      'Medarbejderen forbereder med omhu sine møder.',
    ],
  ],
  'R12 and R13: sentence adverbs and negations stand before the verb in a clause': [
    [
      'Jeg giver ikke op, selv om det er svært.',
      'first-person',
      'Jeg giver ikke op, selv om det er svært.',
      'Hvordan viser du, at du ikke giver op, selv om det er svært?',
      'Medarbejderen giver ikke op, selv om det er svært.',
    ],
    [
      'Er altid forberedt',
      'present',
      'Jeg er altid forberedt.',
      'Hvordan viser du, at du altid er forberedt?',
      'Medarbejderen er altid forberedt.',
    ],
  ],
  'R14: what is quoted stays as it is': [
    [
      'Vi udfordrer "det her gør vi altid" og prøver nyt',
      'we',
      'Jeg udfordrer "det her gør vi altid" og prøver nyt.',
      'Hvordan udfordrer du "det her gør vi altid" og prøver nyt?',
      'Medarbejderen udfordrer "det her gør vi altid" og prøver nyt.',
    ],
  ],
  'R15: one person has colleagues where several have each other': [
    [
      'Vi lærer af hinandens fejl og øver os sammen',
      'we',
      'Jeg lærer af mine kollegers fejl og øver mig sammen med andre.',
      'Hvordan lærer du af dine kollegers fejl?',
      'Medarbejderen lærer af sine kollegers fejl og øver sig sammen med andre.',
    ],
  ],
  'R16: s-verbs and passives do not change': [
    [
      'sørge for, at aftaler overholdes',
      'infinitive',
      'Jeg sørger for, at aftaler overholdes.',
      'Hvordan sørger du for, at aftaler overholdes?',
      'Medarbejderen sørger for, at aftaler overholdes.',
    ],
    [
      'Trives i en travl hverdag',
      'present',
      'Jeg trives i en travl hverdag.',
      'Hvad skal der til, for at du trives i en travl hverdag?',
      'Medarbejderen trives i en travl hverdag.',
    ],
  ],
  'R18: what others do is what the person contributes to': [
    [
      'Pårørende skal føle sig velkomne.',
      'third-party',
      'Jeg bidrager til, at pårørende føler sig velkomne.',
      'Hvordan bidrager du til, at pårørende føler sig velkomne?',
      'Medarbejderen bidrager til, at pårørende føler sig velkomne.',
    ],
  ],
  'R20: the leader who asks is "mig"': [
    [
      'Aftaler ferie med egen leder og samarbejdspartnere',
      'present',
      'Jeg aftaler ferie med min leder og mine samarbejdspartnere.',
      'Hvordan aftaler du ferie med mig og dine samarbejdspartnere?',
      'Medarbejderen aftaler ferie med sin leder og sine samarbejdspartnere.',
    ],
    [
      'Sammen med min leder aftaler jeg tydelige mål.',
      'first-person',
      'Sammen med min leder aftaler jeg tydelige mål.',
      'Hvordan kan vi sammen aftale tydelige mål?',
      'Medarbejderen aftaler sammen med sin leder tydelige mål.',
    ],
  ],
  'R21: an infinitive in a list of presents is a slip': [
    [
      'Koordinere indsatsen med skolen',
      'present',
      'Jeg koordinerer indsatsen med skolen.',
      'Hvordan koordinerer du indsatsen med skolen?',
      'Medarbejderen koordinerer indsatsen med skolen.',
    ],
  ],
  'R23: a nominal item and an at-clause get a person and a verb': [
    [
      'Tydelig retning for arbejdet',
      'nominal',
      'Jeg bidrager til tydelig retning for arbejdet.',
      'Hvordan bidrager du til tydelig retning for arbejdet?',
      'Medarbejderen bidrager til tydelig retning for arbejdet.',
    ],
    [
      'At vi er klar til at hjælpe.',
      'that-clause',
      'Jeg er klar til at hjælpe.',
      'Hvordan viser du, at du er klar til at hjælpe?',
      'Medarbejderen er klar til at hjælpe.',
    ],
  ],
  'R24: frames and comments are dropped': [
    [
      'Det er vigtigt, at jeg altid møder til tiden, for det er en del af fagligheden.',
      'first-person',
      'Jeg møder altid til tiden, for det er en del af fagligheden.',
      'Hvordan møder du altid til tiden?',
      'Medarbejderen møder altid til tiden, for det er en del af fagligheden.',
    ],
    [
      'give plads til pauser. Det gør dagen bedre.',
      'infinitive',
      'Jeg giver plads til pauser.',
      'Hvordan giver du plads til pauser?',
      'Medarbejderen giver plads til pauser.',
    ],
  ],
};

for (const [rule, examples] of Object.entries(RULES)) {
  describe(rule, () => {
    it.each(examples)('%s', (text, form, self, question, observed) => {
      const phrases = phrase(text, form);
      expect([phrases.self, phrases.question, phrases.observed]).toEqual([self, question, observed]);
    });
  });
}

describe('composite and dependent statements', () => {
  it('R17: asks of the leading verb and follows up on the others', () => {
    const phrases = phrase('Sætter mål, er grundig i sit arbejde og tør spørge om hjælp', 'present');
    expect(phrases.question).toBe('Hvordan sætter du mål?');
    expect(phrases.followUps).toEqual([
      'Hvordan viser du, at du er grundig i dit arbejde?',
      'Hvad skal der til, for at du tør spørge om hjælp?',
    ]);
  });

  it('R18: what the person keeps while others take part is asked in one breath', () => {
    const phrases = phrase(
      'Forældrerådet deltager i drøftelsen, men jeg træffer beslutningen.',
      'third-party',
      leader,
    );
    expect(phrases.self).toBe('Forældrerådet deltager i drøftelsen, men jeg træffer beslutningen.');
    expect(phrases.observed).toBe(
      'Lederen bidrager til, at forældrerådet deltager i drøftelsen, men træffer beslutningen.',
    );
    expect(phrases.question).toBe(
      'Hvordan bidrager du til, at forældrerådet deltager i drøftelsen, samtidig med at du træffer beslutningen?',
    );
  });

  it('R19: what only a leader can do is asked of a leader, and turned round for an employee', () => {
    const text = 'give medarbejdere indsigt i budgettet';
    expect(phrase(text, 'infinitive', leader, true).question).toBe(
      'Hvordan giver du dine medarbejdere indsigt i budgettet?',
    );
    expect(phrase(text, 'infinitive', employee, true).self).toBe('Jeg får indsigt i budgettet.');
    expect(phrase('inddrage medarbejdere i vagtplanen', 'infinitive', employee, true).question).toBe(
      'Hvordan bliver du inddraget i vagtplanen?',
    );
  });

  it('R22: "dette" is named from the statement before', () => {
    const previous = { text: 'Indsamler borgernes ønsker, når de flytter ind.', form: 'present' as const };
    const input = {
      text: 'Formidler dette videre til køkkenet.',
      form: 'present' as const,
      toEverybody: false,
    };
    const phrases = phraseStatement({ ...input, previous }, employee, 0);
    expect(phrases.self).toBe('Jeg formidler borgernes ønsker videre til køkkenet.');
    expect(phraseStatement({ ...input, previous: null }, employee, 0).quoted).toBe(true);
  });

  it('a name or an abbreviation keeps its capital', () => {
    expect(phrase('Nordbys borgere oplever én indgang.', 'third-party').self).toBe(
      'Jeg bidrager til, at Nordbys borgere oplever én indgang.',
    );
    expect(phrase('MED-udvalget drøfter trivslen.', 'third-party').self).toBe(
      'Jeg bidrager til, at MED-udvalget drøfter trivslen.',
    );
  });
});

describe('a sentence that cannot be turned with certainty is quoted', () => {
  it.each<[string, StatementForm]>([
    ['Vi er en arbejdsplads med humør.', 'we'],
    ['Vores mål: glade børn', 'we'],
    ['Vi er zorbe i mødet med andre', 'we'],
    ['fremme trivsel og blorke planer', 'infinitive'],
    ['Alle medarbejdere deler deres flimmer', 'role'],
    ['Der er højt til loftet.', 'third-party'],
    ['Vi er hinandens støtte.', 'we'],
    ['Vi tager alle ansvar', 'we'],
  ])('%s', (text, form) => {
    const phrases = phrase(text, form);
    expect(phrases.quoted).toBe(true);
    const quoted = `Grundlaget siger: »${text.replace(/\.$/, '')}«.`;
    expect(phrases.self).toBe(`${quoted} Sådan ser det ud hos mig.`);
    expect(phrases.observed).toBe(`${quoted} Sådan ser det ud hos medarbejderen.`);
    expect(phrases.question).toBe(`${quoted} Hvordan ser det ud hos dig?`);
  });
});

describe('questions of a section', () => {
  it('vary their frame with the place in the section', () => {
    const input = {
      text: 'Deler viden med kolleger',
      form: 'present' as const,
      previous: null,
      toEverybody: false,
    };
    const questions = [0, 1, 3, 5].map((turn) => phraseStatement(input, employee, turn).question);
    expect(questions).toEqual([
      'Hvordan deler du viden med kolleger?',
      'Hvordan deler du viden med kolleger?',
      'Hvad hjælper dig til at dele viden med kolleger?',
      'Hvornår lykkes det særlig godt for dig at dele viden med kolleger?',
    ]);
  });
});
