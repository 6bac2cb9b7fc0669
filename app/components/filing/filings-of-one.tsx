import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FilingLine } from '../../domain/filing/list-filings.server';
import { Table } from '../data/table';
import { FilingStateCell, type ShownFiling } from './filing-state';

type Filed = ShownFiling & Pick<FilingLine, 'id' | 'target'>;

/** Where the summary of one conversation lies besides, or is to lie. */
export function FilingsOfOne({ filings }: { filings: readonly Filed[] }) {
  const { t } = useTranslation();
  if (filings.length === 0) return null;
  return (
    <section aria-labelledby="filed">
      <h2 id="filed">{t('filing.of_one.title')}</h2>
      <Table
        caption={t('filing.of_one.caption')}
        hideCaption
        rows={filings}
        keyOf={({ id }) => id}
        columns={[
          { header: t('filing.column.target'), rowHeader: true, cell: ({ target }) => target },
          { header: t('filing.column.state'), cell: (filing) => <FilingStateCell filing={filing} /> },
        ]}
      />
      <p>{t('filing.kept')}</p>
      <p>
        <Link to="/hr/journalisering">{t('filing.link')}</Link>
      </p>
    </section>
  );
}
