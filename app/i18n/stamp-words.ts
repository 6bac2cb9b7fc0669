import type { da } from './da';

type Meaning = keyof (typeof da)['stamps']['meaning'];

const MEANINGS: Record<string, Meaning> = {
  TIMEOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  'NOT-A-STAMP': 'not_a_stamp',
  'TOO-LARGE': 'not_a_stamp',
  'WRONG-IMPRINT': 'not_of_this',
  'WRONG-NONCE': 'not_of_this',
  'UNKNOWN-AUTHORITY': 'untrusted',
  'NOT-FOR-STAMPING': 'untrusted',
  'CERTIFICATE-EXPIRED': 'untrusted',
  BROKEN: 'broken',
  CLOCK: 'clock',
};

/** The key under `stamps.meaning` that says what a code of `StampError` means. */
export function meaningOfStampCode(code: string): Meaning {
  if (code.startsWith('HTTP-')) return 'http';
  if (code.startsWith('REFUSED-')) return 'refused';
  return MEANINGS[code] ?? 'nobody';
}
