import { askProvider } from 'app/domain/single-sign-on/ask-provider.server';
import { finishLogin } from 'app/domain/single-sign-on/finish-login.server';
import type { Provider } from 'app/domain/single-sign-on/provider.server';
import type { Purpose } from 'app/domain/single-sign-on/step-payloads';
import { accounts, sessions } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { createTestOrganisation, type TestOrganisation } from 'tests/support/test-database';

export const REDIRECT_URI = 'http://muskat.example/login/ekstern/svar';
const LOGIN: Purpose = { for: 'login', returnTo: '/samtaler' };

/** People who work here today, by the machine's clock, as a provider's tokens are. Anne and Bo have no password. */
export function organisationToday(): TestOrganisation {
  const organisation = createTestOrganisation([{ name: 'Anne' }, { name: 'Bo' }]);
  organisation.setNow(new Date());
  organisation.db.update(accounts).set({ passwordHash: null }).run();
  return organisation;
}

export const ask = (organisation: TestOrganisation, provider: Provider, purpose: Purpose = LOGIN) =>
  askProvider(organisation.system(), provider, { redirectUri: REDIRECT_URI, purpose });

export const finish = (
  organisation: TestOrganisation,
  provider: Provider,
  input: { stepId: string | null; answer: URLSearchParams },
  as: string | null = null,
) => finishLogin(organisation.system(), provider, as === null ? null : organisation.as(as).actor, input);

export const sessionsIn = ({ db }: TestOrganisation) => db.select().from(sessions).all();
export const actionsIn = ({ db }: TestOrganisation) =>
  db
    .select()
    .from(auditEvents)
    .all()
    .map(({ action }) => action);

export function changeEmail({ db, idOf }: TestOrganisation, name: string, email: string): void {
  db.update(people)
    .set({ email })
    .where(eq(people.id, idOf(name)))
    .run();
}
