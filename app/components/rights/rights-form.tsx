import { type ChangeEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import type { Ledger, RightLine, RightsFilter } from '../../domain/rights/list-rights.server';
import type { FieldErrors } from '../../http/form.server';
import { useLanguage } from '../../i18n/use-language';
import { type Column, Table } from '../data/table';
import { formatDate } from '../dates/format';
import { Button, ButtonLink } from '../form/button';
import { Checkbox } from '../form/checkbox';
import { ErrorSummary } from '../form/error-summary';
import { Select } from '../form/select';
import { useHydrated } from '../form/use-hydrated';
import { RightActs, settles } from './right-acts';
import { rightsFields } from './rights-address';

type RightsFormProps = {
  lines: RightLine[];
  rounds: Ledger['rounds'];
  filter: RightsFilter;
  caption: string;
  errors: FieldErrors;
  /** Mails are sent, so that a round can remind. */
  reminds: boolean;
  /** The way to the other pages, which stands under the list. */
  children: ReactNode;
};

/** A talk would settle it, and none goes on. */
const canBeIncluded = (line: RightLine) => line.right !== 'plan' && settles(line) === null;

/** The ledger, where those who lack a talk can be ticked and put into a round. */
export function RightsForm({ lines, rounds, filter, caption, errors, reminds, children }: RightsFormProps) {
  const { t } = useTranslation();
  const hydrated = useHydrated();
  const [ticked, setTicked] = useState(0);
  const recount = (event: ChangeEvent<HTMLFormElement>) =>
    setTicked(new Set(new FormData(event.currentTarget).getAll('chosen')).size);
  const choosable = lines.some(canBeIncluded);
  return (
    <Form method="post" onChange={recount}>
      <ErrorSummary errors={errors} labels={{ cycleId: t('rights.include.round') }} />
      {Object.entries(rightsFields(filter)).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <RightsTable {...{ lines, caption, reminds }} choosable={choosable && rounds.length > 0} />
      {children}
      {choosable && (
        <section aria-labelledby="include" className="no-print">
          <h2 id="include">{t('rights.include.title')}</h2>
          {rounds.length === 0 ? (
            <p>
              {t('rights.include.no_rounds')} <Link to="/hr/runder/ny">{t('rights.include.make')}</Link>
            </p>
          ) : (
            <>
              <p>{t('rights.include.lead')}</p>
              {hydrated && (
                <p role="status">
                  {ticked > 0 && <strong>{t('rights.include.count', { count: ticked })}</strong>}
                </p>
              )}
              <Select
                name="cycleId"
                label={t('rights.include.round')}
                placeholder={t('rights.include.pick')}
                options={rounds.map(({ id, name, type }) => ({
                  value: id,
                  label: t('rights.include.round_of', { name, type: t(`common.type.${type}`) }),
                }))}
                error={errors.cycleId}
              />
              <div className="button-group">
                <Button>{t('rights.include.submit')}</Button>
                <ButtonLink variant="secondary" to="/hr/runder/ny">
                  {t('rights.include.make')}
                </ButtonLink>
              </div>
            </>
          )}
        </section>
      )}
    </Form>
  );
}

function RightsTable({
  lines,
  caption,
  choosable,
  reminds,
}: Pick<RightsFormProps, 'lines' | 'caption' | 'reminds'> & { choosable: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const first = lines.findIndex(canBeIncluded);
  const choose: Column<RightLine> = {
    header: t('rights.include.column'),
    cell: (line) =>
      canBeIncluded(line) && (
        <Checkbox
          name="chosen"
          // What is wrong with the choice leads to the first box.
          id={lines.indexOf(line) === first ? 'chosen' : `chosen-${line.right}-${line.personId}`}
          value={line.personId}
          label={t('rights.include.choose', { name: line.name })}
          hideLabel
        />
      ),
  };
  const columns: Column<RightLine>[] = [
    {
      header: t('rights.person'),
      rowHeader: true,
      cell: ({ name, unit }) => (
        <>
          {name}
          {unit && <span className="table-aside">{unit}</span>}
        </>
      ),
    },
    { header: t('rights.leader'), cell: ({ leader }) => leader?.name },
    { header: t('rights.what'), cell: ({ right }) => t(`rights.kinds.${right}`) },
    { header: t('rights.since'), cell: ({ since }) => formatDate(since, language) },
    {
      header: t('rights.last'),
      cell: ({ right, lastOn }) =>
        lastOn ? formatDate(lastOn, language) : right === 'talk' ? t('rights.never') : null,
    },
    { header: t('rights.act'), cell: (line) => <RightActs line={line} reminds={reminds} /> },
  ];
  return (
    <Table
      caption={caption}
      dense
      rows={lines}
      keyOf={({ right, personId }) => `${right} ${personId}`}
      columns={choosable ? [choose, ...columns] : columns}
    />
  );
}
