import { isAnswered, spokenFor } from 'app/components/talk/spoken-for';
import type { TalkPeople } from 'app/components/talk/talk-people';
import type { OthersAnswer, TalkAnswer, TalkQuestion } from 'app/domain/conversations/talk/talk-question';
import { describe, expect, it } from 'vitest';

const said = (text: string): TalkAnswer => ({ text: 'Hvad?', answer: { scale: '', text } });
const other = (name: string, change: Partial<OthersAnswer> = {}): OthersAnswer => ({
  personId: name,
  name,
  side: 'employee',
  shared: true,
  answer: said(name),
  ...change,
});
const question = (own: TalkAnswer, ...others: OthersAnswer[]): TalkQuestion => ({
  id: 'q',
  text: 'Hvad?',
  language: 'da',
  points: [],
  followUps: [],
  words: [],
  citations: [],
  differs: false,
  own,
  others,
});
const people = (change: Partial<TalkPeople> = {}): TalkPeople => ({
  ownName: 'Dig',
  ownSide: 'leader',
  ownUnshared: null,
  nameOf: (name) => name,
  group: false,
  employeeFirst: false,
  wishFirst: false,
  ...change,
});
const names = (...given: Parameters<typeof spokenFor>) => spokenFor(...given).map(({ name }) => name);

describe('who stands where', () => {
  it('is oneself first, between two', () => {
    expect(names(question(said('mit'), other('Jonas')), people())).toEqual(['Dig', 'Jonas']);
  });

  it('is the employee first where it is their wish, or their feedback, also on the leader’s screen', () => {
    expect(names(question(said('mit'), other('Jonas')), people({ employeeFirst: true }))).toEqual([
      'Jonas',
      'Dig',
    ]);
  });

  it('is the leader first in a group, then oneself, then the others as they come', () => {
    const asked = question(said('mit'), other('Mie'), other('Per'), other('Anne', { side: 'leader' }));
    expect(names(asked, people({ group: true, ownSide: 'employee' }))).toEqual(['Anne', 'Dig', 'Mie', 'Per']);
  });

  it('is nobody where nobody was asked', () => {
    expect(names(question(null, other('Jonas', { answer: null })), people())).toEqual([]);
  });
});

describe('one’s own words that have not been shared', () => {
  it('are marked on one’s own screen', () => {
    const [mine] = spokenFor(question(said('mit'), other('Jonas')), people({ ownUnshared: 'only-you-see' }));
    expect(mine).toMatchObject({ onlyYouSee: true, answer: { answer: { text: 'mit' } } });
  });

  it('are not there on a screen that others look at', () => {
    const [mine] = spokenFor(question(said('mit'), other('Jonas')), people({ ownUnshared: 'hidden' }));
    expect(mine).toMatchObject({ answer: null, shared: false });
  });
});

describe('an answer', () => {
  it.each([
    ['a word', { scale: 'going-well', text: '' }, true],
    ['a text', { scale: '', text: 'ord' }, true],
    ['blanks', { scale: '', text: '  ' }, false],
  ])('is there with %s: %o', (_what, answer, expected) => {
    const [mine] = spokenFor(question({ text: 'Hvad?', answer }, other('Jonas')), people());
    expect(mine && isAnswered(mine)).toBe(expected);
  });
});
