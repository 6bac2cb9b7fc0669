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
 * questions of several kinds: how one lives up to it, and what the leader can do.
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
    for (const statement of each.question.statements) {
      const newer = successors.ids.get(statement);
      if (newer === undefined || byStatement.has(key(each.purpose, newer))) continue;
      byStatement.set(key(each.purpose, newer), each);
    }
  }
  return ({ id, statements }, purpose) =>
    byId.get(id) ?? statements.flatMap((statement) => byStatement.get(key(purpose, statement)) ?? [])[0];
}

/** The older statement of each newer one. */
export const predecessorOf = (successors: Successors): Map<string, string> =>
  new Map([...successors.ids].map(([older, newer]) => [newer, older]));
