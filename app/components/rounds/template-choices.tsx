import { useTranslation } from 'react-i18next';
import type { RoundChoices } from '../../domain/cycles/rounds/round-choices.server';
import { templateField } from '../../domain/cycles/rounds/rounds.schema';
import { Select } from '../form/select';

type TemplateChoicesProps = {
  roles: RoundChoices['roles'];
  type: 'mus' | 'lus' | 'grus';
  /** What was chosen in a form that could not be taken. */
  posted?: Record<string, string> | undefined;
};

/** The template that each role talks by, of the kind of the round. */
export function TemplateChoices({ roles, type, posted }: TemplateChoicesProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="templates">
      <h2 id="templates">{t('rounds.form.templates')}</h2>
      <p>{t('rounds.form.templates_lead')}</p>
      {roles.map(({ id, name, templates, chosen }) => {
        const options = templates
          .filter((template) => template.type === type)
          .map((template) => ({
            value: template.id,
            label: t(`rounds.form.template${template.length === 'focused' ? '_focused' : ''}`, {
              language: t(`rounds.form.language.${template.language}`),
              framework: template.framework,
            }),
          }));
        if (options.length === 0) return <p key={id}>{t('rounds.form.none_in_force', { role: name })}</p>;
        return (
          <Select
            key={id}
            name={templateField(id)}
            label={name}
            placeholder={t('rounds.form.no_template')}
            options={options}
            defaultValue={posted?.[templateField(id)] ?? chosen ?? ''}
          />
        );
      })}
    </section>
  );
}
