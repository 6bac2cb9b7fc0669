import { deputies } from 'db/schema/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNothingAt } from './support/answers';
import type { Visitor } from './support/browser';
import { inDays } from './support/days';
import { inspect } from './support/inspect';
import { button, click, heading, link, open, shown } from './support/page';
import { played } from './support/played';
import { openStage, type Stage } from './support/stage';
import { addGoal, begin, expectToBeTold, freeze, record, sign } from './support/talk-acts';
import { t } from './support/words';

const RECORD = 'Vi talte om ro i hverdagen.';

/** Anne leads Jonas; Peter stands in for her. */
let stage: Stage;
let people: Record<'anne' | 'peter' | 'jonas', Visitor>;
let talk: string;

beforeAll(async () => {
  stage = await openStage(async (demo) => {
    talk = await played(demo, 'jonas', 'shared');
  });
  people = await stage.each(['anne', 'peter', 'jonas']);
});
afterAll(() => stage?.stop());

describe('a deputy, from the first day to the day after the last', () => {
  it('the leader chooses who stands in for them, and until when', async () => {
    const { anne, peter } = people;
    await expectNothingAt(peter, talk, ['forberedelse', 'samtale']);
    await anne.page.goto('/team');
    await link(anne, t('deputies.link')).click();
    await heading(anne, t('deputies.title')).waitFor();
    await anne.page.getByLabel(t('deputies.person')).fill('Peter Rask');
    await anne.page.getByLabel(t('deputies.from')).fill(inDays(0));
    await anne.page.getByLabel(t('deputies.to')).fill(inDays(7));
    await click(anne, t('deputies.submit'));
    await shown(anne, t('deputies.appointed'));
    await inspect(anne);
  });

  it('the deputy is told, and sees the leader’s team apart from their own', async () => {
    const { peter } = people;
    await expectToBeTold(peter, t('deputies.for', { name: 'Anne Skovmose' }));
    await inspect(peter);
    await peter.page.goto('/team');
    const team = peter.page.getByRole('region', { name: t('deputies.for', { name: 'Anne Skovmose' }) });
    await team.getByText('Jonas Holmgaard').waitFor();
    await inspect(peter);
  });

  it('holds the talk on the leader’s behalf, and everybody in it knows', async () => {
    const { peter, jonas } = people;
    await open(peter, talk, 'forberedelse');
    await begin(peter);
    await open(peter, talk, 'samtale/look-back');
    await record(peter, RECORD);
    await open(jonas, talk, 'samtale/look-back');
    await jonas.page.getByText(/Peter Rask er stedfortræder for Anne/).waitFor();
    await jonas.page.goto('/mine-data/log');
    await shown(jonas, t('audit.on_behalf_of', { name: 'Anne Skovmose' }));
  });

  it('locks the record and signs it with their own name, in the leader’s place', async () => {
    const { peter } = people;
    await open(peter, talk, 'aftaler');
    await addGoal(peter, 'To rolige formiddage');
    await open(peter, talk, 'samtale');
    await click(peter, t('conversation.talk.end'));
    await heading(peter, t('conversation.read_through.title')).waitFor();
    await inspect(peter);
    await freeze(peter);
    await shown(peter, t('deputies.signs', { name: 'Peter Rask', leader: 'Anne Skovmose' }));
    await sign(peter, talk);
  });

  it('has nothing left at the next click once the days are over', async () => {
    const { peter, anne } = people;
    await open(peter, talk, 'underskrift');
    stage.inDatabase((db) => {
      db.update(deputies)
        .set({ startsOn: inDays(-8), endsOn: inDays(-1) })
        .run();
    });
    await expectNothingAt(peter, talk, ['forberedelse', 'samtale', 'aftaler', 'underskrift', 'referat.pdf']);
    await peter.page.goto('/team');
    expect(await peter.page.locator('main').innerText()).not.toContain('Jonas');
    await open(anne, talk, 'underskrift');
    expect(await button(anne, t('conversation.signing.sign')).count()).toBe(0);
    await inspect(anne);
  });
});
