import { type Framework, FrameworkSchema } from 'templates/framework.schema';
import { firstProblem } from 'templates/framework-consistency';
import { isTooLong } from 'templates/framework-limits';
import { MAX_DOCUMENT_BYTES } from 'templates/read/decode';
import { z } from 'zod';
import { authorizeFunction } from '../../access/authorize';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { type StartedReview, startReviewOfFramework } from './start-review.server';

/**
 * Takes in a `muskat.framework/1` file as a draft to review. For administrators.
 * Refuses what is no such file, and one that does not hang together, with `framework.import_…` codes,
 * and one that is longer than any framework with `framework.too_long`.
 */
export function importFrameworkJson(ctx: Context, file: { name: string; bytes: Uint8Array }): StartedReview {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  if (file.bytes.length > MAX_DOCUMENT_BYTES) throw new Refusal('invalid', 'framework.too_large');
  const framework = parsed(jsonIn(file.bytes));
  if (isTooLong(framework)) throw new Refusal('invalid', 'framework.too_long');
  const problem = firstProblem(framework);
  if (problem) throw new Refusal('invalid', problem.code, { ...problem.values });
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
