import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Framework } from 'templates/framework.schema';
import { generateTemplate } from 'templates/generate/generate-template';
import { FrameworkReadError } from 'templates/read/framework-read-error';
import { readFramework } from 'templates/read/read-framework';
import { CONVERSATION_TYPES, TEMPLATE_LENGTHS } from 'templates/template.schema';
import { describe, expect, it } from 'vitest';
import { rolesWithExpectations } from './every-template';
import { expectGoodTemplate, expectVaried } from './template-properties';

const CORPUS = join(process.cwd(), '../shared/corpus');
const names = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => /\.(txt|md|html)$/.test(name)) : [];

if (names.length === 0) {
  console.warn(
    'The documents of ../shared/corpus are not beside the repository: their templates are not tested.',
  );
  it.skip('templates of other documents (skipped: ../shared/corpus is not there)', () => {});
}

/** Null for a document without expectations. */
function frameworkIn(name: string): Framework | null {
  try {
    return readFramework({ name, bytes: readFileSync(join(CORPUS, name)) });
  } catch (error) {
    if (error instanceof FrameworkReadError) return null;
    throw error;
  }
}

describe.each(names)('the document %s', { timeout: 30_000 }, (name) => {
  it('gives good and varied templates for the role it says most of', (test) => {
    const framework = frameworkIn(name);
    if (!framework) return test.skip('nothing was read from it');
    const said = (role: string): number => framework.statements.filter((one) => one.role === role).length;
    const [role] = rolesWithExpectations(framework).sort((a, b) => said(b) - said(a));
    if (!role) throw new Error(`nothing is expected of anybody in ${name}`);
    for (const type of CONVERSATION_TYPES)
      for (const length of TEMPLATE_LENGTHS) {
        const template = generateTemplate(framework, { type, role, language: 'da', length });
        expectGoodTemplate(template, framework);
        expectVaried(template);
      }
    const english = generateTemplate(framework, { type: 'lus', role, language: 'en', length: 'focused' });
    expectGoodTemplate(english, framework);
    expect(english.language).toBe('en');
  });
});
