import { useTranslation } from 'react-i18next';
import { Form, useNavigation } from 'react-router';
import { Button } from '../form/button';
import { Reading } from './upload-form';

/** One button for each framework that comes with the product. */
export function StarterForms({ starters }: { starters: { file: string; name: string }[] }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const started = navigation.formData?.get('starter');
  return (
    <section aria-labelledby="starters">
      <h2 id="starters">{t('frameworks.starters.title')}</h2>
      <p>{t('frameworks.starters.lead')}</p>
      <ul className="nobullet-list starters">
        {starters.map(({ file, name }) => (
          <li key={file}>
            <Form method="post">
              <input type="hidden" name="starter" value={file} />
              <Button variant="secondary" busy={started === file}>
                {t('frameworks.starters.choose', { name })}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Reading field="starter" />
    </section>
  );
}
