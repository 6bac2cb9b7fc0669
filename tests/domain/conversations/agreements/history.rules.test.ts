import type { PastTalk } from 'app/domain/conversations/agreements/agreement-history.server';
import type { FollowedLine } from 'app/domain/conversations/agreements/follow-up.server';
import { throughTheYears } from 'app/domain/conversations/agreements/history.rules';
import { expect, it } from 'vitest';

const line = (goal: string, change: Partial<FollowedLine> = {}): FollowedLine => ({
  ...{ id: goal, goal, activity: '', employeePart: '', leaderPart: '', support: '' },
  ...{ dueOn: null, followUpOn: null, statementId: null, sectionId: null, memberId: null },
  ...{ carriedFromId: null, carriedFromOn: null, firstAgreedOn: null, version: 1 },
  ...{ employeeName: 'Jonas', leaderName: 'Anne', theme: null, statement: null, language: 'da' as const },
  ...{ conversationId: 'c', heldOn: '2025-03-02', notes: [], outcome: null },
  ...change,
});
const talk = (...lines: FollowedLine[]): PastTalk => ({
  ...{ id: 'c', type: 'mus', heldOn: '2025-03-02', leaderName: 'Anne', groupName: null, inherited: false },
  lines,
});
const ended = (kind: 'done' | 'drop' | 'carried', on: string) => ({ outcome: { kind, on, reason: '' } });
const goals = (lines: { goal: string }[]) => lines.map(({ goal }) => goal);

it('what runs comes with the nearest day first, and without a day last', () => {
  const { open } = throughTheYears([
    talk(line('Uden dag'), line('Maj', { dueOn: '2026-05-01' })),
    talk(line('April', { dueOn: '2026-06-01', followUpOn: '2026-04-01' })),
  ]);
  expect(goals(open)).toEqual(['April', 'Maj', 'Uden dag']);
});

it('what has ended stands under the year that it ended in, the latest first', () => {
  const { open, ended: years } = throughTheYears([
    talk(line('Nået', ended('done', '2025-03-01')), line('Droppet', ended('drop', '2026-03-01'))),
  ]);
  expect(open).toEqual([]);
  expect(years.map(({ year, lines }) => [year, goals(lines)])).toEqual([
    ['2026', ['Droppet']],
    ['2025', ['Nået']],
  ]);
});

it('what was carried on stands once, where it was carried to', () => {
  const { open, ended: years } = throughTheYears([
    talk(line('Nu')),
    talk(line('Før', ended('carried', '2026-03-01'))),
  ]);
  expect(goals(open)).toEqual(['Nu']);
  expect(years).toEqual([]);
});
