import type { Framework, Role } from 'templates/framework.schema';
import type { ChainLink } from 'templates/template.schema';

/**
 * Ledelseskæden: what the levels directly above and below are themselves expected to do on a theme, those above
 * first. A level with several roles has a link for each that the theme says something of.
 */
export function chainOf(framework: Framework, role: Role, theme: string): ChainLink[] {
  const levels = framework.roles.map(({ level }) => level);
  const above = Math.min(...levels.filter((level) => level > role.level));
  const below = Math.max(...levels.filter((level) => level < role.level));
  return [...linksAt(framework, above, 'above', theme), ...linksAt(framework, below, 'below', theme)];
}

function linksAt(
  framework: Framework,
  level: number,
  position: ChainLink['position'],
  theme: string,
): ChainLink[] {
  return framework.roles
    .filter((role) => role.level === level)
    .map((role) => ({
      role: role.id,
      name: role.name,
      position,
      statements: framework.statements
        .filter((statement) => statement.role === role.id && statement.theme === theme)
        .map((statement) => statement.id),
    }))
    .filter(({ statements }) => statements.length > 0);
}
