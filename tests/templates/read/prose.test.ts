import { describe, expect, it } from 'vitest';
import { read, texts, told, whyLeftOut } from './reading';

describe('running text', () => {
  it('about what we do, under one heading after another, is what is expected of everybody', () => {
    const framework = read(
      'Vores værdier\n\nVi bygger på disse værdier.\n\nÅben\n\nVi siger det højt. I respekt for den anden viser vi hensyn.\n\nGrundig\n\nNår vi er i tvivl, spørger vi. Vi måler to gange.\n',
      'v.txt',
    );
    expect(told(framework)).toEqual([
      'Åben / alle / we: Vi siger det højt.',
      'Åben / alle / we: I respekt for den anden viser vi hensyn.',
      'Grundig / alle / we: Når vi er i tvivl, spørger vi.',
      'Grundig / alle / we: Vi måler to gange.',
    ]);
    expect(framework.values.map(({ name }) => name)).toEqual(['Åben', 'Grundig']);
  });

  it('about us that only leads to a list is an introduction', () => {
    const section = (name: string) =>
      `## ${name}\n\nVi er glade for havnen. Vi har det godt her.\n\nDet gør vi ved at:\n\n- hilse pænt\n- rydde op\n\n`;
    const framework = read(`# Grundlag for Havnebyen\n\n${section('Ro')}${section('Mod')}`);
    expect(texts(framework)).toHaveLength(4);
    expect(whyLeftOut(framework, 'Vi er glade for havnen.')).toBe('narrative');
  });

  it('that tells what has happened is narrative', () => {
    const framework = read(
      '# Grundlag\n\n## Ro\n\nVi har udarbejdet en plan. Vi taler dæmpet. Vi holder pauser.\n\n## Mod\n\nVi siger fra. Vi siger til.\n',
    );
    expect(whyLeftOut(framework, 'Vi har udarbejdet en plan.')).toBe('narrative');
    expect(texts(framework)).toHaveLength(4);
  });

  it('about what a role does is expected of the role, wherever the role stands in the sentence', () => {
    const framework = read(
      'Grundlag for Værftet\n\nRetning\n\nLederne skal vise vejen. Endelig skal lederne lytte.\n\nAnsvar\n\nDen enkelte leder har ansvar for sikkerheden. Alle ansatte har ansvar for at sige til.\n',
      'g.txt',
    );
    expect(framework.statements.map(({ role }) => role)).toEqual(['leder', 'leder', 'leder', 'alle']);
  });

  it('of one role only, without any list, is read too', () => {
    const framework = read(
      'Ledelse på værftet\n\nLederen giver ansvar fra sig. Lederen følger op hver uge.\n',
      'l.txt',
    );
    expect(texts(framework)).toHaveLength(2);
  });

  it('"Som medarbejdere skal vi" speaks of employees to the end of the paragraph', () => {
    const framework = read(
      '# Grundlag for Værftet\n\n## Sammen\n\nSom medarbejdere skal vi turde spørge. Vi skal hjælpe de nye.\n\n## Hver for sig\n\nSom ledere skal vi gå forrest. Vi skal også lytte.\n',
    );
    expect(framework.statements.map(({ role }) => role)).toEqual([
      'medarbejder',
      'medarbejder',
      'leder',
      'leder',
    ]);
  });

  it('in the first person counts also after a sentence about others', () => {
    const framework = read(
      '# Mit ledelsesgrundlag\n\n## Retning\n\nMine medarbejdere skal kende målet. Jeg fortæller om det hver måned.\n',
    );
    expect(framework.statements.map(({ role }) => role)).toEqual(['leder', 'leder']);
  });

  it('of English commands under a heading is a statement a sentence', () => {
    const framework = read(
      '# Leadership principles\n\n## Listen first\n\nBe approachable. Ask before you decide.\n\n## Share\n\nGive others room. Never blame.\n',
    );
    expect(told(framework)).toEqual([
      'Listen first / leader / imperative: Be approachable.',
      'Listen first / leader / imperative: Ask before you decide.',
      'Share / leader / imperative: Give others room.',
      'Share / leader / imperative: Never blame.',
    ]);
  });

  it('a name with a colon before each of several lines is a theme, and a value where they are called so', () => {
    const framework = read(
      'Grundlag for Havnebyen\n\nVores værdier:\n\nMod: Vi siger fra.\nFlid: Vi gør os umage.\nRo: Vi taler dæmpet.\n',
      'n.txt',
    );
    expect(framework.themes.map(({ name, kind }) => [name, kind])).toEqual([
      ['Mod', 'value'],
      ['Flid', 'value'],
      ['Ro', 'value'],
    ]);
  });
});

describe('lists that are no expectations', () => {
  const list = (leadIn: string) =>
    `# Grundlag\n\n## Ro\n\n- Vi taler dæmpet\n- Vi holder pauser\n\n${leadIn}\n\n- Råber ad hinanden\n- Møder for sent\n`;

  it.each(['Det ser vi ikke:', 'Det gør vi ikke:', 'Du kan forvente af os:', 'Vi tilbyder dig:'])(
    'after "%s" are put to a person',
    (leadIn) => {
      const framework = read(list(leadIn));
      expect(texts(framework)).toHaveLength(2);
      expect(whyLeftOut(framework, 'Råber ad hinanden')).toBe('unsure');
    },
  );

  it('a quotation set apart is pulled out of the text', () => {
    const framework = read(
      '# Grundlag\n\n## Ro\n\n- Vi taler dæmpet\n- Vi holder pauser\n\n> Vi taler dæmpet\n',
    );
    expect(framework.leftOut.filter(({ why }) => why === 'pull-quote')).toHaveLength(1);
    expect(texts(framework)).toHaveLength(2);
  });
});
