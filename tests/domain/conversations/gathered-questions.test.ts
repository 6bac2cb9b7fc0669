import type { Context } from 'app/domain/context';
import { callIn } from 'app/domain/conversations/call-in.server';
import { stillAsked } from 'app/domain/conversations/preparation/answers.rules';
import {
  describePreparation,
  describeSection,
  describeWholePreparation,
} from 'app/domain/conversations/preparation/describe-preparation.server';
import { readOwnPreparation } from 'app/domain/conversations/preparation/read-preparations.server';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { describeTalkSection } from 'app/domain/conversations/talk/describe-talk.server';
import { startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { generateTemplate } from 'templates/generate/generate-template';
import type { ConversationType, Question, Template } from 'templates/template.schema';
import { organisationWithTeam } from 'tests/support/conversations';
import { refused } from 'tests/support/refused';
import { approved } from 'tests/support/templates';
import type { TestOrganisation } from 'tests/support/test-database';
import { sampleFramework } from 'tests/templates/generate/sample-framework';
import { beforeEach, describe, expect, it } from 'vitest';

const PLACE: Question = {
  id: 'q_sted',
  kind: 'choice',
  audience: ['employee', 'leader', 'joint'],
  text: { employee: 'Hvor arbejder jeg bedst?', leader: 'Hvor arbejder Jonas bedst?', joint: 'Hvor?' },
  followUps: [],
  statements: [],
  required: true,
  options: [
    { id: 'hjemme', label: 'Hjemme' },
    { id: 'kontoret', label: 'På kontoret' },
  ],
  own: true,
};
const SCALE = [
  { id: 'flyver', label: 'Det flyver' },
  { id: 'going-well', label: 'Det går' },
];

/** A focused template with the organisation's own scale, and a choice of its own that is to be answered. */
function ownTemplate(type: ConversationType, role: string): Template {
  const template = generateTemplate(sampleFramework, { type, role, language: 'da', length: 'focused' });
  return {
    ...template,
    scale: SCALE,
    sections: template.sections.map((section) =>
      section.id === 'wellbeing' ? { ...section, questions: [...section.questions, PLACE] } : section,
    ),
  };
}

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationWithTeam();
});

function calledInOn(type: ConversationType, role: string, leader: string, employee: string): string {
  return callIn(organisation.as(leader), organisation.idOf(employee), {
    templateId: approved(organisation, ownTemplate(type, role), sampleFramework),
    heldOn: '2026-03-16',
  });
}

describe('a focused preparation', () => {
  let id: string;
  let jonas: Context;
  let anne: Context;
  let gathering: string;
  beforeEach(() => {
    id = calledInOn('mus', 'medarbejder', 'Anne', 'Jonas');
    [jonas, anne] = [organisation.as('Jonas'), organisation.as('Anne')];
    gathering =
      describeSection(jonas, id, 'framework-omsorg').questions.find(({ points }) => points.length > 0)?.id ??
      '';
  });
  const asked = (who: Context) =>
    describeSection(who, id, 'framework-omsorg').questions.find((question) => question.id === gathering);

  it('shows each side the expectations that a question gathers, in words of their own', () => {
    expect(asked(jonas)?.points[0]).toBe('Jeg hjælper mine kolleger og er ærlig om fejl.');
    expect(asked(anne)?.points[0]).toBe('Medarbejderen hjælper sine kolleger og er ærlig om fejl.');
    expect(asked(jonas)?.citations.map(({ id }) => id)).toEqual(['s_2', 's_3']);
  });

  it('hints to the employee, and to the employee alone, what to ask the leader', () => {
    const hints = (who: Context) =>
      describeWholePreparation(who, id).flatMap(({ questions }) =>
        questions.flatMap((one) => one.toLeader ?? []),
      );
    expect(hints(jonas).length).toBeGreaterThan(1);
    expect(hints(anne)).toEqual([]);
  });

  it('keeps what the talk can go on to out of the leader’s own preparation', () => {
    const asked = (who: Context) => describeSection(who, id, 'framework-omsorg').questions;
    const followUps = (questions: { followUps: string[] }[]) => questions.flatMap((one) => one.followUps);
    const meant = followUps(asked(jonas));
    expect(meant.length).toBeGreaterThan(0);
    expect(followUps(asked(anne))).toEqual([]);
    sharePreparation(jonas, id);
    sharePreparation(anne, id);
    startTalk(anne, id);
    expect(followUps(describeTalkSection(anne, id, 'framework-omsorg').questions)).toEqual(meant);
  });

  it('answers in the organisation’s own words, and in no others', () => {
    expect(asked(jonas)?.words).toEqual(SCALE);
    const answer = { questionId: gathering, text: '', version: 0 };
    saveAnswer(jonas, id, { ...answer, scale: 'flyver' });
    expect(readOwnPreparation(jonas, id)).toMatchObject([{ scale: 'flyver' }]);
    expect(() => saveAnswer(anne, id, { ...answer, scale: 'on-the-way' })).toThrow(
      refused('conversation.word_unknown'),
    );
  });

  it('names what the organisation asks for an answer to until a word or a text is there', () => {
    const open = () =>
      stillAsked(describeWholePreparation(jonas, id)).map(({ sectionId, question }) => [
        sectionId,
        question.text,
      ]);
    expect(open()).toEqual([['wellbeing', 'Hvor arbejder jeg bedst?']]);
    saveAnswer(jonas, id, { questionId: 'q_sted', scale: 'hjemme', text: '', version: 0 });
    expect(open()).toEqual([]);
  });

  it('can be shared without an answer to it: the talk is what matters', () => {
    expect(stillAsked(describeWholePreparation(jonas, id))).toHaveLength(1);
    sharePreparation(jonas, id);
    expect(describePreparation(jonas, id).shared).toBe(true);
  });

  it('is laid side by side in the talk: the expectations once, the choices as each made them', () => {
    saveAnswer(jonas, id, { questionId: 'q_sted', scale: 'hjemme', text: '', version: 0 });
    saveAnswer(anne, id, { questionId: 'q_sted', scale: 'kontoret', text: '', version: 0 });
    sharePreparation(jonas, id);
    sharePreparation(anne, id);
    startTalk(anne, id);
    const question = describeTalkSection(jonas, id, 'framework-omsorg').questions.find(
      (one) => one.id === gathering,
    );
    expect(question?.points[0]).toMatch(/^Jeg hjælper/);
    const place = describeTalkSection(jonas, id, 'wellbeing').questions.find((one) => one.id === 'q_sted');
    expect(place).toMatchObject({
      differs: true,
      words: PLACE.options,
      own: { answer: { scale: 'hjemme' } },
      others: [{ answer: { answer: { scale: 'kontoret' } } }],
    });
  });
});

describe('the chain of leadership', () => {
  it('is at hand on a theme of a LUS, for both, while preparing and in the talk', () => {
    const id = calledInOn('lus', 'leder', 'Bo', 'Anne');
    const levels = [
      {
        position: 'above',
        name: 'Chef',
        sentences: [{ id: 's_4', text: 'Tør prioritere velfærd over vaner.' }],
      },
      { position: 'below', name: 'Medarbejder', sentences: [{ id: 's_0' }, { id: 's_3' }] },
    ];
    for (const name of ['Anne', 'Bo'])
      expect(describeSection(organisation.as(name), id, 'framework-omsorg').chain).toMatchObject(levels);
    for (const name of ['Anne', 'Bo']) sharePreparation(organisation.as(name), id);
    startTalk(organisation.as('Bo'), id);
    expect(describeTalkSection(organisation.as('Bo'), id, 'framework-omsorg').chain).toMatchObject(levels);
  });

  it('is not there in a MUS', () => {
    const id = calledInOn('mus', 'medarbejder', 'Anne', 'Jonas');
    expect(describeSection(organisation.as('Jonas'), id, 'framework-omsorg').chain).toEqual([]);
  });
});
