import { DATA_KINDS } from 'db/schema/vocabulary';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { Side } from '../../domain/access/access.rules';
import { ProposedDataSchema } from '../../domain/conversations/preparation/agreed-data.schema';
import type { DescribedData } from '../../domain/conversations/preparation/agreed-data.server';
import { Badge } from '../feedback/badge';
import { WhoCanSee } from '../feedback/who-can-see';
import { Button } from '../form/button';
import { Select } from '../form/select';
import { TextField } from '../form/text-field';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

type BasisBoxProps = {
  data: DescribedData[];
  side: Side;
  /** What one calls the other. */
  other: string;
  /** Whether the two can still agree. */
  open: boolean;
  answer: FormAnswer;
};

/** In a LUS: what the talk will build on, which the two agree on beforehand. */
export function BasisBox({ data, side, other, open, answer }: BasisBoxProps) {
  const { t } = useTranslation();
  return (
    <section className="basis-box" aria-labelledby="basis">
      {/* Unlike the rest of the page, a proposal is seen by the other at once. */}
      <WhoCanSee who={[other]} />
      <h2 id="basis">{t('preparing.basis.heading')}</h2>
      {open && <p>{t('preparing.basis.lead')}</p>}
      {data.length === 0 ? (
        <p className="quiet">{t('preparing.basis.none')}</p>
      ) : (
        <ul className="basis-box__list">
          {data.map((one) => (
            <Line key={one.id} data={one} side={side} other={other} open={open} />
          ))}
        </ul>
      )}
      {/* What was proposed last is on the list by now; the form begins anew. */}
      {open && <Propose key={data.length} answer={answer} />}
    </section>
  );
}

type LineProps = Omit<BasisBoxProps, 'data' | 'answer'> & { data: DescribedData };

function Line({ data, side, other, open }: LineProps) {
  const { t } = useTranslation();
  const { id, kind, label, agreed } = data;
  const what = [kind === 'other' ? null : t(`preparing.basis.kinds.${kind}`), label]
    .filter(Boolean)
    .join(': ');
  const mine = agreed[side];
  const both = agreed.employee && agreed.leader;
  return (
    <li className="basis-box__line">
      <div>
        <p className="basis-box__what">{what}</p>
        <p className="basis-box__standing">
          {both ? (
            <Badge kind="success">{t('preparing.basis.agreed')}</Badge>
          ) : (
            t(mine ? 'preparing.basis.waits_on' : 'preparing.basis.waits_on_you', { name: other })
          )}
        </p>
      </div>
      {open && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="data" value={id} />
          <Button
            variant={mine ? 'tertiary' : 'secondary'}
            name="intent"
            value={mine ? 'withdraw-data' : 'agree-to-data'}
            aria-label={t(mine ? 'preparing.basis.withdraw_label' : 'preparing.basis.agree_label', { what })}
          >
            {t(mine ? 'preparing.basis.withdraw' : 'preparing.basis.agree')}
          </Button>
        </Form>
      )}
    </li>
  );
}

function Propose({ answer }: Pick<BasisBoxProps, 'answer'>) {
  const { t } = useTranslation();
  const form = useSchemaForm(ProposedDataSchema, answer);
  return (
    <details className="basis-box__add" open={Object.keys(form.errors).length > 0 || undefined}>
      <summary>{t('preparing.basis.add')}</summary>
      <Form {...form.formProps} preventScrollReset>
        <Select
          {...form.field('kind')}
          label={t('preparing.basis.kind')}
          placeholder={t('preparing.basis.choose')}
          options={DATA_KINDS.map((kind) => ({ value: kind, label: t(`preparing.basis.kinds.${kind}`) }))}
        />
        <TextField
          {...form.field('label')}
          label={t('preparing.basis.label')}
          hint={t('preparing.basis.label_hint')}
        />
        <Button variant="secondary" name="intent" value="propose-data" busy={form.busy}>
          {t('preparing.basis.propose')}
        </Button>
      </Form>
    </details>
  );
}
