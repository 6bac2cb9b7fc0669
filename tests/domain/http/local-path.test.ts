import { localPath } from 'app/http/local-path';
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
  ])('takes %j for no address of ours: it leads elsewhere or nowhere', (path) => {
    expect(localPath(path)).toBeNull();
  });

  it('takes a missing address, or a file, for none', () => {
    expect(localPath(null)).toBeNull();
    expect(localPath(undefined)).toBeNull();
    expect(localPath(new File([], '/samtaler'))).toBeNull();
  });
});
