import { phrasingOf } from 'app/domain/frameworks/review/phrasing.server';
import { decodeDocument } from 'templates/read/decode';
import { readText } from 'templates/read/read-framework';
import { describe, expect, it } from 'vitest';
import { sample, statementIn } from './sample-documents';

const english = readText(
  decodeDocument({
    name: 'framework.md',
    bytes: new TextEncoder().encode(`# What we expect of each other

## Trust

Employees

- Share what they know with their colleagues
- Ask for help before it is too late

Leaders

- Give people room to try something new
- Follow up on what has been agreed
`),
  }),
);

describe('how a statement under review will be asked about', () => {
  it('is turned to the person who answers in a Danish framework', () => {
    const { framework } = sample();
    const { id } = statementIn(framework, 'Inviterer andre ind');
    expect(phrasingOf(framework, id)).toMatchObject({
      self: expect.stringMatching(/^Jeg inviterer andre ind/),
      question: expect.stringMatching(/(du|dig) .*\?$/),
      quoted: false,
    });
  });

  it('is quoted in English frames in an English framework, which is as it should be there', () => {
    expect(english.language).toBe('en');
    const { id } = statementIn(english, 'Follow up');
    const phrasing = phrasingOf(english, id);
    for (const text of [phrasing?.self, phrasing?.question, phrasing?.observed])
      expect(text).toContain('“Follow up on what has been agreed”');
    expect(phrasing?.self).not.toBe(phrasing?.observed);
    expect(phrasing?.question).toMatch(/\?$/);
    expect(phrasing?.observed).toContain('the leader');
    expect(phrasing?.quoted).toBe(false);
  });

  it('is nothing where there is no such statement', () => {
    expect(phrasingOf(english, 's_none')).toBeNull();
  });
});
