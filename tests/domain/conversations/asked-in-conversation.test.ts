import type { Context } from 'app/domain/context';
import { saveVerdict } from 'app/domain/conversations/agreements/verdicts.server';
import { callIn } from 'app/domain/conversations/call-in.server';
import { marksTheme, themeQuestionId, WANTED } from 'app/domain/conversations/conversation-questions.rules';
import {
  describePreparation,
  describeSection,
  describeWholePreparation,
} from 'app/domain/conversations/preparation/describe-preparation.server';
import { readOwnPreparation } from 'app/domain/conversations/preparation/read-preparations.server';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { describeTalk, describeTalkSection } from 'app/domain/conversations/talk/describe-talk.server';
import { startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { generateTemplate } from 'templates/generate/generate-template';
import type { ConversationType } from 'templates/template.schema';
import { calledIn, organisationWithTeam } from 'tests/support/conversations';
import { refused } from 'tests/support/refused';
import { approved } from 'tests/support/templates';
import type { TestOrganisation } from 'tests/support/test-database';
import { sampleFramework } from 'tests/templates/generate/sample-framework';
import { beforeEach, describe, expect, it } from 'vitest';
import { agree, sign, talk } from './agreements/talks';

let organisation: TestOrganisation;
let jonas: Context;
let anne: Context;
beforeEach(() => {
  organisation = organisationWithTeam();
  jonas = organisation.as('Jonas');
  anne = organisation.as('Anne');
});

const GOAL = 'Blive tryg ved at lede møder';
/** Jonas and Anne agreed on something last year and have signed it; the id of the agreement. */
function agreedLastYear(goal = GOAL, change = {}): string {
  const before = talk(organisation, { with: 'Jonas', heldOn: '2025-03-03' });
  const agreement = agree(organisation, 'Anne', before, goal, change);
  sign(organisation, before);
  return agreement;
}
/** A talk in between says that the agreement is over, and is signed. */
function settledBetween(agreementId: string): void {
  const between = talk(organisation, { with: 'Jonas', heldOn: '2026-02-02' });
  saveVerdict(anne, between, { agreementId, verdict: 'drop', reason: '', version: 0 });
  sign(organisation, between);
}
const choose = (ctx: Context, id: string, agreement: string, scale: string, text = '') =>
  saveAnswer(ctx, id, { questionId: `q_agreement_${agreement}`, scale, text, version: 0 });

describe('an agreement that another talk settles meanwhile', () => {
  it('is still asked about where somebody has answered, and can be gone on with', () => {
    const agreement = agreedLastYear();
    const id = calledIn(organisation);
    choose(jonas, id, agreement, 'drop', 'Opgaven er væk');
    settledBetween(agreement);
    const section = describePreparation(jonas, id).sections[0]?.id ?? '';
    expect(describeSection(jonas, id, section).questions).toMatchObject([
      { agreement: { goal: GOAL, heldOn: '2025-03-03' }, answer: { scale: 'drop', text: 'Opgaven er væk' } },
    ]);
    expect(
      saveAnswer(jonas, id, {
        questionId: `q_agreement_${agreement}`,
        scale: 'drop',
        text: 'Opgaven er flyttet',
        version: 1,
      }),
    ).toMatchObject({ outcome: 'saved', version: 2 });
    sharePreparation(jonas, id);
    sharePreparation(anne, id);
    startTalk(anne, id);
    expect(JSON.stringify(describeTalkSection(anne, id, section))).toContain('Opgaven er flyttet');
  });

  it('is no longer asked about where nobody has', () => {
    const agreement = agreedLastYear();
    const id = calledIn(organisation);
    settledBetween(agreement);
    const questions = describeWholePreparation(jonas, id).flatMap((section) => section.questions);
    expect(questions.map((question) => question.id)).not.toContain(`q_agreement_${agreement}`);
  });
});

describe('last year’s agreements', () => {
  it('come first, word for word, with what can become of them', () => {
    agreedLastYear(GOAL, { activity: 'Følge Mette til\ntre møder', dueOn: '2025-10-01' });
    const id = calledIn(organisation);
    const [first] = describePreparation(jonas, id).sections;
    expect(first).toMatchObject({ purpose: 'follow-up', title: 'Siden sidst', total: 1, answered: 0 });
    const [question] = describeSection(jonas, id, first?.id ?? '').questions;
    expect(question).toMatchObject({
      kind: 'choice',
      agreement: {
        goal: GOAL,
        activity: 'Følge Mette til\ntre møder',
        dueOn: '2025-10-01',
        heldOn: '2025-03-03',
      },
      words: [
        { id: 'done', label: 'Nået' },
        { id: 'continue', label: 'Fortsætter' },
        { id: 'drop', label: 'Droppes' },
      ],
    });
  });

  it('stand in the section of the template that looks back, before its own question', () => {
    const agreement = agreedLastYear();
    const id = calledInOn('mus', 'medarbejder');
    const { sections } = describePreparation(jonas, id);
    expect(sections.filter(({ purpose }) => purpose === 'follow-up')).toHaveLength(1);
    const { questions } = describeSection(jonas, id, 'follow-up');
    expect(questions[0]?.id).toBe(`q_agreement_${agreement}`);
    expect(questions).toHaveLength(2);
  });

  it('are asked of both, who answer without seeing each other until it is shared', () => {
    const agreement = agreedLastYear();
    const id = calledIn(organisation);
    choose(jonas, id, agreement, 'drop', 'Opgaven er væk');
    choose(anne, id, agreement, 'continue', 'Der kommer nye møder');
    expect(JSON.stringify(describeWholePreparation(anne, id))).not.toContain('Opgaven er væk');
    expect(readOwnPreparation(anne, id)).toMatchObject([{ scale: 'continue', text: 'Der kommer nye møder' }]);
  });

  it('can be dropped without a reason here: the reason is for the talk', () => {
    const agreement = agreedLastYear();
    const id = calledIn(organisation);
    expect(choose(jonas, id, agreement, 'drop')).toMatchObject({ outcome: 'saved' });
    expect(describePreparation(jonas, id).sections[0]).toMatchObject({ answered: 1 });
  });

  it('are not asked about where there are none, nor those of a talk that has not been signed', () => {
    const before = talk(organisation, { with: 'Jonas', heldOn: '2025-03-03' });
    const agreement = agree(organisation, 'Anne', before, GOAL);
    const id = calledIn(organisation);
    expect(describePreparation(jonas, id).sections[0]?.id).toBe('tilbageblik');
    expect(() => choose(jonas, id, agreement, 'done')).toThrow(refused('conversation.question_unknown'));
  });

  it('of somebody else cannot be answered', () => {
    const before = talk(organisation, { with: 'Mie', heldOn: '2025-03-03' });
    const theirs = agree(organisation, 'Anne', before, 'Mies mål');
    sign(organisation, before);
    const id = calledIn(organisation);
    expect(() => choose(jonas, id, theirs, 'done')).toThrow(refused('conversation.question_unknown'));
    expect(JSON.stringify(describeWholePreparation(jonas, id))).not.toContain('Mies mål');
  });
});

function calledInOn(type: ConversationType, role: string, length: 'full' | 'focused' = 'full'): string {
  const template = generateTemplate(sampleFramework, { type, role, language: 'da', length });
  const templateId = approved(organisation, template, sampleFramework);
  return callIn(anne, organisation.idOf('Jonas'), { templateId, heldOn: '2026-03-16' });
}

const themesIn = (ctx: Context, id: string) =>
  describePreparation(ctx, id).sections.filter(({ purpose }) => purpose === 'framework');
const mark = (ctx: Context, id: string, sectionId: string, scale: string | null = WANTED, version = 0) =>
  saveAnswer(ctx, id, { questionId: themeQuestionId(sectionId), scale, text: 'noget', version });

describe('the themes of the framework', () => {
  it('can each be marked, and the mark taken off again', () => {
    const id = calledInOn('mus', 'medarbejder');
    const [first, second] = themesIn(jonas, id);
    mark(jonas, id, first?.id ?? '');
    expect(themesIn(jonas, id).map(({ wanted }) => wanted)).toEqual(
      themesIn(jonas, id).map((_, at) => at === 0),
    );
    mark(jonas, id, first?.id ?? '', null, 1);
    mark(jonas, id, second?.id ?? '');
    expect(
      themesIn(jonas, id)
        .slice(0, 2)
        .map(({ wanted }) => wanted),
    ).toEqual([false, true]);
  });

  it('are not counted as questions by their marks, and a mark holds no text', () => {
    const id = calledInOn('mus', 'medarbejder');
    const [theme] = themesIn(jonas, id);
    mark(jonas, id, theme?.id ?? '');
    expect(themesIn(jonas, id)[0]).toMatchObject({ answered: 0, total: theme?.total });
    expect(readOwnPreparation(jonas, id)).toMatchObject([{ scale: WANTED, text: '' }]);
  });

  it('are marked on their own page too, after the questions', () => {
    const id = calledInOn('mus', 'medarbejder');
    const { questions } = describeSection(jonas, id, themesIn(jonas, id)[0]?.id ?? '');
    expect(questions.at(-1)).toMatchObject({ marks: true, text: 'Det vil jeg gerne tale om' });
    expect(questions.filter(({ marks }) => marks)).toHaveLength(1);
  });

  it('marked by the one are shown to the other once shared, and not before', () => {
    const id = calledInOn('mus', 'medarbejder');
    const theme = themesIn(jonas, id)[0]?.id ?? '';
    mark(jonas, id, theme);
    expect(themesIn(anne, id).some(({ wanted }) => wanted)).toBe(false);
    sharePreparation(jonas, id);
    expect(describeWholePreparation(jonas, id).find((section) => section.id === theme)?.wanted).toBe(true);
    sharePreparation(anne, id);
    startTalk(anne, id);
    const seen = describeTalk(anne, id).sections.find((section) => section.id === theme);
    expect(seen?.wanted.by).toEqual([{ personId: organisation.idOf('Jonas'), name: 'Jonas' }]);
  });

  it('are not asked about twice in a status talk, which lets both pick among them', () => {
    const id = calledInOn('status', 'medarbejder');
    const themes = themesIn(jonas, id);
    expect(themes.every(({ mark }) => mark === null)).toBe(true);
    const picking = describeSection(jonas, id, 'themes-of-the-talk').questions[0];
    const chosen = picking?.words[0]?.id ?? '';
    saveAnswer(jonas, id, { questionId: picking?.id ?? '', scale: chosen, text: '', version: 0 });
    expect(
      themesIn(jonas, id)
        .filter(({ wanted }) => wanted)
        .map(({ id }) => id),
    ).toEqual([`framework-${chosen}`]);
  });

  it('are not marked where there is only one', () => {
    const id = calledIn(organisation);
    const asked = describeWholePreparation(jonas, id).flatMap(({ questions }) => questions);
    expect(asked.some(({ id }) => marksTheme(id))).toBe(false);
    expect(() => mark(jonas, id, 'nysgerrighed')).toThrow(refused('conversation.question_unknown'));
  });
});
