import { dayField, ROWS, startField } from 'app/domain/appointments/times.schema';
import { agreementWaits } from 'app/domain/conversations/agreements/follow-up-mails.server';
import { readMail } from 'app/domain/notifications/read-mail.server';
import { composeDigest } from 'app/jobs/mail/compose-mail';
import { mails } from 'db/schema/notifications';
import { people as persons } from 'db/schema/people';
import { demoEmail } from 'db/seed/demo-organisation';
import { eq } from 'drizzle-orm';
import { SETTINGS } from 'tests/jobs/one-mail';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Visitor } from './support/browser';
import { inDays } from './support/days';
import { inspect } from './support/inspect';
import { click, heading, link, shown } from './support/page';
import { openStage, type Stage } from './support/stage';
import { linkToCallIn } from './support/talk-acts';
import { t } from './support/words';

const NAME = 'MUS i Mosekonen';

/** Hanne runs the rounds; Oliver reports to Anne, and has had no talk this year. */
let stage: Stage;
let people: Record<'hanne' | 'anne' | 'oliver', Visitor>;

beforeAll(async () => {
  stage = await openStage(() => {});
  people = await stage.each(['hanne', 'anne', 'oliver']);
});
afterAll(() => stage?.stop());

describe('a round', () => {
  it('is made by HR, who sees whom it will invite before anybody is told', async () => {
    const { hanne, oliver } = people;
    const { page } = hanne;
    await page.goto('/hr');
    await link(hanne, t('rounds.nav')).click();
    await link(hanne, t('rounds.make')).click();
    await heading(hanne, t('rounds.form.title')).waitFor();
    await page.getByLabel(t('rounds.form.name')).fill(NAME);
    await page.getByRole('radio', { name: new RegExp(`^${t('common.type.mus')}`) }).check();
    await page.getByLabel(t('rounds.form.starts')).fill(inDays(0));
    await page.getByLabel(t('rounds.form.ends')).fill(inDays(60));
    await page.getByLabel(t('rounds.form.sign_by')).fill(inDays(74));
    await inspect(hanne);
    await click(hanne, t('rounds.form.submit'));
    await heading(hanne, NAME).waitFor();
    await shown(hanne, t('rounds.preview.who'));
    await inspect(hanne);
    await oliver.page.goto('/samtaler');
    await shown(oliver, t('overview.conversations.empty'));
  });

  it('invites when it is opened, but for whom HR has excused', async () => {
    const { hanne } = people;
    const { page } = hanne;
    await link(hanne, t('rounds.preview.to_people')).click();
    await page.getByLabel(t('rounds.people.choose_whom', { name: 'Sanne Thorup' })).check();
    await page.getByLabel(t('rounds.people.act')).selectOption('excuse');
    await page.getByLabel(t('rounds.people.why')).selectOption('other');
    await click(hanne, t('rounds.people.do'));
    await shown(hanne, t('rounds.people.done', { count: 1 }));
    await inspect(hanne);
    await link(hanne, NAME).click();
    await page.getByRole('button', { name: /^Åbn runden/ }).click();
    await link(hanne, t('rounds.one.progress')).waitFor();
    await inspect(hanne);
  });

  it('stands on the employee’s page until the leader calls in from it', async () => {
    const { anne, oliver } = people;
    await oliver.page.goto('/');
    await shown(oliver, t('overview.other.wait-for-call-in', { name: 'Anne Skovmose' }));
    await oliver.page.goto('/samtaler');
    await oliver.page.getByRole('link', { name: /Anne Skovmose/ }).click();
    await heading(oliver, t('rounds.talk.title')).waitFor();
    await inspect(oliver);
    await anne.page.goto('/team');
    await linkToCallIn(anne, 'Oliver Kjærgaard').click();
    await anne.page.getByLabel(t('team.call.held_on')).fill(inDays(14));
    await click(anne, t('team.call.submit'));
    await heading(anne, t('conversation.preparation.title')).waitFor();
    await shown(anne, /^Oliver er indkaldt til samtale den /);
    await inspect(anne);
    await oliver.page.reload();
    await heading(oliver, t('conversation.preparation.title')).waitFor();
  });

  it('gets an hour when the employee chooses among those that the leader proposes', async () => {
    const { anne, oliver } = people;
    const { page } = anne;
    await page.goto(`${new URL(page.url()).pathname.split('/').slice(0, 3).join('/')}/tider`);
    await heading(anne, t('appointments.propose.title')).waitFor();
    await inspect(anne);
    for (const row of ROWS.slice(0, 2)) {
      await page.locator(`[name=${dayField(row)}]`).fill(inDays(20 + row));
      await page.locator(`[name=${startField(row)}]`).fill('10:30');
    }
    await click(anne, t('appointments.propose.button'));
    await shown(anne, t('appointments.propose.waiting', { name: 'Oliver' }));
    await oliver.page.goto('/');
    await link(oliver, t('appointments.overview.choose', { name: 'Anne' })).click();
    await heading(oliver, t('appointments.answer.title')).waitFor();
    await inspect(oliver);
    await oliver.page.getByRole('radio').nth(1).check();
    await click(oliver, t('appointments.answer.accept'));
    await oliver.page
      .getByText(/kl\. 10[.:]30/)
      .first()
      .waitFor();
  });

  it('is followed on pages that everybody can use, and so is what people are owed', async () => {
    const { hanne, oliver } = people;
    const { page } = hanne;
    await page.goto('/hr/runder');
    await inspect(hanne);
    await link(hanne, NAME).click();
    await link(hanne, t('rounds.one.progress')).waitFor();
    const round = new URL(page.url()).pathname;
    for (const part of ['fremdrift', 'fremdrift/personer', 'paamindelser', 'personer', 'luk']) {
      await page.goto(`${round}/${part}`);
      await inspect(hanne);
    }
    for (const path of ['rettigheder', 'indsigt', 'indsigt/indstillinger', 'skemaer', 'journalisering']) {
      await page.goto(`/hr/${path}`);
      await inspect(hanne);
    }
    await oliver.page.goto('/min-kalender');
    await click(oliver, t('appointments.feed.make'));
    await shown(oliver, t('appointments.feed.new'));
    await inspect(oliver);
  });

  it('is told to the leader in a mail that everybody can read', async () => {
    const html = stage.inDatabase((db) => {
      const now = new Date();
      const anne = db
        .select()
        .from(persons)
        .where(eq(persons.email, demoEmail('anne')))
        .get();
      const rows = db
        .select()
        .from(mails)
        .where(eq(mails.personId, anne?.id ?? ''))
        .all();
      const [first, ...others] = rows.map(
        (row) => readMail({ db, now }, { ...row, claimedUntil: now }, agreementWaits).facts,
      );
      if (!first) throw new Error('there is no mail');
      return composeDigest([first, ...others], SETTINGS).html;
    });
    const reader = await stage.stranger();
    await reader.page.setContent(html);
    await reader.page.getByRole('heading', { level: 1, name: / ting til dig i Muskat$/ }).waitFor();
    await inspect(reader);
  });
});
