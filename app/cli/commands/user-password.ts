import { parseArgs } from 'node:util';
import { firstPassword } from '../../domain/accounts/first-password.server';
import { setPassword } from '../../domain/accounts/set-password.server';
import { findPersonByEmail, hasPerson } from '../../domain/people/find-person.server';
import { type Command, CommandError } from '../command';
import { openData } from '../open-data';

/** For somebody who has forgotten theirs: prints a password to hand over, which they change when they log in. */
export const userPassword: Command = {
  usage: 'user password EMAIL [--data data]',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { data: { type: 'string', default: 'data' } },
    });
    const [email] = positionals;
    if (!email) throw new CommandError('email_missing');
    const { db, keys } = openData(values.data);
    if (!hasPerson(db, email)) throw new CommandError('no_person', { email });
    const password = firstPassword();
    const ctx = { db, keys, actor: null, now: io.now() };
    await setPassword(ctx, findPersonByEmail(db, email), password, { handedOver: true });
    db.$client.close();
    io.out(io.t('cli.password_set', { email, password }));
    return 0;
  },
};
