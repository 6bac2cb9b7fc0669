import { describe, expect, it } from 'vitest';
import { letterBalance, uncoveredText } from './coverage';
import { read, texts, told } from './reading';

function columns(...texts: readonly (readonly string[])[]): string {
  const rows = Math.max(...texts.map((lines) => lines.length));
  const widths = texts.map((lines) => Math.max(...lines.map((line) => line.length)) + 2);
  return Array.from({ length: rows }, (_, row) =>
    texts
      .map((lines, k) => (lines[row] ?? '').padEnd(widths[k] ?? 0))
      .join('')
      .trimEnd(),
  ).join('\n');
}

describe('text drawn from a page', () => {
  it('with three columns two spaces apart is read column by column, each for its role', () => {
    const page = (theme: string) =>
      `${' '.repeat(20)}${theme}\n${columns(
        [
          'ALLE',
          'Vi rydder op efter os hver',
          'aften, så andre kan komme',
          'til.',
          '',
          'Vi spørger om hjælp.',
        ],
        [
          'TEAMLEDER',
          'Jeg fordeler opgaverne, så',
          'ingen står alene med de',
          'tunge.',
          '',
          'Jeg følger op.',
        ],
        ['CHEF', 'Jeg sætter rammen for alle', 'hold og holder den, når det', 'blæser.', '', 'Jeg lytter.'],
      )}\n7\n`;
    const framework = read(
      `Grundlag for Havnebyen\n\n${page('Sammen om driften')}${page('Sammen om ro')}`,
      'p.txt',
    );
    expect(told(framework).slice(0, 6)).toEqual([
      'Sammen om driften / alle / we: Vi rydder op efter os hver aften, så andre kan komme til.',
      'Sammen om driften / alle / we: Vi spørger om hjælp.',
      'Sammen om driften / teamleder / first-person: Jeg fordeler opgaverne, så ingen står alene med de tunge.',
      'Sammen om driften / teamleder / first-person: Jeg følger op.',
      'Sammen om driften / chef / first-person: Jeg sætter rammen for alle hold og holder den, når det blæser.',
      'Sammen om driften / chef / first-person: Jeg lytter.',
    ]);
  });

  it('as a table without rules keeps the names of its rows as themes', () => {
    const text = `Grundlag for Havnebyen

                 Medarbejder                    Leder
Samarbejde       Hjælper kolleger, når der      Skaber tid til at mødes på
                 er travlt på kajen.            tværs af hold.

Retning          Kender målet for ugen og       Viser vejen, når planen
                 spørger til det.               ændrer sig hurtigt.
`;
    const framework = read(text, 't.txt');
    expect(told(framework)).toEqual([
      'Samarbejde / medarbejder / present: Hjælper kolleger, når der er travlt på kajen.',
      'Samarbejde / leder / present: Skaber tid til at mødes på tværs af hold.',
      'Retning / medarbejder / present: Kender målet for ugen og spørger til det.',
      'Retning / leder / present: Viser vejen, når planen ændrer sig hurtigt.',
    ]);
    expect(uncoveredText(framework, text)).toEqual([]);
    expect(letterBalance(framework, text)).toEqual({});
  });

  it('loses no letter of a drawing, and takes none of its shreds for a heading', () => {
    const text =
      'Grundlag for Havnebyen\n\nRo\n\n∙ Vi taler dæmpet\n\nSa m\n\nlf\n\ndr if\n\nme\n\nn\n\nSIK\n\nRE\n\nBorge lokalsa\n\nrv\n\n∙ Vi holder pauser\n';
    const framework = read(text, 'd.txt');
    expect(told(framework)).toEqual(['Ro / alle / we: Vi taler dæmpet', 'Ro / alle / we: Vi holder pauser']);
    expect(letterBalance(framework, text)).toEqual({});
  });

  it('with lists whose marks were lost knows them by how they are set in', () => {
    const framework = read(
      'Grundlag for Havnebyen\n\nLøfterne er retningsgivende for alle, der arbejder på havnen.\nDet forventes, at du bruger dem hver dag.\n\n     Du sætter havnen først\n     Du siger tingene, som de er\n     Du sikrer handling, også når\n     det blæser\n',
      'l.txt',
    );
    expect(texts(framework)).toEqual([
      'Du sætter havnen først',
      'Du siger tingene, som de er',
      'Du sikrer handling, også når det blæser',
    ]);
  });

  it('reads letters set apart as words, and every sign before an item as its mark', () => {
    const framework = read(
      'J E G   T A G E R   A N S V A R\n\n► Jeg rydder op efter mig\no Jeg prøver nyt\n– Jeg giver ros\n● Jeg siger til\n',
      's.txt',
    );
    expect(told(framework)).toEqual([
      'JEG TAGER ANSVAR / alle / first-person: Jeg rydder op efter mig',
      'JEG TAGER ANSVAR / alle / first-person: Jeg prøver nyt',
      'JEG TAGER ANSVAR / alle / first-person: Jeg giver ros',
      'JEG TAGER ANSVAR / alle / first-person: Jeg siger til',
    ]);
  });

  it('takes a numbered line as a heading where a lead-in and a list of its own follow', () => {
    const part = (name: string) => `${name}\nDet betyder, at jeg:\n• siger til\n• rydder op\n\n`;
    const framework = read(
      `Grundlag for Havnebyen\n\n${part('1. Jeg går forrest')}${part('2. Jeg lytter')}`,
      'n.txt',
    );
    expect(framework.themes.map(({ name }) => name)).toEqual(['Jeg går forrest', 'Jeg lytter']);
  });
});
