import { FrameworkEditSchema } from 'app/domain/frameworks/review/edit.schema';
import { describe, expect, it } from 'vitest';

const long = (characters: number) => 'a'.repeat(characters);
const statement = 's_1';

describe('what people write in a correction', () => {
  it.each([
    ['a wording', 2_000, (text: string) => ({ kind: 'repair', statement, repaired: text })],
    ['a translation', 2_000, (text: string) => ({ kind: 'translate', statement, language: 'en', text })],
    [
      'a group',
      200,
      (group: string) => ({ kind: 'move', statements: [statement], to: { theme: 't', group, role: 'r' } }),
    ],
    ['a part', 4_000, (text: string) => ({ kind: 'split', statement, parts: ['en', text] })],
    ['a name', 200, (name: string) => ({ kind: 'rename', name, organisation: null })],
  ])('%s is at most %d characters long', (_what, limit, edit) => {
    expect(FrameworkEditSchema.safeParse(edit(long(limit))).success).toBe(true);
    const refused = FrameworkEditSchema.safeParse(edit(long(limit + 1)));
    expect(refused.error?.issues).toMatchObject([{ message: 'form.too_long' }]);
  });

  it('a sentence is divided into at most 100 parts', () => {
    const parts = (count: number) => ({
      kind: 'split',
      statement,
      parts: Array.from({ length: count }, () => 'a'),
    });
    expect(FrameworkEditSchema.safeParse(parts(100)).success).toBe(true);
    expect(FrameworkEditSchema.safeParse(parts(101)).error?.issues).toMatchObject([
      { message: 'form.split_many' },
    ]);
  });
});
