import type { ConversationType } from '../../template.schema';
import type { Language } from '../words';

/** One word of a scale. */
interface FormWord {
  id: string;
  label: string;
}

export interface FormQuestion {
  /** Fields are named after it. */
  id: string;
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
  id: string;
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
  /** Of the question that asks about it. */
  id: string;
  goal: string;
  activity: string;
  /** Civil date, YYYY-MM-DD. */
  dueOn: string | null;
}

/** Somebody's in a conversation, with what they have answered already. */
export interface Persons {
  person: string;
  /** Whom the talk is with; in a group that is the leader, or for the leader the name of the group. */
  other: string;
  /** The name of the group in a GRUS; null in a talk between two. */
  group: string | null;
  /** The day of the talk, YYYY-MM-DD; null where none is agreed. */
  heldOn: string | null;
}

/** The empty form of a template, for anybody with the role. */
interface Anybodys {
  /** As the framework calls it. */
  role: string;
  framework: string;
  version: number;
}

/** A preparation outside Muskat: everything that the page shows, for paper and for the screen. */
export interface PreparationForm {
  language: Language;
  type: ConversationType;
  /** "Din forberedelse til MUS". */
  title: string;
  organisation: string;
  /** Which side prepares on it. */
  side: 'employee' | 'leader';
  whose: { kind: 'person'; of: Persons } | { kind: 'anybody'; of: Anybodys };
  /** Instant, ISO 8601 UTC, that the file says it is from: of the printing, or of the template's approval. */
  at: string;
  agreements: FormAgreement[];
  sections: FormSection[];
}
