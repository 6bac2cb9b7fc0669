import { organisationCrls } from '../domain/signing/authority.server';
import { systemContext } from '../http/visit.server';
import type { Route } from './+types/revoked-certificates';

/** The signed lists of what the organisation has revoked, one an authority, for whoever checks without us. Public. */
export async function loader({ context }: Route.LoaderArgs) {
  return new Response((await organisationCrls(systemContext(context))).join('\n'), {
    headers: {
      'Content-Type': 'application/x-pem-file',
      'Content-Disposition': 'attachment; filename="spaerreliste.pem"',
    },
  });
}
