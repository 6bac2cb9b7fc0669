const HERE = 'http://here.invalid';

/**
 * The address within Muskat that a visitor is to be sent back to. Anything that leads elsewhere, however
 * it is written ('//evil.example', '/\evil.example'), becomes the overview.
 */
export function localPath(wanted: FormDataEntryValue | null | undefined): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, HERE);
  // Dots can leave two slashes at the front ('/.//evil.example'), which a browser takes for a host.
  return origin === HERE && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : '/';
}
