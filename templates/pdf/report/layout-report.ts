import { danishDay, longDate } from '../dates';
import { type Atom, StructureTree } from '../layout/atom';
import { withFurniture } from '../layout/furniture';
import { factAtoms, titleAtoms } from '../layout/head-atoms';
import type { PageModel } from '../layout/page-model';
import { paginate } from '../layout/paginate';
import { headingAtoms } from '../layout/section-atoms';
import { CONTENT_WIDTH, TEXT } from '../layout/style';
import { tableAtoms } from '../layout/table';
import { textAtoms } from '../layout/text-atoms';
import type { Report, ReportSection, ReportTable } from './report';

/** The report as measured and placed lines. The same report gives the same. */
export function layoutReport(report: Report): PageModel {
  const { language, organisation, title, subject, about } = report;
  const tree = new StructureTree();
  const { pages, outline } = paginate([
    ...titleAtoms({ organisation, talk: '', title }, tree),
    ...factAtoms(
      report.facts.map((fact) => [fact.label, [{ text: fact.text, style: TEXT.body }]]),
      tree,
    ),
    ...report.sections.flatMap((section) => sectionAtoms(section, tree)),
  ]);
  const foot = `${longDate(danishDay(new Date(report.at)), language)} · ${organisation}`;
  return {
    ...{ language, title, subject, author: organisation },
    pages: withFurniture(pages, { title, who: about, foot, language }),
    elements: tree.elements,
    outline,
    fields: [],
  };
}

function sectionAtoms({ title, paragraphs, tables }: ReportSection, tree: StructureTree): Atom[] {
  return [
    ...headingAtoms(title, tree, 26),
    ...paragraphs.flatMap((text, at) =>
      textAtoms(text, TEXT.body, tree.add('P'), undefined, at === 0 ? 3 : 5),
    ),
    ...tables.flatMap((table) => figuresAtoms(table, tree)),
  ];
}

function figuresAtoms({ columns, rows }: ReportTable, tree: StructureTree): Atom[] {
  if (rows.length === 0) return [];
  return tableAtoms(
    columns.map(({ title, share, align }) => ({
      ...{ title, width: CONTENT_WIDTH * share },
      ...(align && { align }),
    })),
    rows.map((cells) => cells.map((lines) => lines.map((text) => ({ text, style: TEXT.cell })))),
    tree,
  );
}
