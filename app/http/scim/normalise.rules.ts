import { z } from 'zod';
import { attributeOf, ENTERPRISE, isRecord, plainValue } from './attributes.rules';

/** What is wrong with a request, in the words of RFC 7644. */
export class BadRequest extends Error {
  constructor(
    readonly scimType: 'invalidSyntax' | 'invalidPath' | 'invalidValue' | 'invalidFilter',
    detail: string,
  ) {
    super(detail);
  }
}

const PatchSchema = z.object({
  schemas: z.array(z.string()).max(10),
  Operations: z
    .array(
      z.object({
        op: z.string().max(10),
        path: z.string().max(300).optional(),
        value: z.unknown().optional(),
      }),
    )
    .min(1)
    .max(100),
});

type Operation = { op: string; path: string; value?: unknown };

/**
 * A PATCH as the standard has it, of what directories send: one attribute an operation, each by its whole name, and
 * nothing of what is not kept. Throws `BadRequest` for what is no PATCH, or names what there is not.
 */
export function normalisePatch(body: unknown): { schemas: string[]; Operations: Operation[] } {
  const parsed = PatchSchema.safeParse(body);
  if (!parsed.success) throw new BadRequest('invalidSyntax', 'The body is not a PatchOp message.');
  const { schemas, Operations } = parsed.data;
  return { schemas, Operations: Operations.flatMap(operationsIn) };
}

function operationsIn({ op, path, value }: z.infer<typeof PatchSchema>['Operations'][number]): Operation[] {
  const kind = op.toLowerCase();
  if (!['add', 'replace', 'remove'].includes(kind))
    throw new BadRequest('invalidSyntax', `There is no operation '${op}'.`);
  if (path === undefined || path === '') {
    if (kind === 'remove' || !isRecord(value))
      throw new BadRequest('invalidValue', 'An operation without a path needs an object of attributes.');
    return flattened(value).flatMap(([own, its]) => operation(kind, own, its));
  }
  return path.toLowerCase() === ENTERPRISE.toLowerCase() && isRecord(value)
    ? flattened({ [ENTERPRISE]: value }).flatMap(([own, its]) => operation(kind, own, its))
    : operation(kind, path, value);
}

function operation(op: string, path: string, value: unknown): Operation[] {
  const attribute = attributeOf(path);
  if (attribute === 'left-out') return [];
  if (attribute === null)
    throw new BadRequest('invalidPath', `There is no attribute '${path.slice(0, 100)}'.`);
  const manager = attribute === `${ENTERPRISE}:manager.value`;
  const target = manager ? `${ENTERPRISE}:manager` : attribute;
  const wanted = op === 'remove' ? undefined : plainValue(target, value);
  if (wanted === undefined) return [{ op: 'remove', path: target }];
  return [{ op: 'replace', path: target, value: wanted }];
}

/** The attributes of an object with those of the extension among them, each by its whole name. */
function flattened(body: Record<string, unknown>): [path: string, value: unknown][] {
  return Object.entries(body).flatMap(([key, value]): [string, unknown][] =>
    key.toLowerCase() === ENTERPRISE.toLowerCase() && isRecord(value)
      ? Object.entries(value).map(([own, its]) => [`${ENTERPRISE}:${own}`, its])
      : [[key, value]],
  );
}

/** A person as POST and PUT send them, with nothing but what is kept. Throws `BadRequest` for what is no object. */
export function normalisePerson(body: unknown): Record<string, unknown> {
  if (!isRecord(body)) throw new BadRequest('invalidSyntax', 'The body is not a User.');
  const kept: Record<string, unknown> = { schemas: body.schemas };
  const extension: Record<string, unknown> = {};
  for (const [path, value] of flattened(body)) {
    const attribute = attributeOf(path);
    if (attribute === null || attribute === 'left-out' || attribute.startsWith('name.')) continue;
    const wanted = plainValue(attribute, value);
    if (attribute.startsWith(`${ENTERPRISE}:`)) extension[attribute.slice(ENTERPRISE.length + 1)] = wanted;
    else kept[attribute] = wanted;
  }
  return Object.keys(extension).length > 0 ? { ...kept, [ENTERPRISE]: extension } : kept;
}
