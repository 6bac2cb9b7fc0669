import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from 'db/client.server';
import { keyringOf } from 'db/keyring/attach.server';
import type { Framework } from 'templates/framework.schema';
import { generateTemplate } from 'templates/generate/generate-template';
import type { ConversationType } from 'templates/template.schema';
import { createKeys } from '../../domain/keys.server';
import { lendKeys } from '../../domain/secrecy/lend-keys.server';
import { organisationCertificates } from '../../domain/signing/authority.server';
import { listRevisions } from '../../domain/signing/list-revisions.server';
import { type Command, CommandError } from '../command';
import { MIGRATIONS } from '../paths';
import { frameworkOf, onlyFile } from '../read-document';
import { playTour } from '../sample/play-tour.server';
import { languageOf, typeOf } from './template-generate';

/** The whole main job on one document, with made-up answers: framework, template, conversation, two signatures. */
export const tour: Command = {
  usage: 'tour FILE --out DIR [--type lus --role funktionsleder] [--language da]',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        type: { type: 'string', default: 'mus' },
        role: { type: 'string' },
        language: { type: 'string', default: 'da' },
      },
    });
    const file = onlyFile(positionals);
    if (!values.out) throw new CommandError('out_missing');
    const folder = values.out;
    const type = typeOf(values.type);
    const language = languageOf(values.language);
    const framework = await frameworkOf(file);
    const template = generateTemplate(framework, {
      type,
      role: values.role ?? firstRoleFor(type, framework),
      language,
    });
    // Everything that can be wrong with the arguments is known by now; nothing has been written.
    const database = join(folder, 'muskat.db');
    if (existsSync(database)) throw new CommandError('out_taken', { folder, file: 'muskat.db' });
    mkdirSync(folder, { recursive: true });
    const db = openDatabase(database, MIGRATIONS);
    // Made-up people, who can never log in: the key that could sign for them is not kept, nor are those of what they
    // say, so that the database has it as noise. It can be read in the documents.
    const keys = createKeys(randomBytes(32));
    lendKeys(db, keys);
    const conversationId = await playTour({ db, keys, framework, template, now: io.now() });
    const write = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
    write('framework.json', `${JSON.stringify(framework, null, 2)}\n`);
    write('template.json', `${JSON.stringify(template, null, 2)}\n`);
    const names = ['summary.rev0.pdf', 'summary.rev1.pdf', 'summary.pdf'];
    for (const { revision, pdf } of listRevisions(db, conversationId)) {
      const name = names[revision];
      if (name) write(name, pdf);
    }
    const excerpt = listRevisions(db, conversationId, 'excerpt').at(-1);
    if (excerpt) write('excerpt.pdf', excerpt.pdf);
    write('ca.pem', organisationCertificates(db).join('\n'));
    db.$client.close();
    rmSync(keyringOf(database));
    io.out(io.t('cli.tour_done', { folder }));
    return 0;
  },
};

/** An employee for a MUS, a leader for a LUS: the lowest role of that kind. */
function firstRoleFor(type: ConversationType, framework: Framework): string {
  const leads = type === 'lus';
  const [role] = framework.roles
    .filter((candidate) => candidate.leads === leads)
    .toSorted((one, other) => one.level - other.level);
  if (!role)
    throw new CommandError('no_role_for_type', {
      type,
      roles: framework.roles.map(({ id }) => id).join(', '),
    });
  return role.id;
}
