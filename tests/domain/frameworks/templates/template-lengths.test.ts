import { storeFramework } from 'app/domain/frameworks/store-framework.server';
import { templateLengths } from 'app/domain/frameworks/templates/template-lengths.server';
import { organisationWithTeam } from 'tests/support/conversations';
import { testFramework } from 'tests/support/test-framework';
import { expect, it } from 'vitest';

/** The lengths to choose between for an employee of whom so much is expected. */
function employeeWith(expectations: number) {
  const adam = organisationWithTeam().as('Adam');
  const [first] = testFramework.statements;
  if (!first) throw new Error('the test framework has no statements');
  const frameworkId = storeFramework(adam, {
    ...testFramework,
    source: { ...testFramework.source, sha256: 'e'.repeat(64) },
    statements: Array.from({ length: expectations }, (_, place) => ({
      ...first,
      id: `s_${place}`,
      role: 'medarbejder',
      text: `Hjælper kollega nummer ${place} med opgaven`,
    })),
  });
  const length = templateLengths(adam, frameworkId).find(({ role }) => role === 'medarbejder');
  if (!length) throw new Error('nothing is expected of the employee');
  return length;
}

it('a focused template is advised where the full one has more questions than a talk holds, though its expectations are fewer', () => {
  const { statements, questions, usual } = employeeWith(24);
  expect(statements).toBe(24);
  expect(questions.full).toBeGreaterThan(25);
  expect(usual).toBe('focused');
});

it('a full template is advised where one talk holds all its questions', () => {
  const { questions, usual } = employeeWith(3);
  expect(questions.full).toBeLessThanOrEqual(25);
  expect(usual).toBe('full');
});
