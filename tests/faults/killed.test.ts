import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { newId } from 'app/domain/ids';
import { lendKeys } from 'app/domain/secrecy/lend-keys.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { type Db, openDatabase } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { contentOf, formerLife } from 'tests/domain/secrecy/former-life';
import { wholeLife } from 'tests/domain/secrecy/whole-life';
import { shown } from 'tests/domain/signing/sign-as';
import { agreedOnNothing, calledIn, inTalk, organisationWithTeam } from 'tests/support/conversations';
import type { Client } from 'tests/support/http-client';
import { PASSWORD } from 'tests/support/planted';
import { quickPassword } from 'tests/support/quick-password';
import { killStartingServer, type ServerProcess } from 'tests/support/server-process';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { browsersOf, killedAtWork, orNone } from './killed/at-work';
import { keysByConversation, loggedVersions, storedField, storedSigning } from './killed/stored';

const root = mkdtempSync(join(tmpdir(), 'muskat-killed-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Milliseconds: a busy machine is no fault of what is tested. */
const GENEROUS = 180_000;

/** The team on data in a folder of its own; the processes go by the clock on the wall. */
function teamInFolder() {
  const folder = mkdtempSync(join(root, 'data-'));
  const organisation = organisationWithTeam(folder);
  organisation.setNow(new Date());
  return { folder, organisation };
}

const SavedSchema = z.object({ outcome: z.literal('saved'), version: z.number() });
/** What somebody types in: what was sent as each version, and how many of them the server has acknowledged. */
type Field = { id: string; sent: string[]; acknowledged: number };
const VERSIONS_OF_A_LINE = 3;

it.concurrent(
  'what a server has acknowledged while people write is there after it is killed, as it was written',
  async () => {
    const { folder, organisation } = teamInFolder();
    const [talking, preparing] = [inTalk(organisation), calledIn(organisation)];
    const callIn = `/team/${organisation.idOf('Jonas')}/indkald`;
    const call = { templateId: organisation.templateFor('medarbejder'), heldOn: '2031-03-16' };
    const { anne, jonas } = browsersOf(organisation);
    const lines: Field[] = [];
    const answer: Field = { id: 'q_stolt', sent: [], acknowledged: 0 };
    const called: string[] = [];

    const lineToWrite = () => {
      const last = lines.at(-1);
      if (last && last.acknowledged < VERSIONS_OF_A_LINE) return last;
      const line: Field = { id: newId(), sent: [], acknowledged: 0 };
      lines.push(line);
      return line;
    };
    /** Sends the next version. What a killed server did not acknowledge is sent again, as a page does. */
    const save = async (client: Client, page: string, field: Field, more: Record<string, string>) => {
      const version = field.acknowledged;
      const text = field.sent[version] ?? `Vi fik nye vaner ${randomUUID()}`;
      field.sent[version] = text;
      const saved = await orNone(client.post(page, { ...more, text, version: String(version) }));
      if (!saved) return false;
      expect(SavedSchema.parse(JSON.parse(saved.text)).version).toBe(version + 1);
      field.acknowledged += 1;
      return true;
    };

    const work = (server: ServerProcess, answered: () => void) => {
      const [leader, employee] = [anne(server), jonas(server)];
      const untilGone = async (step: () => Promise<boolean>) => {
        while (await step()) answered();
      };
      return Promise.all([
        untilGone(() => {
          const line = lineToWrite();
          const more = { id: line.id, discretion: 'between-us' };
          return save(leader, `/samtaler/${talking}/samtale/tilbageblik/referat`, line, more);
        }),
        untilGone(() =>
          save(employee, `/samtaler/${preparing}/forberedelse/svar`, answer, { questionId: answer.id }),
        ),
        untilGone(async () => {
          const begun = await orNone(leader.post(callIn, call));
          if (begun) called.push(begun.location.split('/')[2] ?? '');
          return begun !== null;
        }),
      ]);
    };
    const check = (db: Db, when: string) => {
      for (const field of [...lines, answer]) {
        const conversationId = field === answer ? preparing : talking;
        const { version = 0, text } = storedField(db, conversationId, field.id) ?? {};
        const { sent, acknowledged } = field;
        // What was on its way may have got there.
        expect([acknowledged, acknowledged + 1], when).toContain(version);
        expect(text, when).toBe(sent[version - 1]);
        const versions = sent.slice(0, version).map((_text, at) => at + 1);
        expect(loggedVersions(db, conversationId, field.id), when).toEqual(versions);
      }
      const keys = keysByConversation(db);
      expect([...keys.keys()], when).toEqual(expect.arrayContaining(called));
      expect(
        [...keys].filter(([, count]) => count !== 2),
        when,
      ).toEqual([]);
    };
    const moments = [1, 15, 40].map((answers) => ({ answers, within: 60 }));
    await killedAtWork(folder, { moments, work, check });
    for (const { length } of [lines, answer.sent, called]) expect(length).toBeGreaterThan(0);
  },
  GENEROUS,
);

type Talk = { id: string; form: { summaryId: string; sha256: string }; acknowledged: number };

it.concurrent(
  'a summary is signed or it is not when the server is killed while people sign: nothing is between',
  async () => {
    const { folder, organisation } = teamInFolder();
    const talks: Talk[] = [];
    for (let talk = 0; talk < 4; talk += 1) {
      const leader = organisation.as('Anne');
      const id = inTalk(organisation);
      agreedOnNothing(leader, id);
      endTalk(leader, id);
      await freezeSummary(leader, id);
      talks.push({ id, form: shown(organisation, 'Anne', id), acknowledged: 0 });
    }
    const passwordHash = await quickPassword(PASSWORD);
    organisation.db.update(accounts).set({ passwordHash }).run();
    const { anne, jonas } = browsersOf(organisation);

    /** Whoever's turn it is signs, all the summaries at once. */
    const sign = (server: ServerProcess, answered = () => {}) => {
      const signers = [anne(server), jonas(server)];
      return Promise.all(
        talks.map(async (talk) => {
          const form = { intent: 'sign', password: PASSWORD, reservation: '', ...talk.form };
          const signing = signers[talk.acknowledged]?.post(`/samtaler/${talk.id}/underskrift`, form);
          const signed = signing && (await orNone(signing));
          if (!signed) return;
          expect(signed.status, signed.text).toBe(302);
          talk.acknowledged += 1;
          answered();
        }),
      );
    };
    const check = (db: Db, when: string) => {
      for (const talk of talks) {
        const both = (['whole', 'excerpt'] as const).map((document) =>
          storedSigning(db, talk.id, talk.form.summaryId, document),
        );
        const [made = -1, ...others] = both.map(({ signatures }) => signatures.length);
        expect([talk.acknowledged, talk.acknowledged + 1], when).toContain(made);
        // Who signs, signs the excerpt in the same act.
        expect(others, when).toEqual([made]);
        for (const stored of both) {
          const [frozen, ...signed] = stored.revisions;
          expect(stored, when).toEqual({
            state: made === 2 ? 'signed' : 'signing',
            documents: stored.revisions,
            revisions: [frozen, ...signed],
            signatures: signed,
            logged: signed,
          });
        }
        expect(both[0]?.revisions[0], when).toBe(talk.form.sha256);
        // Nobody was told, but it was done.
        talk.acknowledged = made;
      }
    };
    const moments = [{ answers: 0, within: 300 }, ...[1, 1, 2].map((answers) => ({ answers, within: 20 }))];
    // What was interrupted keeps nobody from signing.
    const end = async (server: ServerProcess) => {
      await sign(server);
      await sign(server);
    };
    await killedAtWork(folder, { moments, work: sign, check, end });
    expect(talks.map(({ acknowledged }) => acknowledged)).toEqual(talks.map(() => 2));
  },
  GENEROUS,
);

const DAY = 24 * 60 * 60_000;
/** The first file is there when the database is opened, the second when it has been migrated and is to be sealed. */
const STARTS = [
  ['muskat.db-wal', 10],
  ['muskat.db-wal', 20],
  ['muskat.keys.db', 20],
  ['muskat.keys.db', 60],
] as const;

it.concurrent(
  'a database of an earlier release reads as before when servers were killed that brought it up to date',
  async () => {
    const { folder, organisation } = teamInFolder();
    // Since yesterday: a server deletes what is old.
    organisation.setNow(new Date(Date.now() - DAY));
    await wholeLife({ ...organisation, setNow: () => organisation.setNow(new Date()) }, { ofFormer: true });
    const written = contentOf(organisation);
    const former = formerLife(mkdtempSync(join(root, 'former-')), organisation);
    organisation.db.$client.close();
    for (const [made, within] of STARTS) {
      const copy = mkdtempSync(join(root, 'data-'));
      copyFileSync(former, join(copy, 'muskat.db'));
      copyFileSync(join(folder, 'master.key'), join(copy, 'master.key'));
      const milliseconds = Math.random() * within;
      await killStartingServer(copy, made, milliseconds);
      const when = `killed ${milliseconds.toFixed(1)} ms after ${made} was made`;
      const db = openDatabase(join(copy, 'muskat.db'), 'migrations');
      try {
        lendKeys(db, organisation.keys);
        expect(contentOf({ db }), when).toEqual(written);
        expect(db.$client.pragma('integrity_check', { simple: true }), when).toBe('ok');
      } finally {
        db.$client.close();
      }
    }
  },
  GENEROUS,
);
