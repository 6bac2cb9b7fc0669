import type { Question, SectionPurpose, Template } from 'templates/template.schema';

/** What became of the statements of an older framework version: which of the newer ones each lives on in. */
export type Successors = {
  /** Newer statement id by older statement id; no entry where it is gone. */
  ids: ReadonlyMap<string, string>;
  /** Ids of those newer statements whose sentence is another than it was. */
  reworded: ReadonlySet<string>;
};

/** A question, where it is asked, and what it was left out for: null where it is asked. */
export type Placed = { question: Question; section: string; purpose: SectionPurpose; reason: string | null };

/** Every question of a template that is generated, those that are left out last. */
export function generatedQuestions(template: Template): Placed[] {
  const purposes = new Map(template.sections.map(({ id, purpose }) => [id, purpose]));
  const asked = template.sections.flatMap(({ id, purpose, questions }) =>
    questions.map((question) => ({ question, section: id, purpose, reason: null })),
  );
  const leftOut = (template.leftOut ?? []).map(({ question, section, reason }) => ({
    question,
    section,
    purpose: purposes.get(section) ?? ('framework' as const),
    reason,
  }));
  return [...asked, ...leftOut].filter(({ question }) => !question.own);
}

/**
 * Finds the question of the older template that a newly generated one carries on: the one with its id, or
 * the first of its kind that asks about what one of its statements was before. A sentence can be behind
 * questions of several kinds: how one lives up to it, and what the leader can do. A question about the
 * framework with the same id about other sentences is another question; one that picks among the themes
 * asks about none of the sentences that it cites, so it carries on itself alone.
 */
export function predecessorsIn(
  old: Template,
  successors: Successors,
): (question: Question, purpose: SectionPurpose) => Placed | undefined {
  const byId = new Map<string, Placed>();
  const byStatement = new Map<string, Placed>();
  const key = (purpose: SectionPurpose, statement: string) => `${purpose} ${statement}`;
  for (const each of generatedQuestions(old)) {
    if (!byId.has(each.question.id)) byId.set(each.question.id, each);
    if (each.question.picks) continue;
    for (const statement of succeeding(each.question, successors)) {
      if (!byStatement.has(key(each.purpose, statement))) byStatement.set(key(each.purpose, statement), each);
    }
  }
  return (question, purpose) => {
    const same = byId.get(question.id);
    if (question.picks) return same;
    if (same && (purpose !== 'framework' || sharesStatement(same.question, question, successors)))
      return same;
    return question.statements.flatMap((statement) => byStatement.get(key(purpose, statement)) ?? [])[0];
  };
}

/** What the statements behind a question of the older template are now; nothing for those that are gone. */
export const succeeding = ({ statements }: Question, { ids }: Successors): string[] =>
  statements.flatMap((statement) => ids.get(statement) ?? []);

function sharesStatement(before: Question, question: Question, successors: Successors): boolean {
  const newer = new Set(succeeding(before, successors));
  return question.statements.some((statement) => newer.has(statement));
}

/** The older statement of each newer one. */
export const predecessorOf = (successors: Successors): Map<string, string> =>
  new Map([...successors.ids].map(([older, newer]) => [newer, older]));
