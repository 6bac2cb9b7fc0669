import type { Summary } from '../../summary.schema';
import { shortDate } from '../dates';
import { DOCUMENT_WORDS } from '../words';
import type { Atom, StructureTree } from './atom';
import { foreign } from './foreign';
import { CONTENT_WIDTH, TEXT } from './style';
import { type CellLine, type TableColumn, tableAtoms } from './table';

type Agreement = Summary['agreements'][number];

const DATE_WIDTH = 66;
const TEXT_WIDTH = CONTENT_WIDTH - 2 * DATE_WIDTH;

/** The development plan: one row an agreement. */
export function agreementAtoms(summary: Summary, tree: StructureTree): Atom[] {
  const titles = DOCUMENT_WORDS[summary.language].agreementColumns;
  const columns: TableColumn[] = [
    { title: titles.goal, width: TEXT_WIDTH * 0.5 },
    { title: titles.parts, width: TEXT_WIDTH * 0.5 },
    { title: titles.dueOn, width: DATE_WIDTH },
    { title: titles.followUpOn, width: DATE_WIDTH },
  ];
  return tableAtoms(
    columns,
    summary.agreements.map((agreement) => cellsOf(agreement, summary)),
    tree,
  );
}

/** What stands in the four cells, one entry a paragraph. */
function cellsOf(agreement: Agreement, summary: Summary): CellLine[][] {
  const words = DOCUMENT_WORDS[summary.language];
  const roles = words.roles[summary.type];
  const employee = summary.employees.length > 1 ? words.groupDoes : roles.employee;
  const { theme, citation } = agreement;
  const date = (day: string | null): CellLine[] =>
    day
      ? [{ text: shortDate(day, summary.language), style: TEXT.cell }]
      : [{ text: words.noDate, style: TEXT.cellNote }];
  const part = (who: string, text: string): CellLine[] =>
    text.trim()
      ? [
          { text: who, style: TEXT.cellNote },
          { text, style: TEXT.cell },
        ]
      : [];
  return [
    [
      { text: agreement.goal, style: TEXT.cellStrong },
      { text: agreement.activity, style: TEXT.cell },
      ...(theme ? [{ text: words.theme(theme), style: TEXT.cellNote }] : []),
      ...(citation
        ? [{ text: words.quoted(citation.text), style: TEXT.cellCitation, ...foreign(summary) }]
        : []),
    ],
    [
      ...part(employee, agreement.employeePart),
      ...part(roles.leader, agreement.leaderPart),
      ...part(words.support, agreement.support),
    ],
    date(agreement.dueOn),
    date(agreement.followUpOn),
  ];
}
