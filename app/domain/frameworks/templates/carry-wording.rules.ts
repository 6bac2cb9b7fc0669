import type { Point, Question, Section, Template } from 'templates/template.schema';
import { canMove } from './edit-order.rules';
import { given } from './find-in-template.rules';
import { mergedOrder } from './merged-order.rules';
import { type Placed, predecessorOf, predecessorsIn, type Successors, succeeding } from './successors.rules';

type Carried = { question: Question; section: string; before: Placed | undefined };
/** A newly generated question, where it was generated, and the older one that it carries on. */
type Generated = { question: Question; section: Section; before: Placed | undefined };

/**
 * A newly generated template with all that the organisation made of the older one: own wording on the
 * questions of the same or succeeding statements, own questions, order, what is left out and why, what is
 * required, the scale, and the names of sections. Where a question has become several, one of them takes
 * its wording. A question is left out again only where every sentence behind it was; what is new is asked.
 */
export function carryWording(old: Template, fresh: Template, successors: Successors): Template {
  const predecessor = predecessorsIn(old, successors);
  const older = predecessorOf(successors);
  const sections = orderedSections(old, fresh);
  const generated = sections.flatMap((section) =>
    section.questions.map((question) => ({
      question,
      section,
      before: predecessor(question, section.purpose),
    })),
  );
  const heirs = heirsOf(generated);
  const carried = generated.map(
    (each): Carried => ({
      question: carriedQuestion(each, heirs.has(each.question), older),
      section: sectionFor(each, heirs.has(each.question), old, sections),
      before: each.before,
    }),
  );
  const isLeftOut = ({ question, before }: Carried) =>
    before !== undefined &&
    before.reason !== null &&
    (question.picks === true || coveredBy(question, before.question, successors));
  const leftOut = carried.filter(isLeftOut).map(({ question, section, before }) => ({
    section,
    reason: before?.reason ?? '',
    question,
  }));
  const asked = carried.filter((each) => !isLeftOut(each));
  return {
    ...fresh,
    sections: sections.map((section) => ({
      ...withOwnName(section, old),
      questions: questionsOf(section, asked, old, sections),
    })),
    scale: old.scale,
    leftOut: leftOut.length > 0 ? leftOut : undefined,
  };
}

function orderedSections(old: Template, fresh: Template): Section[] {
  const byId = new Map(fresh.sections.map((section) => [section.id, section]));
  const order = mergedOrder(
    old.sections.map(({ id }) => id).filter((id) => byId.has(id)),
    [...byId.keys()],
  );
  return order.flatMap((id) => byId.get(id) ?? []);
}

/** Of the questions that carry on the same older one the one with its id, or else the first. */
function heirsOf(generated: readonly Generated[]): Set<Question> {
  const heirs = new Map<string, Question>();
  for (const { question, before } of generated) {
    if (!before) continue;
    const { id } = before.question;
    if (question.id === id || !heirs.has(id)) heirs.set(id, question);
  }
  return new Set(heirs.values());
}

/**
 * Where the organisation had put it, if that is still a place for it. A section that is new keeps what it
 * was generated with: nobody can have moved anything out of it.
 */
function sectionFor(
  { question, section, before }: Generated,
  isHeir: boolean,
  old: Template,
  sections: readonly Section[],
): string {
  const chosen = sections.find(({ id }) => id === before?.section);
  if (!isHeir || !chosen || !old.sections.some(({ id }) => id === section.id)) return section.id;
  return canMove(question, section, chosen) ? chosen.id : section.id;
}

/** What is asked in a section: in the older order, with own questions where they were and new ones in between. */
function questionsOf(
  section: Section,
  asked: readonly Carried[],
  old: Template,
  sections: readonly Section[],
): Question[] {
  const here = asked.filter((each) => each.section === section.id);
  const own = ownQuestions(old, sections).filter((each) => each.section === section.id);
  const oldOrder = (old.sections.find(({ id }) => id === section.id)?.questions ?? []).map(({ id }) => id);
  // Several new questions can carry on one older one: the first takes its place, the rest follow it.
  const known = new Map<string, Question>();
  for (const { question, before } of here.toReversed())
    known.set(before?.question.id ?? question.id, question);
  const byId = new Map([...here, ...own].map(({ question }) => [question.id, question]));
  const inOldOrder = [...oldOrder, ...own.map(({ question }) => question.id)].flatMap((id) => {
    const question = own.find((each) => each.question.id === id)?.question ?? known.get(id);
    return question ? [question.id] : [];
  });
  const order = mergedOrder(
    [...new Set(inOldOrder)],
    here.map(({ question }) => question.id),
  );
  return order.flatMap((id) => byId.get(id) ?? []);
}

/** Own questions with the section that they are asked in now: near the end of the talk where theirs is gone. */
function ownQuestions(
  old: Template,
  sections: readonly Section[],
): { question: Question; section: string }[] {
  const fallback = sections.find(({ purpose }) => purpose === 'year-ahead') ?? sections.at(-1);
  return old.sections.flatMap(({ id, questions }) =>
    questions
      .filter(({ own }) => own)
      .map((question) => ({
        question,
        section: sections.some((section) => section.id === id) ? id : (fallback?.id ?? id),
      })),
  );
}

function carriedQuestion(
  { question, before }: Generated,
  isHeir: boolean,
  older: ReadonlyMap<string, string>,
): Question {
  if (!before) return question;
  return {
    ...(isHeir ? withOwnWording(before.question, question) : question),
    points: question.points?.map((point) => carriedPoint(point, before.question.points, older)),
    required: before.question.required,
  };
}

function withOwnWording(before: Question, fresh: Question): Question {
  const { followUps, toLeader, ...texts } = before.generated ?? {};
  const text = { ...fresh.text };
  const generated = { ...fresh.generated };
  for (const audience of fresh.audience) {
    const own = before.text[audience];
    if (texts[audience] === undefined || own === undefined || own === fresh.text[audience]) continue;
    generated[audience] = fresh.text[audience];
    text[audience] = own;
  }
  if (followUps) generated.followUps = fresh.followUps;
  if (toLeader !== undefined) generated.toLeader = fresh.toLeader;
  return {
    ...fresh,
    text,
    followUps: followUps ? before.followUps : fresh.followUps,
    toLeader: toLeader !== undefined ? before.toLeader : fresh.toLeader,
    generated: given(generated),
  };
}

function carriedPoint(
  fresh: Point,
  before: readonly Point[] | undefined,
  older: ReadonlyMap<string, string>,
): Point {
  const point = before?.find(({ statement }) => statement === older.get(fresh.statement));
  if (!point?.generated) return fresh;
  const { employee, leader } = point.generated;
  return {
    ...fresh,
    ...(employee !== undefined && { employee: point.employee }),
    ...(leader !== undefined && { leader: point.leader }),
    generated: given({
      employee: employee !== undefined ? fresh.employee : undefined,
      leader: leader !== undefined ? fresh.leader : undefined,
    }),
  };
}

function withOwnName(section: Section, old: Template): Section {
  const before = old.sections.find(({ id }) => id === section.id);
  const { title, guidance } = before?.generated ?? {};
  if (!before || (title === undefined && guidance === undefined)) return section;
  return {
    ...section,
    ...(title !== undefined && { title: before.title }),
    ...(guidance !== undefined && { guidance: before.guidance }),
    generated: given({
      title: title !== undefined ? section.title : undefined,
      guidance: guidance !== undefined ? section.guidance : undefined,
    }),
  };
}

/** Every sentence behind the newer question was behind the older one. */
function coveredBy(question: Question, before: Question, successors: Successors): boolean {
  const newer = new Set(succeeding(before, successors));
  return question.statements.every((statement) => newer.has(statement));
}
