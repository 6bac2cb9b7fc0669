/** The bytes that are wanted of a file: from one up to (not with) another; the whole, or none that there are. */
export type Wanted = { from: number; to: number; partial: boolean } | 'unsatisfiable';

/**
 * What a request wants of a file of so many bytes, from `Range` and `If-Range` (RFC 9110, 14). A range of another
 * version than `etag`, several at once, or one that cannot be read is as good as none.
 */
export function wantedBytes(headers: Headers, { bytes, etag }: { bytes: number; etag: string }): Wanted {
  const whole = { from: 0, to: bytes, partial: false };
  const sameVersion = headers.get('if-range');
  const range = /^bytes=(\d*)-(\d*)$/.exec(headers.get('range')?.trim() ?? '');
  if (!range || (sameVersion !== null && sameVersion !== etag)) return whole;
  const [, first = '', last = ''] = range;
  if (first === '' && last === '') return whole;
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const to = first === '' || last === '' ? bytes : Math.min(bytes, Number(last) + 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return whole;
  if (from >= bytes || to <= from) return 'unsatisfiable';
  return { from, to, partial: true };
}
