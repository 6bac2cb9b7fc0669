import { useTranslation } from 'react-i18next';
import { Alert } from '../feedback/alert';
import { Button, ButtonLink } from '../form/button';

const FORMS = ['all', 'html', 'json'] as const;

/** Takes all of it home with one press; first a proof of who one is, where the last is not minutes old. */
export function TakeOwnData({ fresh, leads }: { fresh: boolean; leads: boolean }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="take">
      <h2 id="take">{t('own_data.take.title')}</h2>
      <p>{t('own_data.take.text')}</p>
      {leads && <p>{t('own_data.take.led')}</p>}
      <p>{t('own_data.take.opens')}</p>
      <p>
        {t('own_data.take.logged')} {t('own_data.take.keep')}
      </p>
      {fresh ? (
        <ul className="nobullet-list choices-of-form">
          {FORMS.map((form) => (
            <li key={form}>
              {/* The browser itself sends it: the answer is a file. */}
              <form method="post" action="/mine-data/hent">
                <Button
                  variant={form === 'all' ? 'primary' : 'secondary'}
                  name="form"
                  value={form}
                  aria-describedby={`about-${form}`}
                >
                  {t(`own_data.take.${form}`)}
                </Button>
                <p id={`about-${form}`}>{t(`own_data.take.${form}_text`)}</p>
              </form>
            </li>
          ))}
        </ul>
      ) : (
        <Alert kind="info">
          <p className="alert-text">{t('own_data.take.prove')}</p>
          <p>
            <ButtonLink to="/mit-login/bekraeft?til=/mine-data">{t('own_data.take.prove_link')}</ButtonLink>
          </p>
        </Alert>
      )}
    </section>
  );
}
