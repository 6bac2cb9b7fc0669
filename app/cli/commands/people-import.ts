import { parseArgs } from 'node:util';
import { newId } from '../../domain/ids';
import { importPeople, previewImport } from '../../domain/people-import/import-people.server';
import { countsOf, endsMany, type Plan } from '../../domain/people-import/plan.rules';
import { readFile } from '../../domain/people-import/read-file.server';
import { wordsOfProblem } from '../../i18n/import-problem';
import type { Command, ExitCode, Io } from '../command';
import { openData } from '../open-data';
import { onlyFile, readBytes } from '../read-document';

/** More than this nobody reads; how many are left is said. */
const MOST_SHOWN = 200;

/** Imports the payroll system's file, as the page does; with --dry-run it only says what would happen. */
export const peopleImport: Command = {
  usage: 'people import FILE.csv [--profile NAME] [--dry-run] [--end-many] [--json] [--data data]',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        profile: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'end-many': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        data: { type: 'string', default: 'data' },
      },
    });
    const bytes = readBytes(onlyFile(positionals));
    const { db, keys } = openData(values.data);
    try {
      const ctx = { db, keys, actor: null, now: io.now() };
      const file = readFile(db, bytes, values.profile ?? null);
      const { plan, fingerprint } = previewImport(ctx, file);
      const why = obstacleTo(plan, values['end-many'], io);
      const imported = why === null && !values['dry-run'];
      if (imported) importPeople(ctx, newId(), file, { fingerprint, endMany: values['end-many'] });
      if (values.json) io.out(JSON.stringify(asJson(plan, imported, io), null, 2));
      else say(plan, imported, io);
      if (why !== null) io.err(why);
      // A try-out answers no; an import that is not done could not be.
      const failed: ExitCode = values['dry-run'] ? 1 : 2;
      return why === null ? 0 : failed;
    } finally {
      db.$client.close();
    }
  },
};

function obstacleTo(plan: Plan, endMany: boolean, { t }: Io): string | null {
  const count = plan.problems.length;
  if (count > 0) return t('errors.people_import.has_problems', { count });
  if (!endsMany(plan) || endMany) return null;
  return t('people_import.cli.ends_many', { ended: plan.end.length, employed: plan.employed });
}

const linesOf = (plan: Plan, io: Io) => ({
  problems: plan.problems.map((problem) => ({ ...problem, text: wordsOfProblem(problem, io.t) })),
  notices: plan.notices.map((notice) => ({
    ...notice,
    text: io.t(`people_import.noticed.${notice.code}`, notice.values),
  })),
});

function asJson(plan: Plan, imported: boolean, io: Io) {
  const { problems, notices } = linesOf(plan, io);
  const shown = (all: typeof problems | typeof notices) =>
    all.slice(0, MOST_SHOWN).map(({ line, code, text }) => ({ line, code, text }));
  return {
    format: 'muskat.people-import/1',
    imported,
    counts: countsOf(plan),
    problemCount: problems.length,
    problems: shown(problems),
    noticeCount: notices.length,
    notices: shown(notices),
  };
}

function say(plan: Plan, imported: boolean, io: Io): void {
  const { problems, notices } = linesOf(plan, io);
  for (const all of [problems, notices]) {
    for (const { line, text } of all.slice(0, MOST_SHOWN))
      io.err(io.t('people_import.cli.line', { line, text }));
    if (all.length > MOST_SHOWN)
      io.err(io.t('people_import.preview.rest', { count: all.length - MOST_SHOWN }));
  }
  const counts = countsOf(plan);
  for (const name of ['added', 'changed', 'ended', 'unchanged', 'units'] as const)
    io.out(`${io.t(`people_import.preview.${name}`)}: ${counts[name]}`);
  io.out(io.t(imported ? 'people_import.cli.imported' : 'people_import.cli.nothing_written'));
}
