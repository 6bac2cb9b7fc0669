import { useTranslation } from 'react-i18next';
import { Form, useNavigation } from 'react-router';
import type { Erasable } from '../../domain/privacy/requests/erase-for-request.server';
import { ERASURE_GROUNDS } from '../../domain/privacy/requests/request.schema';
import { useLanguage } from '../../i18n/use-language';
import { formatDate } from '../dates/format';
import { Button } from '../form/button';
import { Checkbox } from '../form/checkbox';
import { ErrorSummary } from '../form/error-summary';
import { RadioRow } from '../form/radio-row';
import type { FormAnswer } from '../form/use-schema-form';

type EraseFormProps = { name: string; talks: Erasable[]; answer: FormAnswer };

/** The talks that HR has decided to erase. A plain form: what it does cannot be undone, and it says so first. */
export function EraseForm({ name, talks, answer }: EraseFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigation = useNavigation();
  const given = answer && 'errors' in answer ? answer.errors : {};
  // The page has other forms: these are the fields of this one.
  const errors = Object.fromEntries(
    Object.entries(given).filter(([field]) => field === 'chosen' || field === 'ground'),
  );
  const free = talks.filter(({ held }) => !held);
  const words = ({ type, heldOn, leader, state }: Erasable) =>
    t('requests.hr.erase.talk', {
      type: t(`common.type.${type}`),
      date: formatDate(heldOn, language),
      leader,
      state: t(`common.state.${state}`).toLocaleLowerCase(language),
    });
  return (
    <section aria-labelledby="erase">
      <h2 id="erase">{t('requests.hr.erase.title')}</h2>
      <p>{t('requests.hr.erase.lead', { name })}</p>
      <p>{t('requests.hr.erase.groups', { name })}</p>
      {talks.some(({ held }) => held) && (
        <>
          <p>{t('requests.hr.erase.held')}</p>
          <ul>
            {talks
              .filter(({ held }) => held)
              .map((talk) => (
                <li key={talk.id}>{words(talk)}</li>
              ))}
          </ul>
        </>
      )}
      {free.length === 0 ? (
        <p>{t('requests.hr.erase.none', { name })}</p>
      ) : (
        <Form method="post">
          <ErrorSummary errors={errors} />
          <fieldset>
            <legend className="form-label">{t('requests.hr.erase.choose')}</legend>
            {free.map((talk, place) => (
              <Checkbox
                key={talk.id}
                id={place === 0 ? 'chosen' : `chosen-${talk.id}`}
                name="chosen"
                value={talk.id}
                label={words(talk)}
                error={place === 0 ? errors.chosen : undefined}
              />
            ))}
          </fieldset>
          <RadioRow
            name="ground"
            legend={t('requests.hr.erase.ground')}
            options={ERASURE_GROUNDS.map((ground) => ({
              value: ground,
              label: t(`requests.hr.erase.grounds.${ground}`),
            }))}
            error={errors.ground}
            stacked
            required
          />
          <div className="button-group">
            <Button
              variant="warning"
              name="intent"
              value="erase"
              busy={navigation.state !== 'idle' && navigation.formMethod === 'POST'}
            >
              {t('requests.hr.erase.submit')}
            </Button>
          </div>
        </Form>
      )}
    </section>
  );
}
