import { useTranslation } from 'react-i18next';
import type { HandOut } from '../../domain/letters/hand-outs.server';
import type { LetterStanding } from '../../domain/letters/list-letters.server';
import { useLanguage } from '../../i18n/use-language';
import { type Column, Table } from '../data/table';
import { formatDateTime } from '../dates/format';
import { Checkbox } from '../form/checkbox';

export type HandOutLine = Pick<HandOut, 'person' | 'leader' | 'type' | 'heldOn' | 'state'> & {
  key: string;
  /** How far the letter is; null where there is none. */
  letter: LetterStanding | null;
};

type HandOutsTableProps = {
  lines: HandOutLine[];
  talk: (line: HandOutLine) => string;
  /** They can be ticked, and have letters. */
  choosing: boolean;
};

/** Those who are to prepare, by their leaders. */
export function HandOutsTable({ lines, talk, choosing }: HandOutsTableProps) {
  const { t } = useTranslation();
  const choose: Column<HandOutLine> = {
    header: t('letters.column.choose'),
    cell: (line) => (
      <Checkbox
        name="chosen"
        id={`chosen-${line.key}`}
        value={line.key}
        label={t('letters.choose_whom', { name: line.person, talk: talk(line) })}
        hideLabel
      />
    ),
  };
  const columns: Column<HandOutLine>[] = [
    { header: t('letters.column.person'), rowHeader: true, cell: ({ person }) => person },
    { header: t('letters.column.leader'), cell: ({ leader }) => leader },
    { header: t('letters.column.talk'), cell: talk },
  ];
  const letter: Column<HandOutLine> = {
    header: t('letters.column.letter'),
    cell: (line) => line.letter && <Letter letter={line.letter} />,
  };
  return (
    <Table
      caption={t('letters.caption')}
      dense
      rows={lines}
      keyOf={({ key }) => key}
      columns={choosing ? [choose, ...columns, letter] : columns}
    />
  );
}

function Letter({ letter: { state, fault, deliveredAt } }: { letter: LetterStanding }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      {t(`letters.state.${state}`)}
      {deliveredAt && <span className="table-aside">{formatDateTime(deliveredAt, language)}</span>}
      {fault && <span className="table-aside">{t(`letters.fault.${fault}`)}</span>}
    </>
  );
}
