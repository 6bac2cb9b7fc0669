import type { ConversationType } from '../../template.schema';
import type { Language } from '../words';

/** One word of a scale. */
interface FormWord {
  id: string;
  label: string;
}

export interface FormQuestion {
  /** In the person's own wording: what the employee, or the leader, is asked. */
  text: string;
  /** What the question gathers, in the person's own wording. */
  points: string[];
  /** The sentences of the framework that it comes from. */
  quoted: string[];
  /** The words to choose from; empty where it is answered in writing only. */
  words: FormWord[];
  /** Id of the word that is chosen already. */
  picked: string | null;
  /** What is written already; empty where nothing is. */
  written: string;
  /** How many lines there are to write on. */
  lines: number;
}

export interface FormSection {
  title: string;
  guidance: string;
  /** It is a theme that the person may want to talk about. */
  canPick: boolean;
  /** They have said already that they do. */
  picked: boolean;
  questions: FormQuestion[];
}

/** An agreement of the last talk, to say what has become of it. */
export interface FormAgreement {
  goal: string;
  activity: string;
  /** Civil date, YYYY-MM-DD. */
  dueOn: string | null;
}

/** A preparation on paper: everything that the page shows, for somebody who writes with a pen. */
export interface PreparationForm {
  language: Language;
  type: ConversationType;
  /** "Din forberedelse til MUS". */
  title: string;
  organisation: string;
  /** Who prepares, and which side they are on. */
  person: string;
  side: 'employee' | 'leader';
  /** Whom the talk is with; in a group that is the leader, or for the leader the name of the group. */
  other: string;
  /** The name of the group in a GRUS; null in a talk between two. */
  group: string | null;
  /** The day of the talk, YYYY-MM-DD; null where none is agreed. */
  heldOn: string | null;
  /** Instant of the printing, ISO 8601 UTC. */
  printedAt: string;
  agreements: FormAgreement[];
  sections: FormSection[];
}
