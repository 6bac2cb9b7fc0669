import { grants } from 'db/schema/access';
import { deputies } from 'db/schema/people';
import { privacyRequests } from 'db/schema/privacy';
import { and, eq, gte, isNotNull, isNull, ne } from 'drizzle-orm';
import type { SystemContext } from '../context';
import { civilDateOf } from '../dates';
import type { PersonalMailKind } from './mail.rules';
import type { DropReason } from './still-true.rules';

type PersonalMail = { kind: PersonalMailKind; personId: string };

/**
 * Whether a mail about nothing but the recipient still says what is so: null, or why it is dropped. Between
 * queueing and sending a deputyship may be withdrawn, a right taken away and a request answered.
 */
export function reasonToDropPersonal(
  { db, now }: Pick<SystemContext, 'db' | 'now'>,
  { kind, personId }: PersonalMail,
): DropReason | null {
  switch (kind) {
    case 'factors-removed':
      // It happened, whatever came after: somebody who did not ask for it has to hear of it.
      return null;
    case 'deputy-appointed': {
      const standsIn = and(
        eq(deputies.deputyId, personId),
        isNull(deputies.withdrawnAt),
        gte(deputies.endsOn, civilDateOf(now)),
      );
      return db.select({ id: deputies.id }).from(deputies).where(standsIn).get() ? null : 'no-longer-true';
    }
    case 'request-received': {
      const handles = and(eq(grants.personId, personId), eq(grants.grant, 'hr'));
      if (!db.select({ grant: grants.grant }).from(grants).where(handles).get()) return 'not-a-party';
      const waits = and(isNull(privacyRequests.decidedAt), ne(privacyRequests.personId, personId));
      return db.select({ id: privacyRequests.id }).from(privacyRequests).where(waits).get()
        ? null
        : 'no-longer-true';
    }
    case 'request-answered': {
      const answered = and(eq(privacyRequests.personId, personId), isNotNull(privacyRequests.decidedAt));
      return db.select({ id: privacyRequests.id }).from(privacyRequests).where(answered).get()
        ? null
        : 'no-longer-true';
    }
  }
}
