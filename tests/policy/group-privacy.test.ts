import { createAttempts } from 'app/domain/accounts/attempts.server';
import { wishOwnTalk } from 'app/domain/conversations/group/own-talk-wish.server';
import { type Answer, withoutNonce } from 'tests/support/http-client';
import { STATES } from 'tests/support/planted';
import { startTestServer, type TestServer } from 'tests/support/test-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGroups, type Groups, type PlantedGroup } from './groups/world';
import { readAddresses } from './matrix/addresses';
import { readPolicy } from './matrix/read-policy';
import { dataAddress, fillIn, formFor, parametersFor } from './matrix/requests';
import { takenBack } from './matrix/tables';

/** Everything that can be asked of a conversation, and the other pages that tell of it. */
const posts = readPolicy().filter(
  ({ method, path }) => method === 'POST' && path.startsWith('/samtaler/:conversationId'),
);
const ELSEWHERE = ['/', '/samtaler', '/team', '/mine-aftaler'];

let groups: Groups;
let server: TestServer;
let pages: string[];
beforeAll(async () => {
  groups = await createGroups();
  const unlimited = {
    ...createAttempts(),
    count: async () => {},
    succeeded: async () => {},
  };
  server = await startTestServer(groups.organisation, { attempts: unlimited });
  pages = [...(await readAddresses()).values()]
    .filter(({ path, reads }) => reads && path.startsWith('/samtaler/:conversationId'))
    .map(({ path }) => path);
});
afterAll(() => server.close());

type Asked = { asked: string; status: number; text: string };

/**
 * What this person is answered on whatever they ask for, and whatever they post. A page carries all the data that it is
 * made of; during the talk, when most of it can be read, that is asked for alone as well.
 */
async function answersTo(name: string, group: PlantedGroup): Promise<Asked[]> {
  const { organisation } = groups;
  const { db, idOf } = organisation;
  const client = server.as(name);
  const parameters = { ...parametersFor({ conversation: group, organisation }), personId: idOf('Mie') };
  const answers: Asked[] = [];
  const ask = async (asked: string, request: () => Promise<Answer>) => {
    const { answer } = await takenBack(db, request);
    answers.push({ asked, status: answer.status, text: withoutNonce(answer) });
  };
  for (const path of [...pages, ...ELSEWHERE]) {
    const address = fillIn(path, parameters);
    const ways = group.state === 'in-talk' ? [address, dataAddress(address)] : [address];
    for (const asked of ways) await ask(asked, () => client.get(asked));
  }
  for (const { path, what } of posts.filter(({ states }) => states.includes(group.state))) {
    const form = formFor(what, { actor: 'employee', conversation: group, organisation });
    await ask(`${what}: ${path}`, () => client.post(fillIn(path, parameters), form));
  }
  return answers;
}

describe.each(STATES)('a group talk that stands at %s', (state) => {
  it.each([
    ['Jonas', 'a member'],
    ['Mie', 'another member'],
    ['Anne', 'the leader'],
  ])('shows %s, %s, what is for them and nothing else', async (name) => {
    const group = groups.in[state];
    const answers = await answersTo(name, group);
    const all = answers.map(({ text }) => text).join();
    for (const { asked, status } of answers) expect(status, asked).toBeLessThan(500);
    for (const { word, seenBy } of group.secrets)
      if (seenBy.includes(name)) {
        // What others have shared is read in the talk.
        if (state !== 'preparing') expect(all).toContain(word);
      } else for (const { asked, text } of answers) expect(text, asked).not.toContain(word);
  });
});

describe.each(['preparing', 'signed'] as const)('a group talk that stands at %s', (state) => {
  it.each([
    ['Oda', 'a colleague', 404],
    ['Ulla', 'who was a member', 404],
    ['Bo', 'who leads the leader', 404],
    ['Kim', 'another leader', 404],
    ['Hanne', 'HR', 404],
    // The same for every id that an administrator tries.
    ['Adam', 'an administrator', 403],
  ])('does not exist for %s, %s', async (name, _who, outside) => {
    const group = groups.in[state];
    for (const { asked, status, text } of await answersTo(name, group)) {
      if (asked.includes('/samtaler/')) expect(status, asked).toBe(outside);
      for (const { word } of group.secrets) expect(text, asked).not.toContain(word);
    }
  });
});

describe('a wish for a talk of one’s own', () => {
  it.each(['preparing', 'summary'] as const)(
    'changes no page and no data of the others in the group when %s',
    async (state) => {
      const group = groups.in[state];
      // Ids that are offered for the next line or agreement are new each time.
      const readBy = async (name: string) =>
        (await answersTo(name, group)).map(({ asked, text }) => [
          asked,
          text.replaceAll(/[\w-]{22,}/g, 'id'),
        ]);
      const [before, leadersBefore] = [await readBy('Jonas'), await readBy('Anne')];
      wishOwnTalk(groups.organisation.as('Mie'), group.id, true);
      expect(await readBy('Jonas')).toEqual(before);
      expect(await readBy('Anne')).not.toEqual(leadersBefore);
    },
  );
});
