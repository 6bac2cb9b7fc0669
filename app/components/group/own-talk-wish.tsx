import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { firstName } from '../conversation/first-name';
import { WhoCanSee } from '../feedback/who-can-see';
import { Button } from '../form/button';

type OwnTalkWishProps = { wished: boolean; open: boolean; leader: string };

/** "Jeg ønsker min egen MUS": a member says so to the leader alone, and can take it back. */
export function OwnTalkWish({ wished, open, leader }: OwnTalkWishProps) {
  const { t } = useTranslation();
  const name = firstName(leader);
  return (
    <section className="own-talk-wish" aria-labelledby="own-talk-wish">
      <WhoCanSee who={[name]} />
      <h2 id="own-talk-wish">{t('group.wish.heading')}</h2>
      <p role="status">{wished ? t('group.wish.wished', { name }) : t('group.wish.text', { name })}</p>
      {open && (
        <Form method="post">
          <Button variant="secondary" name="intent" value={wished ? 'take-wish-back' : 'wish'}>
            {wished ? t('group.wish.take_back') : t('group.wish.button')}
          </Button>
        </Form>
      )}
    </section>
  );
}
