import { inQuotes, phraseForTeam, phraseStatement } from 'templates/language/da/phrase-statement';
import { LONGEST_READ, type StatementInput } from 'templates/language/da/statement-reading';
import { describe, expect, it } from 'vitest';

const employee = { noun: 'Medarbejderen', leads: false };

const statement = (text: string): StatementInput => ({
  text,
  form: 'present',
  previous: null,
  toEverybody: false,
});

/** A sentence that the rules turn with certainty, of exactly so many characters. */
function ofLength(length: number): string {
  const opening = 'Lytter til naboer';
  const item = ', gartnere';
  const items = item.repeat(Math.floor((length - opening.length - 30) / item.length));
  const end = ' og bude';
  const filled = `${opening}${items}${end}`;
  return filled + 'r'.repeat(length - filled.length);
}

describe('a long sentence', () => {
  it('is turned up to the greatest length that is read', () => {
    const read = statement(ofLength(LONGEST_READ));
    expect(read.text).toHaveLength(LONGEST_READ);
    expect(phraseStatement(read, employee, 0)).toMatchObject({ quoted: false, uncertain: [] });
    expect(phraseForTeam(read)).not.toBeNull();
  });

  it('is quoted whole beyond it, to a team too', () => {
    const tooLong = statement(ofLength(LONGEST_READ + 1));
    const phrases = phraseStatement(tooLong, employee, 0);
    expect(phrases).toMatchObject({
      quoted: true,
      uncertain: ['self', 'observed', 'question'],
      toLeader: null,
    });
    for (const text of [phrases.self, phrases.observed, phrases.question])
      expect(text).toContain(inQuotes(tooLong.text));
    expect(phraseForTeam(tooLong)).toBeNull();
  });

  it('is not looked through for what the sentence after it points back to', () => {
    const after = statement('Formidler dette videre');
    const short = { text: 'Henter viden om vejret', form: 'present' as const };
    expect(phraseStatement({ ...after, previous: short }, employee, 0).quoted).toBe(false);
    const long = { ...short, text: ofLength(LONGEST_READ + 1) };
    expect(phraseStatement({ ...after, previous: long }, employee, 0).quoted).toBe(true);
  });
});
