import type { Context } from 'app/domain/context';
import { callIn } from 'app/domain/conversations/call-in.server';
import { themeQuestionId, WANTED } from 'app/domain/conversations/conversation-questions.rules';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation, undoSharing } from 'app/domain/conversations/preparation/share-preparation.server';
import {
  describeTalk,
  describeTalkSection,
  listTalkSections,
} from 'app/domain/conversations/talk/describe-talk.server';
import { describeTalkNews } from 'app/domain/conversations/talk/describe-talk-news.server';
import { startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { removeRecordLine } from 'app/domain/conversations/talk/record-lines.server';
import { preparations } from 'db/schema/conversations';
import { isNotNull } from 'drizzle-orm';
import { generateTemplate } from 'templates/generate/generate-template';
import {
  calledIn,
  groupCalledIn,
  inTalk,
  organisationWithGroup,
  organisationWithTeam,
  writeLine,
} from 'tests/support/conversations';
import { notFound } from 'tests/support/refused';
import { approved } from 'tests/support/templates';
import type { TestOrganisation } from 'tests/support/test-database';
import { sampleFramework } from 'tests/templates/generate/sample-framework';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
let jonas: Context;
let anne: Context;
beforeEach(() => {
  organisation = organisationWithTeam();
  jonas = organisation.as('Jonas');
  anne = organisation.as('Anne');
});

/** The talk has begun because its day has come; both have written, and only those named have shared. */
function begun(sharedBy: readonly Context[]): string {
  const id = calledIn(organisation);
  const write = (who: Context, text: string) =>
    saveAnswer(who, id, { questionId: 'q_stolt', scale: null, text, version: 0 });
  write(jonas, 'Jonas’ egne ord');
  write(anne, 'Annes egne ord');
  for (const who of sharedBy) sharePreparation(who, id);
  organisation.setNow(new Date('2026-03-16T09:00:00Z'));
  jonas = organisation.as('Jonas');
  anne = organisation.as('Anne');
  startTalk(anne, id);
  return id;
}
const opened = () =>
  organisation.db.select().from(preparations).where(isNotNull(preparations.openedAt)).all().length;

describe('what has not been shared', () => {
  it('is not in anything the other can ask of the talk', () => {
    const id = begun([]);
    const seen = JSON.stringify([
      describeTalk(anne, id),
      describeTalkSection(anne, id, 'tilbageblik'),
      describeTalkSection(anne, id, 'tilbageblik', 'shared'),
      describeTalkNews(anne, id, 'tilbageblik'),
    ]);
    expect(seen).not.toContain('Jonas’ egne ord');
    expect(opened()).toBe(0);
  });

  it('is one’s own to see on one’s own screen, and is marked so', () => {
    const id = begun([]);
    const section = describeTalkSection(jonas, id, 'tilbageblik');
    expect(section).toMatchObject({ ownShared: false, mayShare: true });
    expect(section.questions[0]?.own?.answer.text).toBe('Jonas’ egne ord');
  });

  it('is not sent to a screen that others look at, not even one’s own', () => {
    const id = begun([anne]);
    const onScreen = describeTalkSection(jonas, id, 'tilbageblik', 'shared');
    expect(JSON.stringify(onScreen)).not.toContain('Jonas’ egne ord');
    expect(onScreen.questions[0]?.others[0]?.answer?.answer.text).toBe('Annes egne ord');
    sharePreparation(jonas, id);
    const then = describeTalkSection(jonas, id, 'tilbageblik', 'shared');
    expect(then.questions[0]?.own?.answer.text).toBe('Jonas’ egne ord');
  });
});

describe('what was shared before the talk', () => {
  it('is neither shown nor opened on a page of the talk before the talk has begun', () => {
    const id = calledIn(organisation);
    saveAnswer(jonas, id, { questionId: 'q_stolt', scale: null, text: 'Jonas’ egne ord', version: 0 });
    sharePreparation(jonas, id);
    for (const screen of ['own', 'shared'] as const)
      for (const who of [anne, jonas])
        expect(JSON.stringify(describeTalkSection(who, id, 'tilbageblik', screen))).not.toContain('egne ord');
    expect(opened()).toBe(0);
    expect(() => undoSharing(jonas, id)).not.toThrow();
  });

  it('is not told from what nobody has shared until the talk is open', () => {
    const id = calledIn(organisation);
    sharePreparation(jonas, id);
    expect(describeTalkSection(anne, id, 'tilbageblik')).toMatchObject({ open: false, mayShare: false });
    sharePreparation(anne, id);
    startTalk(anne, id);
    expect(describeTalkSection(anne, id, 'tilbageblik')).toMatchObject({
      open: true,
      others: [{ name: 'Jonas', shared: true }],
    });
  });
});

describe('what a page that is open learns of', () => {
  it('is what others have written and taken away, and who has shared since, in their state', () => {
    const id = begun([]);
    const first = writeLine(anne, id, 'Annes linje');
    const second = writeLine(jonas, id, 'Jonas’ linje');
    removeRecordLine(anne, id, { id: second, version: 1 });
    sharePreparation(anne, id);
    expect(describeTalkNews(jonas, id, 'tilbageblik')).toEqual({
      state: 'in-talk',
      shared: [anne.actor.personId],
      lines: [
        { id: first, text: 'Annes linje', discretion: 'between-us', version: 1, writtenBy: 'Anne' },
        { id: second, text: '', discretion: 'between-us', version: 2, writtenBy: 'Anne' },
      ],
    });
  });

  it('opens nobody’s preparation', () => {
    const id = begun([anne]);
    describeTalkNews(jonas, id, 'tilbageblik');
    expect(opened()).toBe(0);
    describeTalkSection(jonas, id, 'tilbageblik');
    expect(opened()).toBe(1);
  });

  it('is about a section of the talk and about nothing else', () => {
    const id = inTalk(organisation);
    for (const sectionId of ['retning', 'findes-ikke']) {
      expect(() => describeTalkNews(anne, id, sectionId)).toThrow(notFound);
      expect(() => describeTalkSection(anne, id, sectionId)).toThrow(notFound);
    }
  });
});

describe('a theme that somebody wants to talk about', () => {
  /** A talk with two themes, of which Jonas wants the first. */
  function wanting(): { id: string; theme: string } {
    const template = generateTemplate(sampleFramework, { type: 'mus', role: 'medarbejder', language: 'da' });
    const id = callIn(anne, organisation.idOf('Jonas'), {
      templateId: approved(organisation, template, sampleFramework),
      heldOn: '2026-03-16',
    });
    const [theme = ''] = template.sections.flatMap((section) =>
      section.purpose === 'framework' && section.questions.length > 0 ? section.id : [],
    );
    saveAnswer(jonas, id, { questionId: themeQuestionId(theme), scale: WANTED, text: '', version: 0 });
    return { id, theme };
  }
  const wantedIn = (who: Context, id: string) =>
    describeTalk(who, id).sections.flatMap(({ id, wanted }) =>
      wanted.byYou || wanted.by.length > 0 ? [[id, wanted.byYou, wanted.by.map(({ name }) => name)]] : [],
    );
  const begin = (id: string, ...sharing: Context[]) => {
    for (const who of sharing) sharePreparation(who, id);
    organisation.setNow(new Date('2026-03-16T09:00:00Z'));
    jonas = organisation.as('Jonas');
    anne = organisation.as('Anne');
    startTalk(anne, id);
  };

  it('is marked with who picked it', () => {
    const { id, theme } = wanting();
    begin(id, jonas, anne);
    expect(wantedIn(anne, id)).toEqual([[theme, false, ['Jonas']]]);
    expect(wantedIn(jonas, id)).toEqual([[theme, true, []]]);
    expect(describeTalkSection(anne, id, theme).wanted).toMatchObject({
      byYou: false,
      by: [{ name: 'Jonas' }],
    });
  });

  it('is not before the choice is shared, and the choice is no question of the talk', () => {
    const { id, theme } = wanting();
    begin(id, anne);
    expect(wantedIn(anne, id)).toEqual([]);
    expect(describeTalkSection(jonas, id, theme, 'shared').wanted).toEqual({ byYou: false, by: [] });
    expect(describeTalkSection(anne, id, theme).questions.map((question) => question.id)).not.toContain(
      themeQuestionId(theme),
    );
  });
});

describe('the talk of a group', () => {
  it('is there for its members and its leader, and for nobody outside', () => {
    const group = organisationWithGroup();
    const id = groupCalledIn(group);
    group.setNow(new Date('2026-03-16T09:00:00Z'));
    startTalk(group.as('Anne'), id);
    writeLine(group.as('Mie'), id, 'Mies linje');
    for (const name of ['Anne', 'Jonas', 'Mie', 'Per']) {
      const member = group.as(name);
      expect(describeTalkNews(member, id, 'tilbageblik').lines).toMatchObject([{ text: 'Mies linje' }]);
      expect(() => writeLine(member, id, `Også ${name}`, { sectionId: 'nysgerrighed' })).not.toThrow();
    }
    for (const name of ['Oda', 'Rie', 'Bo', 'Kim', 'Hanne']) {
      const outside = group.as(name);
      expect(() => listTalkSections(outside, id)).toThrow(notFound);
      expect(() => describeTalk(outside, id)).toThrow(notFound);
      expect(() => describeTalkSection(outside, id, 'tilbageblik')).toThrow(notFound);
      expect(() => describeTalkNews(outside, id, 'tilbageblik')).toThrow(notFound);
      expect(() => writeLine(outside, id, 'udefra')).toThrow(notFound);
    }
  });
});
