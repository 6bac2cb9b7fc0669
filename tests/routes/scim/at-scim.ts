import { makeToken } from 'app/domain/provisioning/tokens.server';
import type { TestOrganisation } from 'tests/support/test-database';
import { startTestServer, type TestServer } from 'tests/support/test-server';
import { z } from 'zod';

export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User';

const AnswerSchema = z.looseObject({
  id: z.string().optional(),
  schemas: z.array(z.string()),
  Resources: z.array(z.looseObject({ id: z.string() })).optional(),
  totalResults: z.number().optional(),
  startIndex: z.number().optional(),
  itemsPerPage: z.number().optional(),
  scimType: z.string().optional(),
  detail: z.string().optional(),
});

export type Directory = Awaited<ReturnType<typeof directoryAt>>;

/** The app as it runs, and a directory that shows a token; what it sends has no Origin and no cookie. */
export async function directoryAt(organisation: TestOrganisation, token = newToken(organisation)) {
  const server: TestServer = await startTestServer(organisation);
  const client = server.visitor();
  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
    const answer = await client.send(
      method,
      `/scim/v2${path}`,
      {
        authorization: `Bearer ${token}`,
        ...(text !== undefined && {
          'content-type': 'application/scim+json',
          'content-length': String(Buffer.byteLength(text)),
        }),
        ...headers,
      },
      text,
    );
    const json = answer.text === '' ? null : AnswerSchema.parse(JSON.parse(answer.text));
    return { status: answer.status, headers: answer.headers, json, text: answer.text };
  };
  return {
    server,
    token,
    ask,
    find: (filter: string) => ask('GET', `/Users?filter=${encodeURIComponent(filter)}`),
    /** As Entra ID adds somebody. */
    add: (given: Record<string, unknown> = {}, work: Record<string, unknown> = {}) =>
      ask('POST', '/Users', {
        schemas: [CORE, ENTERPRISE],
        externalId: 'f6b7a9a0',
        userName: 'Nanna@Proeveby.example',
        active: true,
        displayName: 'Nanna Ny',
        name: { formatted: 'Nanna Ny', familyName: 'Ny', givenName: 'Nanna' },
        emails: [{ primary: true, type: 'work', value: 'nanna@proeveby.example' }],
        meta: { resourceType: 'User' },
        title: 'Pædagog',
        userType: 'medarbejder',
        ...given,
        [ENTERPRISE]: { employeeNumber: '4711', department: 'Børn og unge', ...work },
      }),
    patch: (id: string, Operations: unknown[]) =>
      ask('PATCH', `/Users/${id}`, {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
        Operations,
      }),
  };
}

export const newToken = (organisation: TestOrganisation): string =>
  makeToken(organisation.as('Adam'), 'Entra ID');
