import { measure } from 'templates/pdf/fonts';
import { CONTENT_BOTTOM, CONTENT_WIDTH, MARGIN } from 'templates/pdf/layout/style';
import { layoutPreparation } from 'templates/pdf/preparation/layout-preparation';
import type { PreparationForm } from 'templates/pdf/preparation/preparation-form';
import { describe, expect, it } from 'vitest';
import { spoken } from './read-model';
import { ANYBODYS, bodils, formQuestion, gatheringQuestion, samplePreparation } from './sample-preparation';

const read = (changes: Partial<PreparationForm> = {}) => {
  const { model, fields } = layoutPreparation(samplePreparation(changes));
  return { model, fields, text: spoken(model).replace(/\s+/g, ' ') };
};

/** One theme with so many questions, each with so many lines to write on. */
const themeOf = (questions: number, lines: number): Partial<PreparationForm> => ({
  sections: [
    {
      id: 'framework-nysgerrighed',
      title: 'Nysgerrighed',
      guidance: 'Vælg det ord, der passer bedst.',
      canPick: true,
      picked: false,
      questions: Array.from({ length: questions }, (_, index) => ({
        ...gatheringQuestion,
        id: `q_${index + 1}`,
        text: `Spørgsmål ${index + 1}?`,
        lines,
      })),
    },
  ],
});

/** The fields in the order one tabs through them: their names, and what can be ticked in each. */
const outline = (changes: Partial<PreparationForm> = {}) =>
  read(changes).fields.map((field) =>
    field.kind === 'writing'
      ? field.name
      : [field.name, ...field.options.map(({ value }) => value)].join(' '),
  );

describe('a preparation for paper and screen', () => {
  it('says whose it is, whom the talk is with and on which day', () => {
    const { text } = read();
    for (const part of [
      'Din forberedelse til MUS',
      'Bodil Østergård-Nygård',
      'Søren Ærø Åkjær',
      '26. november 2026',
    ])
      expect(text).toContain(part);
    expect(read({ whose: bodils({ heldOn: null }) }).text).toContain('Dagen er ikke aftalt endnu');
  });

  it('says who sees it, to the employee, to the leader and in a group', () => {
    expect(read().text).toContain('Kun du, til du afleverer den til Søren Ærø Åkjær.');
    expect(read({ side: 'leader', whose: bodils({ other: 'Bodil' }) }).text).toContain(
      'Kun du, til du deler den med Bodil.',
    );
    expect(read({ whose: bodils({ group: 'Team Solsikken' }) }).text).toContain(
      'alle, der er med i samtalen, læse den',
    );
  });

  it('asks every question with its points, the sentence behind it and the words to choose from', () => {
    const { text } = read();
    for (const part of [
      gatheringQuestion.text,
      ...gatheringQuestion.points,
      ...gatheringQuestion.quoted,
      ...gatheringQuestion.words.map(({ label }) => label),
    ])
      expect(text).toContain(part);
  });

  it('has a field for everything that it asks, in the order of the pages', () => {
    expect(outline({ ...themeOf(2, 3), agreements: [] })).toEqual([
      'framework-nysgerrighed-wanted wanted',
      'q_1-word w0 w1 w2 w3',
      'q_1-text',
      'q_2-word w0 w1 w2 w3',
      'q_2-text',
      'signed-name',
      'signed-date',
    ]);
  });

  it('says of each box which question it answers, and with which word', () => {
    const said = read({ ...themeOf(1, 3), agreements: [] }).fields.flatMap((field) =>
      field.kind === 'writing' ? field.label : field.options.map(({ label }) => label),
    );
    expect(said.slice(0, 3)).toEqual([
      'Nysgerrighed: Det vil jeg gerne tale om',
      'Spørgsmål 1? Sjældent',
      'Spørgsmål 1? Af og til',
    ]);
    expect(said).toContain('Dit svar på: Spørgsmål 1?');
  });

  it('has the boxes ticked that were chosen already, and no other', () => {
    const ticked = (changes: Partial<PreparationForm>) =>
      read(changes).fields.flatMap((field) =>
        field.kind === 'writing'
          ? []
          : field.options.filter((option) => option.ticked).map(({ value }) => value),
      );
    expect(ticked({})).toEqual(['wanted', 'w2']);
    expect(ticked(themeOf(3, 3))).toEqual([]);
  });

  it('asks what became of each earlier agreement, with room for a reason', () => {
    expect(outline({ sections: [] }).slice(0, 6)).toEqual([
      'q_agreement_1-word done continue drop',
      'q_agreement_1-reason',
      'q_agreement_1-text',
      'q_agreement_2-word done continue drop',
      'q_agreement_2-reason',
      'q_agreement_2-text',
    ]);
    expect(read({ agreements: [] }).text).not.toContain('Aftalerne fra sidst');
  });

  it('prints what is written already, and leaves room for more', () => {
    const section = samplePreparation().sections[0];
    if (!section) throw new Error('no section');
    const linesFor = (written: string) => {
      const question = formQuestion({ text: 'Hvad fylder?', written, lines: 9 });
      const { fields, text } = read({ sections: [{ ...section, questions: [question] }] });
      expect(text).toContain(written);
      const field = fields.find(({ name }) => name === `${question.id}-text`);
      return field?.kind === 'writing' ? field.rules.length : 0;
    };
    expect(linesFor('')).toBe(9);
    expect(linesFor('Vi er blevet flere, og det er godt.')).toBe(2);
  });

  it('tells the employee how to hand it in, and has a place for name and date', () => {
    const { text } = read();
    expect(text).toContain('Sådan afleverer du');
    expect(text).toContain('Giv siderne til Søren Ærø Åkjær inden samtalen.');
    expect(text).toContain('bekræfter du, at dine svar er gengivet rigtigt');
    expect(outline().slice(-2)).toEqual(['signed-name', 'signed-date']);
    const leader = read({ side: 'leader' }).text;
    expect(leader).toContain('Sådan deler du den');
    expect(leader).not.toContain('Giv siderne til');
  });

  it('speaks English where the form does', () => {
    const { text, model } = read({ language: 'en', title: 'Your preparation' });
    expect(text).toContain('Only you, until you hand it in to Søren Ærø Åkjær.');
    expect(text).toContain('How to hand it in');
    expect(text).not.toMatch(/Hvem ser det|Sådan|Nået/);
    expect(model.language).toBe('en');
  });

  it('of nobody says the role and the framework, and asks who prepares, with whom and when', () => {
    const { text, model } = read({ whose: ANYBODYS, agreements: [] });
    for (const part of ['Pædagog', 'Værdier i hverdagen', 'afleverer den til din leder', 'Din leder skriver'])
      expect(text).toContain(part);
    expect(text).not.toContain('Bodil');
    expect(outline({ whose: ANYBODYS, agreements: [] }).slice(0, 3)).toEqual(['name', 'with', 'day']);
    const foot = model.pages[0]?.marks.find(
      (mark) => mark.kind === 'text' && mark.text.startsWith('Version'),
    );
    expect(foot).toMatchObject({ text: 'Version 2, godkendt 12. november 2026 · Solbjerg Kommune' });
    expect(read({ whose: ANYBODYS, side: 'leader' }).text).toContain('deler den med medarbejderen');
    expect(read({ whose: ANYBODYS, type: 'grus' }).text).toContain('alle, der er med i samtalen');
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 11, 14, 30])(
    'no question is parted from its first field, and no field is cut by a page (%i lines each)',
    (lines) => {
      const { model, fields } = read(themeOf(9, lines));
      for (let number = 1; number <= 9; number++) {
        const asked = model.pages.findIndex(({ marks }) =>
          marks.some((mark) => mark.kind === 'text' && mark.text === `Spørgsmål ${number}?`),
        );
        const rooms = fields.flatMap((field) =>
          field.kind === 'writing' && field.label === `Dit svar på: Spørgsmål ${number}?` ? field : [],
        );
        expect(rooms[0]?.place.page, `question ${number}`).toBe(asked);
        expect(rooms.flatMap(({ rules }) => rules)).toHaveLength(lines);
        for (const { place } of rooms) expect(place.y + place.height).toBeLessThanOrEqual(CONTENT_BOTTOM);
      }
      expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
    },
  );

  it.each([1, 5, 9, 30])('stays inside the margins (%i lines each)', (lines) => {
    const long = 'Børne- og ungdomspsykiatrispecialistuddannelseskoordinationsudvalget '.repeat(6);
    const { model, fields } = read({
      ...themeOf(7, lines),
      title: long,
      whose: bodils({ person: long, other: long }),
      organisation: long,
      agreements: [{ id: 'q_agreement_1', goal: long, activity: long, dueOn: '2026-01-01' }],
    });
    for (const { marks } of model.pages)
      for (const mark of marks.filter(({ tag }) => tag !== 'pagination')) {
        const width = mark.kind === 'text' ? measure(mark.text.trimEnd(), mark.font, mark.size) : mark.width;
        expect(mark.x).toBeGreaterThanOrEqual(MARGIN.left - 0.01);
        expect(mark.x + width).toBeLessThanOrEqual(MARGIN.left + CONTENT_WIDTH + 1);
        expect(mark.y).toBeLessThanOrEqual(CONTENT_BOTTOM);
      }
    for (const field of fields)
      for (const { place } of field.kind === 'writing' ? [field] : field.options) {
        expect(place.x).toBeGreaterThanOrEqual(MARGIN.left - 1);
        expect(place.x + place.width).toBeLessThanOrEqual(MARGIN.left + CONTENT_WIDTH + 1);
      }
  });
});
