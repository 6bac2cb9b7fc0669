import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConversationType, TemplateLength } from 'templates/template.schema';
import type { ListedTemplate } from '../../domain/frameworks/templates/list-templates.server';
import { Alert } from '../feedback/alert';
import { Badge } from '../feedback/badge';
import { Empty } from '../feedback/empty';

type DraftLine = {
  id: string;
  type: ConversationType;
  role: string;
  language: 'da' | 'en';
  length: TemplateLength;
  questions: number;
};

type TemplateListProps = {
  templates: ListedTemplate[];
  /** Drafts of templates that no version has been approved of. */
  drafts?: DraftLine[];
  /** How many have just been made. */
  made?: number | null;
};

/** The templates that have been made from a framework, and the drafts of more; `role` is the role's name. */
export function TemplateList({ templates, drafts = [], made = null }: TemplateListProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that made them stands below what it made.
  useEffect(() => {
    if (made !== null) heading.current?.focus();
  }, [made]);
  return (
    <section aria-labelledby="made">
      <h2 id="made" ref={heading} tabIndex={-1}>
        {t('templates.list.title')}
      </h2>
      {made !== null && (
        <Alert kind="success" role="status">
          {t('frameworks.make.made', { count: made })}
        </Alert>
      )}
      {templates.length + drafts.length === 0 ? (
        <Empty>{t('templates.list.empty')}</Empty>
      ) : (
        <ul className="template-list">
          {templates.map((template) => (
            <li key={template.id}>
              <Line line={template} to={`/skabeloner/${template.id}`} version={template.version} />
              <Marks template={template} />
            </li>
          ))}
          {drafts.map((draft) => (
            <li key={draft.id}>
              <Line line={draft} to={`/skabeloner/kladder/${draft.id}`} />
              <Badge kind="neutral">{t('templates.list.new')}</Badge>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ line, to, version }: { line: DraftLine; to: string; version?: number }) {
  const { t } = useTranslation();
  const { type, role, language, length, questions } = line;
  return (
    <span>
      <Link to={to}>{t('templates.list.label', { type: t(`common.type.${type}`), role })}</Link>{' '}
      <span className="quiet">
        {[
          version && t('templates.version', { version }),
          t(`templates.length.${length}`),
          t('templates.questions', { count: questions }),
          t(`templates.language.${language}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  );
}

function Marks({ template: { retired, newerFramework, draftId } }: { template: ListedTemplate }) {
  const { t } = useTranslation();
  return (
    <>
      {retired && <Badge kind="neutral">{t('templates.list.retired')}</Badge>}
      {newerFramework && <Badge kind="info">{t('templates.list.newer')}</Badge>}
      {draftId && <Link to={`/skabeloner/kladder/${draftId}`}>{t('templates.list.draft')}</Link>}
    </>
  );
}
