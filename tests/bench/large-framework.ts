import { createHash } from 'node:crypto';
import type { Framework } from 'templates/framework.schema';
import { sampleFramework } from 'tests/templates/generate/sample-framework';

/** The made-up framework of the tests, with its sentences repeated under ever new numbers. */
export function frameworkOf(statements: number): Framework {
  const own = sampleFramework.statements.filter(({ role }) => role === 'medarbejder' || role === 'alle');
  return {
    ...sampleFramework,
    source: {
      ...sampleFramework.source,
      sha256: createHash('sha256').update(String(statements)).digest('hex'),
    },
    statements: Array.from({ length: statements }, (_, index) => {
      const statement = own[index % own.length];
      if (!statement) throw new Error('the sample has no sentences');
      return { ...statement, id: `s_${index}`, text: `${statement.text} Nummer ${index}` };
    }),
  };
}
