import type { Language } from '../words';

/** A table of a report: what a row is about, and what is said of it in a line each. */
export interface ReportTable {
  columns: [string, string];
  rows: { about: string; lines: string[] }[];
}

export interface ReportSection {
  title: string;
  paragraphs: string[];
  tables: ReportTable[];
}

/** What an organisation says of its talks, in figures: all of its words come with it. */
export interface Report {
  language: Language;
  organisation: string;
  title: string;
  subject: string;
  /** What it is about besides the title, at the right of every page's head. */
  about: string;
  facts: { label: string; text: string }[];
  sections: ReportSection[];
  /** The instant that it was made at, as ISO 8601. */
  at: string;
}
