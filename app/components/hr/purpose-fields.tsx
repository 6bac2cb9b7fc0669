import { PURPOSES } from 'db/schema/vocabulary';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioRow } from '../form/radio-row';
import { TextField } from '../form/text-field';

type Fields = {
  purpose: Omit<ComponentProps<typeof RadioRow>, 'legend' | 'options'>;
  reference: Omit<ComponentProps<typeof TextField>, 'label'>;
};

/** Why HR needs what is asked for, which is logged. */
export function PurposeFields({ purpose, reference }: Fields) {
  const { t } = useTranslation();
  return (
    <>
      <RadioRow
        {...purpose}
        legend={t('hr.purpose.legend')}
        hint={t('hr.purpose.hint')}
        options={PURPOSES.map((value) => ({ value, label: t(`hr.purpose.${value}`) }))}
        required
        stacked
      />
      <TextField
        {...reference}
        label={`${t('hr.purpose.reference')} (${t('common.optional')})`}
        autoComplete="off"
      />
    </>
  );
}
