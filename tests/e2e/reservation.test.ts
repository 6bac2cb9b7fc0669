import { DEMO_PASSWORD } from 'db/seed/demo-organisation';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fetched } from './support/answers';
import { PHONE, SMALL_PHONE, type Visitor } from './support/browser';
import { inspect } from './support/inspect';
import { click, heading, link, open, saved, shown } from './support/page';
import { pdfText, signaturesIn } from './support/pdf-signatures';
import { played } from './support/played';
import { openStage, type Stage } from './support/stage';
import { freeze, prove, sign } from './support/talk-acts';
import { t } from './support/words';

const RESERVATION = 'Jeg ser travlheden i foråret lidt anderledes.';
const WRONG = 'Der mangler, at vi talte om ferien.';
const MENDED = 'Ferien lægges, så der altid er to på stuen.';
const REASON = 'Datoen for kurset er lavet om.';
const [PETER, SIGNE] = ['Peter Rask', 'Signe Åkjær'];

let stage: Stage;
/** Addresses of talks that the leader has signed and the employee has not. */
let ofSigne: string;
let ofJonas: string;

beforeAll(async () => {
  stage = await openStage(async (demo) => {
    ofSigne = await played(demo, 'signe', 'signed-by-leader');
    ofJonas = await played(demo, 'jonas', 'signed-by-leader');
  });
});
afterEach(async () => {
  await stage?.clear();
});
afterAll(async () => {
  await stage?.stop();
});

describe('who sees it differently', () => {
  it('signs with a reservation, which a wrong password does not cost', async () => {
    const signe = await stage.at('signe', SMALL_PHONE);
    await open(signe, ofSigne, 'underskrift');
    await prove(signe, 'gættet forkert', RESERVATION);
    await shown(signe, t('errors.signing.wrong_password'));
    const field = signe.page.getByLabel(t('conversation.signing.reservation'));
    await expect.poll(() => field.inputValue()).toBe(RESERVATION);
    await inspect(signe, { refused: true });
    await prove(signe, DEMO_PASSWORD, RESERVATION);
    await heading(signe, t('conversation.signing.done_title')).waitFor();
    await shown(signe, RESERVATION);
    await inspect(signe);
  });

  it('and the reservation stands on the page and in the document for both to read', async () => {
    for (const key of ['peter', 'signe']) {
      const visitor = await stage.at(key);
      await open(visitor, ofSigne, 'underskrift');
      await shown(visitor, RESERVATION);
      const pdf = await fetched(visitor, `${ofSigne}/referat.pdf`);
      expect(pdfText(pdf)).toContain(RESERVATION);
      expect(await signaturesIn(stage, pdf)).toEqual([
        { name: PETER, reservation: null },
        { name: SIGNE, reservation: RESERVATION },
      ]);
    }
  });
});

describe('what is signed can be opened again', () => {
  it('the leader reopens it with a reason: both signatures are void, and both read why', async () => {
    const [peter, signe] = [await stage.at('peter', PHONE), await stage.at('signe', SMALL_PHONE)];
    await open(peter, ofSigne, 'underskrift');
    await peter.page.locator('summary', { hasText: t('conversation.signing.reopen_heading') }).click();
    await inspect(peter);
    await click(peter, t('conversation.signing.reopen'));
    await shown(peter, t('form.reason_missing'));
    await peter.page.getByLabel(t('conversation.signing.reason')).fill(REASON);
    await click(peter, t('conversation.signing.reopen'));
    await heading(peter, t('conversation.read_through.title')).waitFor();
    for (const visitor of [peter, signe]) {
      await open(visitor, ofSigne, 'underskrift');
      await heading(visitor, t('conversation.read_through.title')).waitFor();
      await shown(visitor, REASON);
      expect(await haveSigned(visitor)).toBe(0);
      await inspect(visitor);
    }
  });

  it('the old document is kept, with the signatures it had, for both to open', async () => {
    for (const key of ['signe', 'peter']) {
      const visitor = await stage.at(key);
      await open(visitor, ofSigne, 'underskrift');
      // The whole, and the excerpt of it: something stays between the two.
      const old = await visitor.page.locator('.earlier-versions a').all();
      expect(old).toHaveLength(2);
      for (const one of old) {
        const pdf = await fetched(visitor, (await one.getAttribute('href')) ?? '');
        expect(await signaturesIn(stage, pdf)).toEqual([
          { name: PETER, reservation: null },
          { name: SIGNE, reservation: RESERVATION },
        ]);
      }
    }
  });

  it('and both sign anew what they have mended', async () => {
    const [peter, signe] = [await stage.at('peter', PHONE), await stage.at('signe', SMALL_PHONE)];
    await open(peter, ofSigne, 'underskrift');
    await freeze(peter);
    await sign(peter, ofSigne);
    await shown(peter, t('conversation.signing.waiting', { names: 'Signe' }));
    await sign(signe, ofSigne);
    await heading(signe, t('conversation.signing.done_title')).waitFor();
    await shown(signe, REASON);
    await inspect(signe);
    const pdf = await fetched(signe, `${ofSigne}/referat.pdf`);
    expect(await signaturesIn(stage, pdf)).toEqual([
      { name: PETER, reservation: null },
      { name: SIGNE, reservation: null },
    ]);
    expect(pdfText(pdf)).not.toContain(RESERVATION);
  });
});

describe('who misses something sends the record back instead of signing', () => {
  it('says why, which both read, and the signature that was there is void', async () => {
    const [anne, jonas] = [await stage.at('anne'), await stage.at('jonas')];
    await open(jonas, ofJonas, 'underskrift');
    await jonas.page.locator('summary', { hasText: t('conversation.signing.send_back_heading') }).click();
    await jonas.page.getByLabel(t('conversation.signing.reason')).fill(WRONG);
    await inspect(jonas);
    await click(jonas, t('conversation.signing.send_back'));
    await heading(jonas, t('conversation.read_through.title')).waitFor();
    await shown(jonas, WRONG);
    await anne.page.goto('/');
    await inspect(anne);
    await link(anne, t('overview.own.revise', { name: 'Jonas Holmgaard' })).click();
    await shown(anne, WRONG);
    expect(await haveSigned(anne)).toBe(0);
    await inspect(anne);
  });

  it('the leader mends it, unlocks what was locked by mistake, and both sign', async () => {
    const [anne, jonas] = [await stage.at('anne'), await stage.at('jonas')];
    await open(anne, ofJonas, 'samtale/wellbeing');
    const last = anne.page.locator('.record-line').last();
    await last.getByRole('textbox').waitFor();
    await anne.page.locator('form[novalidate]').waitFor();
    await last.getByRole('textbox').fill(MENDED);
    await saved(anne);
    await inspect(anne);
    await open(anne, ofJonas, 'underskrift');
    await shown(anne, MENDED);
    await click(anne, t('conversation.read_through.freeze'));
    await click(anne, t('conversation.signing.unfreeze'));
    await freeze(anne);
    await inspect(anne);
    await sign(anne, ofJonas);
    await shown(anne, t('conversation.signing.waiting', { names: 'Jonas' }));
    await open(jonas, ofJonas, 'underskrift');
    await shown(jonas, MENDED);
    await sign(jonas, ofJonas);
    await heading(jonas, t('conversation.signing.done_title')).waitFor();
    const pdf = await fetched(jonas, `${ofJonas}/referat.pdf`);
    expect(await signaturesIn(stage, pdf)).toEqual([
      { name: 'Anne Skovmose', reservation: null },
      { name: 'Jonas Holmgaard', reservation: null },
    ]);
    expect(pdfText(pdf)).toContain(MENDED);
  });
});

/** How many of the two have signed, as the head of the conversation says. */
const haveSigned = ({ page }: Visitor) =>
  page.locator('.conversation-head').getByText(t('conversation.head.signed'), { exact: true }).count();
