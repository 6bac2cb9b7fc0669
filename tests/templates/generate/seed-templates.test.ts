import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateTemplate } from 'templates/generate/generate-template';
import { statementsFor } from 'templates/generate/role-statements';
import { readFramework } from 'templates/read/read-framework';
import { CONVERSATION_TYPES } from 'templates/template.schema';
import { describe, expect, it } from 'vitest';
import { expectGoodTemplate, frameworkQuestions } from './template-properties';

const SEEDS = join(process.cwd(), '../shared/seeds');
const names = existsSync(SEEDS) ? readdirSync(SEEDS).filter((name) => /^00[013]_/.test(name)) : [];

if (names.length === 0) {
  console.warn(
    'The seed frameworks are not beside the repository (../shared/seeds): their templates are not tested.',
  );
  it.skip('templates of the seed frameworks (skipped: ../shared/seeds is not there)', () => {});
}

describe.each(names)('the seed framework %s', (name) => {
  const framework = readFramework({ name, bytes: readFileSync(join(SEEDS, name)) });
  const roles = framework.roles.filter((role) =>
    framework.statements.some(({ role: id }) => [role.id, 'alle', ...role.inherits].includes(id)),
  );

  it.each(roles.map((role) => role.id))('gives good templates for %s in every type and language', (role) => {
    for (const type of CONVERSATION_TYPES)
      for (const language of ['da', 'en'] as const)
        expectGoodTemplate(generateTemplate(framework, { type, role, language }), framework);
  });

  it('is seldom quoted: at least nine of ten sentences become questions of their own', () => {
    for (const role of roles) {
      const questions = frameworkQuestions(
        generateTemplate(framework, { type: 'mus', role: role.id, language: 'da' }),
      );
      const quoted = questions.filter((question) => question.text.employee?.startsWith('Grundlaget siger'));
      expect(quoted.length / statementsFor(framework, role).length).toBeLessThanOrEqual(0.1);
    }
  });
});
