import { parseArgs } from 'node:util';
import { organisationCertificates } from '../../domain/signing/authority.server';
import { type Command, CommandError } from '../command';
import { openDataToRead } from '../open-data';

/** The certificates of all the organisation's authorities as PEM, for whoever checks documents without us. */
export const authorityExport: Command = {
  usage: 'authority export [--data data] > ca.pem',
  async run(args, io) {
    const { values } = parseArgs({ args, options: { data: { type: 'string', default: 'data' } } });
    const { db } = openDataToRead(values.data);
    try {
      const certificates = organisationCertificates(db);
      if (certificates.length === 0) throw new CommandError('authority_none');
      io.out(certificates.join('\n'));
      return 0;
    } finally {
      db.$client.close();
    }
  },
};
