import { PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { measure } from 'templates/pdf/fonts';
import { CONTENT_BOTTOM, CONTENT_WIDTH, MARGIN } from 'templates/pdf/layout/style';
import { layoutPreparation } from 'templates/pdf/preparation/layout-preparation';
import type { PreparationForm } from 'templates/pdf/preparation/preparation-form';
import { renderPreparation } from 'templates/pdf/render-preparation';
import { describe, expect, it } from 'vitest';
import { spoken } from './read-model';
import { formQuestion, gatheringQuestion, samplePreparation } from './sample-preparation';
import { itWith, runOn } from './tools';

const name = PDFName.of;
const load = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });

const read = (changes: Partial<PreparationForm> = {}) => {
  const model = layoutPreparation(samplePreparation(changes));
  return { model, text: spoken(model).replace(/\s+/g, ' ') };
};

/** One theme with so many questions, each with so many lines to write on. */
const themeOf = (questions: number, lines: number): Partial<PreparationForm> => ({
  sections: [
    {
      title: 'Nysgerrighed',
      guidance: 'Vælg det ord, der passer bedst.',
      canPick: true,
      picked: false,
      questions: Array.from({ length: questions }, (_, index) => ({
        ...gatheringQuestion,
        text: `Spørgsmål ${index + 1}?`,
        lines,
      })),
    },
  ],
});

/** The places to write in or to tick, by what they are called. */
const places = (changes: Partial<PreparationForm> = {}) =>
  read(changes).model.elements.filter((element) => element.printField);

describe('a preparation on paper', () => {
  it('says whose it is, whom the talk is with and on which day', () => {
    const { text } = read();
    for (const part of [
      'Din forberedelse til MUS',
      'Bodil Østergård-Nygård',
      'Søren Ærø Åkjær',
      '26. november 2026',
    ])
      expect(text).toContain(part);
    expect(read({ heldOn: null }).text).toContain('Dagen er ikke aftalt endnu');
  });

  it('says who sees it, to the employee, to the leader and in a group', () => {
    expect(read().text).toContain('Kun du, til du afleverer den til Søren Ærø Åkjær.');
    expect(read({ side: 'leader', other: 'Bodil' }).text).toContain('Kun du, til du deler den med Bodil.');
    expect(read({ group: 'Team Solsikken' }).text).toContain('alle, der er med i samtalen, læse den');
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

  it('has a box for each word, ticked where one was chosen', () => {
    const boxes = places({ ...themeOf(1, 3), agreements: [] }).filter(
      ({ printField }) => printField !== 'written',
    );
    expect(boxes.map(({ alt }) => alt)).toEqual([
      'Det vil jeg gerne tale om',
      'Sjældent',
      'Af og til',
      'Ofte',
      'Næsten altid',
    ]);
    expect(boxes.every(({ printField }) => printField === 'unticked')).toBe(true);
    const ticked = places({ agreements: [] }).filter(({ printField }) => printField === 'ticked');
    expect(ticked.map(({ alt }) => alt)).toEqual(['Det vil jeg gerne tale om', 'Ofte']);
    const crosses = read().model.pages.flatMap(({ marks }) =>
      marks.filter((mark) => mark.kind === 'text' && mark.text === '×'),
    );
    expect(crosses).toHaveLength(2);
  });

  it('asks what became of each earlier agreement, with room for a reason', () => {
    const boxes = places({ sections: [] }).map(({ alt }) => alt);
    expect(boxes.filter((alt) => alt === 'Nået')).toHaveLength(2);
    expect(boxes.filter((alt) => alt === 'Fortsætter')).toHaveLength(2);
    expect(boxes.filter((alt) => alt === 'Droppes, fordi')).toHaveLength(2);
    expect(boxes).toContain('Plads til dit svar på: Droppes, fordi');
    expect(read({ agreements: [] }).text).not.toContain('Aftalerne fra sidst');
  });

  it('prints what is written already, and leaves a few lines', () => {
    const question = (written: string) => formQuestion({ text: 'Hvad fylder?', written, lines: 9 });
    const section = samplePreparation().sections[0];
    if (!section) throw new Error('no section');
    const linesFor = (written: string) => {
      const { model, text } = read({ sections: [{ ...section, questions: [question(written)] }] });
      expect(text).toContain(written);
      const place = model.elements.find(({ alt }) => alt === 'Plads til dit svar på: Hvad fylder?');
      return model.pages.flatMap(({ marks }) => marks.filter((mark) => mark.tag === place?.id)).length;
    };
    expect(linesFor('')).toBe(9);
    expect(linesFor('Vi er blevet flere, og det er godt.')).toBe(2);
  });

  it('tells the employee how to hand it in, and has a place for name and date', () => {
    const { text } = read();
    expect(text).toContain('Sådan afleverer du');
    expect(text).toContain('Giv siderne til Søren Ærø Åkjær inden samtalen.');
    expect(text).toContain('bekræfter du, at dine svar er gengivet rigtigt');
    expect(
      places()
        .slice(-2)
        .map(({ alt }) => alt),
    ).toEqual(['Navn', 'Dato']);
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

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 11, 14, 30])(
    'no question is parted from its first two lines (%i lines each)',
    (lines) => {
      const { model } = read(themeOf(9, lines));
      for (let number = 1; number <= 9; number++) {
        const place = model.elements.find(({ alt }) => alt === `Plads til dit svar på: Spørgsmål ${number}?`);
        const asked = model.pages.findIndex(({ marks }) =>
          marks.some((mark) => mark.kind === 'text' && mark.text === `Spørgsmål ${number}?`),
        );
        const here = model.pages[asked]?.marks.filter((mark) => mark.tag === place?.id) ?? [];
        expect(here.length, `question ${number}`).toBeGreaterThanOrEqual(Math.min(lines, 2));
      }
    },
  );

  it.each([1, 5, 9, 30])('stays inside the margins (%i lines each)', (lines) => {
    const long = 'Børne- og ungdomspsykiatrispecialistuddannelseskoordinationsudvalget '.repeat(6);
    const { model } = read({
      ...themeOf(7, lines),
      title: long,
      person: long,
      other: long,
      organisation: long,
      agreements: [{ goal: long, activity: long, dueOn: '2026-01-01' }],
    });
    for (const { marks } of model.pages)
      for (const mark of marks.filter(({ tag }) => tag !== 'pagination')) {
        const width = mark.kind === 'text' ? measure(mark.text.trimEnd(), mark.font, mark.size) : mark.width;
        expect(mark.x).toBeGreaterThanOrEqual(MARGIN.left - 0.01);
        expect(mark.x + width).toBeLessThanOrEqual(MARGIN.left + CONTENT_WIDTH + 1);
        expect(mark.y).toBeLessThanOrEqual(CONTENT_BOTTOM);
      }
  });
});

describe('the PDF of a preparation', () => {
  it('is tagged, says its language and title, and has neither fields nor attachments', async () => {
    const pdf = await load(await renderPreparation(samplePreparation()));
    expect(pdf.catalog.lookup(name('Lang'), PDFString).decodeText()).toBe('da-DK');
    expect(pdf.getTitle()).toBe('Din forberedelse til MUS: Bodil Østergård-Nygård');
    expect(pdf.catalog.lookup(name('MarkInfo'), PDFDict).get(name('Marked'))?.toString()).toBe('true');
    for (const key of ['StructTreeRoot', 'Outlines', 'OutputIntents', 'Metadata'])
      expect(pdf.catalog.has(name(key)), key).toBe(true);
    for (const key of ['AcroForm', 'AF', 'Perms']) expect(pdf.catalog.has(name(key)), key).toBe(false);
  });

  it('is the same, byte for byte, every time', async () => {
    const [one, other] = [
      await renderPreparation(samplePreparation()),
      await renderPreparation(samplePreparation()),
    ];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  itWith('pdftotext', 'a smiley in an answer does not stand in the way of the rest', async () => {
    const section = samplePreparation().sections[0];
    if (!section) throw new Error('no section');
    const questions = [formQuestion({ written: 'Det gik godt 🎉 i foråret.' })];
    const pdf = await renderPreparation(samplePreparation({ sections: [{ ...section, questions }] }));
    const text = Buffer.from(runOn({ 'a.pdf': pdf }, 'pdftotext', ['a.pdf', '-']), 'latin1').toString('utf8');
    expect(text).toContain('Det gik godt \ufffd i foråret.');
  });

  itWith('qpdf', 'a program that we did not write finds no fault in the file', async () => {
    const pdf = await renderPreparation(samplePreparation());
    expect(runOn({ 'a.pdf': pdf }, 'qpdf', ['--check', 'a.pdf'])).not.toMatch(/warning/i);
  });
});
