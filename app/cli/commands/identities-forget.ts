import { parseArgs } from 'node:util';
import { forgetIdentities } from '../../domain/single-sign-on/forget-identities.server';
import { type Command, CommandError } from '../command';
import { openData } from '../open-data';

/** For an organisation that changes provider: who everybody is to the old one is forgotten. */
export const identitiesForget: Command = {
  usage: 'identities forget ISSUER [--data data]',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { data: { type: 'string', default: 'data' } },
    });
    const [issuer] = positionals;
    if (!issuer) throw new CommandError('issuer_missing');
    const { db, keys } = openData(values.data);
    const forgotten = forgetIdentities({ db, keys, actor: null, now: io.now() }, issuer);
    db.$client.close();
    if (forgotten === 0) throw new CommandError('no_identities', { issuer });
    io.out(io.t('cli.identities_forgotten', { count: forgotten, issuer }));
    return 0;
  },
};
