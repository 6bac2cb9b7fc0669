import { X509Certificate } from 'node:crypto';
import { parseArgs } from 'node:util';
import { renewAuthority } from '../../domain/signing/authority.server';
import { commonName } from '../../domain/signing/pdf/common-name';
import type { Command } from '../command';
import { openData } from '../open-data';

/** A new certificate authority, which issues from now on; the older ones stay trusted. The server can be running. */
export const authorityRenew: Command = {
  usage: 'authority renew [--data data]',
  async run(args, io) {
    const { values } = parseArgs({ args, options: { data: { type: 'string', default: 'data' } } });
    const { db, keys } = openData(values.data);
    try {
      const made = new X509Certificate(await renewAuthority({ db, keys, actor: null, now: io.now() }));
      const [name, serial] = [commonName(made), made.serialNumber.toLowerCase()];
      io.out(io.t('cli.authority_renewed', { name, serial }));
      return 0;
    } finally {
      db.$client.close();
    }
  },
};
