import { useTranslation } from 'react-i18next';
import type { RoundChoices } from '../../domain/cycles/rounds/round-choices.server';
import { RadioRow } from '../form/radio-row';

type UnitChoiceProps = { units: RoundChoices['units']; chosen: readonly string[]; error?: string };

/** Whom a round is for: everybody, or the units that are ticked, which are there to tick once that is chosen. */
export function UnitChoice({ units, chosen, error }: UnitChoiceProps) {
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
        defaultValue={chosen.length > 0 || error ? 'some' : 'all'}
        error={error}
        stacked
      />
      <div className="unit-choice">
        <fieldset>
          <legend className="form-label">{t('rounds.form.choose_units')}</legend>
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
      </div>
    </>
  );
}
