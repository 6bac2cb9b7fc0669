import { useTranslation } from 'react-i18next';

type FormLinksProps = {
  templateId: string;
  /** Which template it is, where several stand beside each other. */
  label?: string;
};

/** An approved template as an empty PDF for paper and screen, for each of the two sides. */
export function FormLinks({ templateId, label }: FormLinksProps) {
  const { t } = useTranslation();
  const address = `/skabeloner/${templateId}/skema.pdf`;
  return (
    <ul className="form-links">
      {(['employee', 'leader'] as const).map((side) => (
        <li key={side}>
          <a href={side === 'leader' ? `${address}?for=leder` : address}>
            {t(`templates.view.print_${side}`)}
            {label && <span className="sr-only">: {label}</span>} (PDF)
          </a>
        </li>
      ))}
    </ul>
  );
}

type ChoosableForms = { templates: { id: string; label: string }[] };

/** For whoever chooses among templates: what each of them asks, to fetch beforehand. */
export function FormsToChooseFrom({ templates }: ChoosableForms) {
  const { t } = useTranslation();
  if (templates.length === 0) return null;
  return (
    <details className="forms-ahead">
      <summary>{t('templates.form.see', { count: templates.length })}</summary>
      <p>{t('templates.form.see_lead')}</p>
      {templates.map(({ id, label }) => (
        <div key={id}>
          <p>{label}</p>
          <FormLinks templateId={id} label={label} />
        </div>
      ))}
    </details>
  );
}
