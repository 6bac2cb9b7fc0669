import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from 'app/domain/context';
import { describeAgreements } from 'app/domain/conversations/agreements/describe-agreements.server';
import { listOwnConversations } from 'app/domain/conversations/list-conversations.server';
import {
  readOwnPreparation,
  readSharedPreparations,
} from 'app/domain/conversations/preparation/read-preparations.server';
import { describeTalkSection } from 'app/domain/conversations/talk/describe-talk.server';
import { lendKeys } from 'app/domain/secrecy/lend-keys.server';
import { describeSigning } from 'app/domain/signing/describe-signing.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { openDatabase } from 'db/client.server';
import { organisationWithTeam } from 'tests/support/conversations';
import { formerDatabase } from 'tests/support/former-database';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'upgrade-'));
afterAll(() => rmSync(folder, { recursive: true }));
const organisation = organisationWithTeam();
const [anne, jonas] = [organisation.idOf('Anne'), organisation.idOf('Jonas')];

/** As the release before groups and lines left it: a record is one text a section. */
const FORMER = 4;
const former = formerDatabase(folder, FORMER, organisation);
const conversation = (id: string, state: string) => {
  former.insert('conversations', {
    id,
    template_id: 'skema-medarbejder',
    type: 'mus',
    employee_id: jonas,
    leader_id: anne,
    state: 'in-talk',
    held_on: '2026-02-02',
    created_at: 1,
  });
  for (const side of ['employee', 'leader']) {
    const preparation = { id: `${id}-${side}`, conversation_id: id, side, shared_at: 2, opened_at: 3 };
    former.insert('preparations', preparation);
    former.insert('answers', {
      id: `${id}-${side}-svar`,
      preparation_id: preparation.id,
      question_id: 'q_stolt',
      text: `Skrevet af ${side}`,
      saved_at: 2,
    });
  }
  former.insert('record_entries', {
    id: `${id}-referat`,
    conversation_id: id,
    section_id: 'tilbageblik',
    text: 'Et godt år',
    discretion: 'may-be-retold',
    version: 3,
    saved_at: 4,
    saved_by: jonas,
  });
  former.insert('agreements', {
    id: `${id}-aftale`,
    conversation_id: id,
    position: 1,
    goal: 'Følge en kollega',
    activity: '',
    employee_part: '',
    leader_part: '',
    saved_at: 4,
  });
  if (state === 'signed') {
    former.insert('summaries', {
      id: `${id}-dokument`,
      conversation_id: id,
      number: 1,
      snapshot: JSON.stringify(FIRST_SUMMARY),
      frozen_at: 5,
      frozen_by: anne,
    });
    former.insert('summary_revisions', {
      id: `${id}-bytes`,
      summary_id: `${id}-dokument`,
      revision: 0,
      pdf: Buffer.from('%PDF-1.7'),
      sha256: 'a'.repeat(64),
      created_at: 5,
    });
  }
};
const FIRST_SUMMARY = {
  format: 'muskat.summary/1',
  id: 'signed-dokument',
  version: 1,
  language: 'da',
  type: 'mus',
  organisation: 'Prøveby Kommune',
  employee: { personId: jonas, name: 'Jonas', title: 'Pædagog' },
  leader: { personId: anne, name: 'Anne', title: 'Pædagog' },
  heldOn: '2026-02-02',
  frozenAt: '2026-02-02T10:00:00.000Z',
  framework: { name: 'Grundlag', sha256: 'b'.repeat(64) },
  sections: [
    {
      title: 'Siden sidst',
      purpose: 'look-back',
      entry: { text: 'Et godt år', discretion: 'may-be-retold' },
      citations: [],
    },
  ],
  agreements: [],
};
conversation('talking', 'in-talk');
conversation('signed', 'signed');
former.run("update conversations set state = 'signing' where id = 'signed'");
former.close();

const db = openDatabase(former.file, 'migrations');
lendKeys(db, organisation.keys);
afterAll(() => db.$client.close());
const as = (name: string): Context => ({ ...organisation.as(name), db });

describe('a database from before records had lines and talks had groups', () => {
  it('keeps whose each preparation is', () => {
    expect(readOwnPreparation(as('Jonas'), 'talking')).toMatchObject([{ text: 'Skrevet af employee' }]);
    expect(readSharedPreparations(as('Jonas'), 'talking')).toMatchObject([
      { name: 'Anne', side: 'leader', answers: [{ text: 'Skrevet af leader' }] },
    ]);
    expect(listOwnConversations(as('Anne'))).toHaveLength(2);
  });

  it('shows the record of a section as its first line, with the version that the writers saw', () => {
    expect(describeTalkSection(as('Anne'), 'talking', 'tilbageblik').lines).toMatchObject([
      { text: 'Et godt år', discretion: 'may-be-retold', version: 3 },
    ]);
    expect(describeAgreements(as('Anne'), 'talking').agreements).toMatchObject([
      { goal: 'Følge en kollega', support: '' },
    ]);
  });

  it('shows what was frozen then as what is frozen now', () => {
    const { document, frozen } = describeSigning(as('Jonas'), 'signed');
    expect(document.sections).toMatchObject([{ title: 'Siden sidst', lines: [{ text: 'Et godt år' }] }]);
    expect(document.employees).toMatchObject([{ name: 'Jonas' }]);
    expect(frozen?.turn).toEqual([anne]);
  });

  it('goes on from where it stood', async () => {
    db.$client.prepare("update conversations set state = 'summary' where id = 'talking'").run();
    await freezeSummary(as('Anne'), 'talking');
    expect(describeSigning(as('Jonas'), 'talking').frozen).not.toBeNull();
  });

  it('hangs together', () => {
    expect(db.$client.pragma('foreign_key_check')).toEqual([]);
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
  });
});
