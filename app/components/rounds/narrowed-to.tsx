import { useTranslation } from 'react-i18next';
import type { PeopleInRoundFilter } from '../../domain/cycles/rounds/list-people.server';

/** What a link has narrowed the people of a round by, and no field of the search shows. */
export function NarrowedTo({ filter, unit }: { filter: PeopleInRoundFilter; unit: string | null }) {
  const { t } = useTranslation();
  const { problem, excuse } = filter;
  return (
    <>
      {problem && <p>{t('rounds.people.only', { what: t(`rounds.problem.${problem}`) })}</p>}
      {excuse && <p>{t('rounds.people.only', { what: t(`rounds.excuse.${excuse}`) })}</p>}
      {unit && <p>{t('rounds.people.only_unit', { unit })}</p>}
    </>
  );
}
