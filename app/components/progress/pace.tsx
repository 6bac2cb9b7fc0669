import { useTranslation } from 'react-i18next';
import { STEPS_TIMED, type Tally } from '../../domain/cycles/progress/stages.rules';
import { Table } from '../data/table';
import { daysInWords } from './in-words';

type Row = Pick<Tally, 'medians'> & { key: string; name: string };

/** How many days each step took half of those who have taken it, a line a unit or leader. */
export function Pace({ rows, header }: { rows: Row[]; header: string }) {
  const { t } = useTranslation();
  const known = rows.some(({ medians }) => STEPS_TIMED.some((step) => medians[step] !== null));
  return (
    <section aria-labelledby="pace">
      <h2 id="pace">{t('progress.pace')}</h2>
      {known ? <Known rows={rows} header={header} /> : <p>{t('progress.no_pace')}</p>}
    </section>
  );
}

function Known({ rows, header }: { rows: Row[]; header: string }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('progress.pace_lead')}</p>
      <Table
        caption={t('progress.pace_caption')}
        hideCaption
        dense
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { header, rowHeader: true, cell: ({ name }) => name },
          ...STEPS_TIMED.map((step) => ({
            header: t(`progress.steps.${step}`),
            cell: ({ medians }: Row) => daysInWords(t, medians[step]),
          })),
        ]}
      />
    </>
  );
}
