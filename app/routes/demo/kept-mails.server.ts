import type { RouterContextProvider } from 'react-router';
import { Refusal } from '../../domain/errors';
import { servicesContext } from '../../http/contexts.server';

/** The mails that the demo has kept. Everywhere else there is no such page: 'not-found'. */
export function keptMails(context: Readonly<RouterContextProvider>) {
  const { keptMails } = context.get(servicesContext);
  if (!keptMails) throw new Refusal('not-found', 'access.not_found');
  return keptMails();
}
