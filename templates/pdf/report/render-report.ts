import { canonicalJson } from '../canonical-json';
import { drawForm } from '../form/draw-form';
import { withoutUnprintable as text } from '../printable';
import { layoutReport } from './layout-report';
import type { Report, ReportChart, ReportTable } from './report';

/**
 * A report as a tagged PDF (PDF/UA-1) that nobody signs. Pure: the same report gives the same bytes. A character that
 * the fonts lack is drawn as a question mark.
 */
export async function renderReport(report: Report): Promise<Uint8Array> {
  const model = layoutReport(printable(report));
  return drawForm(model, [], { json: canonicalJson(report), at: new Date(report.at) });
}

const printable = (report: Report): Report => ({
  ...report,
  organisation: text(report.organisation),
  title: text(report.title),
  about: text(report.about),
  facts: report.facts.map((fact) => ({ label: text(fact.label), text: text(fact.text) })),
  sections: report.sections.map(({ title, paragraphs, charts, tables }) => ({
    title: text(title),
    paragraphs: paragraphs.map(text),
    charts: charts.map(printableChart),
    tables: tables.map(printableTable),
  })),
});

const printableTable = ({ columns, rows, ...table }: ReportTable): ReportTable => ({
  ...table,
  columns: columns.map((column) => ({ ...column, title: text(column.title) })),
  rows: rows.map((cells) => cells.map((lines) => lines.map(text))),
});

const printableChart = ({ title, alt, words, bars }: ReportChart): ReportChart => ({
  title: text(title),
  alt: text(alt),
  words: words.map(text),
  bars: bars.map(({ label, counts, about, instead }) => ({
    ...{ label: text(label), counts },
    ...(about !== undefined && { about: text(about) }),
    ...(instead !== undefined && { instead: text(instead) }),
  })),
});
