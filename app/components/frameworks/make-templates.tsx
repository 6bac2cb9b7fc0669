import { useTranslation } from 'react-i18next';
import { Form, useNavigation } from 'react-router';
import { Refusal } from '../feedback/refusal';
import { Button, ButtonLink } from '../form/button';
import type { FormAnswer } from '../form/use-schema-form';

type MakeTemplatesProps = {
  /** Nothing has been made yet: making the usual ones is what one does here. */
  primary: boolean;
  answer: FormAnswer;
};

/** Makes the usual templates at once; or leads to where one is made for a certain role, talk and length. */
export function MakeTemplates({ primary, answer }: MakeTemplatesProps) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  return (
    <section aria-labelledby="make" className="screen-only">
      <h2 id="make">{t('frameworks.make.title')}</h2>
      <p>{t('frameworks.make.lead')}</p>
      <Refusal refused={answer && 'refused' in answer ? answer.refused : null} />
      <Form method="post">
        <p id="usual-hint">{t('frameworks.make.usual_hint')}</p>
        <Button
          variant={primary ? 'primary' : 'secondary'}
          name="usual"
          value="yes"
          aria-describedby="usual-hint"
          busy={navigation.formData?.get('usual') === 'yes'}
        >
          {t('frameworks.make.usual')}
        </Button>
      </Form>
      <p className="make-one" id="one-hint">
        {t('templates.make.one_hint')}
      </p>
      <ButtonLink variant="secondary" to="skabeloner" aria-describedby="one-hint">
        {t('templates.make.one')}
      </ButtonLink>
    </section>
  );
}
