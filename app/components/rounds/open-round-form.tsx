import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { Button } from '../form/button';

type OpenRoundFormProps = { invited: number; leaders: number; mailed: boolean };

/** What opening a round means, and the way to do it, or to give the draft up. */
export function OpenRoundForm({ invited, leaders, mailed }: OpenRoundFormProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="open">
      <h2 id="open">{t('rounds.open.title')}</h2>
      {invited > 0 ? (
        <>
          <p>{t('rounds.open.lead')}</p>
          <p>{mailed ? t('rounds.open.mailed', { people: invited, leaders }) : t('rounds.open.unmailed')}</p>
        </>
      ) : (
        <p>{t('rounds.open.nobody')}</p>
      )}
      <Form method="post">
        <input type="hidden" name="seen" value={invited} />
        <div className="button-group">
          {invited > 0 && (
            <Button name="intent" value="open">
              {t('rounds.open.button', { count: invited })}
            </Button>
          )}
          <Button variant="secondary" name="intent" value="remove">
            {t('rounds.open.remove')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
