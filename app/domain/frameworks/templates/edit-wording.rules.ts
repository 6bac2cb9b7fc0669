import type { Point, Question, Template } from 'templates/template.schema';
import { given, withQuestion, withSection } from './find-in-template.rules';
import type { EditOf } from './template-edit.schema';

const TEXTS = ['employee', 'leader', 'joint'] as const;

/**
 * Words a question otherwise. What was generated is kept the first time, and let go of again when the
 * wording is back at it.
 */
export function rewordQuestion(template: Template, edit: EditOf<'reword'>): Template {
  return withQuestion(template, edit.question, (question) => {
    const text = { ...question.text };
    const generated = { ...question.generated };
    for (const audience of TEXTS) {
      const wanted = edit.texts[audience];
      // Only those who are asked have a text.
      if (wanted === undefined || text[audience] === undefined) continue;
      generated[audience] = originalOf(generated[audience], text[audience], wanted);
      text[audience] = wanted;
    }
    let { toLeader, followUps } = question;
    if (edit.texts.toLeader !== undefined && (toLeader ?? generated.toLeader) !== undefined) {
      generated.toLeader = originalOf(generated.toLeader, toLeader, edit.texts.toLeader);
      toLeader = edit.texts.toLeader || undefined;
    }
    if (edit.followUps) {
      const original = generated.followUps ?? followUps;
      generated.followUps = sameLines(original, edit.followUps) ? undefined : original;
      followUps = edit.followUps;
    }
    const points = question.points?.map((point) => rewordPoint(point, edit.points?.[point.statement]));
    return { ...question, text, toLeader, followUps, points, generated: given(generated) };
  });
}

export function restoreQuestion(template: Template, { question }: EditOf<'restore-question'>): Template {
  return withQuestion(template, question, restored);
}

/** The question as it was generated, asked where it is asked and as required as it is. */
function restored(question: Question): Question {
  const { followUps, toLeader, ...texts } = question.generated ?? {};
  return {
    ...question,
    text: { ...question.text, ...texts },
    followUps: followUps ?? question.followUps,
    toLeader: toLeader ?? question.toLeader,
    points: question.points?.map(({ generated, ...point }) => ({ ...point, ...generated })),
    generated: undefined,
  };
}

export function rewordSection(template: Template, edit: EditOf<'reword-section'>): Template {
  return withSection(template, edit.section, (section) => {
    const generated = given({
      title: originalOf(section.generated?.title, section.title, edit.title),
      guidance: originalOf(section.generated?.guidance, section.guidance, edit.guidance),
    });
    return { ...section, title: edit.title, guidance: edit.guidance, generated };
  });
}

export function restoreSection(template: Template, { section }: EditOf<'restore-section'>): Template {
  return withSection(template, section, (each) => ({ ...each, ...each.generated, generated: undefined }));
}

function rewordPoint(point: Point, wanted: Partial<Pick<Point, 'employee' | 'leader'>> | undefined): Point {
  if (!wanted) return point;
  const { employee = point.employee, leader = point.leader } = wanted;
  const generated = given({
    employee: originalOf(point.generated?.employee, point.employee, employee),
    leader: originalOf(point.generated?.leader, point.leader, leader),
  });
  return { ...point, employee, leader, generated };
}

/** What is kept of the generated wording: nothing where the new one is it. */
function originalOf(kept: string | undefined, now: string | undefined, wanted: string): string | undefined {
  const original = kept ?? now;
  return original === wanted ? undefined : original;
}

const sameLines = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((line, place) => line === other[place]);
