import { TemplateError } from 'templates/generate/template-error';
import { FrameworkReadError } from 'templates/read/framework-read-error';
import { Refusal } from '../domain/errors';
import { languageOfSystem } from '../i18n/language';
import { textOfCode } from '../i18n/text-of-code';
import { createTranslations } from '../i18n/translator';
import { type Command, CommandError, type ExitCode, type Io } from './command';

/** The words of a command, as they are typed. Only the one that is asked for is loaded: it starts in half the time. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  'framework read': async () => (await import('./commands/framework-read')).frameworkRead,
  'template generate': async () => (await import('./commands/template-generate')).templateGenerate,
  tour: async () => (await import('./commands/tour')).tour,
  verify: async () => (await import('./commands/verify')).verify,
  'audit verify': async () => (await import('./commands/audit-verify')).auditVerify,
  'user password': async () => (await import('./commands/user-password')).userPassword,
  'identities forget': async () => (await import('./commands/identities-forget')).identitiesForget,
  'mail test': async () => (await import('./commands/mail-test')).mailTest,
  'filing test': async () => (await import('./commands/filing-test')).filingTest,
  'timestamp test': async () => (await import('./commands/timestamp-test')).timestampTest,
  'authority renew': async () => (await import('./commands/authority-renew')).authorityRenew,
  'authority export': async () => (await import('./commands/authority-export')).authorityExport,
  'authority list': async () => (await import('./commands/authority-list')).authorityList,
  'keys rotate': async () => (await import('./commands/keys-rotate')).keysRotate,
  backup: async () => (await import('./commands/backup')).backup,
  restore: async () => (await import('./commands/restore')).restore,
  export: async () => (await import('./commands/export')).exportSummaries,
  'people import': async () => (await import('./commands/people-import')).peopleImport,
  'retention run': async () => (await import('./commands/retention-run')).retentionRun,
  demo: async () => (await import('./commands/demo')).demo,
};

/** Runs one command of `npx muskat` and returns the process's exit code. */
export async function main(words: string[], io: Io = processIo()): Promise<ExitCode> {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (command) return attempt(await command(), words.slice(length), io);
  }
  const asked = words.length === 0 || ['help', '--help', '-h'].includes(words[0] ?? '');
  const commands = await Promise.all(Object.values(COMMANDS).map((command) => command()));
  const usage = commands.map((command) => `  npx muskat ${command.usage}`).join('\n');
  const text = `${io.t('cli.usage')}\n${usage}`;
  if (asked) io.out(text);
  else io.err(`${io.t('cli.unknown_command', { words: words.slice(0, 2).join(' ') })}\n${text}`);
  return asked ? 0 : 2;
}

async function attempt(command: Command, args: string[], io: Io): Promise<ExitCode> {
  try {
    return await command.run(args, io);
  } catch (error) {
    const message = messageOf(error, io);
    if (message === null) throw error;
    io.err(message);
    if (isArgumentError(error)) io.err(`${io.t('cli.usage')}\n  npx muskat ${command.usage}`);
    return 2;
  }
}

/** One sentence in the user's language; null for a fault of ours, which shows itself whole. */
function messageOf(error: unknown, { t }: Io): string | null {
  if (error instanceof CommandError)
    return (t as unknown as (key: string, values: object) => string)(`cli.${error.code}`, error.values);
  if (error instanceof FrameworkReadError) return textOfCode(t, 'errors', error.code, { ...error.details });
  if (error instanceof TemplateError)
    return textOfCode(t, 'errors', error.code, {
      role: error.details.role,
      roles: error.details.known.map((role) => role.id).join(', '),
    });
  if (error instanceof Refusal) return textOfCode(t, 'errors', error.code, error.values);
  if (isArgumentError(error)) return t('cli.bad_argument', { message: error.message });
  return null;
}

/** What `parseArgs` throws for an option that it does not know or that lacks its value. */
function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}

function processIo(): Io {
  const language = languageOfSystem(process.env);
  return {
    out: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    t: createTranslations(language).getFixedT(language, 'texts'),
    language,
    now: () => new Date(),
  };
}
