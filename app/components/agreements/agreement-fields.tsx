import { useTranslation } from 'react-i18next';
import type { AgreementSchema } from '../../domain/conversations/agreements/agreement.schema';
import type { DescribedAgreement } from '../../domain/conversations/agreements/plan-news.schema';
import type { FieldErrors } from '../../http/form.server';
import type { Fields } from '../autosave/field-state';
import { firstName } from '../conversation/first-name';
import { DateField } from '../form/date-field';
import { Select } from '../form/select';
import { TextArea } from '../form/text-area';
import { TextField } from '../form/text-field';

/** What an agreement can be linked to. */
export type Origins = { themes: { id: string; title: string }[]; statements: { id: string; text: string }[] };

type AgreementFieldsProps = {
  agreement: DescribedAgreement;
  origins: Origins;
  /** What was typed, where it came back. */
  values?: Record<string, string>;
  errors: FieldErrors;
};

/** Ids of the fields of one agreement: several can be open on a page. */
export const fieldIdOf = (id: string, name: string) => `${name}-${id}`;

/** All fields of one agreement. Not controlled: what others save is put into them from outside. */
export function AgreementFields({ agreement, origins, values = {}, errors }: AgreementFieldsProps) {
  const { t } = useTranslation();
  const { id, employeeName, leaderName } = agreement;
  const stored = fieldsOf(agreement);
  const field = (name: string) => ({
    name,
    id: fieldIdOf(id, name),
    defaultValue: values[name] ?? stored[name],
    error: errors[name],
  });
  return (
    <>
      <TextField {...field('goal')} label={t('agreements.goal')} hint={t('agreements.goal_hint')} required />
      <TextArea
        {...field('activity')}
        label={t('agreements.activity')}
        hint={t('agreements.activity_hint')}
        rows={2}
      />
      <div className="two-columns">
        <TextArea
          {...field('employeePart')}
          label={
            employeeName
              ? t('agreements.does', { name: firstName(employeeName) })
              : t('agreements.does_group')
          }
          rows={2}
        />
        <TextArea
          {...field('leaderPart')}
          label={t('agreements.does', { name: firstName(leaderName) })}
          rows={2}
        />
      </div>
      <TextArea
        {...field('support')}
        label={t('agreements.support')}
        hint={t('agreements.support_hint')}
        rows={2}
      />
      <div className="two-columns">
        <DateField {...field('dueOn')} label={t('agreements.due')} />
        <DateField {...field('followUpOn')} label={t('agreements.follow_up')} />
      </div>
      <Select
        {...field('sectionId')}
        label={t('agreements.theme')}
        options={origins.themes.map(({ id, title }) => ({
          value: id,
          label: title,
          lang: agreement.language,
        }))}
        placeholder={t('agreements.no_theme')}
      />
      {origins.statements.length > 0 && (
        <Select
          {...field('statementId')}
          label={t('agreements.statement')}
          options={origins.statements.map(({ id, text }) => ({
            value: id,
            label: text,
            lang: agreement.language,
          }))}
          placeholder={t('agreements.no_statement')}
        />
      )}
    </>
  );
}

/** An agreement as its form posts it, but for id and version. */
export function fieldsOf(
  agreement: Omit<Pick<DescribedAgreement, keyof typeof AgreementSchema.shape>, 'id' | 'version'>,
): Fields {
  return {
    goal: agreement.goal,
    activity: agreement.activity,
    employeePart: agreement.employeePart,
    leaderPart: agreement.leaderPart,
    support: agreement.support,
    dueOn: agreement.dueOn ?? '',
    followUpOn: agreement.followUpOn ?? '',
    sectionId: agreement.sectionId ?? '',
    statementId: agreement.statementId ?? '',
    memberId: agreement.memberId ?? '',
  };
}
