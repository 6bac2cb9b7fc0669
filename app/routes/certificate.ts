import { organisationCertificates } from '../domain/signing/authority.server';
import { systemContext } from '../http/visit.server';
import type { Route } from './+types/certificate';

/** The organisation's own certificates, for whoever checks a document without us. Public: it proves, and opens nothing. */
export function loader({ context }: Route.LoaderArgs) {
  return new Response(organisationCertificates(systemContext(context).db).join('\n'), {
    headers: {
      'Content-Type': 'application/x-pem-file',
      'Content-Disposition': 'attachment; filename="certifikat.pem"',
    },
  });
}
