import { firstProblem } from 'templates/framework-consistency';
import { testFramework } from 'tests/support/test-framework';
import { describe, expect, it } from 'vitest';

describe('a framework that another program wrote', () => {
  it('has no problem where every id and name leads to one thing', () => {
    expect(firstProblem(testFramework)).toBeNull();
  });

  it('is told of roles that inherit each other far round, in time that grows with their number alone', () => {
    const role = (i: number, inherits: string[]) => ({
      id: `r${i}`,
      name: `Rolle ${i}`,
      level: 0,
      leads: false,
      inherits,
    });
    const chain = Array.from({ length: 3_000 }, (_, i) => role(i, i === 0 ? [] : [`r${i - 1}`]));
    const roles = [...testFramework.roles, ...chain];
    expect(firstProblem({ ...testFramework, roles })).toBeNull();
    const ring = roles.map((one) => (one.id === 'r0' ? { ...one, inherits: ['r2999'] } : one));
    expect(firstProblem({ ...testFramework, roles: ring })).toMatchObject({
      code: 'framework.import_circle',
    });
  });
});
