import { setTimeout as wait } from 'node:timers/promises';
import { describeConversation } from 'app/domain/conversations/describe-conversation.server';
import { organisationCertificates } from 'app/domain/signing/authority.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { listRevisions } from 'app/domain/signing/list-revisions.server';
import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { signSummary } from 'app/domain/signing/sign-summary.server';
import { sendBackSummary } from 'app/domain/signing/void-summary.server';
import { signatures } from 'db/schema/signing';
import { atSummary, organisationWithTeam } from 'tests/support/conversations';
import { expect, it } from 'vitest';
import { prove, shown } from './sign-as';

const PAIRS = 20;

it('of the last signature and a sending back at the same time, exactly one wins', {
  timeout: 60_000,
}, async () => {
  const organisation = organisationWithTeam();
  const { db } = organisation;
  const [anne, jonas] = [organisation.as('Anne'), organisation.as('Jonas')];
  const proofs = { anne: await prove(organisation, 'Anne'), jonas: await prove(organisation, 'Jonas') };
  const ids: string[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const id = atSummary(organisation);
    await freezeSummary(anne, id);
    await signSummary(anne, proofs.anne, id, { ...shown(organisation, 'Anne', id), reservation: '' });
    ids.push(id);
  }
  const outcomes = await Promise.all(
    ids.map(async (id, pair) => {
      const signing = signSummary(jonas, proofs.jonas, id, {
        ...shown(organisation, 'Jonas', id),
        reservation: '',
      });
      // The first comes while the signature is being made, the last when it has been; the others between.
      const moment = pair === 0 ? Promise.resolve() : pair === PAIRS - 1 ? signing : wait(pair * 5);
      const sendingBack = moment.then(() => sendBackSummary(anne, id, 'Lige en ting til'));
      const [signed, sentBack] = await Promise.allSettled([signing, sendingBack]);
      return { id, signed, sentBack };
    }),
  );
  for (const { id, signed, sentBack } of outcomes) {
    const { state } = describeConversation(anne, id);
    const revisions = listRevisions(db, id);
    if (signed.status === 'fulfilled') {
      expect(sentBack).toMatchObject({ reason: { code: 'conversation.not_now.signed' } });
      expect([state, revisions.length]).toEqual(['signed', 3]);
      const pdf = revisions.at(-1)?.pdf ?? Buffer.of();
      expect((await verifyPdf(pdf, { authorities: organisationCertificates(db) })).verdict).toBe('ok');
    } else {
      expect(signed.reason).toMatchObject({ name: 'Refusal', kind: 'conflict' });
      expect([sentBack.status, state, revisions.length]).toEqual(['fulfilled', 'summary', 0]);
    }
  }
  expect(outcomes[0]?.sentBack.status).toBe('fulfilled');
  expect(outcomes.at(-1)?.signed.status).toBe('fulfilled');
  const made = db.select().from(signatures).all();
  expect(made.filter(({ side }) => side === 'employee')).toHaveLength(
    2 * outcomes.filter(({ signed }) => signed.status === 'fulfilled').length,
  );
});
