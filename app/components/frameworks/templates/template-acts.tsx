import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import type { templateStanding } from '../../../domain/frameworks/templates/read-template.server';
import { Alert } from '../../feedback/alert';
import { Button } from '../../form/button';

type Standing = ReturnType<typeof templateStanding>;

/** Where the template stands, where that is anything but in use: replaced, retired, or behind its framework. */
export function Standing({ id, standing }: { id: string; standing: Standing }) {
  const { t } = useTranslation();
  const [newest] = standing.versions;
  if (!standing.newest && newest)
    return (
      <Alert kind="info">
        <p className="alert-text">
          {t('templates.acts.replaced', { version: newest.version })}{' '}
          <Link to={`/skabeloner/${newest.id}`}>{t('templates.acts.see_newest')}</Link>
        </p>
      </Alert>
    );
  return (
    <>
      {standing.retiredAt && <Alert kind="warning">{t('templates.acts.retired')}</Alert>}
      {standing.newerFramework && (
        <Alert kind="info" heading={t('templates.acts.update_title')}>
          <p className="alert-text">{t('templates.acts.update_text')}</p>
          <Form method="post" action={`/skabeloner/${id}/opdater`}>
            <Button variant="secondary">{t('templates.acts.update')}</Button>
          </Form>
        </Alert>
      )}
    </>
  );
}

/** Edit, retire, take back: what can be done with the newest version. */
export function TemplateActs({ standing }: { standing: Standing }) {
  const { t } = useTranslation();
  if (!standing.newest) return null;
  return (
    <div className="template-acts">
      <Form method="post">
        <Button name="intent" value="edit" aria-describedby="edit-hint">
          {t(standing.draftId ? 'templates.acts.continue' : 'templates.acts.edit')}
        </Button>
        <p className="quiet" id="edit-hint">
          {t('templates.acts.edit_hint')}
        </p>
      </Form>
      {standing.retiredAt ? (
        <Form method="post">
          <Button variant="secondary" name="intent" value="reinstate">
            {t('templates.acts.reinstate')}
          </Button>
        </Form>
      ) : (
        <details className="unfold">
          <summary>{t('templates.acts.retire')}</summary>
          <Form method="post">
            <p>{t('templates.acts.retire_hint')}</p>
            <Button variant="warning" name="intent" value="retire">
              {t('templates.acts.retire')}
            </Button>
          </Form>
        </details>
      )}
    </div>
  );
}
