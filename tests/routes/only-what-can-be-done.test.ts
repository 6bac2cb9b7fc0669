import { cancelConversation } from 'app/domain/conversations/lifecycle/cancel-conversation.server';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { da } from 'app/i18n/da';
import { calledIn, groupCalledIn, inTalk, organisationWithGroup } from 'tests/support/conversations';
import { NOW } from 'tests/support/test-database';
import { startTestServer } from 'tests/support/test-server';
import { afterAll, afterEach, describe, expect, it } from 'vitest';

const organisation = organisationWithGroup();
const server = await startTestServer(organisation);
afterAll(() => server.close());
afterEach(() => organisation.setNow(NOW));

/** The text of a page as somebody reads it. */
async function page(name: string, address: string): Promise<string> {
  const { status, text } = await server.as(name).get(address);
  expect(status).toBe(200);
  return text
    .replace(/<!--.*?-->/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"');
}
const share = (id: string, ...names: string[]) => {
  for (const name of names) sharePreparation(organisation.as(name), id);
};
const preparation = (id: string) => `/samtaler/${id}/forberedelse`;
const { print, next } = da.preparing;

describe('a theme of the talk before the talk has begun', () => {
  it('says when it shows what has been prepared, and says of nobody that they have not shared', async () => {
    const id = calledIn(organisation);
    share(id, 'Jonas', 'Anne');
    for (const screen of ['', '/stor'])
      for (const name of ['Jonas', 'Anne']) {
        const text = await page(name, `/samtaler/${id}/samtale/tilbageblik${screen}`);
        expect(text).toContain(da.conversation.talk.not_open);
        for (const untrue of ['Har ikke delt sin forberedelse:', da.conversation.talk.not_shared_here])
          expect(text).not.toContain(untrue);
      }
    startTalk(organisation.as('Anne'), id);
    expect(await page('Anne', `/samtaler/${id}/samtale/tilbageblik`)).not.toContain(
      da.conversation.talk.not_open,
    );
  });
});

describe('the preparation on paper', () => {
  it('is offered until one has shared, and not in the talk', async () => {
    const id = calledIn(organisation);
    expect(await page('Jonas', preparation(id))).toContain(print.heading);
    share(id, 'Jonas');
    expect(await page('Jonas', preparation(id))).not.toContain('id="on-paper"');
    share(id, 'Anne');
    expect(await page('Anne', preparation(id))).not.toContain('id="on-paper"');
    expect(await page('Anne', preparation(inTalk(organisation)))).not.toContain('id="on-paper"');
  });

  it('is there for the leader to print and type in for an employee, whether or not the leader has shared', async () => {
    const id = calledIn(organisation);
    share(id, 'Anne');
    const text = await page('Anne', preparation(id));
    for (const words of [print.heading_employee, 'Hent skemaet til Jonas', print.enter])
      expect(text).toContain(words);
    expect(text).not.toContain(`>${print.own}<`);
  });

  it('is not to be typed in for an employee who has begun to write', async () => {
    const id = calledIn(organisation);
    expect(await page('Anne', preparation(id))).toContain(print.enter);
    const answer = { questionId: 'q_stolt', scale: null, text: 'Mine egne ord', version: 0 };
    saveAnswer(organisation.as('Jonas'), id, answer);
    const text = await page('Anne', preparation(id));
    expect(text).not.toContain(print.enter);
    expect(text).toContain('Hent skemaet til Jonas');
  });
});

describe('a member of a group who has shared', () => {
  it('hears on the day who has not, and that all are ready only when all are', async () => {
    const id = groupCalledIn(organisation);
    share(id, 'Jonas');
    organisation.setNow(new Date('2026-03-16T09:00:00Z'));
    const first = await page('Jonas', preparation(id));
    expect(first).toContain('Mie, Per og Anne har ikke delt endnu.');
    expect(first).not.toContain(next.ready);
    share(id, 'Anne', 'Mie', 'Per');
    expect(await page('Jonas', preparation(id))).toContain(next.ready);
  });
});

describe('a conversation that was called off', () => {
  const calledOff = (id: string) => cancelConversation(organisation.as('Anne'), id, 'Vi er flyttet');

  it('has no steps where it never began', async () => {
    const id = calledIn(organisation);
    expect(await page('Jonas', preparation(id))).toContain('Trin 1 af 5');
    calledOff(id);
    const text = await page('Jonas', preparation(id));
    expect(text).toContain('Vi er flyttet');
    expect(text).not.toContain('class="stepper"');
  });

  it('has those it reached, and says of none how many there are', async () => {
    const id = inTalk(organisation);
    calledOff(id);
    const text = await page('Jonas', preparation(id));
    expect(text).toContain('class="stepper"');
    expect(text).not.toMatch(/Trin \d af/);
  });
});

describe('an overview with nothing on it', () => {
  it('leads a leader to their team, and anybody else to their conversations', async () => {
    for (const [name, to, words] of [
      ['Kim', '/team', da.overview.see_team],
      ['Oda', '/samtaler', da.overview.see_conversations],
    ] as const)
      expect(await page(name, '/')).toContain(`href="${to}" data-discover="true">${words}</a>`);
  });
});
