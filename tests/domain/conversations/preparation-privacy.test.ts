import type { Context } from 'app/domain/context';
import { callInGroup } from 'app/domain/conversations/group/call-in-group.server';
import { takeOver } from 'app/domain/conversations/lifecycle/change-of-leader.server';
import { listOwnConversations } from 'app/domain/conversations/list-conversations.server';
import { describeData } from 'app/domain/conversations/preparation/agreed-data.server';
import {
  describePreparation,
  describeSection,
  describeWholePreparation,
} from 'app/domain/conversations/preparation/describe-preparation.server';
import {
  enterFromPaper,
  listPaperEntries,
} from 'app/domain/conversations/preparation/enter-from-paper.server';
import { describePaperForm } from 'app/domain/conversations/preparation/paper-form.server';
import {
  readOwnPreparation,
  readSharedPreparations,
} from 'app/domain/conversations/preparation/read-preparations.server';
import { saveAnswer, saveAnswerFromPaper } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation, undoSharing } from 'app/domain/conversations/preparation/share-preparation.server';
import { describeTalkSection } from 'app/domain/conversations/talk/describe-talk.server';
import { mails } from 'db/schema/notifications';
import { generateTemplate } from 'templates/generate/generate-template';
import { calledIn, organisationWithTeam } from 'tests/support/conversations';
import { moveReport } from 'tests/support/move-report';
import { notFound, refused } from 'tests/support/refused';
import { approved } from 'tests/support/templates';
import type { TestOrganisation } from 'tests/support/test-database';
import { sampleFramework } from 'tests/templates/generate/sample-framework';
import { beforeEach, describe, expect, it } from 'vitest';
import { agree, largerTeam, sign, talk } from './agreements/talks';

const SECRET = 'hemmelige ord';
const text = (questionId: string, words = SECRET) => ({ questionId, scale: null, text: words, version: 0 });
const everythingSeenBy = (ctx: Context, id: string, sections: readonly string[]): string =>
  JSON.stringify([
    describePreparation(ctx, id),
    describeWholePreparation(ctx, id),
    sections.map((section) => describeSection(ctx, id, section)),
    readOwnPreparation(ctx, id),
    readSharedPreparations(ctx, id),
    describePaperForm(ctx, id, { of: 'own' }),
    sections.map((section) => describeTalkSection(ctx, id, section)),
    listOwnConversations(ctx),
    describeData(ctx, id),
  ]);

describe('in a talk between two', () => {
  let organisation: TestOrganisation;
  let id: string;
  beforeEach(() => {
    organisation = organisationWithTeam();
    const before = talk(organisation, { with: 'Jonas', heldOn: '2025-03-03' });
    const agreement = agree(organisation, 'Anne', before, 'Et mål fra sidst');
    sign(organisation, before);
    id = calledIn(organisation);
    saveAnswer(organisation.as('Jonas'), id, {
      ...text(`q_agreement_${agreement}`),
      scale: 'drop',
    });
    saveAnswer(organisation.as('Jonas'), id, text('q_stolt'));
  });

  it('what is said of last year’s agreements is private until shared, as every answer is', () => {
    const seen = everythingSeenBy(organisation.as('Anne'), id, ['follow-up', 'tilbageblik']);
    expect(seen).toContain('Et mål fra sidst');
    expect(seen).not.toContain(SECRET);
  });

  it('the leader prints the employee’s form empty, whatever stands in it', () => {
    const form = describePaperForm(organisation.as('Anne'), id, {
      of: 'employee',
      personId: organisation.idOf('Jonas'),
    });
    expect(form).toMatchObject({
      side: 'employee',
      whose: { kind: 'person', of: { person: 'Jonas', other: 'Anne', heldOn: '2026-03-16' } },
    });
    expect(form.agreements).toMatchObject([{ goal: 'Et mål fra sidst' }]);
    expect(JSON.stringify(form)).toContain('Hvad er jeg stolt af?');
    expect(JSON.stringify(form)).not.toContain(SECRET);
    expect(form.sections.flatMap(({ questions }) => questions).every(({ picked }) => !picked)).toBe(true);
  });

  it('the employee prints their own with what they have written', () => {
    const form = describePaperForm(organisation.as('Jonas'), id, { of: 'own' });
    const written = form.sections.flatMap(({ questions }) => questions).filter(({ written }) => written);
    expect(written.map(({ text, picked }) => [text.split('\n')[0], picked])).toEqual([
      ['Et mål fra sidst', 'drop'],
      ['Hvad er jeg stolt af?', null],
    ]);
  });

  it('nobody else prints anybody’s form', () => {
    const form = (name: string, person: string) =>
      describePaperForm(organisation.as(name), id, { of: 'employee', personId: organisation.idOf(person) });
    expect(() => form('Jonas', 'Jonas')).toThrow(expect.objectContaining({ kind: 'forbidden' }));
    for (const outsider of ['Kim', 'Bo', 'Mie', 'Hanne', 'Adam'])
      expect(() => describePaperForm(organisation.as(outsider), id, { of: 'own' })).toThrow(
        expect.objectContaining({ name: 'Refusal' }),
      );
    expect(() => form('Anne', 'Mie')).toThrow(notFound);
    expect(() => form('Anne', 'Anne')).toThrow(notFound);
  });

  it('that the employee has begun is all the leader learns on the page about paper', () => {
    expect(listPaperEntries(organisation.as('Anne'), id)).toEqual([
      { personId: organisation.idOf('Jonas'), name: 'Jonas', standing: 'begun' },
    ]);
  });

  it('a new leader starts on an empty preparation, and never reads the former one’s, shared or not', () => {
    saveAnswer(organisation.as('Anne'), id, text('q_stolt', 'Annes hemmelige ord'));
    sharePreparation(organisation.as('Anne'), id);
    moveReport(organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });
    const kim = organisation.as('Kim');
    takeOver(kim, id);
    expect(describePreparation(kim, id)).toMatchObject({ shared: false, writable: true, enteredBy: null });
    expect(readOwnPreparation(kim, id)).toEqual([]);
    const seen = everythingSeenBy(kim, id, ['follow-up', 'tilbageblik']);
    expect(seen).not.toContain('hemmelige ord');
    expect(() => readOwnPreparation(organisation.as('Anne'), id)).toThrow(notFound);
  });

  it('a mail tells the other that it has been shared, once, and not the one who shared', () => {
    const jonas = organisation.as('Jonas');
    sharePreparation(jonas, id);
    sharePreparation(jonas, id);
    expect(sharedMails(organisation, ['Anne', 'Jonas', 'Bo'])).toEqual(['Anne']);
    expect(JSON.stringify(organisation.db.select().from(mails).all())).not.toContain(SECRET);
  });
});

/** Who of these a mail is on its way to, that something has been shared; one each. */
const sharedMails = ({ db, idOf }: TestOrganisation, among: string[]): string[] => {
  const waiting = db
    .select()
    .from(mails)
    .all()
    .filter(({ kind, nextAttemptAt }) => kind === 'preparation-shared' && nextAttemptAt !== null);
  return among.filter((name) => waiting.filter(({ personId }) => personId === idOf(name)).length === 1);
};

describe('in a group', () => {
  let organisation: TestOrganisation;
  let id: string;
  let question: string;
  let section: string;
  let theme: string;
  beforeEach(() => {
    organisation = largerTeam();
    const template = generateTemplate(sampleFramework, {
      type: 'grus',
      role: 'medarbejder',
      language: 'da',
      length: 'focused',
    });
    id = callInGroup(organisation.as('Anne'), {
      name: 'Team Nord',
      members: ['Jonas', 'Mie', 'Ida'].map(organisation.idOf),
      templateId: approved(organisation, template, sampleFramework),
      heldOn: '2026-03-16',
    });
    const { sections } = describePreparation(organisation.as('Jonas'), id);
    section = sections[1]?.id ?? '';
    theme = sections.find(({ mark }) => mark)?.id ?? '';
    question = describeSection(organisation.as('Jonas'), id, section).questions[0]?.id ?? '';
    saveAnswer(organisation.as('Jonas'), id, text(question));
    saveAnswer(organisation.as('Jonas'), id, { ...text(`q_theme_${theme}`, ''), scale: 'wanted' });
  });

  it.each(['Mie', 'Ida', 'Anne'])('%s reads nothing of a member’s before it is shared', (name) => {
    const ctx = organisation.as(name);
    expect(everythingSeenBy(ctx, id, [section, theme])).not.toContain(SECRET);
    expect(describePreparation(ctx, id).sections.some(({ wanted }) => wanted)).toBe(false);
    expect(describeTalkSection(ctx, id, theme).wanted.by).toEqual([]);
  });

  it('all the others read it once it is shared, and are mailed', () => {
    sharePreparation(organisation.as('Jonas'), id);
    expect(sharedMails(organisation, ['Anne', 'Ida', 'Jonas', 'Mie', 'Ole'])).toEqual(['Anne', 'Ida', 'Mie']);
    for (const name of ['Mie', 'Anne']) {
      const seen = readSharedPreparations(organisation.as(name), id);
      expect(JSON.stringify(seen)).toContain(SECRET);
      expect(seen.filter(({ answers }) => answers !== null)).toHaveLength(1);
    }
    expect(() => undoSharing(organisation.as('Jonas'), id)).toThrow(refused('preparation.opened'));
  });

  it('somebody of the team who is no member reads nothing at all', () => {
    sharePreparation(organisation.as('Jonas'), id);
    for (const name of ['Ole', 'Kim', 'Bo', 'Hanne'])
      for (const read of [describePreparation, readOwnPreparation, readSharedPreparations])
        expect(() => read(organisation.as(name), id)).toThrow(notFound);
  });

  it('what the leader types in for one member is hidden from the others until the leader is done', () => {
    const mie = organisation.idOf('Mie');
    enterFromPaper(organisation.as('Anne'), id, mie);
    saveAnswerFromPaper(organisation.as('Anne'), id, mie, text(question, 'Mies hemmelige ord'));
    for (const name of ['Jonas', 'Ida'])
      expect(everythingSeenBy(organisation.as(name), id, [section])).not.toContain('Mies hemmelige ord');
    expect(readOwnPreparation(organisation.as('Mie'), id)).toHaveLength(1);
  });

  it('the leader sees of each member whether paper can be typed in', () => {
    expect(
      listPaperEntries(organisation.as('Anne'), id).map(({ name, standing }) => [name, standing]),
    ).toEqual([
      ['Ida', 'free'],
      ['Jonas', 'begun'],
      ['Mie', 'free'],
    ]);
  });
});
