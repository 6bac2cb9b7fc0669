import { useTranslation } from 'react-i18next';
import { Empty } from '../../../components/feedback/empty';
import { ButtonLink } from '../../../components/form/button';
import { PageTitle } from '../../../components/layout/page-title';
import { RoundBreadcrumb } from '../../../components/rounds/round-breadcrumb';
import { RoundsTable } from '../../../components/rounds/rounds-table';
import { listRounds } from '../../../domain/cycles/rounds/list-rounds.server';
import { answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/rounds';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => ({ rounds: listRounds(actorContext(args)) }));
}

const SECTIONS = ['open', 'draft', 'closed'] as const;

/** Every round: those that go on, drafts, and those that are closed. */
export default function Rounds({ loaderData: { rounds } }: Route.ComponentProps) {
  const { t } = useTranslation();
  return (
    <>
      <RoundBreadcrumb items={[]} />
      <PageTitle lead={t('rounds.lead')}>{t('rounds.title')}</PageTitle>
      <p>{t('rounds.order')}</p>
      <p>
        <ButtonLink to="/hr/runder/ny">{t('rounds.make')}</ButtonLink>
      </p>
      {rounds.length === 0 && <Empty>{t('rounds.none')}</Empty>}
      {SECTIONS.map((state) => {
        const listed = rounds.filter((round) => round.state === state);
        if (listed.length === 0) return null;
        const caption = t(`rounds.section.${state}`);
        return (
          <section aria-labelledby={state} key={state}>
            <h2 id={state}>{caption}</h2>
            <RoundsTable rounds={listed} caption={caption} />
          </section>
        );
      })}
    </>
  );
}
