import type { Framework } from 'templates/framework.schema';
import {
  AUDIENCES,
  type Audience,
  type Question,
  type Section,
  type Template,
} from 'templates/template.schema';
import { isQuoted, isReworded } from './template-problems.rules';

/** A text as it stands, and as it was generated where that is another. */
export type WordedText = { text: string; generated: string | null };
type AskedText = WordedText & { audience: Audience };

export type QuestionView = {
  id: string;
  kind: Question['kind'];
  /** What each is asked, in the order employee, leader, both. */
  asked: AskedText[];
  toLeader: WordedText | null;
  followUps: string[];
  /** As they were generated, where they are others. */
  generatedFollowUps: string[] | null;
  /** The expectations that it gathers, as each prepares them. */
  points: { statement: string; employee: WordedText; leader: WordedText; quoted: boolean }[];
  options: string[];
  /** The sentences that it comes from. */
  citations: { id: string; text: string; line: number }[];
  required: boolean;
  own: boolean;
  quoted: boolean;
  reworded: boolean;
};

export type SectionView = {
  id: string;
  title: string;
  guidance: string;
  purpose: Section['purpose'];
  /** What its own title and guidance were, where they are others. */
  generated: { title: string; guidance: string } | null;
  questions: QuestionView[];
};

/** A template as it will be asked, with the sentences of the framework that it cites. */
export function sectionsOf(template: Template, framework: Framework): SectionView[] {
  const statements = new Map(framework.statements.map((statement) => [statement.id, statement]));
  return template.sections.map(({ id, title, guidance, purpose, generated, questions }) => ({
    id,
    title,
    guidance,
    purpose,
    generated: generated
      ? { title: generated.title ?? title, guidance: generated.guidance ?? guidance }
      : null,
    questions: questions.map((question) => questionView(question, statements)),
  }));
}

type Statements = ReadonlyMap<string, Framework['statements'][number]>;

function questionView(question: Question, statements: Statements): QuestionView {
  const { generated = {}, toLeader } = question;
  return {
    id: question.id,
    kind: question.kind,
    asked: AUDIENCES.flatMap((audience) => {
      const text = question.audience.includes(audience) ? question.text[audience] : undefined;
      return text ? [{ audience, text, generated: generated[audience] ?? null }] : [];
    }),
    // One that has been taken away can be restored.
    toLeader:
      toLeader === undefined && generated.toLeader === undefined
        ? null
        : { text: toLeader ?? '', generated: generated.toLeader ?? null },
    followUps: question.followUps,
    generatedFollowUps: generated.followUps ?? null,
    points: (question.points ?? []).map((point) => ({
      statement: point.statement,
      employee: { text: point.employee, generated: point.generated?.employee ?? null },
      leader: { text: point.leader, generated: point.generated?.leader ?? null },
      quoted: point.quoted === true,
    })),
    options: (question.options ?? []).map(({ label }) => label),
    citations: question.statements.flatMap((statementId) => {
      const statement = statements.get(statementId);
      return statement ? [{ id: statementId, text: statement.text, line: statement.source.line }] : [];
    }),
    required: question.required,
    own: question.own === true,
    quoted: isQuoted(question),
    reworded: isReworded(question),
  };
}

/** The words that the two meet a question in. */
export const questionName = ({ asked }: Pick<QuestionView, 'asked'>): string =>
  (asked.find(({ audience }) => audience === 'joint') ?? asked[0])?.text ?? '';
