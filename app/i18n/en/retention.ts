import type { Texts } from '../da';
import type { retention_errors as danish } from '../da/retention';

export const retention_errors = {
  held: 'It cannot be erased now: it has to be kept as long as a case goes on.',
} satisfies Texts<typeof danish>;
