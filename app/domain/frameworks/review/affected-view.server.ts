import type { Context } from '../../context';
import { roleNames } from '../framework-view.rules';
import { readFrameworkById } from '../list-frameworks.server';
import { type AffectedTemplate, templatesAffectedBy } from './affected-templates.server';

/** The templates that a version leaves behind, each with its role by name. For administrators. */
export function affectedTemplates(ctx: Context, frameworkId: string): AffectedTemplate[] {
  const roleName = roleNames(readFrameworkById(ctx, frameworkId));
  return templatesAffectedBy(ctx, frameworkId).map((template) => ({
    ...template,
    role: roleName(template.role) ?? template.role,
  }));
}
