import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from 'db/client.server';
import { verifyAuditChain } from '../../domain/audit/verify-audit-chain.server';
import { loadKeys } from '../../domain/keys.server';
import { type Command, CommandError } from '../command';
import { MIGRATIONS } from '../paths';

/** Checks that no row of the audit log was changed or taken out. */
export const auditVerify: Command = {
  usage: 'audit verify [--data data]',
  async run(args, io) {
    const { values } = parseArgs({ args, options: { data: { type: 'string', default: 'data' } } });
    const [database, key] = [join(values.data, 'muskat.db'), join(values.data, 'master.key')];
    for (const file of [database, key]) if (!existsSync(file)) throw new CommandError('no_file', { file });
    const db = openDatabase(database, MIGRATIONS);
    const verdict = verifyAuditChain(db, loadKeys(key));
    db.$client.close();
    if (verdict.firstBadRow === null) io.out(io.t('cli.audit_ok', { rows: verdict.rows }));
    else io.out(io.t('cli.audit_broken', { row: verdict.firstBadRow }));
    return verdict.firstBadRow === null ? 0 : 1;
  },
};
