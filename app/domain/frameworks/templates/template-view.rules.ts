import type { Framework } from 'templates/framework.schema';
import { AUDIENCES, type Audience, type Question, type Template } from 'templates/template.schema';

export type QuestionView = {
  id: string;
  kind: Question['kind'];
  /** What each is asked, in the order employee, leader, both. */
  asked: { audience: Audience; text: string }[];
  followUps: string[];
  /** The sentences that it comes from. */
  citations: { id: string; text: string; line: number }[];
};

export type SectionView = { id: string; title: string; guidance: string; questions: QuestionView[] };

/** A template as it will be asked, with the sentences of the framework that it cites. */
export function sectionsOf(template: Template, framework: Framework): SectionView[] {
  const statements = new Map(framework.statements.map((statement) => [statement.id, statement]));
  return template.sections.map(({ id, title, guidance, questions }) => ({
    id,
    title,
    guidance,
    questions: questions.map((question) => ({
      id: question.id,
      kind: question.kind,
      asked: AUDIENCES.flatMap((audience) => {
        const text = question.audience.includes(audience) ? question.text[audience] : undefined;
        return text ? [{ audience, text }] : [];
      }),
      followUps: question.followUps,
      citations: question.statements.flatMap((statementId) => {
        const statement = statements.get(statementId);
        return statement ? [{ id: statementId, text: statement.text, line: statement.source.line }] : [];
      }),
    })),
  }));
}
