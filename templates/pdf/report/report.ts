import type { Language } from '../words';

/** A column of a table of a report, with its part of the width: those of a table sum to 1. */
interface ReportColumn {
  title: string;
  share: number;
  /** Numbers stand under each other from their last digit. */
  align?: 'end';
}

/** A table of a report: rows of cells of lines. The first column heads the rows. */
export interface ReportTable {
  columns: ReportColumn[];
  rows: string[][][];
  /** The numbers of the rows that begin a part of the table: those after belong to them. */
  parts?: number[];
}

/** A bar: how many said each word of the chart, and nothing where that word is not counted on its own in this bar. */
export interface ReportBar {
  /** What this and the bars after it with the same are about; stands above them. */
  about?: string;
  label: string;
  counts: (number | null)[];
  /** Said in the bar's place where there is nothing to divide. */
  instead?: string;
}

/**
 * Bars that are split by words, with the table beside it saying the same. `alt` says it in a sentence or two. The
 * legend has the words that a bar has; how one looks follows from its place among all, so that charts with the same
 * words look alike. A word that stands there several times is one, where it stands last, for parts that are counted
 * apart. Nine words look different from each other.
 */
export interface ReportChart {
  title: string;
  alt: string;
  words: string[];
  bars: ReportBar[];
}

export interface ReportSection {
  title: string;
  paragraphs: string[];
  charts: ReportChart[];
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
