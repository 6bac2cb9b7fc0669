import { newId } from 'app/domain/ids';
import { describe, expect, it } from 'vitest';

const ids = Array.from({ length: 1000 }, newId);

describe('an id', () => {
  it('begins with nothing that a spreadsheet takes for a formula, or a command line for an option', () => {
    expect(ids.filter((id) => !/^[A-Za-z0-9_]/.test(id))).toEqual([]);
  });

  it('is another each time, of a length that nobody can guess', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[\w-]{22}$/.test(id))).toBe(true);
  });
});
