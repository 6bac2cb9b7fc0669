import { phraseStatement } from 'templates/language/da/phrase-statement';
import { bench, describe } from 'vitest';

const SENTENCES: Readonly<Record<string, (times: number) => string>> = {
  clauses: (times) => `${'Sikrer, at naboerne, der bor ved skoven, ved, at '.repeat(times)}vi lytter`,
  marks: (times) => `Lytter${'!'.repeat(times * 50)} også i dag`,
};

/** Ten times as long may take ten times as long, not a hundred. */
for (const [name, sentence] of Object.entries(SENTENCES)) {
  describe(`phrasing one sentence of ${name}`, () => {
    for (const times of [20, 200, 2000]) {
      const statement = {
        text: sentence(times),
        form: 'present',
        previous: null,
        toEverybody: false,
      } as const;
      bench(`${statement.text.length} characters`, () => {
        phraseStatement(statement, { noun: 'Medarbejderen', leads: false }, 0);
      });
    }
  });
}
