import { parseArgs } from 'node:util';
import { EVERYBODY, type Framework } from 'templates/framework.schema';
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
  const { name, organisation, roles, themes, statements, indicators, leftOut } = framework;
  const nameOf = new Map([
    [EVERYBODY, t('cli.framework_everybody')],
    ...roles.map((role): [string, string] => [role.id, role.name]),
  ]);
  const lines = [organisation && !name.includes(organisation) ? `${name} (${organisation})` : name];
  if (roles.length > 0)
    lines.push(t('cli.framework_roles', { roles: roles.map((role) => role.name).join(', ') }));
  for (const theme of themes) {
    lines.push('', theme.name);
    for (const { source, role, text } of statements.filter(({ theme: id }) => id === theme.id))
      lines.push(atLine(source.line, `${nameOf.get(role) ?? role}: ${text}`));
  }
  const unsure = leftOut.filter(({ why }) => why === 'unsure');
  if (unsure.length > 0) lines.push('', t('cli.framework_unsure'));
  for (const { source, text } of unsure) lines.push(atLine(source.line, text));
  const counts = [
    t('cli.framework_statements', { count: statements.length }),
    t('cli.framework_themes', { count: themes.length }),
    t('cli.framework_roles_found', { count: roles.length }),
    ...(indicators.length > 0 ? [t('cli.framework_indicators', { count: indicators.length })] : []),
  ];
  lines.push('', `${counts.join(', ')}.`);
  const others = leftOut.length - unsure.length;
  if (others > 0) lines.push(t('cli.framework_left_out', { count: others }));
  return lines.join('\n');
}

/** One line of the outline, however the text was set in the document. */
const atLine = (line: number, text: string): string =>
  `  ${String(line).padStart(4)}  ${text.trim().replace(/\s+/g, ' ')}`;
