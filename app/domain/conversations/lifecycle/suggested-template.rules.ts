import type { TemplateLength } from 'templates/template.schema';

/** What a talk that one calls a single report in to can be. */
export type TalkType = 'mus' | 'lus' | 'status';

const TYPES: readonly TalkType[] = ['mus', 'lus', 'status'];

/** A template that a leader can choose, with what tells which of them suits. */
export type TemplateChoice = {
  id: string;
  type: TalkType;
  language: 'da' | 'en';
  length: TemplateLength;
  framework: string;
  /** When its framework was published: of two frameworks, or versions, the newest is the one in force. */
  publishedAt: Date;
  /** It has the length that suits the role. */
  suitable: boolean;
};

type Wanted = { leads: boolean; language: 'da' | 'en'; type: TalkType | null };

/**
 * The templates in the order of how well they suit, the first being what is suggested: the type that is
 * asked for or that the role has once a year (a LUS for who leads others, a MUS for the rest), in the
 * employee's own language, of the newest framework, and of the length that suits the role.
 */
export function bySuitability<Choice extends TemplateChoice>(
  choices: readonly Choice[],
  wanted: Wanted,
): Choice[] {
  const type = wanted.type ?? (wanted.leads ? 'lus' : 'mus');
  const first = (holds: boolean) => (holds ? 0 : 1);
  return [...choices].sort(
    (a, b) =>
      first(a.type === type) - first(b.type === type) ||
      TYPES.indexOf(a.type) - TYPES.indexOf(b.type) ||
      first(a.language === wanted.language) - first(b.language === wanted.language) ||
      b.publishedAt.getTime() - a.publishedAt.getTime() ||
      first(a.suitable) - first(b.suitable),
  );
}
