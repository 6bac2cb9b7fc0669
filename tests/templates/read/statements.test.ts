import { describe, expect, it } from 'vitest';
import { read, texts, told, whyLeftOut } from './reading';

const TITLE = '# Grundlag for Havnebyen\n\n';

describe('what makes a statement', () => {
  it('a bullet after "Det gør vi ved at" is an infinitive statement of the theme above', () => {
    const framework = read(
      `${TITLE}Vi holder sammen\n\nDet gør vi ved at:\n\n- hilse på nye kolleger\n- ose af godt humør\n`,
    );
    expect(told(framework)).toEqual([
      'Vi holder sammen / alle / infinitive: hilse på nye kolleger',
      'Vi holder sammen / alle / infinitive: ose af godt humør',
    ]);
    expect(whyLeftOut(framework, 'Det gør vi ved at:')).toBe('heading');
  });

  it('"Med … mener vi" defines a value, and the list is its behaviours, for everybody', () => {
    const framework = read(
      `${TITLE}Som leder\n\nMed omsorg mener vi:\n\n- Vi ser hinanden\n- Vi spørger til svaret\n`,
    );
    expect(framework.values).toMatchObject([{ id: 'omsorg', name: 'Omsorg' }]);
    expect(framework.themes).toMatchObject([{ id: 'omsorg', name: 'Omsorg', kind: 'value' }]);
    expect(framework.statements.map((statement) => statement.form)).toEqual(['we', 'we']);
  });

  it('values that a sentence only names become values without a theme', () => {
    const framework = read(
      `${TITLE}Vores værdier er omsorg, mod og nysgerrighed.\n\nMod\n\n- Vi siger fra\n- Vi siger til\n`,
    );
    expect(framework.values.map((value) => value.name)).toEqual(['Omsorg', 'Mod', 'Nysgerrighed']);
    expect(framework.themes).toMatchObject([{ name: 'Mod', kind: 'value' }]);
  });

  it('a paragraph in the first person is a statement a sentence, also where a sentence has another subject', () => {
    const framework = read(
      `${TITLE}## Den rolige medarbejder\n\n### Jeg holder fast\n\nJeg bliver, til opgaven er løst. Derfor beder jeg om hjælp. Roen smitter, og jeg passer på den.\n`,
    );
    expect(told(framework)).toEqual([
      'Jeg holder fast / medarbejder / first-person: Jeg bliver, til opgaven er løst.',
      'Jeg holder fast / medarbejder / first-person: Derfor beder jeg om hjælp.',
      'Jeg holder fast / medarbejder / third-party: Roen smitter, og jeg passer på den.',
    ]);
  });

  it('what "du" does, and what a leader must do, is expected of the role', () => {
    const framework = read(
      `${TITLE}## Leder\n\n### Retning\n\nDu sætter kursen. Du skal følge op.\n\nLederen skal vise vejen. Lederen skal lytte.\n`,
    );
    expect(told(framework)).toEqual([
      'Retning / leder / role: Du sætter kursen.',
      'Retning / leder / role: Du skal følge op.',
      'Retning / leder / role: Lederen skal vise vejen.',
      'Retning / leder / role: Lederen skal lytte.',
    ]);
  });

  it.each([
    ['Det betyder, at jeg:', 'løbende spørger naboen til råds', 'present'],
    ['Det betyder, at jeg:', 'når mine frister', 'present'],
    ['Du skal:', 'melde dig til opgaver', 'infinitive'],
    ['Som kollega får du:', 'mulighed for en rolig start', 'nominal'],
    ['Vi arbejder for:', 'At ingen er alene', 'that-clause'],
    ['Prøv dette:', 'Inviter dig selv med til møder', 'imperative'],
    ['Prøv dette:', 'Vagten bliver aldrig overladt til én', 'third-party'],
  ])('after "%s" the item "%s" is %s', (leadIn, item, form) => {
    const framework = read(`${TITLE}Hverdag\n\n${leadIn}\n\n- ${item}\n- ${item} igen\n`);
    expect(framework.statements[0]).toMatchObject({ text: item, form });
  });

  it('a name at the beginning of every item is a group, not a part of the statement', () => {
    const framework = read(`${TITLE}Hverdag\n\n- **Ro:** Vi taler dæmpet\n- **Orden:** Vi rydder op\n`);
    expect(told(framework)).toEqual([
      'Hverdag / Ro / alle / we: Vi taler dæmpet',
      'Hverdag / Orden / alle / we: Vi rydder op',
    ]);
  });

  it('an English framework is read as English', () => {
    const framework = read(
      '# Framework for the Harbour\n\n## Working together\n\n### Employees\n\n- Share what you know with the others\n- Asks for help\n\n### Managers\n\n- We set the course\n- Give time to learn\n',
    );
    expect(framework.language).toBe('en');
    expect(told(framework)).toEqual([
      'Working together / employee / imperative: Share what you know with the others',
      'Working together / employee / present: Asks for help',
      'Working together / manager / we: We set the course',
      'Working together / manager / imperative: Give time to learn',
    ]);
  });
});

describe('themes and groups', () => {
  it('principles listed first and elaborated later in other words are one theme each, named by the heading', () => {
    const framework = read(
      `${TITLE}Vores pejlemærker er:\n\n- Vi møder hinanden med ro\n- Vi rydder altid op efter os\n- Vi fejrer det, der lykkes for andre\n\nVi møder andre med ro\n\n- taler dæmpet\n\nVi rydder op\n\n- stiller tingene på plads\n\nVi fejrer det, der lykkes\n\n- giver kage\n`,
    );
    expect(framework.themes.map(({ name, kind }) => [name, kind])).toEqual([
      ['Vi møder andre med ro', 'principle'],
      ['Vi rydder op', 'principle'],
      ['Vi fejrer det, der lykkes', 'principle'],
    ]);
    expect(whyLeftOut(framework, 'Vi rydder altid op efter os')).toBe('heading');
  });

  it('the same heading under two roles is one theme', () => {
    const framework = read(
      `${TITLE}## Medarbejder\n\n### Ro\n\n- Taler dæmpet\n- Holder pauser\n\n## Leder\n\n### Ro\n\n- Går forrest\n- Giver tid\n`,
    );
    expect(framework.themes).toHaveLength(1);
    expect(framework.statements.map((statement) => statement.role)).toEqual([
      'medarbejder',
      'medarbejder',
      'leder',
      'leder',
    ]);
  });

  it('a heading inside a theme is a group', () => {
    const framework = read(
      `${TITLE}## Samarbejde\n\nHandler om at hjælpes ad.\n\n### I holdet\n\n- Vi deler\n- Vi spørger\n\n### På tværs\n\n- Vi ringer til andre\n- Vi lytter til andre\n`,
    );
    expect(told(framework)[2]).toBe('Samarbejde / På tværs / alle / we: Vi ringer til andre');
    expect(framework.themes[0]?.description).toBe('Handler om at hjælpes ad.');
  });

  it('"Sådan gør vi" names nothing of its own', () => {
    const framework = read(
      `Grundlag for Havnebyen\n\nSamarbejde\n\nVi er mange.\n\nSådan gør vi\n\n- Vi deler\n- Vi spørger\n`,
    );
    expect(framework.themes.map((theme) => theme.name)).toEqual(['Samarbejde']);
  });
});

describe('what is no statement', () => {
  it('signs by which the organisation sees it are indicators of the theme', () => {
    const framework = read(
      `${TITLE}## Ro\n\n- Vi taler dæmpet\n- Vi holder pauser\n\nTegn på at vi lykkes:\n\n- Sygefraværet falder\n- Flere søger job hos os\n`,
    );
    expect(framework.indicators.map((indicator) => indicator.text)).toEqual([
      'Sygefraværet falder',
      'Flere søger job hos os',
    ]);
    expect(framework.indicators[0]).toMatchObject({ theme: 'ro' });
    expect(framework.statements).toHaveLength(2);
  });

  it('why the document was written is narrative, also as a list', () => {
    const framework = read(
      `${TITLE}Grundlaget skal understøtte:\n\n- At vi har et fælles sprog\n- At vi er en god arbejdsplads\n\nRo\n\n- Vi taler dæmpet\n- Vi holder pauser\n`,
    );
    expect(whyLeftOut(framework, 'At vi har et fælles sprog')).toBe('narrative');
  });

  it('a signed preface is narrative and its signature furniture, even in the first person', () => {
    const framework = read(
      `${TITLE}Forord\n\nJeg er stolt af jer. Du gør en forskel, og du skal vide det.\n\nAnna B. Holm\n\nKommunaldirektør\n\nRo\n\n- Vi taler dæmpet\n- Vi holder pauser\n`,
    );
    expect(whyLeftOut(framework, 'Jeg er stolt af jer.')).toBe('narrative');
    expect(whyLeftOut(framework, 'Anna B. Holm')).toBe('furniture');
    expect(whyLeftOut(framework, 'Kommunaldirektør')).toBe('furniture');
    expect(texts(framework)).toHaveLength(2);
  });

  it('what somebody is quoted for saying is narrative', () => {
    const framework = read(
      `${TITLE}Ro\n\n- Vi har fået mere ro, og jeg er glad for det, siger Bo Lund.\n\nMod\n\n- Vi siger fra\n- Vi siger til\n`,
    );
    expect(texts(framework)).toEqual(['Vi siger fra', 'Vi siger til']);
  });

  it.each([
    ['“ Vi holder af havet ”', 'pull-quote'],
    ['12', 'furniture'],
    ['Side 3 af 8', 'furniture'],
    ['Havnegade 4 • 9999 Havneby Tlf: 1234 5678 • post@havneby.example', 'furniture'],
    ['Huset er bygget i 1972, og taget er nyt.', 'narrative'],
  ])('"%s" is left out as %s', (line, why) => {
    const framework = read(
      `${TITLE}Ro\n\n- Vi taler dæmpet\n- Vi holder pauser\n\n${line}\n\nMod\n\n- Vi siger fra\n- Vi siger til\n`,
    );
    expect(whyLeftOut(framework, line)).toBe(why);
    expect(framework.statements).toHaveLength(4);
  });

  it('a few words that nothing makes an expectation are put to a person as unsure', () => {
    const framework = read(
      `${TITLE}Ro\n\n- Havet\n- Vinden\n- Stranden\n\nMod\n\n- Vi siger fra\n- Vi siger til\n`,
    );
    expect(whyLeftOut(framework, 'Havet')).toBe('unsure');
  });
});
