import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateTemplate } from 'templates/generate/generate-template';
import { readFramework } from 'templates/read/read-framework';
import { describe, expect, it } from 'vitest';
import { everyTemplate, rolesWithExpectations } from './every-template';
import {
  expectGoodTemplate,
  expectVaried,
  frameworkQuestions,
  statementsOfRole,
} from './template-properties';

const SEEDS = join(process.cwd(), '../shared/seeds');
const names = existsSync(SEEDS) ? readdirSync(SEEDS).filter((name) => /^00[013]_/.test(name)) : [];

if (names.length === 0) {
  console.warn(
    'The seed frameworks are not beside the repository (../shared/seeds): their templates are not tested.',
  );
  it.skip('templates of the seed frameworks (skipped: ../shared/seeds is not there)', () => {});
}

describe.each(names)('the seed framework %s', { timeout: 30_000 }, (name) => {
  const framework = readFramework({ name, bytes: readFileSync(join(SEEDS, name)) });
  const roles = rolesWithExpectations(framework);

  it.each(roles)('gives good templates for %s in every type, language and length', (role) => {
    for (const template of everyTemplate(framework, role)) {
      expectGoodTemplate(template, framework);
      expectVaried(template);
    }
  });

  it('is asked of in about twelve to twenty questions where a role has more than fifty expectations', () => {
    for (const role of roles) {
      const expected = statementsOfRole(framework, role).length;
      const { sections } = generateTemplate(framework, {
        type: 'mus',
        role,
        language: 'da',
        length: 'focused',
      });
      const asked = sections.flatMap(({ purpose, questions }) => (purpose === 'framework' ? questions : []));
      if (expected > 50) expect(asked.length).toBeGreaterThanOrEqual(12);
      expect(asked.length).toBeLessThanOrEqual(Math.min(Math.max(20, expected / 4), expected));
    }
  });

  it('is seldom quoted: at least nine of ten sentences become questions of their own', () => {
    for (const role of roles) {
      const questions = frameworkQuestions(
        generateTemplate(framework, { type: 'mus', role, language: 'da' }),
      );
      const quoted = questions.filter((question) => question.quoted);
      expect(quoted.length / questions.length).toBeLessThanOrEqual(0.1);
    }
  });
});
