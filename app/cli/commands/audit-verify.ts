import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Anchor, AnchorLineError, parseAnchors } from '../../domain/audit/anchor.schema';
import { readAnchors } from '../../domain/audit/anchors.server';
import { type AuditVerdict, verifyAuditChain } from '../../domain/audit/verify-audit-chain.server';
import { type Command, CommandError, type Io } from '../command';
import { isFromSqlite, openDataToRead } from '../open-data';
import { readBytes } from '../read-document';

/**
 * Checks that no row of the audit log was changed or taken out, and that it still has the rows that were
 * its last ones on earlier days: by the anchors in the database, and by those in a file that was kept
 * elsewhere. Only reads; the server can be running.
 */
export const auditVerify: Command = {
  usage: 'audit verify [--data data] [--anchors FILE]',
  async run(args, io) {
    const { values } = parseArgs({
      args,
      options: { data: { type: 'string', default: 'data' }, anchors: { type: 'string' } },
    });
    const kept = values.anchors === undefined ? [] : anchorsIn(values.anchors);
    const { anchors, verdict } = verifyIn(values.data, kept);
    io.out(inWords(verdict, anchors, io));
    return verdict.firstBadRow === null && verdict.misfits.length === 0 ? 0 : 1;
  },
};

function verifyIn(folder: string, kept: Anchor[]): { anchors: Anchor[]; verdict: AuditVerdict } {
  const { db, keys } = openDataToRead(folder);
  try {
    const all = [...readAnchors(db), ...kept];
    const anchors = [
      ...new Map(all.map((anchor) => [`${anchor.day} ${anchor.seq} ${anchor.mac}`, anchor])).values(),
    ];
    return { anchors, verdict: verifyAuditChain(db, keys, anchors) };
  } catch (error) {
    if (isFromSqlite(error)) throw new CommandError('no_log', { file: join(folder, 'muskat.db') });
    throw error;
  } finally {
    db.$client.close();
  }
}

function anchorsIn(file: string): Anchor[] {
  try {
    return parseAnchors(readBytes(file).toString('utf8'));
  } catch (error) {
    if (error instanceof AnchorLineError) throw new CommandError('not_an_anchor', { file, line: error.line });
    throw error;
  }
}

function inWords({ rows, firstBadRow, misfits }: AuditVerdict, anchors: Anchor[], { t }: Io): string {
  const lines = misfits.map(({ why, day, seq }) =>
    t(why === 'cut-off' ? 'cli.audit_anchor_cut_off' : 'cli.audit_anchor_changed', { day, seq }),
  );
  if (firstBadRow !== null) {
    const key = firstBadRow === 1 ? 'cli.audit_broken_first' : 'cli.audit_broken';
    return [t(key, { row: firstBadRow }), ...lines].join('\n');
  }
  const latest = anchors
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  if (latest === undefined) lines.push(t('cli.audit_no_anchors'));
  else if (misfits.length === 0)
    lines.push(t('cli.audit_anchors_fit', { count: anchors.length, day: latest }));
  return [t('cli.audit_ok', { count: rows }), ...lines].join('\n');
}
