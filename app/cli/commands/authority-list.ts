import { parseArgs } from 'node:util';
import {
  type ListedAuthority,
  listAuthorities,
} from '../../domain/signing/certificates/list-certificates.server';
import { type Command, CommandError, type Io } from '../command';
import { openDataToRead } from '../open-data';

/** The organisation's authorities, newest first: name, serial number, validity, and which of them issues. */
export const authorityList: Command = {
  usage: 'authority list [--data data]',
  async run(args, io) {
    const { values } = parseArgs({ args, options: { data: { type: 'string', default: 'data' } } });
    const { db } = openDataToRead(values.data);
    try {
      const authorities = listAuthorities(db);
      if (authorities.length === 0) throw new CommandError('authority_none');
      for (const authority of authorities) io.out(inWords(authority, io));
      return 0;
    } finally {
      db.$client.close();
    }
  },
};

const day = (instant: Date) => instant.toISOString().slice(0, 10);

function inWords(
  { name, serial, validFrom, validTo, issued, issues, revoked }: ListedAuthority,
  { t }: Io,
): string {
  const state = revoked
    ? t('cli.authority_revoked', {
        date: day(revoked.revokedAt),
        reason: t(`certificates.reasons.${revoked.reason}`),
      })
    : t(issues ? 'cli.authority_issues' : 'cli.authority_older');
  return [
    name,
    `  ${serial}`,
    `  ${day(validFrom)} - ${day(validTo)}, ${t('cli.authority_issued', { count: issued })}, ${state}`,
  ].join('\n');
}
