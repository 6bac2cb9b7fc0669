import { parseArgs } from 'node:util';
import { verifyAuditChain } from '../../domain/audit/verify-audit-chain.server';
import type { Command } from '../command';
import { openData } from '../open-data';

/** Checks that no row of the audit log was changed or taken out. */
export const auditVerify: Command = {
  usage: 'audit verify [--data data]',
  async run(args, io) {
    const { values } = parseArgs({ args, options: { data: { type: 'string', default: 'data' } } });
    const { db, keys } = openData(values.data);
    const verdict = verifyAuditChain(db, keys);
    db.$client.close();
    if (verdict.firstBadRow === null) io.out(io.t('cli.audit_ok', { rows: verdict.rows }));
    else io.out(io.t('cli.audit_broken', { row: verdict.firstBadRow }));
    return verdict.firstBadRow === null ? 0 : 1;
  },
};
