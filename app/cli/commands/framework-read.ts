import { parseArgs } from 'node:util';
import type { Framework } from 'templates/framework.schema';
import type { Command, Io } from '../command';
import { frameworkOf, onlyFile } from '../read-document';

/** Document -> framework: as JSON, or as an outline to read. */
export const frameworkRead: Command = {
  usage: 'framework read FILE [--json]',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const framework = await frameworkOf(onlyFile(positionals));
    io.out(values.json ? JSON.stringify(framework, null, 2) : outline(framework, io));
    return 0;
  },
};

function outline(framework: Framework, { t }: Io): string {
  const roles = new Map(framework.roles.map((role) => [role.id, role.name]));
  const lines = [framework.name, ''];
  for (const theme of framework.themes) {
    lines.push(theme.name);
    for (const statement of framework.statements.filter(({ theme: id }) => id === theme.id))
      lines.push(
        `  ${String(statement.source.line).padStart(4)}  ${roles.get(statement.role) ?? statement.role}: ${statement.text}`,
      );
    lines.push('');
  }
  lines.push(
    t('cli.framework_counts', {
      statements: framework.statements.length,
      themes: framework.themes.length,
      roles: framework.roles.length,
      leftOut: framework.leftOut.length,
    }),
  );
  return lines.join('\n');
}
