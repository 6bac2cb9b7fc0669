import { da } from 'app/i18n/da';
import { en } from 'app/i18n/en';
import { layoutSummary } from 'templates/pdf/layout/layout-summary';
import type { TextMark } from 'templates/pdf/layout/page-model';
import { describe, expect, it } from 'vitest';
import { content, spoken, textsOn } from './read-model';
import { fullSummary, groupSummary, longSummary, sampleSummary, section } from './sample-summary';

describe('what a summary says', () => {
  it('names organisation, parties with titles, date of the talk and framework', () => {
    const text = spoken(layoutSummary(sampleSummary()));
    for (const part of [
      'Solbjerg Kommune',
      'Referat af medarbejderudviklingssamtale',
      'Bodil Østergård-Nygård',
      'Pædagog',
      'Søren Ærø Åkjær',
      'Daglig leder',
      '12. november 2026',
      'Fælles retning',
    ])
      expect(text).toContain(part);
  });

  it('says in words what may be retold and what stays between the two', () => {
    const model = layoutSummary(sampleSummary());
    const badges = content(model).map((mark) => mark.text.trim());
    expect(badges.filter((text) => text === 'Må genfortælles')).toHaveLength(2);
    expect(badges.filter((text) => text === 'Bliver mellem os')).toHaveLength(1);
  });

  it('loses no word of the record, the citations or the agreements', () => {
    const summary = longSummary();
    const text = spoken(layoutSummary(summary)).replace(/\s+/g, ' ');
    const parts = [
      ...summary.sections.flatMap(({ title, lines, citations }) => [
        title,
        ...lines.flatMap(({ text }) => text.split('\n\n')),
        ...citations.map((citation) => citation.text),
      ]),
      ...summary.agreements.flatMap(({ goal, activity, employeePart, leaderPart }) => [
        goal,
        activity,
        employeePart,
        leaderPart,
      ]),
    ];
    for (const part of parts) expect(text).toContain(part);
  });

  it('marks each line of a section by itself, in words', () => {
    const texts = content(layoutSummary(fullSummary())).map((mark) => mark.text.trim());
    const from = texts.indexOf('Samarbejde');
    const marks = texts.slice(from).filter((text) => /^(Må genfortælles|Bliver mellem os)$/.test(text));
    expect(marks.slice(0, 3)).toEqual(['Må genfortælles', 'Bliver mellem os', 'Må genfortælles']);
  });

  it('says the mark again, as furniture, where a line goes on over the page', () => {
    const long = { text: 'Vi talte om vagterne. '.repeat(400), discretion: 'between-us' as const };
    const model = layoutSummary(
      sampleSummary({ sections: [{ ...section('Vagter', 'may-be-retold'), lines: [long] }] }),
    );
    expect(model.pages.length).toBeGreaterThan(2);
    const marked = (page: number, tag: (tag: TextMark['tag']) => boolean) =>
      textsOn(model, page).filter((mark) => mark.text.trim() === 'Bliver mellem os' && tag(mark.tag)).length;
    expect(marked(0, (tag) => typeof tag === 'number')).toBe(1);
    expect(marked(1, (tag) => tag === 'pagination')).toBe(1);
    expect(marked(1, (tag) => typeof tag === 'number')).toBe(0);
  });

  it('runs the sentences behind a section on after its record, without the questions', () => {
    const lines = spoken(layoutSummary(fullSummary())).split('\n').filter(Boolean);
    const at = lines.indexOf('Fra grundlaget');
    expect(lines[at + 1]).toContain(
      '»Jeg lytter, før jeg svarer, også når der er travlt.« »Jeg siger det højt,',
    );
    expect(at).toBeGreaterThan(lines.indexOf('Nye kolleger skal have en følgeven.'));
    expect(lines.join('\n')).not.toContain('Hvordan spørger du');
  });

  it('cites nothing where nothing was noted', () => {
    const summary = sampleSummary({
      sections: [
        {
          title: 'Mod',
          purpose: 'framework',
          lines: [{ text: ' ', discretion: 'between-us' }],
          citations: [{ statement: 's_1', text: 'Vi tør sige det.' }],
        },
      ],
    });
    const text = spoken(layoutSummary(summary));
    expect(text).not.toContain('Vi tør sige det.');
    expect(text).toContain('Det skrev vi ikke om: Mod.');
  });

  it('no page begins with the sentences of a section whose record is on the page before', () => {
    for (const lines of [14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24]) {
      const sections = [
        {
          ...section('Mod', 'may-be-retold'),
          lines: Array.from({ length: lines }, (_, index) => ({
            text: `Notat ${index}`,
            discretion: 'may-be-retold' as const,
          })),
          citations: [{ statement: 's_1', text: 'Vi tør sige det.' }],
        },
      ];
      const model = layoutSummary(sampleSummary({ sections }));
      model.pages.forEach((_, page) => {
        const [first] = textsOn(model, page).filter((mark) => typeof mark.tag === 'number');
        expect(first?.text).not.toContain('Fra grundlaget');
      });
    }
  });

  it('tells what became of the earlier agreements, and why one was dropped', () => {
    const model = layoutSummary(fullSummary());
    const text = spoken(model);
    for (const part of ['Nået', 'Fortsætter', 'Vi er nået halvvejs.', 'Droppet', 'Kurset blev aflyst'])
      expect(text).toContain(part);
    expect(model.outline.map(({ title }) => title)).toContain('Aftalerne fra sidst');
    expect(spoken(layoutSummary(sampleSummary()))).not.toContain('Aftalerne fra sidst');
  });

  it('names what a LUS was built on, the support that is needed and the theme of an agreement', () => {
    const text = spoken(layoutSummary(fullSummary()));
    for (const part of [
      'Vi byggede på',
      'Lederevaluering fra marts',
      'Trivselsmåling, dagtilbud',
      'Det skal der til',
      'To kursusdage',
      'Tema: Samarbejde',
    ])
      expect(text).toContain(part);
  });

  it('says what a group does in the words of the page, and what one employee does by their role', () => {
    const group = (language: 'da' | 'en') => spoken(layoutSummary(groupSummary(3, { language })));
    expect(group('da')).toContain(da.agreements.does_group);
    expect(group('en')).toContain(en.agreements.does_group);
    expect(spoken(layoutSummary(sampleSummary()))).not.toContain(da.agreements.does_group);
  });

  it('says what somebody who prepared on paper confirms by signing', () => {
    const text = spoken(layoutSummary(fullSummary())).replace(/\s+/g, ' ');
    expect(text).toContain(
      'Bodil Østergård-Nygård har forberedt sig på papir, og Søren Ærø Åkjær har skrevet forberedelsen ind.',
    );
    expect(spoken(layoutSummary(sampleSummary()))).not.toContain('papir');
    const two = spoken(layoutSummary(groupSummary())).replace(/\s+/g, ' ');
    expect(two).toContain('Birk Østergaard-Holm og Clara Nørgård har forberedt sig på papir');
    expect(spoken(layoutSummary(groupSummary(5, { language: 'en' })))).toContain('prepared on paper');
  });

  it('does not say a title twice that is only the role', () => {
    const leader = { personId: 'person-4', name: 'Søren Ærø Åkjær', title: 'Leder' };
    const lines = spoken(layoutSummary(sampleSummary({ leader }))).split('\n');
    expect(lines).toContain('Leder');
    expect(lines.join('\n')).not.toMatch(/Leder, Leder|Åkjær Leder/);
  });

  it('names topics without an entry in one line instead of leaving empty headings', () => {
    const text = spoken(layoutSummary(sampleSummary()));
    expect(text).toContain('Det skrev vi ikke om: Feedback til lederen.');
    expect(layoutSummary(sampleSummary()).outline.map((entry) => entry.title)).not.toContain(
      'Feedback til lederen',
    );
  });

  it('says so when nothing was agreed, and why', () => {
    const model = layoutSummary(
      sampleSummary({ agreements: [], noAgreements: 'Vi venter på den nye struktur.' }),
    );
    expect(spoken(model)).toContain('Begrundelse: Vi venter på den nye struktur.');
    expect(spoken(model)).toContain('Vi har ikke lavet nye aftaler i denne samtale.');
    expect(model.elements.some((element) => element.scope === 'Column')).toBe(false);
  });
});
