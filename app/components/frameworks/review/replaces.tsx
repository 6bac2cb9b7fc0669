import { useTranslation } from 'react-i18next';
import { Button } from '../../form/button';
import { RadioRow } from '../../form/radio-row';

type Version = { id: string; name: string; version: number };
type ReplacesProps = {
  replaces: Version | null;
  proposal: (Version & { share: number }) | null;
  replaceable: Version[];
  busy: boolean;
};

/** Which published framework this is a new version of; what seems to be the one comes first and is chosen. */
export function Replaces({ replaces, proposal, replaceable, busy }: ReplacesProps) {
  const { t } = useTranslation();
  if (replaceable.length === 0) return null;
  const likely = replaces?.id ?? proposal?.id;
  const inOrder = [...replaceable].sort(
    (one, other) => Number(other.id === likely) - Number(one.id === likely),
  );
  return (
    <section aria-labelledby="replaces-title">
      <h2 id="replaces-title">{t('review.publish.replaces')}</h2>
      {proposal && (
        <p>
          {t('review.publish.proposal', { name: proposal.name, percent: Math.round(proposal.share * 100) })}
        </p>
      )}
      <RadioRow
        name="replaces"
        legend={t('review.publish.replaces_hint')}
        stacked
        defaultValue={likely ?? ''}
        options={[
          ...inOrder.map(({ id, name, version }) => ({
            value: id,
            label: t('review.publish.replaces_this', { name, version }),
          })),
          { value: '', label: t('review.publish.replaces_nothing') },
        ]}
      />
      <div className="button-group">
        <Button variant="secondary" name="intent" value="replaces" busy={busy}>
          {t('review.publish.replaces_save')}
        </Button>
      </div>
    </section>
  );
}
