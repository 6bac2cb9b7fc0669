import { callIn } from 'app/domain/conversations/call-in.server';
import { describeSection } from 'app/domain/conversations/preparation/describe-preparation.server';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { newId } from 'app/domain/ids';
import { transact } from 'db/client.server';
import { frameworks, interviewTemplates } from 'db/schema/frameworks';
import { organisations } from 'db/schema/people';
import { generateTemplate } from 'templates/generate/generate-template';
import { organisationWithTeam } from 'tests/support/conversations';
import { NOW } from 'tests/support/test-database';
import { bench, describe } from 'vitest';
import { frameworkOf } from './large-framework';

const organisation = organisationWithTeam();
const jonas = organisation.as('Jonas');

/** A conversation on a template of about so many questions; returns what saves one more answer in it. */
function preparing(statements: number): () => void {
  const { db } = organisation;
  const framework = frameworkOf(statements);
  const [frameworkId, templateId] = [newId(), newId()];
  const stored = { content: JSON.stringify(framework), sourceSha256: framework.source.sha256 };
  db.insert(frameworks)
    .values({ id: frameworkId, name: framework.name, ...stored, importedAt: NOW })
    .run();
  const template = generateTemplate(framework, { type: 'mus', role: 'medarbejder', language: 'da' });
  const { type, role, language } = template;
  const content = JSON.stringify(template);
  db.insert(interviewTemplates)
    .values({ id: templateId, frameworkId, type, role, language, content, createdAt: NOW })
    .run();
  const id = callIn(organisation.as('Anne'), organisation.idOf('Jonas'), {
    templateId,
    heldOn: '2026-03-16',
  });
  const asked = template.sections.find(({ purpose }) => purpose === 'framework');
  const [question] = asked ? describeSection(jonas, id, asked.id).questions : [];
  if (!question) throw new Error('the template asks nothing');
  let version = 0;
  return () => {
    const answer = { questionId: question.id, scale: null, text: `Svar ${version}`, version };
    const saved = saveAnswer(jonas, id, answer);
    if (saved.outcome !== 'saved') throw new Error('not saved');
    version = saved.version;
  };
}

const small = preparing(10);
const large = preparing(400);

/** The two templates should take the same: what an answer costs does not depend on how much is asked. */
describe('saving an answer', () => {
  bench('the least there is: one row in one transaction', () => {
    transact(organisation.db, (tx) => {
      tx.update(organisations).set({ name: 'Prøveby Kommune' }).run();
    });
  });
  bench('of a framework with 10 expectations', small);
  bench('of a framework with 400 expectations', large);
});
