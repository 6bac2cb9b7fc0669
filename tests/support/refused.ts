import type { RefusalKind } from 'app/domain/errors';
import { expect } from 'vitest';

/** What an operation throws when it refuses: `toThrow(refused('conversation.too_early'))`. */
export const refused = (code: string, kind?: RefusalKind): unknown =>
  expect.objectContaining({ name: 'Refusal', code, ...(kind && { kind }) });

/** The answer to whoever has no business with a conversation, existing or not. */
export const notFound = refused('access.not_found', 'not-found');
