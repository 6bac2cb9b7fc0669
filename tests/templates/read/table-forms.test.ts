import { describe, expect, it } from 'vitest';
import { uncoveredText } from './coverage';
import { read, told, whyLeftOut } from './reading';

/**
 * One small framework of two themes and two roles, set as a table in every way that documents set it. However it is
 * set, the same is expected of the same roles.
 */
const PLAIN = [
  'Samarbejde / medarbejder / present: Spørger naboen til råds.',
  'Samarbejde / medarbejder / present: Deler det, der virker.',
  'Samarbejde / teamleder / present: Sætter tid af til fælles pauser.',
  'Faglighed / medarbejder / present: Læser nyt om faget.',
  'Faglighed / teamleder / present: Prøver nye metoder af i det små.',
  'Faglighed / teamleder / present: Følger op hver måned.',
];

const sorted = (lines: readonly string[]): string[] => [...lines].sort();
const page = (body: string): string =>
  `<!doctype html><html><body><h1>Grundlag for Havnebyen</h1>${body}</body></html>`;
const markdown = (body: string): string => `# Grundlag for Havnebyen\n\nVi er fælles om havnen.\n\n${body}\n`;

const THEMES_ACROSS = `<table>
<thead><tr><th></th><th>Samarbejde</th><th>Faglighed</th></tr></thead>
<tbody>
<tr><th>Medarbejder</th><td>Spørger naboen til råds.<br>Deler det, der virker.</td><td>Læser nyt om faget.</td></tr>
<tr><th>Teamleder</th><td>Sætter tid af til fælles pauser.</td><td>Prøver nye metoder af i det små.<br>Følger op hver måned.</td></tr>
</tbody></table>`;

const ROLES_ACROSS = `<table>
<tr><td></td><td><b>Medarbejder</b></td><td><b>Teamleder</b></td></tr>
<tr><td><b>Samarbejde</b></td><td><p>Spørger naboen til råds.</p><p>Deler det, der virker.</p></td><td>Sætter tid af til fælles pauser.</td></tr>
<tr><td><b>Faglighed</b></td><td>Læser nyt om faget.</td><td><ul><li>Prøver nye metoder af i det små.</li><li>Følger op hver måned.</li></ul></td></tr>
</table>`;

const UNMARKED = ROLES_ACROSS.replace(/<\/?b>/g, '');

const THEME_OVER_ROWS = `<table>
<tr><th>Tema</th><th>Rolle</th><th>Forventninger</th></tr>
<tr><td rowspan="2">Samarbejde</td><td>Medarbejder</td><td>Spørger naboen til råds. Deler det, der virker.</td></tr>
<tr><td>Teamleder</td><td>Sætter tid af til fælles pauser.</td></tr>
<tr><td rowspan="2">Faglighed</td><td>Medarbejder</td><td>Læser nyt om faget.</td></tr>
<tr><td>Teamleder</td><td>Prøver nye metoder af i det små. Følger op hver måned.</td></tr>
</table>`;

const ROLE_OVER_ROWS = `<table>
<tr><th>Rolle</th><th>Tema</th><th>Det gør du</th></tr>
<tr><td rowspan="2">Medarbejder</td><td>Samarbejde</td><td>Spørger naboen til råds. Deler det, der virker.</td></tr>
<tr><td>Faglighed</td><td>Læser nyt om faget.</td></tr>
<tr><td rowspan="2">Teamleder</td><td>Samarbejde</td><td>Sætter tid af til fælles pauser.</td></tr>
<tr><td>Faglighed</td><td>Prøver nye metoder af i det små. Følger op hver måned.</td></tr>
</table>`;

const THEME_OVER_COLUMNS = `<table>
<tr><th colspan="2">Samarbejde</th><th colspan="2">Faglighed</th></tr>
<tr><th>Medarbejder</th><th>Teamleder</th><th>Medarbejder</th><th>Teamleder</th></tr>
<tr><td>Spørger naboen til råds.<br>Deler det, der virker.</td><td>Sætter tid af til fælles pauser.</td><td>Læser nyt om faget.</td><td>Prøver nye metoder af i det små.<br>Følger op hver måned.</td></tr>
</table>`;

const THEME_ROWS = `<table>
<tr><td colspan="2"><strong>Samarbejde</strong></td></tr>
<tr><td>Medarbejder</td><td>Spørger naboen til råds.<br>Deler det, der virker.</td></tr>
<tr><td>Teamleder</td><td>Sætter tid af til fælles pauser.</td></tr>
<tr><td colspan="2"><strong>Faglighed</strong></td></tr>
<tr><td>Medarbejder</td><td>Læser nyt om faget.</td></tr>
<tr><td>Teamleder</td><td>Prøver nye metoder af i det små.<br>Følger op hver måned.</td></tr>
</table>`;

const THEME_AND_ROLE_ROWS = `<table>
<tr><th colspan="2">Samarbejde</th></tr>
<tr><th>Medarbejder</th><th>Teamleder</th></tr>
<tr><td>Spørger naboen til råds.<br>Deler det, der virker.</td><td>Sætter tid af til fælles pauser.</td></tr>
<tr><th colspan="2">Faglighed</th></tr>
<tr><th>Medarbejder</th><th>Teamleder</th></tr>
<tr><td>Læser nyt om faget.</td><td>Prøver nye metoder af i det små.<br>Følger op hver måned.</td></tr>
</table>`;

const CAPTIONED = `<table><caption>Samarbejde</caption>
<tr><th>Medarbejder</th><th>Teamleder</th></tr>
<tr><td>Spørger naboen til råds.<br>Deler det, der virker.</td><td>Sætter tid af til fælles pauser.</td></tr></table>
<table><caption>Faglighed</caption>
<tr><th>Medarbejder</th><th>Teamleder</th></tr>
<tr><td>Læser nyt om faget.</td><td>Prøver nye metoder af i det små.<br>Følger op hver måned.</td></tr></table>`;

const ROLES_IN_CELLS = `<table>
<tr><th>Samarbejde</th><th>Faglighed</th></tr>
<tr><td><b>Medarbejder</b><br>Spørger naboen til råds.<br>Deler det, der virker.</td><td><b>Medarbejder</b><br>Læser nyt om faget.</td></tr>
<tr><td><b>Teamleder</b><ul><li>Sætter tid af til fælles pauser.</li></ul></td><td><b>Teamleder</b><ul><li>Prøver nye metoder af i det små.</li><li>Følger op hver måned.</li></ul></td></tr>
</table>`;

const LAYOUT = `<table width="100%"><tr><td>${ROLES_ACROSS}</td></tr></table>`;

const PIPES = `| | Samarbejde | Faglighed |
|---|---|---|
| **Medarbejder** | Spørger naboen til råds.<br>Deler det, der virker. | Læser nyt om faget. |
| **Teamleder** | Sætter tid af til fælles pauser. | Prøver nye metoder af i det små.<br>Følger op hver måned. |`;

const BARE_PIPES = `Tema | Medarbejder | Teamleder
:--- | :---: | ---:
Samarbejde | Spørger naboen til råds. Deler det, der virker. | Sætter tid af til fælles pauser.
Faglighed | Læser nyt om faget. | Prøver nye metoder af i det små. Følger op hver måned.`;

const PIPES_WITH_GAPS = `| Tema | Medarbejder | Teamleder |
|:--|:--|:--|
| Samarbejde | Spørger naboen til råds. | Sætter tid af til fælles pauser. |
| | Deler det, der virker. |
| Faglighed | Læser nyt om faget. | - Prøver nye metoder af i det små.<br>- Følger op hver måned. |`;

const GAPPED_HTML = ROLES_ACROSS.replace(/\n/g, '\n\n').replace('<td><ul>', '<td>\n\n<ul>');

const MARKDOWN_IN_CELLS = `<table>
<tr><td></td><td>

**Medarbejder**

</td><td>

**Teamleder**

</td></tr>
<tr><td>

**Samarbejde**

</td><td>

- Spørger naboen til råds.
- Deler det, der virker.

</td><td>Sætter tid af til fælles pauser.</td></tr>
<tr><td>Faglighed</td><td>Læser nyt om faget.</td><td>

* Prøver nye metoder af i det små.
* Følger op hver måned.

</td></tr>
</table>`;

const TABS = `Tema\tMedarbejder\tTeamleder
Samarbejde\tSpørger naboen til råds. Deler det, der virker.\tSætter tid af til fælles pauser.
Faglighed\tLæser nyt om faget.\tPrøver nye metoder af i det små. Følger op hver måned.`;

describe('a matrix of themes and roles', () => {
  const forms = {
    'themes across, roles down, with header cells': THEMES_ACROSS,
    'roles across, themes down, with bold cells': ROLES_ACROSS,
    'no header cell and nothing bold': UNMARKED,
    'a theme that spans the rows of its roles': THEME_OVER_ROWS,
    'a role that spans the rows of its themes': ROLE_OVER_ROWS,
    'a theme that spans the columns of its roles': THEME_OVER_COLUMNS,
    'a row of its own for each theme': THEME_ROWS,
    'a row for each theme, and the roles again under it': THEME_AND_ROLE_ROWS,
    'a caption for each theme': CAPTIONED,
    'roles as bold lines in the cells of themes': ROLES_IN_CELLS,
    'a table that only lays out the page around it': LAYOUT,
  };

  it.each(Object.entries(forms))('is read from HTML with %s', (_, table) => {
    const source = page(table);
    const framework = read(source, 'a.html');
    expect(sorted(told(framework))).toEqual(sorted(PLAIN));
    expect(uncoveredText(framework, source)).toEqual([]);
  });

  const inText = {
    ...forms,
    'blank lines between its rows': GAPPED_HTML,
    'Markdown in its cells': MARKDOWN_IN_CELLS,
    'bars around its cells': PIPES,
    'bars only between its cells': BARE_PIPES,
    'bars, empty and missing cells': PIPES_WITH_GAPS,
    'tabs between its cells': TABS,
  };

  it.each(Object.entries(inText))('is read from Markdown with %s', (_, table) => {
    const source = markdown(table);
    const framework = read(source);
    expect(sorted(told(framework))).toEqual(sorted(PLAIN));
    expect(uncoveredText(framework, source)).toEqual([]);
  });

  it.each(Object.entries({ THEMES_ACROSS, PIPES, THEME_OVER_ROWS }))(
    'is read with its themes also under a heading that only introduces the table (%s)',
    (_, table) => {
      const framework = read(markdown(`## Ledelse på to niveauer\n\nSkemaet viser det hele.\n\n${table}`));
      expect(sorted(told(framework))).toEqual(sorted(PLAIN));
    },
  );

  it('in tables with a heading for each theme has the rows of each as groups', () => {
    const table = (row: string) =>
      `| | Medarbejder | Teamleder |\n|---|---|---|\n| ${row} | Spørger om ${row}. | Svarer på ${row}. |\n`;
    const framework = read(
      markdown(`## Samarbejde\n\n${table('vagter')}\n## Faglighed\n\n${table('kurser')}`),
    );
    expect(told(framework)).toEqual([
      'Samarbejde / vagter / medarbejder / present: Spørger om vagter.',
      'Samarbejde / vagter / teamleder / present: Svarer på vagter.',
      'Faglighed / kurser / medarbejder / present: Spørger om kurser.',
      'Faglighed / kurser / teamleder / present: Svarer på kurser.',
    ]);
  });

  it('in a table for each role has themes only, also in its first row and with groups in its cells', () => {
    const table = (verb: string) =>
      `<table><tr><td>Samarbejde</td><td><b>Hver dag</b><br>${verb} de andre.<br>En hånd er altid fri.</td></tr><tr><td>Faglighed</td><td><b>Hver uge</b><br>${verb} på kurset.</td></tr></table>`;
    const framework = read(
      markdown(
        `Vores temaer er:\n\n- Samarbejde\n- Faglighed\n\n## Medarbejder\n\n${table('Hjælper')}\n\n## Teamleder\n\n${table('Ser')}`,
      ),
    );
    expect(told(framework)).toEqual([
      'Samarbejde / Hver dag / medarbejder / present: Hjælper de andre.',
      'Samarbejde / Hver dag / medarbejder / third-party: En hånd er altid fri.',
      'Faglighed / Hver uge / medarbejder / present: Hjælper på kurset.',
      'Samarbejde / Hver dag / teamleder / present: Ser de andre.',
      'Samarbejde / Hver dag / teamleder / third-party: En hånd er altid fri.',
      'Faglighed / Hver uge / teamleder / present: Ser på kurset.',
    ]);
  });

  it('in tables that follow each other without a blank line or a word between is two tables', () => {
    const [first = '', second = ''] = [THEMES_ACROSS, THEMES_ACROSS.replaceAll('Samarbejde', 'Havnefest')];
    const framework = read(markdown(`${first}\n\n${second}`));
    expect(framework.themes.map(({ name }) => name).sort()).toEqual(['Faglighed', 'Havnefest', 'Samarbejde']);
  });
});

const GROUPED = [
  'Samarbejde / Hjælper hinanden / medarbejder / present: Spørger naboen til råds.',
  'Samarbejde / Hjælper hinanden / medarbejder / present: Tager en vagt for en anden.',
  'Samarbejde / Deler viden / medarbejder / present: Skriver ned, hvad der virker.',
  'Samarbejde / Hjælper hinanden / teamleder / present: Fordeler vagterne, så alle kan holde til det.',
];
const LEADER = '<b>Hjælper hinanden</b><br>Fordeler vagterne, så alle kan holde til det.';

describe('the groups of a theme', () => {
  const one = 'Spørger naboen til råds.';
  const two = 'Tager en vagt for en anden.';
  const three = 'Skriver ned, hvad der virker.';
  const cells = {
    'bold lines and line breaks': `<b>Hjælper hinanden</b><br>${one}<br>${two}<br><br><b>Deler viden</b><br>${three}`,
    'bold paragraphs and lists': `<p><strong>Hjælper hinanden</strong></p><ul><li>${one}</li><li>${two}</li></ul><p><strong>Deler viden</strong></p><ul><li>${three}</li></ul>`,
    'paragraphs that begin in bold': `<p><b>Hjælper hinanden</b> ${one} ${two}</p><p><b>Deler viden</b> ${three}</p>`,
    headings: `<h4>Hjælper hinanden</h4><p>${one}</p><p>${two}</p><h4>Deler viden</h4><p>${three}</p>`,
    'plain lines above lists': `<p>Hjælper hinanden</p><ul><li>${one}</li><li>${two}</li></ul><p>Deler viden:</p><ul><li>${three}</li></ul>`,
    'bold by its style': `<p><span style="font-weight: 700">Hjælper hinanden</span></p><p>${one}</p><p>${two}</p><p><span style="font-weight:bold">Deler viden</span></p><p>${three}</p>`,
    'bold in running text': `<b>Hjælper hinanden</b> ${one} ${two} <b>Deler viden</b> ${three}`,
    'list marks typed by hand': `<b>Hjælper hinanden</b><br>- ${one}<br>- ${two}<br><b>Deler viden</b><br>• ${three}`,
  };

  it.each(Object.entries(cells))('are read from cells with %s', (_, cell) => {
    const source = page(
      `<table><tr><td></td><td><p><b>Samarbejde</b></p><p>Handler om at løfte i flok.</p></td></tr><tr><td><b>Medarbejder</b></td><td>${cell}</td></tr><tr><td><b>Teamleder</b></td><td>${LEADER}</td></tr></table>`,
    );
    const framework = read(source, 'a.html');
    expect(told(framework)).toEqual(GROUPED);
    expect(framework.themes[0]?.description).toBe('Handler om at løfte i flok.');
    expect(uncoveredText(framework, source)).toEqual([]);
  });

  it('are read from a pipe table with bold lines in its cells', () => {
    const source = markdown(
      `| Tema | Medarbejder | Teamleder |\n|---|---|---|\n| **Samarbejde**<br>Handler om at løfte i flok. | **Hjælper hinanden**<br>${one}<br>${two}<br>**Deler viden**<br>${three} | **Hjælper hinanden**<br>Fordeler vagterne, så alle kan holde til det. |`,
    );
    const framework = read(source);
    expect(told(framework)).toEqual(GROUPED);
    expect(framework.themes[0]?.description).toBe('Handler om at løfte i flok.');
    expect(uncoveredText(framework, source)).toEqual([]);
  });

  it('are read from a column of their own', () => {
    const source = page(
      `<table><tr><th>Tema</th><th>Område</th><th>Medarbejder</th><th>Teamleder</th></tr><tr><td rowspan="2">Samarbejde</td><td>Hjælper hinanden</td><td><p>${one}</p><p>${two}</p></td><td>Fordeler vagterne, så alle kan holde til det.</td></tr><tr><td>Deler viden</td><td>${three}</td><td></td></tr></table>`,
    );
    expect(sorted(told(read(source, 'a.html')))).toEqual(sorted(GROUPED));
  });

  it('are the rows under a row with the name of the theme', () => {
    const source = markdown(
      `| | Medarbejder | Teamleder |\n|---|---|---|\n| **Samarbejde** | | |\n| Hjælper hinanden | ${one}<br>${two} | Fordeler vagterne, så alle kan holde til det. |\n| Deler viden | ${three} | |`,
    );
    expect(sorted(told(read(source)))).toEqual(sorted(GROUPED));
  });
});

describe('the cells of a matrix', () => {
  it('hold a statement on each line also where the lines begin small', () => {
    const framework = read(
      page(
        '<table><tr><th></th><th>Medarbejder</th><th>Teamleder</th></tr><tr><td>Ro</td><td>holder pauser<br>taler dæmpet</td><td>går forrest<br>siger tak</td></tr></table>',
      ),
      'a.html',
    );
    expect(told(framework)).toEqual([
      'Ro / medarbejder / present: holder pauser',
      'Ro / medarbejder / present: taler dæmpet',
      'Ro / teamleder / present: går forrest',
      'Ro / teamleder / present: siger tak',
    ]);
  });

  it('hold for everybody where one spans every role', () => {
    const framework = read(
      page(
        '<table><tr><th></th><th>Medarbejder</th><th>Teamleder</th></tr><tr><td>Ro</td><td colspan="2">Holder pauser, når det spidser til.</td></tr><tr><td>Mod</td><td>Siger fra.</td><td>Lytter til kritik.</td></tr></table>',
      ),
      'a.html',
    );
    expect(told(framework)).toEqual([
      'Ro / alle / present: Holder pauser, når det spidser til.',
      'Mod / medarbejder / present: Siger fra.',
      'Mod / teamleder / present: Lytter til kritik.',
    ]);
  });

  it('hold infinitives after a line that calls for them', () => {
    const framework = read(
      page(
        '<table><tr><th></th><th>Medarbejder</th><th>Leder</th></tr><tr><td>Ro</td><td><p>Det gør du ved at:</p><ul><li>flette fingre</li><li>sætte dig</li></ul></td><td>Går forrest.</td></tr></table>',
      ),
      'a.html',
    );
    expect(told(framework).slice(0, 2)).toEqual([
      'Ro / medarbejder / infinitive: flette fingre',
      'Ro / medarbejder / infinitive: sætte dig',
    ]);
  });

  it('a bar that is escaped is a part of the words', () => {
    const framework = read(
      markdown(
        '| Tema | Medarbejder | Leder |\n|---|---|---|\n| Ro | Holder inde\\|ude-listen. | Går forrest. |',
      ),
    );
    expect(told(framework)[0]).toBe('Ro / medarbejder / present: Holder inde|ude-listen.');
  });

  it('take the role and the form that the head of their column calls for', () => {
    const framework = read(
      markdown(
        '| | Som medarbejder skal du | Niveau 2: Teamleder |\n|---|---|---|\n| Ro | flette fingre | Går forrest |',
      ),
    );
    expect(told(framework)).toEqual([
      'Ro / medarbejder / infinitive: flette fingre',
      'Ro / teamleder / present: Går forrest',
    ]);
  });

  it('under "Det undgår vi" are left to a person, and signs of success are indicators', () => {
    const framework = read(
      markdown(
        '## Medarbejder\n\n| Tema | Det gør vi | Det undgår vi | Tegn på at det lykkes |\n|---|---|---|---|\n| Ro | Vi holder pauser. | Vi råber. | Færre sygedage |',
      ),
    );
    expect(told(framework)).toEqual(['Ro / medarbejder / we: Vi holder pauser.']);
    expect(whyLeftOut(framework, 'Vi råber.')).toBe('unsure');
    expect(framework.indicators.map(({ text }) => text)).toEqual(['Færre sygedage']);
  });

  it("beside a role that is none of the usual ones are that role's", () => {
    const framework = read(
      markdown(
        '| | Medarbejder | Koordinator | Leder |\n|---|---|---|---|\n| Ro | Holder pauser | Lægger planen | Går forrest |',
      ),
    );
    expect(framework.roles).toMatchObject([
      { id: 'medarbejder' },
      { id: 'koordinator', leads: false },
      { id: 'leder' },
    ]);
    expect(told(framework)[1]).toBe('Ro / koordinator / present: Lægger planen');
  });

  it('that describe a theme in a column of its own describe it', () => {
    const framework = read(
      markdown(
        '| Tema | Beskrivelse | Medarbejder | Leder |\n|---|---|---|---|\n| Ro | Ro handler om at holde farten nede, så alle kan være med i længden. | Holder pauser | Går forrest |',
      ),
    );
    expect(framework.themes).toMatchObject([
      { name: 'Ro', description: 'Ro handler om at holde farten nede, så alle kan være med i længden.' },
    ]);
    expect(told(framework)).toHaveLength(2);
  });
});
