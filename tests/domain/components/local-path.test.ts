import { localPath } from 'app/routes/account/local-path';
import { describe, expect, it } from 'vitest';

describe('where a visitor is sent back to', () => {
  it.each(['/', '/samtaler/abc?tema=2', '/hr?status=signed#liste'])('lets %s through', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'samtaler',
    '',
  ])('sends %j to the overview: it leads elsewhere or nowhere', (path) => {
    expect(localPath(path)).toBe('/');
  });

  it('sends a form without an address, or with a file, to the overview', () => {
    expect(localPath(null)).toBe('/');
    expect(localPath(undefined)).toBe('/');
    expect(localPath(new File([], '/samtaler'))).toBe('/');
  });
});
