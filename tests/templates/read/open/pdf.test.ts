import { openDocument } from 'templates/read/open/open-document';
import { readDocument } from 'templates/read/read-document';
import { asPdf, pdfOf } from 'tests/support/documents/as-pdf';
import type { Part } from 'tests/support/documents/document-parts';
import { describe, expect, it } from 'vitest';

type Words = Parameters<typeof pdfOf>[0][number][number];

async function markdownOf(...pages: Words[][]): Promise<string> {
  return (await openDocument({ name: 'grundlag.pdf', bytes: await pdfOf(pages) })).text;
}

/** Lines of text under each other from `y` on, 14 points apart. */
function column(x: number, y: number, lines: readonly string[], more: Partial<Words> = {}): Words[] {
  return lines.map((text, i) => ({ text, x, y: y + i * 14, ...more }));
}

const BODY = column(60, 200, [
  'Vi mødes hver uge og taler om det, der fylder. Vi lytter, før vi svarer, og',
  'vi spørger, når der er noget, vi ikke ved. Det er sådan, vi lærer af hinanden.',
]);

describe('a PDF', () => {
  it('is read column by column', async () => {
    const left = ['Vi deler viden med', 'hinanden og spørger,', 'når vi er i tvivl.', 'Det gør os klogere.'];
    const right = [
      'Vi holder vores',
      'aftaler og siger til,',
      'når noget skrider for',
      'os eller for andre.',
    ];
    const text = (await markdownOf([...column(60, 100, left), ...column(320, 104, right)])).replace(
      /\s+/g,
      ' ',
    );
    expect(text).toContain(left.join(' '));
    expect(text).toContain(right.join(' '));
    expect(text.indexOf('klogere')).toBeLessThan(text.indexOf('Vi holder'));
  });

  it('reads a heading across two columns before either of them', async () => {
    const text = await markdownOf([
      { text: 'Sådan arbejder vi sammen i hele organisationen, hver dag', x: 60, y: 80, size: 18 },
      ...column(60, 120, ['Vi deler viden med', 'hinanden og spørger,', 'når vi er i tvivl.']),
      ...column(320, 120, ['Vi holder vores', 'aftaler og siger til,', 'når noget skrider.']),
    ]);
    expect(text).toMatch(/^# Sådan arbejder vi sammen/);
    expect(text.indexOf('i tvivl.')).toBeLessThan(text.indexOf('Vi holder vores aftaler'));
  });

  it("has the largest words as its highest headings, and bold ones of the text's size as bold", async () => {
    const text = await markdownOf([
      { text: 'Vores grundlag', x: 60, y: 80, size: 24 },
      { text: 'Tillid', x: 60, y: 120, size: 16 },
      { text: 'I hverdagen', x: 60, y: 150, bold: true },
      ...BODY,
    ]);
    expect(text).toContain('# Vores grundlag\n');
    expect(text).toContain('## Tillid\n');
    expect(text).toContain('**I hverdagen**');
  });

  it('makes words whole that a line broke, and leaves a hyphen that is their own', async () => {
    const text = await markdownOf(
      column(60, 100, [
        'Vi tager ansvar for hele organisa-',
        'tionen, og vi bruger både MED-',
        'udvalget og vores ledelses-',
        'og medarbejdergrundlag i fælles-',
        'skab hver eneste dag hele året.',
      ]),
    );
    expect(text).toContain('organisationen');
    expect(text).toContain('MED-udvalget');
    expect(text).toContain('ledelses- og medarbejdergrundlag');
    expect(text).toContain('fællesskab');
  });

  it('has its marked lines as a list, each with all its lines', async () => {
    const text = await markdownOf([
      ...column(60, 100, ['Det gør vi ved at:']),
      ...['lytte, før vi svarer, og spørge, når der', 'holde vores aftaler'].flatMap((words, i) => [
        { text: '•', x: 66, y: 120 + i * 30 },
        { text: words, x: 80, y: 120 + i * 30 },
      ]),
      { text: 'er noget, vi ikke ved', x: 80, y: 134 },
    ]);
    expect(text).toMatch(
      /- lytte, før vi svarer, og spørge, når der er noget, vi ikke ved\n\s*- holde vores aftaler/,
    );
  });

  it('keeps running heads and page numbers out of its sentences, and lists them as left out', async () => {
    const parts: Part[] = [
      { kind: 'heading', level: 1, text: 'Grundlag' },
      ...Array.from(
        { length: 90 },
        (_, i): Part => ({
          kind: 'item',
          depth: 0,
          text: `Vi følger op på aftale nummer ${i} og siger til i god tid`,
        }),
      ),
    ];
    const bytes = await asPdf(parts, { head: 'Prøveby Kommune, HR', numbered: true });
    const { framework } = await readDocument({ name: 'grundlag.pdf', bytes });
    expect(framework.statements.length).toBe(90);
    const furniture = framework.leftOut.filter(({ why }) => why === 'furniture').map(({ text }) => text);
    expect(furniture.filter((text) => text === 'Prøveby Kommune, HR').length).toBeGreaterThan(1);
    expect(furniture).toContain('2');
    expect(framework.source.mediaType).toBe('application/pdf');
  });

  it('reads a table of roles and themes, from page to page, as a table', async () => {
    const cell = (at: number, text: string, strong = false) => ({
      column: at,
      rowSpan: 1,
      columnSpan: 1,
      lines: [{ text, strong, item: false }],
    });
    const roles = ['Medarbejder', 'Leder', 'Chef'];
    const parts: Part[] = [
      { kind: 'heading', level: 1, text: 'Forventninger' },
      ...Array.from(
        { length: 34 },
        (_, i): Part => ({ kind: 'paragraph', strong: false, text: `Indledning, linje ${i}.` }),
      ),
      {
        kind: 'table',
        rows: [
          [cell(0, ''), cell(1, 'Samarbejde', true), cell(2, 'Faglighed', true)],
          ...roles.map((role) => [
            cell(0, role, true),
            cell(1, `Hjælper kolleger som ${role.toLowerCase()}`),
            cell(2, `Deler viden som ${role.toLowerCase()}`),
          ]),
        ],
      },
    ];
    const { framework } = await readDocument({ name: 'tabel.pdf', bytes: await asPdf(parts) });
    const themes = new Map(framework.themes.map(({ id, name }) => [id, name]));
    const told = framework.statements.map(
      ({ role, theme, text }) => `${role}, ${themes.get(theme)}: ${text}`,
    );
    expect(told).toEqual(
      expect.arrayContaining(
        roles.flatMap((role) => [
          `${role.toLowerCase()}, Samarbejde: Hjælper kolleger som ${role.toLowerCase()}`,
          `${role.toLowerCase()}, Faglighed: Deler viden som ${role.toLowerCase()}`,
        ]),
      ),
    );
  });

  it('reads names beside what they name as a table, without rules too', async () => {
    const text = await markdownOf([
      { text: 'Leder', x: 60, y: 100, bold: true },
      ...column(200, 100, ['Sætter retning og følger op', 'på den sammen med teamet', 'og de andre ledere']),
      { text: 'Chef', x: 60, y: 156, bold: true },
      ...column(200, 156, ['Gør mål til hverdag for', 'alle i forvaltningen og', 'for borgerne']),
    ]);
    expect(text).toContain('<b>Leder</b></p></td><td><p>Sætter retning og følger op på den');
    expect(text).toContain('<b>Chef</b></p></td><td><p>Gør mål til hverdag');
  });

  it('keeps turned words apart from the text beside them', async () => {
    const text = await markdownOf([...BODY, { text: 'Prøveby Kommune', x: 30, y: 260, turned: 90 }]);
    expect(text).toContain('lærer af hinanden.\n\nPrøveby Kommune');
  });

  it('closes up letters that are set apart', async () => {
    expect(await markdownOf([{ text: 'V Æ R D I E R', x: 60, y: 90, size: 18 }, ...BODY])).toContain(
      '# VÆRDIER',
    );
  });

  it('takes signs that mean something in Markdown for themselves', async () => {
    const { framework } = await readDocument({
      name: 'tegn.pdf',
      bytes: await pdfOf([
        [
          { text: '•', x: 60, y: 100 },
          { text: 'Vi svarer <hurtigt> og *venligt* på e_mail_en & breve', x: 74, y: 100 },
        ],
      ]),
    });
    expect(framework.statements[0]?.text).toBe('Vi svarer <hurtigt> og *venligt* på e_mail_en & breve');
  });

  it('of 200 pages is read whole', async () => {
    const rest =
      'skriver den ned med det samme og siger det til den, der venter på svar, inden dagen er gået, så ingen behøver at spørge igen og alle kan regne med hinanden';
    const items = Array.from(
      { length: 2900 },
      (_, i): Part => ({
        kind: 'item',
        depth: 0,
        text: `Vi følger op på aftale nummer ${i}, ${rest}, og ${rest}`,
      }),
    );
    const bytes = await asPdf([{ kind: 'heading', level: 1, text: 'Grundlag' }, ...items], {
      numbered: true,
    });
    const { framework } = await readDocument({ name: 'lang.pdf', bytes });
    expect(framework.leftOut.filter(({ text }) => /^\d+$/.test(text)).length).toBeGreaterThan(150);
    expect(framework.statements.length).toBe(2900);
  }, 60_000);
});
