import { applyFrameworkEdit, correctedFramework } from 'app/domain/frameworks/review/apply-edit';
import { type FrameworkEdit, FrameworkEditSchema } from 'app/domain/frameworks/review/edit.schema';
import type { Framework } from 'templates/framework.schema';
import { describe, expect, it } from 'vitest';
import { COLUMNS, HTML, type Sample, sample, statementIn } from './sample-documents';

const markdown = sample();
const leaders = { theme: 'tillid', group: null, role: 'leder' };

const edited = ({ framework, document }: Sample, ...edits: FrameworkEdit[]): Framework =>
  correctedFramework(
    framework,
    document,
    edits.map((edit) => FrameworkEditSchema.parse(edit)),
  );
const refusing = (code: string) => expect.objectContaining({ name: 'FrameworkEditError', code });

/** Where the words stand in the document's text. */
function placesOf({ text }: Sample, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`the document has no "${words}"`);
  return { start, end: start + words.length };
}

describe('a statement', () => {
  it('moves to another theme, group and role with its words and its place as they are', () => {
    const { id, text, source } = statementIn(markdown.framework, 'Siger til');
    const to = { theme: 'samarbejde', group: ' Møder ', role: 'alle' };
    const moved = edited(markdown, { kind: 'move', statements: [id], to });
    expect(moved.statements.find((one) => one.id === id)).toMatchObject({
      theme: 'samarbejde',
      group: 'Møder',
      role: 'alle',
      text,
      source,
    });
  });

  it.each([
    [{ ...leaders, theme: 'findes-ikke' }, 'framework.unknown_theme'],
    [{ ...leaders, role: 'findes-ikke' }, 'framework.unknown_role'],
  ])('does not move to what is not there', (to, code) => {
    const { id } = statementIn(markdown.framework, 'Siger til');
    expect(() => edited(markdown, { kind: 'move', statements: [id], to })).toThrow(refusing(code));
  });

  it('that is left out comes back the same, id and all, when its words are added again', () => {
    const statement = statementIn(markdown.framework, 'Giver plads');
    const out = edited(markdown, { kind: 'leave-out', statement: statement.id, why: 'narrative' });
    expect(out.statements).not.toContainEqual(statement);
    expect(out.leftOut).toContainEqual({
      text: statement.text,
      why: 'narrative',
      source: statement.source,
    });
    const { start, end } = statement.source;
    const back = applyFrameworkEdit(out, markdown.document, { kind: 'add', start, end, to: leaders });
    expect(back).toEqual(edited(markdown));
  });

  it('with a repaired wording keeps its source, and can have it taken back', () => {
    const statement = statementIn(markdown.framework, 'Bygger bro');
    const repaired = 'Bygger broer mellem afdelingerne';
    const after = edited(markdown, { kind: 'repair', statement: statement.id, repaired });
    expect(statementIn(after, 'Bygger bro')).toEqual({ ...statement, repaired });
    const back = { kind: 'repair', statement: statement.id, repaired: null } as const;
    expect(applyFrameworkEdit(after, markdown.document, back)).toEqual(edited(markdown));
    const same = { kind: 'repair', statement: statement.id, repaired: statement.text } as const;
    expect(edited(markdown, same)).toEqual(edited(markdown));
  });

  it("takes the organisation's own translation into the other language alone", () => {
    const { id } = statementIn(markdown.framework, 'Bygger bro');
    const english = { kind: 'translate', statement: id, language: 'en', text: 'Builds bridges' } as const;
    const after = edited(markdown, english);
    expect(statementIn(after, 'Bygger bro').translations).toEqual({ en: 'Builds bridges' });
    expect(edited(markdown, english, { ...english, text: null })).toEqual(edited(markdown));
    expect(() => edited(markdown, { ...english, language: 'da' })).toThrow(
      refusing('framework.same_language'),
    );
  });

  it('becomes an indicator and a statement again', () => {
    const { id, theme, group, role, ...rest } = statementIn(markdown.framework, 'Bygger bro');
    const after = edited(markdown, { kind: 'make-indicator', statement: id });
    const indicator = after.indicators.find(({ text }) => text === rest.text);
    expect(indicator).toMatchObject({ theme, source: rest.source });
    const to = { theme, group, role };
    const made = { kind: 'make-statement', indicator: indicator?.id ?? '', to } as const;
    expect(applyFrameworkEdit(after, markdown.document, made)).toEqual(edited(markdown));
  });

  it('that is not there cannot be corrected', () => {
    expect(() => edited(markdown, { kind: 'make-indicator', statement: 's_vaek' })).toThrow(
      refusing('framework.unknown_piece'),
    );
  });
});

describe('splitting a statement', () => {
  const { id } = statementIn(markdown.framework, 'Deler sin viden');

  it('gives each part its own place in the source', () => {
    const after = edited(markdown, {
      kind: 'split',
      statement: id,
      parts: ['Deler sin viden med kolleger;', 'spørger, når noget er uklart'],
    });
    for (const words of ['Deler sin viden', 'spørger, når']) {
      const { text, source, form } = statementIn(after, words);
      expect(markdown.text.slice(source.start, source.end)).toBe(text);
      expect(form).toBe('present');
    }
    expect(after.statements).toHaveLength(markdown.framework.statements.length + 1);
  });

  it('finds the places of parts in a text with markup and entities', () => {
    const page = sample(HTML, 'grundlag.html');
    const { id } = statementIn(page.framework, 'Siger undskyld');
    const after = edited(page, {
      kind: 'split',
      statement: id,
      parts: ['Siger undskyld,', 'når noget går galt'],
    });
    const { source } = statementIn(after, 'når noget');
    expect(page.text.slice(source.start, source.end)).toBe('n&aring;r noget <b>går</b> galt');
  });

  it('refuses parts that are not its words', () => {
    const parts = ['Deler sin viden', 'spørger, når noget er uklart'];
    expect(() => edited(markdown, { kind: 'split', statement: id, parts })).toThrow(
      refusing('framework.split_differs'),
    );
  });

  it('refuses a part without a word', () => {
    const parts = ['Deler sin viden med kolleger', ';', 'spørger, når noget er uklart'];
    expect(() => edited(markdown, { kind: 'split', statement: id, parts })).toThrow(
      refusing('framework.split_empty'),
    );
  });

  it('is undone by joining the parts', () => {
    const parts = ['Deler sin viden med kolleger;', 'spørger, når noget er uklart'];
    const apart = edited(markdown, { kind: 'split', statement: id, parts });
    const [one, next] = [statementIn(apart, 'Deler sin'), statementIn(apart, 'spørger')];
    const joined = { kind: 'join', statement: one.id, next: next.id } as const;
    expect(applyFrameworkEdit(apart, markdown.document, joined)).toEqual(edited(markdown));
  });
});

describe('joining statements', () => {
  const join = (from: Sample, one: string, next: string) =>
    edited(from, {
      kind: 'join',
      statement: statementIn(from.framework, one).id,
      next: statementIn(from.framework, next).id,
    });

  it('takes both with what is between them, under the theme and role of the first', () => {
    const joined = statementIn(join(markdown, 'Prøver nye', 'Fortæller om'), 'Prøver nye');
    expect(joined).toMatchObject({
      text: 'Prøver nye metoder af. Fortæller om fejl.',
      role: 'medarbejder',
      group: 'Læring',
    });
    expect(markdown.text.slice(joined.source.start, joined.source.end)).toBe(joined.text);
  });

  it('keeps what was repaired in either', () => {
    const { id } = statementIn(markdown.framework, 'Fortæller om');
    const repair = { kind: 'repair', statement: id, repaired: 'Fortæller om sine fejl.' } as const;
    const framework = edited(markdown, repair);
    const joined = join({ ...markdown, framework }, 'Prøver nye', 'Fortæller om');
    expect(statementIn(joined, 'Prøver nye').repaired).toBe('Prøver nye metoder af. Fortæller om sine fejl.');
  });

  it('makes a sentence whole that a page number stands in, and leaves the number out', () => {
    const whole = statementIn(markdown.framework, 'Står ved');
    const to = { theme: whole.theme, group: null, role: whole.role };
    const cut = edited(
      markdown,
      { kind: 'leave-out', statement: whole.id, why: 'unsure' },
      { kind: 'add', ...placesOf(markdown, 'Står ved svære beslutninger'), to },
      { kind: 'add', ...placesOf(markdown, 'og forklarer dem for dem, der skal leve med dem til'), to },
      { kind: 'add', ...placesOf(markdown, 'daglig i afdelingen'), to },
    );
    const halves = join({ ...markdown, framework: cut }, 'Står ved', 'og forklarer');
    const joined = join({ ...markdown, framework: halves }, 'Står ved', 'daglig i');
    expect(statementIn(joined, 'Står ved')).toMatchObject({ text: whole.text, source: whole.source });
    expect(joined.leftOut.map(({ text }) => text)).toContain('12');
  });

  it.each([
    ['that do not follow each other', 'Siger til', 'Tager ansvar'],
    ['in the wrong order', 'Deler sin', 'Siger til'],
    ['with a heading between them', 'Tager ansvar', 'Giver plads'],
  ])('refuses those %s', (_which, one, next) => {
    expect(() => join(markdown, one, next)).toThrow(refusing('framework.not_neighbours'));
  });
});

describe('adding a statement from the document', () => {
  const add = (from: Sample, words: string) =>
    edited(from, { kind: 'add', ...placesOf(from, words), to: leaders });

  it('takes the words that were marked, and what stood around them stays left out', () => {
    const after = add(markdown, 'har taget tid');
    expect(statementIn(after, 'har taget').text).toBe('har taget tid');
    const rest = after.leftOut.filter(({ why }) => why === 'narrative').map(({ text }) => text);
    expect(rest).toEqual([
      'Vi skrev grundlaget sammen i foråret.',
      'Det',
      'og det var det værd.',
      'For medarbejdere betyder tillid:',
    ]);
  });

  it('takes whole words where the mark begins or ends inside them', () => {
    expect(statementIn(add(markdown, 'krev grundlaget samm'), 'skrev').text).toBe('skrev grundlaget sammen');
  });

  it('takes a whole sentence with the mark that ends it', () => {
    const after = add(markdown, 'Vi skrev grundlaget sammen i foråret');
    expect(statementIn(after, 'Vi skrev').text).toBe('Vi skrev grundlaget sammen i foråret.');
  });

  it('joins a word that is broken at the end of a line, as the reader does', () => {
    const whole = statementIn(markdown.framework, 'Tager ansvar');
    const out = edited(markdown, { kind: 'leave-out', statement: whole.id, why: 'unsure' });
    const { framework, ...rest } = markdown;
    const after = add({ ...rest, framework: out }, 'som fælles-\n  skabet har brug for');
    expect(statementIn(after, 'som fælles').text).toBe('som fællesskabet har brug for');
    expect(framework.statements).toContain(whole);
  });

  it('reads a column to its end, whatever stands beside it on the page', () => {
    const page = sample(COLUMNS, 'grundlag.txt');
    const whole = statementIn(page.framework, 'Give plads');
    const out = edited(page, { kind: 'leave-out', statement: whole.id, why: 'unsure' });
    const { start, end } = whole.source;
    const add = { kind: 'add', start, end, to: leaders } as const;
    const after = applyFrameworkEdit(out, page.document, add);
    expect(statementIn(after, 'Give plads')).toEqual(whole);
  });

  it('reads its form as that of those it stands beside', () => {
    const out = edited(markdown, {
      kind: 'leave-out',
      statement: statementIn(markdown.framework, 'Giver plads').id,
      why: 'unsure',
    });
    expect(statementIn(add({ ...markdown, framework: out }, 'Giver plads til at prøve'), 'Giver').form).toBe(
      'present',
    );
  });

  it('refuses words that are in a statement or an indicator already', () => {
    expect(() => add(markdown, 'det værd.\n\n## Tillid\n\nFor medarbejdere')).not.toThrow();
    for (const words of ['er ved at gå galt', 'borgere roser', 'Medarbejder\n\n- Siger til'])
      expect(() => add(markdown, words)).toThrow(refusing('framework.overlaps_statement'));
  });

  it('refuses a mark with no word in it', () => {
    const start = markdown.text.length;
    const edit = { kind: 'add', start, end: start + 9, to: leaders } as const;
    expect(() => edited(markdown, edit)).toThrow(refusing('framework.nothing_chosen'));
    const { end } = placesOf(markdown, '## ');
    expect(() => edited(markdown, { ...edit, start: end - 3, end: end - 1 })).toThrow(
      refusing('framework.nothing_chosen'),
    );
  });
});
