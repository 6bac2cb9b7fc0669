import { describe, expect, it } from 'vitest';
import { uncoveredText } from './coverage';
import { read, texts, told } from './reading';

describe('where a statement begins and ends', () => {
  it('a bullet that runs over several lines is one statement, with its broken words made whole', () => {
    const framework = read(
      'Mod\n\n- Vi siger til, når noget er ved at gå skævt i sam-\n  arbejdet med borgerne\n- Vi øver os\n',
    );
    expect(texts(framework)[0]).toBe('Vi siger til, når noget er ved at gå skævt i samarbejdet med borgerne');
  });

  it('a hyphen that stands for a left-out word is kept', () => {
    const framework = read('Mod\n\n- Vi følger jule-\n  og sommerplanen\n- Vi øver os\n');
    expect(texts(framework)[0]).toBe('Vi følger jule- og sommerplanen');
  });

  it('emphasis, links, entities and soft hyphens are taken out of the text', () => {
    const framework = read(
      'Mod\n\n- Vi **tør** *godt* sp\u00adørge &amp; svare, se [planen](https://eksempel.dk/plan)\n- Vi øver os\n',
    );
    expect(texts(framework)[0]).toBe('Vi tør godt spørge & svare, se planen');
  });

  it('the place of a statement is its own words in the source, and its line', () => {
    const source = 'Mod\n\n- Vi *tør* spørge\n- Vi øver os\n';
    const [first] = read(source).statements;
    expect(first?.source.line).toBe(3);
    expect(source.slice(first?.source.start, first?.source.end)).toBe('Vi *tør* spørge');
  });

  it('a sentence that a page break cuts in two is made whole', () => {
    const framework = read(
      'Mod\n\nJeg tager fat på de opgaver, som ingen andre har meldt sig til, og jeg\n\n7\n\nbeder om hjælp i god tid.\n',
    );
    expect(texts(framework)).toEqual([
      'Jeg tager fat på de opgaver, som ingen andre har meldt sig til, og jeg beder om hjælp i god tid.',
    ]);
  });

  it('a sentence does not end at an abbreviation', () => {
    const framework = read('Mod\n\nJeg deler min viden f.eks. På mandage. Jeg lytter.\n');
    expect(texts(framework)).toEqual(['Jeg deler min viden f.eks. På mandage.', 'Jeg lytter.']);
  });

  it('columns that stand side by side are read one after the other', () => {
    const left = [
      'Vi deler det, vi ved, med',
      'dem, der kommer til.',
      'Vi spørger, før vi',
      'beslutter noget nyt.',
    ];
    const right = [
      'Vi holder det, vi har lovet',
      'hinanden på møderne.',
      'Vi roser det, der lykkes',
      'for en kollega.',
    ];
    const rows = left.map((line, i) => `  ${line.padEnd(40)}${right[i]}`).join('\n');
    expect(texts(read(`Samarbejde\n${rows}\n`))).toEqual([
      'Vi deler det, vi ved, med dem, der kommer til.',
      'Vi spørger, før vi beslutter noget nyt.',
      'Vi holder det, vi har lovet hinanden på møderne.',
      'Vi roser det, der lykkes for en kollega.',
    ]);
  });

  it('lines without marks that all begin with a verb are a list', () => {
    const framework = read(
      '## Leder\n\n### Retning\n\nSætter klare mål\n\nFølger op hver måned\n\nGiver plads til tvivl\n',
    );
    expect(told(framework)[1]).toBe('Retning / leder / present: Følger op hver måned');
  });
});

describe('HTML and tables', () => {
  const table = `<table>
<tr><th></th><th>Medarbejder</th><th>Afdelingsleder</th></tr>
<tr><td>Samarbejde</td><td>Hjælper kolleger. Spørger om hjælp.</td><td><ul><li>Sætter hold</li><li>Fordeler opgaver</li></ul></td></tr>
<tr><td>Retning</td><td>Kender målet.</td><td>Viser vejen.<br>Følger op.</td></tr></table>`;

  it('a table with roles as columns gives each cell its role and each row its theme', () => {
    expect(
      told(read(`<!doctype html><html><body><h1>Grundlag</h1>${table}</body></html>`, 'a.html')),
    ).toEqual([
      'Samarbejde / medarbejder / present: Hjælper kolleger.',
      'Samarbejde / medarbejder / present: Spørger om hjælp.',
      'Samarbejde / afdelingsleder / present: Sætter hold',
      'Samarbejde / afdelingsleder / present: Fordeler opgaver',
      'Retning / medarbejder / present: Kender målet.',
      'Retning / afdelingsleder / present: Viser vejen.',
      'Retning / afdelingsleder / present: Følger op.',
    ]);
  });

  it('a bold line in a cell is a group, and the row without a role names and describes the theme', () => {
    const rows = [
      '\t<p><b>Faglighed</b></p> <p>Handler om at holde faget levende.</p>',
      '<b>Medarbejder</b>\t<p><b>Holder sig ajour</b>  Læser nyt om faget.  Deler det bedste.</p>',
      '<b>Teamleder</b>\t<p><b>Holder sig ajour</b>  Giver tid til at læse. Det sker hver uge.</p>',
    ];
    const framework = read(`Grundlag\n\n${rows.join('\n')}\n`);
    expect(told(framework)).toEqual([
      'Faglighed / Holder sig ajour / medarbejder / present: Læser nyt om faget.',
      'Faglighed / Holder sig ajour / medarbejder / present: Deler det bedste.',
      'Faglighed / Holder sig ajour / teamleder / present: Giver tid til at læse. Det sker hver uge.',
    ]);
    expect(framework.themes[0]?.description).toBe('Handler om at holde faget levende.');
  });

  it('a Markdown table is read like any other', () => {
    const framework = read(
      '# Grundlag\n\n| Tema | Medarbejder | Leder |\n|---|---|---|\n| Mod | Siger fra. | Lytter til kritik. |\n| Ro | Holder pauser. | Går forrest. |\n',
    );
    expect(told(framework)[1]).toBe('Mod / leder / present: Lytter til kritik.');
    expect(framework.statements).toHaveLength(4);
  });

  it('scripts and styles are no part of the document', () => {
    const framework = read(
      `<html><head><style>p{}</style></head><body><h2>Mod</h2><script>Skaber()</script><ul><li>Vi tør</li><li>Vi kan</li></ul></body></html>`,
    );
    expect(JSON.stringify(framework)).not.toContain('Skaber()');
  });

  it('text around misplaced table markup is kept', () => {
    const html =
      '<html><body><h2>Mod</h2><table>før <tr>midt <td>Siger fra.</td> efter</tr> sidst</table></body></html>';
    expect(uncoveredText(read(html), html)).toEqual([]);
  });
});
