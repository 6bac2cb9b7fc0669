import type { Saved } from '../domain/conversations/saved';

/** What a script that saves gets to know (see app/components/autosave/send-save.ts). */
export function savedJson<T>(saved: Saved<T>, fieldsOf: (current: T) => Record<string, string>): Response {
  if (saved.outcome === 'saved') return Response.json(saved);
  const { current } = saved;
  return Response.json(
    { outcome: 'stale', version: current.version, theirs: fieldsOf(current) },
    { status: 409 },
  );
}
