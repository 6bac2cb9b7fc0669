import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Structure } from '../../../domain/frameworks/review/structure.rules';
import { Refusal } from '../../feedback/refusal';
import { ButtonLink } from '../../form/button';
import { useEditFetcher } from './edit-form';
import { Legend } from './legend';
import type { PassageView, Stretch } from './passage';
import { type EditAnswer, type Review, ReviewProvider } from './review-context';
import { ReviewPanes } from './review-panes';
import { Shortcuts } from './shortcuts';
import { type LastEdit, StatusBar } from './status-bar';
import { useFreshness } from './use-freshness';
import { type GivenSelection, useSelection } from './use-selection';
import { unsureIn, WorkList } from './work-list';

type LiveReviewProps = {
  draftId: string;
  version: number;
  structure: Structure;
  passages: PassageView[];
  last: LastEdit | null;
  given: GivenSelection;
  phrasing: Review['phrasing'];
  answer: EditAnswer;
};

/** A framework under review: what waits, the document and what was made of it, and whether it is saved. */
export function LiveReview(props: LiveReviewProps) {
  const { t } = useTranslation();
  const { draftId, version, structure, passages, last, given, phrasing, answer } = props;
  const selection = useSelection(structure, given);
  useFreshness();
  const { chosen, view, choose, show } = selection;
  const startOf = useStartOf(structure, passages);
  const review: Review = {
    version,
    language: structure.language,
    themes: structure.themes,
    roles: structure.roles,
    answer,
    passages,
    startOf,
    here: `?${new URLSearchParams({ ...(chosen ? { valgt: chosen } : {}), vis: view })}`,
    phrasing,
    phrasingAddress: useMemo(
      () => (statement) => `/grundlag/gennemgang/${draftId}/ordlyd/${encodeURIComponent(statement)}`,
      [draftId],
    ),
    unsure: unsureIn(structure.leftOut, chosen),
    choose,
    showInDocument: () => show('dokument'),
  };
  return (
    <ReviewProvider value={review}>
      <StatusBar last={last} atWork={chosen !== null} />
      <Changed answer={answer} />
      <div className="review-head">
        <WorkList />
        <ButtonLink to={`/grundlag/gennemgang/${draftId}/udgiv`}>{t('review.to_publish')}</ButtonLink>
      </div>
      <div className="review-help">
        <Legend />
        <Shortcuts />
      </div>
      <ReviewPanes structure={structure} selection={selection} passages={passages} />
    </ReviewProvider>
  );
}

/** Where undoing or an unknown form was refused: no form of the page is the place to say so. */
function Changed({ answer }: { answer: EditAnswer }) {
  const { data } = useEditFetcher();
  const shown = data ?? answer;
  if (!shown || !('refused' in shown) || shown.values?.form) return null;
  return <Refusal refused={shown.refused} />;
}

/** Where a stretch of the document stands: the place of the last piece that begins before it ends. */
function useStartOf({ themes, leftOut }: Structure, passages: readonly PassageView[]) {
  return useMemo(() => {
    const starts = new Map<string, number>(leftOut.map(({ id, start }) => [id, start]));
    for (const { groups, indicators } of themes) {
      for (const { statements } of groups) for (const { id, start } of statements) starts.set(id, start);
      for (const { id, start } of indicators) starts.set(id, start);
    }
    return ({ toPassage }: Stretch): number | null => {
      const before = passages
        .slice(0, toPassage + 1)
        .flatMap(({ segments }) => segments.flatMap(({ piece }) => (piece ? [starts.get(piece)] : [])));
      return before.findLast((start) => start !== undefined) ?? null;
    };
  }, [themes, leftOut, passages]);
}
