import { danishDay, longDate } from '../dates';
import { type Atom, lastKeptWithNext, StructureTree } from '../layout/atom';
import { withFurniture } from '../layout/furniture';
import { factAtoms, titleAtoms } from '../layout/head-atoms';
import type { Box, Page, PageModel, StructureElement, Tag } from '../layout/page-model';
import { paginate } from '../layout/paginate';
import { headingAtoms } from '../layout/section-atoms';
import { CONTENT_WIDTH, TEXT } from '../layout/style';
import { tableAtoms } from '../layout/table';
import { textAtoms } from '../layout/text-atoms';
import { chartAtoms } from './chart-atoms';
import type { Report, ReportSection, ReportTable } from './report';

/** Rows of numbers stand closer than rows of text. */
const ROW_PADDING = 3.2;

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
    elements: placedFigures(tree.elements, pages),
    outline,
    fields: [],
  };
}

/** Figures with the place of the frame that stands for each. */
function placedFigures(elements: StructureElement[], pages: Page[]): StructureElement[] {
  const boxes = new Map<Tag, Box>();
  for (const { marks } of pages)
    for (const { kind, tag, ...mark } of marks)
      if (kind === 'box' && !boxes.has(tag) && 'width' in mark) {
        const { x, y, width, height } = mark;
        boxes.set(tag, { x, y, width, height });
      }
  return elements.map((element) => {
    const box = element.role === 'Figure' ? boxes.get(element.id) : undefined;
    return box ? { ...element, box } : element;
  });
}

function sectionAtoms({ title, paragraphs, charts, tables }: ReportSection, tree: StructureTree): Atom[] {
  const heading = headingAtoms(title, tree, 26);
  const said = paragraphs.flatMap((text, at) =>
    textAtoms(text, TEXT.body, tree.add('P'), undefined, at === 0 ? 3 : 5),
  );
  return [
    ...heading,
    ...(charts.length + tables.length > 0 ? lastKeptWithNext(said) : said),
    ...charts.flatMap((chart) => chartAtoms(chart, tree)),
    ...tables.flatMap((table) => figuresAtoms(table, tree)),
  ];
}

function figuresAtoms({ columns, rows, parts = [] }: ReportTable, tree: StructureTree): Atom[] {
  if (rows.length === 0) return [];
  return tableAtoms(
    columns.map(({ title, share, align }) => ({
      ...{ title, width: CONTENT_WIDTH * share },
      ...(align && { align }),
    })),
    rows.map((cells, at) => {
      const style = parts.includes(at) ? TEXT.cellStrong : TEXT.cell;
      return cells.map((lines) => lines.map((text) => ({ text, style })));
    }),
    tree,
    { parts, padding: ROW_PADDING },
  );
}
