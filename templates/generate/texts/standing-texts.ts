import type { SectionPurpose } from 'templates/template.schema';

/** A question that a type of conversation asks whatever the framework. `{person}` is the one it is about. */
interface StandingQuestion {
  /** Names the question in its section, so that its id outlives its wording. */
  key: string;
  employee: string;
  leader: string;
  joint: string;
  followUps?: string[];
}

export interface StandingSection {
  purpose: Exclude<SectionPurpose, 'framework'>;
  title: string;
  guidance: string;
  questions: StandingQuestion[];
}

/** The sections around the framework's own: those before it and those after, in the order of the talk. */
export interface StandingTexts {
  before: StandingSection[];
  after: StandingSection[];
}
