import { measure } from 'templates/pdf/fonts';
import { layoutSummary } from 'templates/pdf/layout/layout-summary';
import { CONTENT_BOTTOM, CONTENT_WIDTH, MARGIN, PAGE, TEXT } from 'templates/pdf/layout/style';
import { describe, expect, it } from 'vitest';
import { content, spoken, textsOn } from './read-model';
import { agreement, groupSummary, longSummary, sampleSummary, section } from './sample-summary';

describe('the page model of a summary', () => {
  it.each([0, 1, 5, 12, 23, 40])('stays inside the margins with %i sections', (count) => {
    const model = layoutSummary(longSummary(count, count));
    for (const page of model.pages)
      for (const mark of page.marks) {
        if (mark.tag === 'pagination') continue;
        const width = mark.kind === 'text' ? measure(mark.text.trimEnd(), mark.font, mark.size) : mark.width;
        expect(mark.x).toBeGreaterThanOrEqual(MARGIN.left - 0.01);
        expect(mark.x + width).toBeLessThanOrEqual(MARGIN.left + CONTENT_WIDTH + 1);
        expect(mark.y).toBeLessThanOrEqual(CONTENT_BOTTOM);
        expect(mark.y).toBeLessThan(PAGE.height);
      }
  });

  it('fills thirty pages when there is that much to say', () => {
    expect(layoutSummary(longSummary(62, 30)).pages.length).toBeGreaterThanOrEqual(30);
  });

  it.each([3, 7, 11, 17, 26])('no heading is the last thing on a page (%i sections)', (count) => {
    const model = layoutSummary(longSummary(count));
    const headings = new Set(
      model.elements.filter((element) => element.role === 'H2').map((element) => element.id),
    );
    model.pages.forEach((_, page) => {
      const last = textsOn(model, page)
        .filter((mark) => typeof mark.tag === 'number')
        .at(-1);
      expect(last && headings.has(Number(last.tag))).toBe(false);
    });
  });

  it('no page ends with the first line of a paragraph or begins with its last', () => {
    for (const count of [5, 9, 13, 17]) {
      const model = layoutSummary(longSummary(count));
      const body = content(model).filter((mark) => mark.size === TEXT.body.size);
      for (const id of new Set(body.map((mark) => mark.tag))) {
        const linesByPage = model.pages
          .map((page) => page.marks.filter((mark) => mark.kind === 'text' && mark.tag === id).length)
          .filter((lines) => lines > 0);
        if (linesByPage.length > 1) for (const lines of linesByPage) expect(lines).toBeGreaterThan(1);
      }
    }
  });

  it('repeats the head of the agreements on every page they run over, as furniture', () => {
    const model = layoutSummary(
      sampleSummary({ agreements: Array.from({ length: 14 }, (_, i) => agreement(i)) }),
    );
    const heads = model.pages.map((page) =>
      page.marks.filter((mark) => mark.kind === 'text' && mark.text.startsWith('Hvem gør hvad')),
    );
    const pages = heads.filter((marks) => marks.length > 0);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat().filter((mark) => typeof mark.tag === 'number')).toHaveLength(1);
    expect(pages.flat().filter((mark) => mark.tag === 'pagination')).toHaveLength(pages.length - 1);
  });

  it('keeps an agreement on one page unless it is too tall for that', () => {
    const model = layoutSummary(longSummary(3, 14));
    const rows = model.elements.filter((element) => element.role === 'TH' && element.scope === 'Row');
    const broken = rows.filter(({ id }) => {
      const pages = model.pages.filter((page) => page.marks.some((mark) => mark.tag === id));
      return pages.length > 1;
    });
    expect(broken.length).toBeLessThanOrEqual(1);
  });

  it('every table head says what it is the head of', () => {
    const model = layoutSummary(sampleSummary());
    const heads = model.elements.filter((element) => element.role === 'TH');
    expect(heads.length).toBeGreaterThan(0);
    for (const head of heads) expect(head.scope).toMatch(/^(Column|Row)$/);
  });

  it.each([1, 4, 8, 15])('both signature boxes are together on the last page (%i sections)', (count) => {
    const { fields, pages } = layoutSummary(longSummary(count));
    expect(fields.map((field) => field.name)).toEqual(['Leader', 'Employee']);
    for (const field of fields) {
      expect(field.page).toBe(pages.length - 1);
      expect(field.y + field.height).toBeLessThanOrEqual(CONTENT_BOTTOM);
    }
  });

  it('says on the page what signing means and how to check the document', () => {
    const text = spoken(layoutSummary(sampleSummary()));
    expect(text).toContain('Det betyder ikke, at vi er enige i hvert ord.');
    expect(text).toContain('bed Solbjerg Kommune om at kontrollere den');
  });

  it('numbers every page', () => {
    const model = layoutSummary(longSummary());
    model.pages.forEach((_, page) => {
      const texts = textsOn(model, page).map((mark) => mark.text);
      expect(texts).toContain(`Side ${page + 1} af ${model.pages.length}`);
    });
  });

  it('sets lines that begin with a dash as a list', () => {
    const model = layoutSummary(
      sampleSummary({
        sections: [
          {
            ...section('Liste', 'may-be-retold'),
            lines: [{ text: '- en\n- to', discretion: 'may-be-retold' }],
          },
        ],
      }),
    );
    expect(model.elements.filter((element) => element.role === 'LBody')).toHaveLength(2);
    expect(spoken(model)).not.toContain('- en');
  });

  it('in a talk between a leader and the leader above, nobody is called an employee', () => {
    const text = spoken(layoutSummary(sampleSummary({ type: 'lus' })));
    expect(text).toContain('Leders leder');
    expect(text).not.toContain('Medarbejder');
  });

  it('speaks English where the summary does', () => {
    const text = spoken(layoutSummary(sampleSummary({ language: 'en', type: 'lus' })));
    expect(text).toContain('Record of leader development review');
    expect(text).toContain('12 November 2026');
    expect(text).toContain('Stays between us');
    expect(text).not.toContain('Underskrift');
  });

  it('in a group everybody has a box with their name, over as many pages as it takes', () => {
    for (const members of [2, 5, 25]) {
      const summary = groupSummary(members);
      const { fields, pages } = layoutSummary(summary);
      expect(fields.map((field) => field.name)).toEqual([
        'Leader',
        ...summary.employees.map((_, index) => `Employee${index + 1}`),
      ]);
      expect(fields.every((field) => field.lock === 'own')).toBe(true);
      fields.slice(1).forEach((field, index) => {
        expect(field.y + field.height).toBeLessThanOrEqual(CONTENT_BOTTOM);
        const above = pages[field.page]?.marks.filter(
          (mark) => mark.kind === 'text' && mark.y < field.y && mark.y > field.y - 30,
        );
        const name = summary.employees[index]?.name;
        expect(above?.some((mark) => mark.kind === 'text' && mark.text.trim() === name)).toBe(true);
      });
      expect(new Set(fields.map((field) => field.page)).size).toBeLessThanOrEqual(Math.ceil(members / 5) + 2);
    }
  });

  it('names the group and everybody in it', () => {
    const model = layoutSummary(groupSummary(25));
    const text = spoken(model);
    expect(text).toContain('Team Solsikken');
    expect(text).toContain('Gry Sølvsten, Pædagog');
    expect(text).toContain('må vi alle tale med andre om');
    expect(model.title).toBe('Referat af gruppeudviklingssamtale: Team Solsikken, 12. november 2026');
  });
});
