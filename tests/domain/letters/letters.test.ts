import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { appointOwnDeputy } from 'app/domain/deputies/appoint-deputy.server';
import type { ConversationFilter } from 'app/domain/exports/conversations-matching.server';
import { newId } from 'app/domain/ids';
import { deliverNextLetter } from 'app/domain/letters/deliver-letters.server';
import { handOutsLedBy, handOutsMatching } from 'app/domain/letters/hand-outs.server';
import { countLetters, lettersOf } from 'app/domain/letters/list-letters.server';
import { printForms } from 'app/domain/letters/print-forms.server';
import { letterKey, requestLetters, retryLetters } from 'app/domain/letters/request-letters.server';
import { grants } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { conversations } from 'db/schema/conversations';
import { letters } from 'db/schema/filing';
import { employments } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { PDFDocument } from 'pdf-lib';
import { calledIn, groupCalledIn, organisationWithGroup } from 'tests/support/conversations';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { runOn } from 'tests/templates/pdf/tools';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';

const refused = (code: string) => expect.objectContaining({ name: 'Refusal', code });
const ALL: ConversationFilter = {
  state: null,
  name: '',
  unit: '',
  unitId: null,
  type: null,
  by: 'held',
  from: null,
  to: null,
  exported: null,
  cycleId: null,
};

let organisation: TestOrganisation;
let mus: string;
let root: string;
/** Anne has called Jonas in to a MUS, and Jonas, Mie and Per to a GRUS; Jonas has written something. */
beforeEach(() => {
  organisation = organisationWithGroup();
  mus = calledIn(organisation);
  groupCalledIn(organisation);
  saveAnswer(organisation.as('Jonas'), mus, {
    questionId: 'q_stolt',
    scale: null,
    text: 'hemmeligtsvar',
    version: 0,
  });
  root = mkdtempSync(join(tmpdir(), 'muskat-letters-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
});

/** The day of the talk has come. */
function begin(): void {
  organisation.setNow(new Date('2026-03-16T09:00:00Z'));
  startTalk(organisation.as('Anne'), mus);
}
const all = (who = 'Hanne') => handOutsMatching(organisation.as(who), ALL, 1).lines;
const ofTeam = (leader: string, who = leader) =>
  handOutsLedBy(organisation.as(who), organisation.idOf(leader));
const settings = () => ({ targets: [], letters: { folder: join(root, 'post') } });
const sent = (keys = all().map(letterKey)) => requestLetters(organisation.as('Hanne'), settings(), keys);
const deliver = () => {
  const { db, keys } = organisation;
  const clock = () => organisation.system().now;
  const title = ({ person }: { person: string }) => `Skema: ${person}`;
  return deliverNextLetter({ db, keys, clock, title, ...settings().letters });
};
const logged = (action: string) =>
  organisation.db.select().from(auditEvents).where(eq(auditEvents.action, action)).all();

describe('forms on paper', () => {
  it('are of everybody who is to prepare, one for each talk, for HR; and of their own team for leaders', () => {
    const names = ['Jonas', 'Jonas', 'Mie', 'Per'];
    expect(all().map(({ person }) => person)).toEqual(names);
    expect(ofTeam('Anne').map(({ person }) => person)).toEqual(names);
    expect(ofTeam('Kim')).toEqual([]);
    expect(() => all('Anne')).toThrow(refused('access.forbidden'));
  });

  it('are no longer a leader’s to hand out when the report has moved', () => {
    const { db, idOf } = organisation;
    for (const name of ['Jonas', 'Mie', 'Per'])
      db.update(employments)
        .set({ leaderId: idOf('Kim') })
        .where(eq(employments.personId, idOf(name)))
        .run();
    expect(ofTeam('Anne')).toEqual([]);
  });

  it('are a deputy’s to hand out too, on the days that they stand in, and nobody else’s', () => {
    const names = () => ofTeam('Anne', 'Kim').map(({ person }) => person);
    expect(names()).toEqual([]);
    const days = { from: '2026-03-02', to: '2026-03-06' };
    appointOwnDeputy(organisation.as('Anne'), { deputy: 'Kim', ...days });
    expect(names()).toEqual(['Jonas', 'Jonas', 'Mie', 'Per']);
    organisation.setNow(new Date('2026-03-07T09:00:00Z'));
    expect(names()).toEqual([]);
  });

  it('are in parts where they are more than a file can have, each of them in one', () => {
    const { db, idOf } = organisation;
    const mine = db.select().from(conversations).where(eq(conversations.id, mus)).get();
    if (!mine) throw new Error('the talk is gone');
    db.insert(conversations)
      .values(Array.from({ length: 500 }, () => ({ ...mine, id: newId() })))
      .run();
    const parts = [1, 2, 3].map((part) => handOutsMatching(organisation.as('Hanne'), ALL, part));
    expect(parts.map(({ lines }) => lines.length)).toEqual([250, 250, 4]);
    expect(parts.map(({ first, count, parts: of }) => [first, count, of])).toEqual([
      [1, 504, 3],
      [251, 504, 3],
      [501, 504, 3],
    ]);
    const keys = parts.flatMap(({ lines }) => lines.map(letterKey));
    expect(new Set(keys).size).toBe(504);
    expect(keys).toContain(letterKey({ conversationId: mus, personId: idOf('Jonas') }));
    expect(handOutsMatching(organisation.as('Hanne'), ALL, 99).part).toBe(3);
  });

  it('are not printed for a talk that has begun', () => {
    begin();
    expect(all().map(({ conversationId }) => conversationId)).not.toContain(mus);
  });

  it('have names, leader and day, and nothing that anybody has answered, and it is logged how many there were', async () => {
    const pdf = await printForms(organisation.as('Hanne'), all(), 'Skemaer');
    const said = Buffer.from(runOn({ 'a.pdf': pdf }, 'pdftotext', ['a.pdf', '-']), 'latin1').toString('utf8');
    for (const word of ['Jonas', 'Mie', 'Per', 'Anne', '16. marts 2026']) expect(said).toContain(word);
    expect(said).not.toContain('hemmeligtsvar');
    const fields = (await PDFDocument.load(pdf)).getForm().getFields();
    expect(fields.length).toBeGreaterThan(8);
    expect(logged('forms.print').map(({ details }) => details)).toEqual([JSON.stringify({ count: 4 })]);
    await expect(printForms(organisation.as('Hanne'), [], 'Skemaer')).rejects.toThrow(
      refused('letters.none'),
    );
  });
});

describe('a letter', () => {
  it('is a form with a page in front, and a file that says who it is to; each is sent once', async () => {
    mkdirSync(settings().letters.folder);
    expect(sent()).toEqual({ queued: 4, already: 0 });
    expect(sent()).toEqual({ queued: 0, already: 4 });
    for (let count = 0; count < 4; count += 1)
      expect(await deliver()).toMatchObject({ outcome: 'delivered' });
    expect(await deliver()).toBeNull();
    const files = readdirSync(settings().letters.folder).sort();
    expect(files).toHaveLength(8);
    const said = files
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(join(settings().letters.folder, name), 'utf8')));
    expect(said.map(({ recipientName }) => recipientName).sort()).toEqual(['Jonas', 'Jonas', 'Mie', 'Per']);
    expect(said[0]).toMatchObject({
      format: 'muskat.letter/1',
      sender: 'Prøveby Kommune',
      heldOn: '2026-03-16',
    });
    expect(files).toContain(said[0]?.file);
    expect(logged('letter.place')).toHaveLength(4);
    expect([...lettersOf(organisation.as('Hanne'), [mus]).values()]).toMatchObject([{ state: 'delivered' }]);
  });

  it('is not sent once the talk has begun, nor for somebody who has left HR', async () => {
    mkdirSync(settings().letters.folder);
    sent([letterKey({ conversationId: mus, personId: organisation.idOf('Jonas') })]);
    begin();
    expect(await deliver()).toMatchObject({ outcome: 'withdrawn' });
    expect(sent()).toMatchObject({ queued: 3 });
    organisation.db.delete(grants).run();
    // Servers that were killed as they placed a letter have left half of each.
    const waiting = organisation.db.select().from(letters).where(eq(letters.state, 'waiting')).all();
    expect(waiting).toHaveLength(3);
    for (const { id } of waiting)
      writeFileSync(join(settings().letters.folder, `muskat-brev-${id}.pdf`), '%PDF');
    for (const _letter of waiting)
      expect(await deliver()).toMatchObject({ outcome: 'failed', fault: 'no-rights' });
    expect(readdirSync(settings().letters.folder)).toEqual([]);
  });

  it('waits where the folder is missing, says so, and can be asked for again', async () => {
    sent();
    expect(await deliver()).toMatchObject({ outcome: 'put-off', fault: 'folder-missing' });
    organisation.db.run('update letters set attempts = 8, next_attempt_at = 0');
    for (let count = 0; count < 4; count += 1) await deliver();
    expect(countLetters(organisation.as('Hanne'))).toMatchObject({ failed: 4, waiting: 0 });
    mkdirSync(settings().letters.folder);
    organisation.setNow(new Date(NOW.getTime() + 60_000));
    expect(() => retryLetters(organisation.as('Hanne'), { targets: [], letters: null })).toThrow(
      refused('letters.off'),
    );
    expect(retryLetters(organisation.as('Hanne'), settings())).toBe(4);
    expect(await deliver()).toMatchObject({ outcome: 'delivered' });
  });

  it('is for HR, and where the operator has said where letters go', () => {
    const hanne = organisation.as('Hanne');
    expect(() => requestLetters(hanne, { targets: [], letters: null }, ['x/y'])).toThrow(
      refused('letters.off'),
    );
    expect(() => sent([])).toThrow(refused('letters.none_chosen'));
    expect(() => requestLetters(organisation.as('Anne'), settings(), ['x/y'])).toThrow(
      refused('access.forbidden'),
    );
  });
});
