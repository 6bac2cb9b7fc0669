import { storageTroubleOf } from 'db/trouble.server';
import type { Response } from 'express';
import type { Logger } from 'pino';
import SCIMMY from 'scimmy';
import { z } from 'zod';
import { recordDenial } from '../../domain/audit/record-denial.server';
import { Refusal, type RefusalKind } from '../../domain/errors';
import type { ProvisioningContext } from '../../domain/provisioning/provisioning.schema';
import { textOfCode } from '../../i18n/text-of-code';
import { createTranslations } from '../../i18n/translator';
import { BadRequest } from './normalise.rules';

const STATUS: Partial<Record<RefusalKind, number>> = {
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  invalid: 400,
};

/** The conflicts that the standard has a word for. */
const UNIQUENESS = new Set([
  'people.email_taken',
  'people.number_taken',
  'provisioning.external_id_taken',
  'provisioning.there_already',
]);

/** What a directory gets to hear of what was thrown, in English: its logs are read by administrators. */
export function faultsFor(ctx: ProvisioningContext, log: Logger): (error: unknown) => Error {
  return (error) => {
    if (error instanceof SCIMMY.Types.Error) return error;
    if (error instanceof BadRequest) return new SCIMMY.Types.Error(400, error.scimType, error.message);
    if (error instanceof z.ZodError) return new SCIMMY.Types.Error(400, 'invalidValue', fieldsOf(error));
    if (error instanceof Refusal) {
      recordDenial(ctx, error, { token: ctx.tokenId });
      const status = STATUS[error.kind] ?? 500;
      const type = status === 400 ? 'invalidValue' : UNIQUENESS.has(error.code) ? 'uniqueness' : '';
      const { t } = createTranslations('en');
      const text = textOfCode(t, 'errors', error.code, error.values);
      return new SCIMMY.Types.Error(status, type, `${text} (${error.code})`);
    }
    log.error({ err: error, trouble: storageTroubleOf(error) }, 'provisioning failed');
    return new SCIMMY.Types.Error(500, '', 'Something went wrong on our side. Nothing was changed.');
  };
}

/** Which attributes are wrong; never what stood in them. */
function fieldsOf({ issues }: z.ZodError): string {
  const fields = new Set(issues.map(({ path }) => ATTRIBUTE[String(path[0])] ?? String(path[0])));
  return `Missing or not as it has to be: ${[...fields].join(', ')}.`;
}

const ATTRIBUTE: Record<string, string> = {
  email: 'userName (an e-mail address)',
  name: 'displayName',
  level: 'userType',
  leaderId: 'manager',
};

/** An answer before the library is reached; it knows only some statuses. */
export function sendFault(response: Response, status: number, detail: string, scimType?: string): void {
  response
    .status(status)
    .type('application/scim+json')
    .send(
      JSON.stringify({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: String(status),
        ...(scimType && { scimType }),
        detail,
      }),
    );
}
