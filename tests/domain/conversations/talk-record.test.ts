import type { Context } from 'app/domain/context';
import type { RecordLine } from 'app/domain/conversations/conversation.schema';
import { describeTalkSection } from 'app/domain/conversations/talk/describe-talk.server';
import { describeTalkNews } from 'app/domain/conversations/talk/describe-talk-news.server';
import {
  listRecordLines,
  removeRecordLine,
  saveRecordLine,
} from 'app/domain/conversations/talk/record-lines.server';
import { savePostedLines } from 'app/domain/conversations/talk/save-posted-lines.server';
import { newId } from 'app/domain/ids';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { auditEvents } from 'db/schema/audit';
import { recordLines } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import { atSummary, calledIn, inTalk, organisationWithTeam, writeLine } from 'tests/support/conversations';
import { notFound, refused } from 'tests/support/refused';
import { signed } from 'tests/support/signed';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
let jonas: Context;
let anne: Context;
beforeEach(() => {
  organisation = organisationWithTeam();
  jonas = organisation.as('Jonas');
  anne = organisation.as('Anne');
});

const line = (text: string, change: Partial<RecordLine> = {}): RecordLine => ({
  id: newId(),
  sectionId: 'tilbageblik',
  text,
  discretion: 'between-us',
  version: 0,
  ...change,
});
const textsOf = (who: Context, id: string) =>
  describeTalkSection(who, id, 'tilbageblik').lines.map(({ text }) => text);
const stored = (id: string) => listRecordLines(organisation.db, id);

describe('the joint record', () => {
  it('is written by either, line by line, and both see the newest', () => {
    const id = inTalk(organisation);
    const first = line('Annes udkast');
    expect(saveRecordLine(anne, id, first)).toMatchObject({ outcome: 'saved', version: 1 });
    expect(saveRecordLine(jonas, id, { ...first, text: 'Fælles tekst', version: 1 })).toMatchObject({
      version: 2,
    });
    saveRecordLine(jonas, id, line('Linje to', { discretion: 'may-be-retold' }));
    for (const who of [anne, jonas]) {
      expect(describeTalkSection(who, id, 'tilbageblik').lines).toMatchObject([
        { text: 'Fælles tekst', discretion: 'between-us', version: 2 },
        { text: 'Linje to', discretion: 'may-be-retold', version: 1 },
      ]);
      expect(describeTalkSection(who, id, 'nysgerrighed').lines).toEqual([]);
    }
  });

  it('says who saved a line last, to everybody but that one', () => {
    const id = inTalk(organisation);
    writeLine(anne, id, 'Annes ord');
    const byLine = (who: Context) =>
      describeTalkSection(who, id, 'tilbageblik').lines.map(({ writtenBy }) => writtenBy);
    expect(byLine(jonas)).toEqual(['Anne']);
    expect(byLine(anne)).toEqual([null]);
  });

  it('is not overwritten unseen: the second writer gets both texts', () => {
    const id = inTalk(organisation);
    const first = line('Fælles');
    saveRecordLine(anne, id, first);
    saveRecordLine(anne, id, { ...first, text: 'Annes tekst', version: 1 });
    expect(saveRecordLine(jonas, id, { ...first, text: 'Jonas’ tekst', version: 1 })).toEqual({
      outcome: 'stale',
      current: { text: 'Annes tekst', discretion: 'between-us', version: 2 },
    });
    expect(textsOf(anne, id)).toEqual(['Annes tekst']);
  });

  it('is not overwritten unseen in its mark either', () => {
    const id = inTalk(organisation);
    const first = line('Fælles');
    saveRecordLine(anne, id, first);
    saveRecordLine(anne, id, { ...first, discretion: 'may-be-retold', version: 1 });
    expect(saveRecordLine(jonas, id, { ...first, text: 'Rettet', version: 1 })).toMatchObject({
      outcome: 'stale',
      current: { discretion: 'may-be-retold' },
    });
  });

  it('gets a new line once, however often it is sent', () => {
    const id = inTalk(organisation);
    const first = line('Kun én gang');
    saveRecordLine(anne, id, first);
    expect(saveRecordLine(anne, id, first)).toMatchObject({ outcome: 'saved', version: 1 });
    expect(textsOf(jonas, id)).toEqual(['Kun én gang']);
  });

  it('has the sections of its talk and no others', () => {
    const id = inTalk(organisation);
    for (const sectionId of ['retning', 'aftaler', ''])
      expect(() => saveRecordLine(anne, id, line('x', { sectionId }))).toThrow(
        refused('conversation.section_unknown'),
      );
  });

  it('keeps a line where it was written: no id leads into another section or another talk', () => {
    const id = inTalk(organisation);
    const other = inTalk(organisation);
    const first = line('Her');
    saveRecordLine(anne, id, first);
    const unknown = refused('conversation.line_unknown');
    expect(() => saveRecordLine(anne, other, { ...first, version: 1 })).toThrow(unknown);
    expect(() => removeRecordLine(anne, other, { id: first.id, version: 1 })).toThrow(unknown);
    expect(() => saveRecordLine(anne, id, { ...first, sectionId: 'nysgerrighed', version: 1 })).toThrow(
      unknown,
    );
    expect(textsOf(anne, id)).toEqual(['Her']);
  });

  it('is not there for others', () => {
    const id = inTalk(organisation);
    const lineId = writeLine(anne, id, 'Hemmeligt');
    for (const name of ['Kim', 'Bo', 'Mie', 'Hanne']) {
      const other = organisation.as(name);
      expect(() => describeTalkSection(other, id, 'tilbageblik')).toThrow(notFound);
      expect(() => describeTalkNews(other, id, 'tilbageblik')).toThrow(notFound);
      expect(() => saveRecordLine(other, id, line('x'))).toThrow(notFound);
      expect(() => removeRecordLine(other, id, { id: lineId, version: 1 })).toThrow(notFound);
    }
  });

  it('leaves no words in the audit log', () => {
    const id = inTalk(organisation);
    const lineId = writeLine(anne, id, 'Fortroligt');
    removeRecordLine(anne, id, { id: lineId, version: 1 });
    const logged = organisation.db.select().from(auditEvents).where(eq(auditEvents.subjectId, id)).all();
    expect(logged.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['record.save-line', 'record.remove-line']),
    );
    expect(JSON.stringify(logged)).not.toContain('Fortroligt');
  });
});

describe('taking a line away', () => {
  it('takes it from everybody, and keeps nothing of what stood in it', () => {
    const id = inTalk(organisation);
    const lineId = writeLine(anne, id, 'Væk');
    expect(removeRecordLine(jonas, id, { id: lineId, version: 1 })).toMatchObject({
      outcome: 'saved',
      version: 2,
    });
    for (const who of [anne, jonas]) expect(textsOf(who, id)).toEqual([]);
    expect(stored(id)).toMatchObject([{ text: '', version: 2 }]);
  });

  it('is not done where somebody has changed the line meanwhile', () => {
    const id = inTalk(organisation);
    const first = line('Først');
    saveRecordLine(anne, id, first);
    saveRecordLine(anne, id, { ...first, text: 'Ændret', version: 1 });
    expect(removeRecordLine(jonas, id, { id: first.id, version: 1 })).toMatchObject({
      outcome: 'stale',
      current: { text: 'Ændret', version: 2 },
    });
    expect(textsOf(jonas, id)).toEqual(['Ændret']);
  });

  it('does no harm twice, nor to a line that was never saved', () => {
    const id = inTalk(organisation);
    const lineId = writeLine(anne, id, 'Væk');
    removeRecordLine(anne, id, { id: lineId, version: 1 });
    expect(removeRecordLine(anne, id, { id: lineId, version: 1 })).toMatchObject({
      outcome: 'saved',
      version: 2,
    });
    expect(removeRecordLine(anne, id, { id: newId(), version: 0 })).toMatchObject({ outcome: 'saved' });
    expect(stored(id)).toHaveLength(1);
  });

  it('can be undone: the line comes back in its place', () => {
    const id = inTalk(organisation);
    const first = line('Den første');
    saveRecordLine(anne, id, first);
    writeLine(anne, id, 'Den anden');
    removeRecordLine(anne, id, { id: first.id, version: 1 });
    expect(saveRecordLine(anne, id, { ...first, version: 2 })).toMatchObject({
      outcome: 'saved',
      version: 3,
    });
    expect(textsOf(jonas, id)).toEqual(['Den første', 'Den anden']);
  });

  it('holds against the line as it first came into being, arriving late', () => {
    const id = inTalk(organisation);
    const first = line('Sendt to gange');
    saveRecordLine(anne, id, first);
    removeRecordLine(jonas, id, { id: first.id, version: 1 });
    expect(saveRecordLine(anne, id, first)).toMatchObject({
      outcome: 'stale',
      current: { text: '', version: 2 },
    });
    expect(textsOf(jonas, id)).toEqual([]);
    expect(describeTalkSection(jonas, id, 'tilbageblik')).toMatchObject({
      lines: [],
      gone: { [first.id]: 2 },
    });
  });

  it('under somebody who is writing in it costs them nothing: they choose', () => {
    const id = inTalk(organisation);
    const first = line('Fælles');
    saveRecordLine(anne, id, first);
    removeRecordLine(anne, id, { id: first.id, version: 1 });
    expect(saveRecordLine(jonas, id, { ...first, text: 'Jonas skriver videre', version: 1 })).toMatchObject({
      outcome: 'stale',
      current: { text: '', version: 2 },
    });
  });
});

describe('the record as a form without scripts posts it', () => {
  const form = (fields: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    return data;
  };
  const post = (who: Context, id: string, fields: Record<string, string>) =>
    savePostedLines(who, id, 'tilbageblik', form(fields));

  it('is saved line by line; an unticked box stays between the two, and an empty new line is none', () => {
    const id = inTalk(organisation);
    const [first, second, empty] = [newId(), newId(), newId()];
    const saved = post(anne, id, {
      [`${first}.text`]: 'En\r\nto',
      [`${first}.version`]: '0',
      [`${first}.discretion`]: 'may-be-retold',
      [`${second}.text`]: 'Mellem os',
      [`${second}.version`]: '0',
      [`${empty}.text`]: '',
      [`${empty}.version`]: '0',
      go: '/samtaler',
    });
    expect(saved).toEqual({ outcome: 'saved' });
    expect(stored(id)).toMatchObject([
      { text: 'En\nto', discretion: 'may-be-retold' },
      { text: 'Mellem os', discretion: 'between-us' },
    ]);
  });

  it('takes a line away that has been emptied', () => {
    const id = inTalk(organisation);
    const lineId = writeLine(anne, id, 'Væk');
    post(anne, id, { [`${lineId}.text`]: ' ', [`${lineId}.version`]: '1' });
    expect(textsOf(anne, id)).toEqual([]);
  });

  it('saves nothing of a page with a text that is too long, and gives all of it back', () => {
    const id = inTalk(organisation);
    const [short, long] = [newId(), newId()];
    const posted = post(anne, id, {
      [`${short}.text`]: 'Kort',
      [`${short}.version`]: '0',
      [`${long}.text`]: 'x'.repeat(10_001),
      [`${long}.version`]: '0',
      [`${long}.discretion`]: 'may-be-retold',
    });
    expect(posted).toMatchObject({
      outcome: 'invalid',
      errors: { [`${long}.text`]: 'form.too_long' },
      typed: [
        { id: short, text: 'Kort', discretion: 'between-us' },
        { id: long, discretion: 'may-be-retold' },
      ],
    });
    expect(stored(id)).toEqual([]);
  });

  it('saves the lines that nobody has changed and gives the others back', () => {
    const id = inTalk(organisation);
    const [mine, ours] = [line('Min'), line('Vores')];
    for (const one of [mine, ours]) saveRecordLine(anne, id, one);
    saveRecordLine(anne, id, { ...ours, text: 'Annes', version: 1 });
    const posted = post(jonas, id, {
      [`${mine.id}.text`]: 'Rettet',
      [`${mine.id}.version`]: '1',
      [`${ours.id}.text`]: 'Jonas’',
      [`${ours.id}.version`]: '1',
    });
    expect(posted).toMatchObject({ outcome: 'stale', typed: [{ text: 'Jonas’' }] });
    expect(textsOf(jonas, id)).toEqual(['Rettet', 'Annes']);
  });
});

describe('when the record can be written', () => {
  const writes = (id: string) => [
    () => saveRecordLine(anne, id, line('sent')),
    () => removeRecordLine(jonas, id, { id: newId(), version: 0 }),
  ];

  it('is not before the talk has begun', () => {
    const id = calledIn(organisation);
    for (const write of writes(id)) expect(write).toThrow(refused('conversation.not_now.preparing'));
  });

  it('is also while it is read through', () => {
    const id = atSummary(organisation);
    expect(saveRecordLine(jonas, id, line('rettet'))).toMatchObject({ outcome: 'saved' });
  });

  it('is no longer once it is frozen', async () => {
    const id = atSummary(organisation);
    await freezeSummary(anne, id);
    for (const write of writes(id)) expect(write).toThrow(refused('conversation.not_now.signing'));
  });

  it('is never again once signed, whatever the way', async () => {
    const id = await signed(organisation);
    for (const write of writes(id)) expect(write).toThrow(refused('conversation.not_now.signed'));
    const frozen = atSummary(organisation);
    writeLine(anne, frozen, 'aftalt');
    await freezeSummary(anne, frozen);
    const { db } = organisation;
    for (const change of [
      () => db.update(recordLines).set({ version: 9 }).run(),
      () => db.delete(recordLines).run(),
    ])
      expect(change).toThrow('frozen');
  });
});
