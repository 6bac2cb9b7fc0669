import { danishSpelling } from 'tests/support/danish-spelling';
import { describe, expect, it } from 'vitest';
import { type Phrased, phrasedStatements, sharedDocuments } from './shared-documents';

if (sharedDocuments.length === 0) {
  console.warn(
    'No frameworks are beside the repository (../shared/seeds, ../shared/corpus): the questions of whole documents are not tested.',
  );
  it.skip('questions of whole documents (skipped: ../shared/seeds and ../shared/corpus are not there)', () => {});
}

const knows = danishSpelling();

/** The texts of a statement that are turned, not quoted. */
function turned({ phrases, team }: Phrased): {
  statements: string[];
  questions: string[];
  toPerson: string[];
} {
  const own = (text: 'self' | 'observed' | 'question'): string[] =>
    phrases.uncertain.includes(text) ? [] : [phrases[text]];
  const toPerson = [...own('question'), ...phrases.followUps];
  return {
    statements: [...own('self'), ...own('observed'), ...(team ? [team.self] : [])],
    questions: [
      ...toPerson,
      ...(phrases.toLeader ? [phrases.toLeader] : []),
      ...(team ? [team.question] : []),
    ],
    toPerson,
  };
}

const withoutQuotations = (text: string): string => text.replace(/["”“»„’'][^"”“»«„’']*["”“«’']/gu, ' ');
const wordsOf = (text: string): string[] => text.match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];

const LOOSE_END = /(?:\s[,–-]|,|\s(?:og|eller|samt|men|at|som|en|et))[.?]$/iu;
const HV = /^(Hvordan|Hvad|Hvornår|Hvilke|Hvilken|Hvilket|Hvor|Hvem)\s/u;
const FIRST_PERSON = /(?<!\p{L})(jeg|mig|min|mit|mine)(?!\p{L})/iu;

describe.each(sharedDocuments)('the questions of %s', (document) => {
  const all = phrasedStatements(document);
  const each = (check: (phrased: Phrased) => void): void => {
    for (const phrased of all) check(phrased);
  };

  it('have the shape of a sentence: a capital, one final mark, single spaces, no loose end', () => {
    each((phrased) => {
      const { statements, questions } = turned(phrased);
      for (const text of [...statements, ...questions]) {
        expect(text).toMatch(/^\p{Lu}/u);
        expect(text).not.toMatch(/\s{2}|\s[,.?]|[.?]{2}|^\s|\s$/u);
        expect(text).not.toMatch(LOOSE_END);
      }
      for (const text of statements) expect(text).toMatch(/[^.?!]\.$/);
      for (const text of questions) expect(text).toMatch(/^[^?]*[^.?!]\?$/);
    });
  });

  it('are open: no question can be answered with yes or no', () => {
    each((phrased) => {
      for (const text of turned(phrased).questions) expect(text).toMatch(HV);
    });
  });

  it('speak to the person: no "jeg" of the source is left in a question to "du"', () => {
    each((phrased) => {
      for (const text of turned(phrased).toPerson) {
        // "mig" is the leader who asks, where the statement speaks of the leader (R20).
        const aboutLeader = /\bleder\b/i.test(phrased.input.text);
        const said = withoutQuotations(aboutLeader ? text.replace(/\bmig\b/g, '') : text);
        expect(said).not.toMatch(FIRST_PERSON);
        expect(said).toMatch(/(?<!\p{L})(du|dig|din|dit|dine|vi)(?!\p{L})/iu);
      }
    });
  });

  it('say no word twice running', () => {
    each((phrased) => {
      const { statements, questions } = turned(phrased);
      for (const text of [...statements, ...questions])
        expect(text).not.toMatch(/(?<!\p{L})(jeg|du|vi|at|og|en|et|til|for|som|leder) \1(?!\p{L})/iu);
    });
  });

  it('use only words that the Danish dictionary knows or the source has', () => {
    const unknown = new Set<string>();
    each((phrased) => {
      const { statements, questions } = turned(phrased);
      const source = new Set(
        wordsOf(`${phrased.input.text} ${phrased.input.previous?.text ?? ''} ${phrased.addressee.noun}`).map(
          (word) => word.toLowerCase(),
        ),
      );
      for (const text of [...statements, ...questions])
        for (const word of wordsOf(text))
          if (!source.has(word.toLowerCase()) && !knows(word)) unknown.add(word);
    });
    expect([...unknown]).toEqual([]);
  });

  it('ask each further behaviour once, and never the same question twice of a statement', () => {
    each(({ phrases }) => {
      const questions = [phrases.question, ...phrases.followUps];
      expect(new Set(questions).size).toBe(questions.length);
    });
  });
});

describe('the frames of all documents together', () => {
  const questions = sharedDocuments
    .flatMap(phrasedStatements)
    .filter(({ phrases }) => !phrases.quoted)
    .map(({ phrases }) => phrases.question);

  it.skipIf(questions.length === 0)(
    'vary: no more than two questions in three begin with "Hvordan" and a verb',
    () => {
      const plain = questions.filter((text) =>
        /^Hvordan (?!viser du, at|kommer det|mærker andre)/.test(text),
      );
      expect(plain.length / questions.length).toBeLessThan(2 / 3 + 0.05);
    },
  );

  it.skipIf(questions.length === 0)(
    'are seldom missing: close to nine sentences in ten become questions of their own',
    () => {
      const all = sharedDocuments.flatMap(phrasedStatements);
      expect(all.filter(({ phrases }) => phrases.quoted).length / all.length).toBeLessThan(0.12);
    },
  );
});

describe('the check of spelling', () => {
  it.each(['arbejder', 'medarbejderne', 'forventningsafstemmer', 'tværgående', 'risikovillig', 'skrev'])(
    'knows %s',
    (word) => expect(knows(word)).toBe(true),
  );
  it.each(['arbejderer', 'zorber', 'kommunikererer', 'medarbjeder', 'åbendt'])('does not know %s', (word) =>
    expect(knows(word)).toBe(false),
  );
});
