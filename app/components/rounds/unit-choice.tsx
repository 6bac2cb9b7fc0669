import { useTranslation } from 'react-i18next';
import type { RoundChoices } from '../../domain/cycles/rounds/round-choices.server';
import { RadioRow } from '../form/radio-row';

type UnitChoiceProps = { units: RoundChoices['units']; chosen: readonly string[] };

/** Whom a round is for: everybody, or the units that are ticked. */
export function UnitChoice({ units, chosen }: UnitChoiceProps) {
  const { t } = useTranslation();
  return (
    <>
      <RadioRow
        name="scope"
        legend={t('rounds.form.units')}
        options={[
          { value: 'all', label: t('rounds.form.all') },
          { value: 'some', label: t('rounds.form.some') },
        ]}
        defaultValue={chosen.length > 0 ? 'some' : 'all'}
        stacked
      />
      <details className="unit-choice" open={chosen.length > 0}>
        <summary>{t('rounds.form.choose_units')}</summary>
        <fieldset>
          <legend className="sr-only">{t('rounds.form.choose_units')}</legend>
          {units.map(({ id, name, depth }) => (
            <div className={`form-group-checkbox unit-choice__depth-${Math.min(depth, 5)}`} key={id}>
              <input
                className="form-checkbox"
                type="checkbox"
                name="units"
                id={`unit-${id}`}
                value={id}
                defaultChecked={chosen.includes(id)}
              />
              <label htmlFor={`unit-${id}`}>{name}</label>
            </div>
          ))}
        </fieldset>
      </details>
    </>
  );
}
