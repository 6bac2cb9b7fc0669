import type { Saved } from '../domain/conversations/saved';

/**
 * What a script that saves gets to know (see app/components/autosave/send-save.ts). `fieldsOf` gives
 * what stands, or null where it has been taken away.
 */
export function savedJson<T>(
  saved: Saved<T>,
  fieldsOf: (current: T) => Record<string, string> | null,
): Response {
  if (saved.outcome === 'saved') return Response.json(saved);
  const { current } = saved;
  return Response.json(
    { outcome: 'stale', version: current.version, theirs: fieldsOf(current) },
    { status: 409 },
  );
}
