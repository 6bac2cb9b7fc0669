import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawSample, SAMPLE_SIZE } from './quality-sample';
import { phrasedStatements, sharedDocuments } from './shared-documents';

const ROW = /^\| \d+ \| (?<document>[^|]+) \| \d+ \| [^|]+ \| (?<question>[^|]+) \| (?<verdict>[^|]+) \|/;

const rows = readFileSync(join(process.cwd(), 'docs/kvalitet-spoergsmaal.md'), 'utf8')
  .split('\n')
  .map((line) => ROW.exec(line)?.groups)
  .filter((groups) => groups !== undefined);

describe('the page of quality', () => {
  it('holds sixty questions, each judged: four of five good, and no more than one wrong', () => {
    expect(rows).toHaveLength(SAMPLE_SIZE);
    const count = (verdict: string): number => rows.filter((row) => row.verdict === verdict).length;
    expect(count('god') + count('brugbar') + count('forkert')).toBe(SAMPLE_SIZE);
    expect(count('god') / SAMPLE_SIZE).toBeGreaterThanOrEqual(0.8);
    expect(count('forkert')).toBeLessThanOrEqual(1);
  });
});

if (sharedDocuments.length === 0) {
  console.warn(
    'No frameworks are beside the repository (../shared): the page of quality is not compared with them.',
  );
  it.skip('the page of quality is of questions that are asked (skipped: ../shared is not there)', () => {});
} else {
  // Read before the tests begin, for it takes its time on a busy machine.
  const [sample, again] = [drawSample(), drawSample()];
  describe('the sample', () => {
    it('has the size of the page and is the same each time it is drawn', () => {
      expect(sample).toHaveLength(SAMPLE_SIZE);
      expect(sample).toEqual(again);
    });

    it('is of questions that are still asked: three of four of the page stand as they were read', () => {
      const asked = new Set(
        sharedDocuments
          .flatMap(phrasedStatements)
          .map(({ phrases }) => phrases.question.replace(/^.*(»|“).*(«|”)/u, '').trim()),
      );
      const read = rows.map((row) => row.question?.replace(/^.*»…«/u, '').trim() ?? '');
      // Another frame for another place in the section is no new question.
      const heart = (text: string): string => text.split(' ').slice(-4).join(' ');
      const hearts = new Set([...asked].map(heart));
      expect(read.filter((text) => hearts.has(heart(text))).length / rows.length).toBeGreaterThanOrEqual(
        0.75,
      );
    });
  });
}
