import {
  compareEditions,
  type EditionChanges,
} from 'app/domain/frameworks/review/compare/compare-editions.rules';
import { statementSuccessors } from 'app/domain/frameworks/review/compare/successors.rules';
import { type WordChange, wordChanges } from 'app/domain/frameworks/review/compare/word-changes.rules';
import type { Framework } from 'templates/framework.schema';
import { frameworkOf } from 'tests/bench/large-framework';
import { describe, expect, it } from 'vitest';
import { SAMPLE, sample } from './sample-documents';

const before = sample().framework;
const edition = (change: (text: string) => string): Framework => sample(change(SAMPLE)).framework;
const texts = (statements: readonly { text: string }[]) => statements.map(({ text }) => text);
const movedIn = ({ kept }: EditionChanges) => kept.filter(({ moved }) => moved.length > 0);
const allOf = (changes: EditionChanges) => ({
  before: [...changes.kept, ...changes.reworded]
    .map((pair) => pair.before.id)
    .concat(changes.gone.map(({ id }) => id)),
  after: [...changes.kept, ...changes.reworded]
    .map((pair) => pair.after.id)
    .concat(changes.fresh.map(({ id }) => id)),
});

describe('a new edition beside the former one', () => {
  it('that is the same has kept everything where it was', () => {
    const changes = compareEditions(before, before);
    expect(changes.kept).toHaveLength(before.statements.length);
    expect(movedIn(changes)).toEqual([]);
    expect(changes).toMatchObject({ reworded: [], fresh: [], gone: [] });
  });

  it('keeps statements whose words are the same, whatever came before them in the document', () => {
    const after = edition((text) => text.replace('## Tillid', 'Et helt nyt forord om os.\n\n## Tillid'));
    expect(after.statements[0]?.id).not.toBe(before.statements[0]?.id);
    const changes = compareEditions(before, after);
    expect(changes.kept).toHaveLength(before.statements.length);
    expect(movedIn(changes)).toEqual([]);
  });

  it('pairs a statement with the one it was reworded into, and says which words', () => {
    const after = edition((text) =>
      text.replace('Giver plads til at prøve noget nyt', 'Giver tid og plads til at prøve nyt'),
    );
    const { reworded, fresh, gone } = compareEditions(before, after);
    expect(reworded).toMatchObject([
      {
        before: { text: 'Giver plads til at prøve noget nyt' },
        after: { text: 'Giver tid og plads til at prøve nyt' },
        moved: [],
      },
    ]);
    expect(reworded[0]?.words).toEqual([
      { op: 'same', text: 'Giver ' },
      { op: 'added', text: 'tid og ' },
      { op: 'same', text: 'plads til at prøve ' },
      { op: 'removed', text: 'noget ' },
      { op: 'same', text: 'nyt' },
    ]);
    expect([fresh, gone]).toEqual([[], []]);
  });

  it('says what is new and what is gone', () => {
    const after = edition((text) =>
      text
        .replace('- Følger op på det, der er aftalt\n', '')
        .replace(
          '- Bygger bro mellem afdelinger',
          '- Bygger bro mellem afdelinger\n- Roser det gode arbejde',
        ),
    );
    const changes = compareEditions(before, after);
    expect(texts(changes.gone)).toEqual(['Følger op på det, der er aftalt']);
    expect(texts(changes.fresh)).toEqual(['Roser det gode arbejde']);
    expect(changes.reworded).toEqual([]);
  });

  it('knows a statement again that has moved to another theme, and one to another role', () => {
    const after = edition((text) =>
      text
        .replace('- Følger op på det, der er aftalt\n', '')
        .replace(
          '- Bygger bro mellem afdelinger',
          '- Bygger bro mellem afdelinger\n- Følger op på det, der er aftalt',
        )
        .replace('- Giver plads til at prøve noget nyt\n', '')
        .replace('- Deler sin viden', '- Giver plads til at prøve noget nyt\n- Deler sin viden'),
    );
    const changes = compareEditions(before, after);
    expect(movedIn(changes).map(({ after: { text }, moved }) => [text, moved])).toEqual([
      ['Giver plads til at prøve noget nyt', ['role']],
      ['Følger op på det, der er aftalt', ['theme']],
    ]);
    expect(changes).toMatchObject({ reworded: [], fresh: [], gone: [] });
  });

  it('says that a statement stands in another order, and only of the one that was moved', () => {
    const line = '- Siger til, når noget er ved at gå galt\n';
    const after = edition((text) => text.replace(line, '').replace('\n### Leder', `${line}\n### Leder`));
    expect(
      movedIn(compareEditions(before, after)).map(({ after: { text }, moved }) => [text, moved]),
    ).toEqual([['Siger til, når noget er ved at gå galt', ['place']]]);
  });

  it('is not told of a move where a theme or role was only called something else', () => {
    const renamed: Framework = {
      ...before,
      themes: before.themes.map((theme) => ({ ...theme, name: `${theme.name} hos os` })),
      roles: before.roles.map((role) => ({ ...role, name: `${role.name} i Havby` })),
    };
    expect(movedIn(compareEditions(before, renamed))).toEqual([]);
  });

  it('pairs the same words twice with those in the most alike places', () => {
    const twice = (text: string) =>
      text.replace('- Bygger bro', '- Følger op på det, der er aftalt\n- Bygger bro');
    const [one, other] = [edition(twice), edition((text) => twice(`${text}\n`))];
    const changes = compareEditions(one, other);
    expect(movedIn(changes)).toEqual([]);
    expect(changes.kept).toHaveLength(one.statements.length);
  });

  it('does not pair two sentences that only have small words in common', () => {
    const after = edition((text) =>
      text.replace('Sætter mål, som alle forstår', 'Er den, der siger nej, når det er svært'),
    );
    const changes = compareEditions(before, after);
    expect(texts(changes.gone)).toEqual(['Sætter mål, som alle forstår']);
    expect(texts(changes.fresh)).toEqual(['Er den, der siger nej, når det er svært']);
  });

  it('has every statement of both editions in one list, and once', () => {
    const after = edition((text) =>
      text
        .replace('Deler sin viden', 'Deler al sin viden')
        .replace('- Bygger bro mellem afdelinger', '- Er på arbejde')
        .replace('- Passer', '- Roser'),
    );
    const all = allOf(compareEditions(before, after));
    expect([...all.before].sort()).toEqual(before.statements.map(({ id }) => id).sort());
    expect([...all.after].sort()).toEqual(after.statements.map(({ id }) => id).sort());
  });

  it('hands on which statement is which: those kept and those reworded', () => {
    const after = edition((text) =>
      text.replace('Bygger bro mellem', 'Bygger bro imellem').replace('- Hilser', '- Æ'),
    );
    const successors = statementSuccessors(before, after);
    const { kept, reworded } = compareEditions(before, after);
    expect(successors.size).toBe(kept.length + reworded.length);
    for (const { before: old, after: now } of [...kept, ...reworded])
      expect(successors.get(old.id)).toBe(now.id);
    expect(new Set(successors.values()).size).toBe(successors.size);
  });

  /** Far less than comparing each statement with each takes, and enough for a machine that does much else. */
  const AT_ONCE = 15_000;
  const old = frameworkOf(3_500);
  const with3500 = (textOf: (text: string, i: number) => string): Framework => ({
    ...old,
    statements: old.statements.map((one, i) => ({ ...one, id: `${one.id}n`, text: textOf(one.text, i) })),
  });
  const sameAs = (text: string) => with3500(() => text);

  it.each([
    ['where each of 3,500 statements has got a word more', old, with3500((text) => `${text} altid`)],
    ['where 3,500 are the same', sameAs('Siger til i god tid'), sameAs('Siger til i god tid')],
    ['where 3,500 are equally alike', sameAs('Siger til i god tid'), sameAs('Siger til i meget god tid')],
  ])('is compared at once also %s, each in its place', { timeout: 30_000 }, (_what, one, other) => {
    const began = performance.now();
    const changes = compareEditions(one, other);
    expect(performance.now() - began).toBeLessThan(AT_ONCE);
    const pairs = [...changes.kept, ...changes.reworded];
    expect(pairs).toHaveLength(3_500);
    const placeOf = (id: string) => Number(id.replace(/\D/g, ''));
    expect(pairs.every((pair) => placeOf(pair.before.id) === placeOf(pair.after.id))).toBe(true);
    expect(pairs.flatMap(({ moved }) => moved)).toEqual([]);
  });

  it('is compared the same way each time, and once for the same two', () => {
    const [one, other] = [frameworkOf(300), frameworkOf(200)];
    const changes = compareEditions(one, other);
    expect(compareEditions(structuredClone(one), structuredClone(other))).toEqual(changes);
    expect(compareEditions(one, other)).toBe(changes);
  });
});

describe('two wordings, word by word', () => {
  const join = (changes: readonly WordChange[], op: WordChange['op']) =>
    changes
      .filter((change) => change.op === 'same' || change.op === op)
      .map(({ text }) => text)
      .join('');

  it.each([
    ['Siger til i tide', 'Siger til i god tid'],
    ['', 'Helt nyt'],
    ['Helt væk', ''],
    ['Deler viden, fejl og glæder', 'Deler sin viden – også om fejl'],
    ['det samme', 'det samme'],
    ['ord '.repeat(2000), 'andre '.repeat(10)],
  ])('give both again: "%s" and "%s"', (old, now) => {
    const changes = wordChanges(old, now);
    expect([join(changes, 'removed'), join(changes, 'added')]).toEqual([old, now]);
  });

  it('are shown as few changes, what is removed before what is added', () => {
    expect(wordChanges('Tager ansvar for opgaven', 'Viser vilje for opgaven')).toEqual([
      { op: 'removed', text: 'Tager ansvar' },
      { op: 'added', text: 'Viser vilje' },
      { op: 'same', text: ' for opgaven' },
    ]);
  });
});
