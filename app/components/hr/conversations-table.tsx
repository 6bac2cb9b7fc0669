import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConversationState } from '../../domain/access/access.rules';
import type { ConversationLine } from '../../domain/conversations/list-conversations.server';
import { useLanguage } from '../../i18n/use-language';
import { type Column, Table } from '../data/table';
import { formatDate } from '../dates/format';
import { talkDay } from '../dates/talk-day';
import { Checkbox } from '../form/checkbox';
import type { useSchemaForm } from '../form/use-schema-form';
import { StateBadge } from '../overview/state-badge';

export type OverseenLine = Pick<
  ConversationLine,
  'id' | 'type' | 'state' | 'heldOn' | 'employeeName' | 'leaderName'
> & {
  /** How large the document is that can be exported. */
  bytes: number | null;
  /** It lies in a case system as it stands. */
  filed: boolean;
};

export const hasSignedSummary = ({ state }: { state: ConversationState }) =>
  state === 'signed' || state === 'closed';

type ConversationsTableProps = {
  lines: OverseenLine[];
  caption: string;
  /** The field that the boxes of the signed ones are in. */
  chosen: Pick<ReturnType<ReturnType<typeof useSchemaForm>['field']>, 'register'>;
};

/** Every conversation with its status; those that are signed can be ticked. */
export function ConversationsTable({ lines, caption, chosen }: ConversationsTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const firstSigned = lines.find(hasSignedSummary)?.id;
  const label = (line: OverseenLine) =>
    t('hr.choose_whom', {
      type: t(`common.type.${line.type}`),
      name: line.employeeName,
      date: formatDate(line.heldOn, language),
    });
  const choose: Column<OverseenLine> = {
    header: t('hr.choose'),
    cell: (line) =>
      hasSignedSummary(line) && (
        <Checkbox
          name="chosen"
          // What is wrong with the choice leads to the first box.
          id={line.id === firstSigned ? 'chosen' : `chosen-${line.id}`}
          value={line.id}
          label={label(line)}
          hideLabel
          register={chosen.register}
        />
      ),
  };
  const columns: Column<OverseenLine>[] = [
    {
      header: t('hr.employee'),
      rowHeader: true,
      cell: (line) => <Link to={`/hr/samtaler/${line.id}`}>{line.employeeName}</Link>,
    },
    { header: t('hr.leader'), cell: (line) => line.leaderName },
    { header: t('hr.type'), cell: (line) => t(`common.type.${line.type}`) },
    { header: t('hr.date'), cell: (line) => talkDay(t, line, language) },
    { header: t('hr.state'), cell: (line) => <State {...line} /> },
  ];
  return (
    <Table
      caption={caption}
      dense
      rows={lines}
      keyOf={(line) => line.id}
      columns={firstSigned ? [choose, ...columns] : columns}
    />
  );
}

function State({ state, filed }: Pick<OverseenLine, 'state' | 'filed'>) {
  const { t } = useTranslation();
  return (
    <>
      <StateBadge state={state} />
      {filed && <span className="table-aside">{t('filing.mark')}</span>}
    </>
  );
}
