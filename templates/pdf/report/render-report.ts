import { canonicalJson } from '../canonical-json';
import { drawForm } from '../form/draw-form';
import { withoutUnprintable as text } from '../printable';
import { layoutReport } from './layout-report';
import type { Report, ReportTable } from './report';

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
  sections: report.sections.map(({ title, paragraphs, tables }) => ({
    title: text(title),
    paragraphs: paragraphs.map(text),
    tables: tables.map(printableTable),
  })),
});

const printableTable = ({ columns: [about, said], rows }: ReportTable): ReportTable => ({
  columns: [text(about), text(said)],
  rows: rows.map((row) => ({ about: text(row.about), lines: row.lines.map(text) })),
});
