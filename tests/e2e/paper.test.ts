import { setDay } from 'app/domain/conversations/lifecycle/set-day.server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetched } from './support/answers';
import type { Visitor } from './support/browser';
import { inDays } from './support/days';
import { inspect } from './support/inspect';
import { button, click, firstField, heading, link, open, saved, shown } from './support/page';
import { pdfInfo, pdfText, signaturesIn } from './support/pdf-signatures';
import { played } from './support/played';
import { openStage, type Stage } from './support/stage';
import { begin, endTalk, freeze, share, sign } from './support/talk-acts';
import { t } from './support/words';

const ON_PAPER = 'Jeg er mest glad for, at vi fik legepladsen færdig.';
const MENDED = 'Jeg er mest glad for, at vi fik den nye legeplads færdig.';
const NONE = 'Vi er enige om at fortsætte, som vi gør nu.';

/** Peter has called Mads in, who has no computer at work. */
let stage: Stage;
let peter: Visitor;
let mads: Visitor;
let talk: string;

beforeAll(async () => {
  stage = await openStage(async (demo) => {
    talk = await played(demo, 'mads', 'preparing');
  });
  [peter, mads] = await Promise.all([stage.at('peter'), stage.at('mads')]);
});
afterAll(async () => {
  await stage?.stop();
});

describe('an employee without a computer prepares on paper', () => {
  it('the leader prints the form: a tagged document with the questions, and nothing that anybody has written', async () => {
    await open(mads, talk, 'forberedelse/look-back');
    await open(peter, talk, 'forberedelse');
    await inspect(peter);
    const address = await link(peter, t('preparing.print.employee', { name: 'Mads' })).getAttribute('href');
    const form = await fetched(peter, address ?? '');
    expect(pdfInfo(form)).toMatch(/Tagged:\s+yes/);
    const text = pdfText(form);
    expect(text).toContain('Hvad er jeg mest tilfreds med fra det seneste år?');
    expect(text).toContain(t('conversation.scale.on-the-way'));
  });

  it('the leader types in what stands on the paper, knowing what that means', async () => {
    await link(peter, t('preparing.print.enter')).click();
    await heading(peter, t('preparing.paper.title')).waitFor();
    await inspect(peter);
    await click(peter, t('preparing.paper.begin', { name: 'Mads' }));
    await heading(peter, t('preparing.paper.entering_title', { name: 'Mads' })).waitFor();
    await inspect(peter);
    await link(peter, 'Året, der gik').click();
    await heading(peter, 'Året, der gik').waitFor();
    await firstField(peter).fill(ON_PAPER);
    await saved(peter);
    await inspect(peter);
    await click(peter, t('conversation.preparation.save_and_close'));
    await heading(peter, t('preparing.paper.entering_title', { name: 'Mads' })).waitFor();
    await click(peter, t('preparing.paper.finish'));
    await shown(peter, t('preparing.paper.finished', { name: 'Mads' }));
    await inspect(peter);
  });

  it('the employee sees it with the mark of who typed it in, and can mend it', async () => {
    await open(mads, talk, 'forberedelse');
    await shown(mads, t('preparing.paper.own_ended', { name: 'Peter' }));
    await inspect(mads);
    await open(mads, talk, 'forberedelse/look-back');
    await shown(mads, t('preparing.paper.mark', { name: 'Peter' }));
    await mads.page.locator('form[novalidate]').waitFor();
    await expect.poll(() => firstField(mads).inputValue()).toBe(ON_PAPER);
    await firstField(mads).fill(MENDED);
    await saved(mads);
    await inspect(mads);
  });

  it('it is not the employee’s own word that he is ready: the talk begins on its day', async () => {
    await share(peter, talk, 'Mads');
    await shown(peter, t('conversation.preparation.both_shared'));
    expect(await button(peter, t('conversation.start.button')).count()).toBe(0);
    await stage.play((demo) => setDay(demo.as('peter'), talk.replace('/samtaler/', ''), inDays(0)));
    await open(peter, talk, 'forberedelse');
    await begin(peter);
  });

  it('they hold the talk with it before them, and deliberately agree on nothing', async () => {
    await open(peter, talk, 'samtale/look-back');
    await shown(peter, MENDED);
    await open(peter, talk, 'aftaler');
    await peter.page.locator('summary', { hasText: t('agreements.nothing.heading') }).click();
    await inspect(peter);
    await peter.page.getByLabel(t('agreements.nothing.reason')).fill(NONE);
    await click(peter, t('agreements.nothing.button'));
    await shown(peter, t('agreements.nothing.said'));
    await inspect(peter);
    await endTalk(peter, talk);
    await freeze(peter);
    await sign(peter, talk);
    await shown(peter, t('conversation.signing.waiting', { names: 'Mads' }));
  });

  it('the employee confirms it with his signature, and the document says so', async () => {
    await open(mads, talk, 'underskrift');
    await shown(mads, t('conversation.signing.on_paper_own', { name: 'Peter' }));
    const note = t('conversation.read_through.paper_note', { names: 'Mads Brandstrup' });
    await shown(mads, note);
    await shown(mads, t('conversation.signing.no_agreements_because', { reason: NONE }));
    await inspect(mads);
    await sign(mads, talk);
    await heading(mads, t('conversation.signing.done_title')).waitFor();
    const pdf = await fetched(mads, `${talk}/referat.pdf`);
    expect(await signaturesIn(stage, pdf)).toEqual([
      { name: 'Peter Rask', reservation: null },
      { name: 'Mads Brandstrup', reservation: null },
    ]);
    const text = pdfText(pdf);
    expect(text).toContain('papir');
    expect(text).toContain(NONE);
    expect(text).not.toContain(MENDED);
  });
});
