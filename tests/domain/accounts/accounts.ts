import type { LoggedIn } from 'app/domain/accounts/log-in.server';
import { hashPassword } from 'app/domain/accounts/passwords.server';
import { createTestOrganisation, type TestOrganisation } from 'tests/support/test-database';

export const PASSWORD = 'tre kopper kaffe og en god snak';
export const ADDRESS = '192.0.2.7';

/** Anne can log in; Bo works here too. */
export async function organisationWithAnne(): Promise<TestOrganisation> {
  const passwordHash = await hashPassword(PASSWORD);
  return createTestOrganisation([{ name: 'Anne', passwordHash }, { name: 'Bo' }]);
}

export const anneLogsIn = (password = PASSWORD) => ({
  email: 'anne@proeveby.example',
  password,
  address: ADDRESS,
});

/** The session of somebody whom the password lets in. */
export function sessionOf(loggedIn: LoggedIn): string {
  if (loggedIn.kind !== 'session') throw new Error('a code is wanted');
  return loggedIn.sessionId;
}
