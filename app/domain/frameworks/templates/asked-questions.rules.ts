import type { Framework } from 'templates/framework.schema';
import type { Audience, Question, Template } from 'templates/template.schema';
import { type Word, wordsFor } from './scale-words.rules';

/** A sentence of the framework and where it stands. */
export type CitedSentence = {
  id: string;
  text: string;
  line: number;
  framework: string;
  language: 'da' | 'en';
};

/** One question as somebody is asked it. */
export type Asked = {
  id: string;
  kind: Question['kind'];
  text: string;
  /** Of the template's own sentences, whatever language the page is read in. */
  language: Template['language'];
  /** The organisation asks for an answer; nobody is kept from sharing without one. */
  required: boolean;
  /** The expectations that it gathers, where it asks about several. */
  points: string[];
  /** What the talk can go on to: asked of the employee, so the leader meets it in the talk alone. */
  followUps: string[];
  /** What the employee can ask the leader about the same; null for everybody else. */
  toLeader: string | null;
  /** What can be chosen in answer; nothing where it is answered in words of one's own. */
  words: Word[];
  citations: CitedSentence[];
};

/** A question of a template as this audience is asked it: on the preparation page, and in the preview of it. */
export function askedOf(
  question: Question,
  audience: Audience,
  template: Template,
  framework: Framework,
): Asked {
  return {
    id: question.id,
    kind: question.kind,
    text: question.text[audience] ?? '',
    language: template.language,
    required: question.required,
    points: (question.points ?? []).map((point) => point[audience === 'leader' ? 'leader' : 'employee']),
    followUps: audience === 'leader' ? [] : question.followUps,
    toLeader: audience === 'employee' ? (question.toLeader ?? null) : null,
    words: wordsFor(question, template.scale),
    citations: citedSentences(question.statements, framework),
  };
}

/** The sections that have something to ask this audience, with just those questions. */
export function sectionsFor(template: Template, audience: Audience): Template['sections'] {
  return template.sections
    .map((section) => ({
      ...section,
      questions: section.questions.filter((question) => question.audience.includes(audience)),
    }))
    .filter((section) => section.questions.length > 0);
}

/** The statements with these ids, word for word; an id that the framework lacks is passed over. */
export function citedSentences(ids: readonly string[], framework: Framework): CitedSentence[] {
  return ids.flatMap((id) => {
    const statement = framework.statements.find((candidate) => candidate.id === id);
    if (!statement) return [];
    return {
      id,
      text: statement.text,
      line: statement.source.line,
      framework: framework.name,
      language: framework.language,
    };
  });
}
