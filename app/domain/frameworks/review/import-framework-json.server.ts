import { EVERYBODY, type Framework, FrameworkSchema } from 'templates/framework.schema';
import { MAX_DOCUMENT_BYTES } from 'templates/read/decode';
import { z } from 'zod';
import { authorizeFunction } from '../../access/authorize';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { hasCircle } from './edits/roles';
import { type StartedReview, startReviewOfFramework } from './start-review.server';

/**
 * Takes in a `muskat.framework/1` file as a draft to review. For administrators.
 * Refuses what is no such file, and one that does not hang together, with `framework.import_…` codes.
 */
export function importFrameworkJson(ctx: Context, file: { name: string; bytes: Uint8Array }): StartedReview {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  if (file.bytes.length > MAX_DOCUMENT_BYTES) throw new Refusal('invalid', 'framework.too_large');
  const framework = parsed(jsonIn(file.bytes));
  assertHangsTogether(framework);
  return startReviewOfFramework(ctx, framework);
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal('invalid', 'framework.import_not_json');
  }
}

function parsed(value: unknown): Framework {
  const format = z.object({ format: z.string() }).safeParse(value);
  if (format.data?.format !== 'muskat.framework/1')
    throw new Refusal('invalid', 'framework.import_other_format');
  const framework = FrameworkSchema.safeParse(value);
  if (framework.success) return framework.data;
  const where = framework.error.issues[0]?.path.map(String).join('.') ?? '';
  throw new Refusal('invalid', 'framework.import_wrong', { where });
}

function assertHangsTogether({ roles, themes, values, statements, indicators }: Framework): void {
  for (const ids of [roles, themes, values, [...statements, ...indicators]]) {
    const seen = new Set<string>();
    for (const { id } of ids) {
      if (seen.has(id) || id === '') throw new Refusal('invalid', 'framework.import_duplicate', { id });
      seen.add(id);
    }
  }
  const themeIds = new Set(themes.map(({ id }) => id));
  const roleIds = new Set([EVERYBODY, ...roles.map(({ id }) => id)]);
  for (const { id, theme } of [...statements, ...indicators])
    if (!themeIds.has(theme)) throw new Refusal('invalid', 'framework.import_unknown_theme', { id, theme });
  const named = [
    ...statements.map(({ id, role }) => ({ id, role })),
    ...roles.flatMap(({ id, inherits }) => inherits.map((role) => ({ id, role }))),
  ];
  for (const { id, role } of named)
    if (!roleIds.has(role)) throw new Refusal('invalid', 'framework.import_unknown_role', { id, role });
  if (roles.some(({ id }) => id === EVERYBODY))
    throw new Refusal('invalid', 'framework.import_duplicate', { id: EVERYBODY });
  if (hasCircle(roles)) throw new Refusal('invalid', 'framework.import_circle');
}
