import { setNoAgreements } from 'app/domain/conversations/agreements/no-agreements.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { conversations } from 'db/schema/conversations';
import { sealing } from 'db/sealed/sealed';
import { eq } from 'drizzle-orm';
import { atSummary, organisationWithTeam } from 'tests/support/conversations';
import { expect, it } from 'vitest';

it('why nothing was agreed cannot be changed under the document that says so', async () => {
  const organisation = organisationWithTeam();
  const { db } = organisation;
  const id = atSummary(organisation);
  const change = (reason: string | null) =>
    db
      .update(conversations)
      .set({
        noAgreementsReason: sealing(conversations.noAgreementsReason, { conversationId: id, id }, reason),
      })
      .where(eq(conversations.id, id))
      .run();
  setNoAgreements(organisation.as('Anne'), id, 'Vi tager det til foråret');
  await freezeSummary(organisation.as('Anne'), id);
  for (const reason of ['Noget andet', null]) expect(() => change(reason)).toThrow(/void the summary/);
});
