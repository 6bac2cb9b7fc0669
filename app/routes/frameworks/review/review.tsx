import { useTranslation } from 'react-i18next';
import { Link, type ShouldRevalidateFunctionArgs } from 'react-router';
import { Alert } from '../../../components/feedback/alert';
import { LiveReview } from '../../../components/frameworks/review/live-review';
import { MisfitCorrection } from '../../../components/frameworks/review/misfit-correction';
import type { GivenSelection } from '../../../components/frameworks/review/use-selection';
import { Breadcrumb } from '../../../components/layout/breadcrumb';
import { PageTitle } from '../../../components/layout/page-title';
import { editReview, undoEdit } from '../../../domain/frameworks/review/edit-review.server';
import { chosenPlaces } from '../../../domain/frameworks/review/passages.rules';
import { phrasingOf } from '../../../domain/frameworks/review/phrasing.server';
import { type Review, readReview } from '../../../domain/frameworks/review/read-review.server';
import { structureOf } from '../../../domain/frameworks/review/structure.rules';
import { badForm } from '../../../http/form.server';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/review';
import { passageViews } from './passage-views';
import { readEdit, readVersion, typedIn } from './read-edit';
import { readSelection } from './read-selection';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const review = readReview(ctx, args.params.draftId);
    const given = readSelection(args.url);
    // Where a correction no longer fits, it is the one to take back: the page says so above.
    const last = review.misfit ? undefined : review.edits.at(-1);
    return {
      version: review.version,
      misfit: review.misfit,
      document: review.document?.name ?? review.framework.source.name,
      replaces: review.replaces,
      structure: structureOf(review.framework, review.next),
      passages: passageViews(review.passages),
      last: last
        ? { edit: last.edit, madeAt: last.madeAt, by: last.madeBy, mine: last.madeBy === ctx.actor.name }
        : null,
      given,
      underWay: args.url.searchParams.has('igen'),
      phrasing: phrasingNow(review, given.chosen),
    };
  });
}

function phrasingNow({ framework, version }: Review, statement: string | null) {
  const phrased = statement === null ? null : phrasingOf(framework, statement);
  return statement !== null && phrased ? { statement, version, phrased } : null;
}

export function action(args: Route.ActionArgs) {
  let typed: Record<string, string> = {};
  return acting(
    args,
    async () => {
      const ctx = actorContext(args);
      const { draftId } = args.params;
      const before = readReview(ctx, draftId, 'change');
      const form = await args.request.formData();
      typed = typedIn(form);
      const version = readVersion(form);
      if (form.get('kind') === 'undo') undoEdit(ctx, draftId, { version });
      else {
        const edit = readEdit(form, (one, other) => chosenPlaces(before.passages, one, other));
        if (!edit.ok) return badForm(edit);
        editReview(ctx, draftId, { version, edit: edit.input });
      }
      const added = form.get('kind') === 'add' ? addedTo(before, readReview(ctx, draftId)) : null;
      const given = whereItIs(before, readSelection(args.url), added);
      return { saved: true as const, form: typed.form ?? '', added, given };
    },
    () => typed,
  );
}

/** The statement that is there now and was not before. */
function addedTo(before: Review, after: Review): string | null {
  const known = new Set(before.framework.statements.map(({ id }) => id));
  return after.framework.statements.find(({ id }) => !known.has(id))?.id ?? null;
}

/** What was chosen can have become something else: the page looks for it at the place that it had. */
function whereItIs({ framework }: Review, given: GivenSelection, added: string | null): GivenSelection {
  if (added !== null) return { ...given, chosen: added, start: null };
  const { leftOut } = structureOf(framework, {});
  const pieces = [
    ...framework.statements.map(({ id, source }) => ({ id, start: source.start })),
    ...framework.indicators.map(({ id, source }) => ({ id, start: source.start })),
    ...leftOut,
  ];
  return { ...given, start: pieces.find(({ id }) => id === given.chosen)?.start ?? given.start };
}

/** A correction that came too late shows what there is now, with the form as it was filled in. */
export function shouldRevalidate({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return actionStatus === 409 || defaultShouldRevalidate;
}

export default function ReviewPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { structure, replaces, document, version, passages, last, given, phrasing, misfit } = loaderData;
  const title = t('review.title', { name: structure.name });
  return (
    <>
      <Breadcrumb items={[{ to: '/grundlag', label: t('frameworks.title') }, { label: title }]} />
      <PageTitle lead={t('review.lead')}>{title}</PageTitle>
      <p className="quiet">
        {t('review.of_document', { name: document })}
        {replaces && ` · ${t('review.replaces', { name: replaces.name, version: replaces.version })}`}
      </p>
      {loaderData.underWay && (
        <Alert kind="info" role="status">
          <p className="alert-text">
            {t('review.under_way', { name: structure.name })}{' '}
            <Link to="?vis=temaer" reloadDocument>
              {t('review.under_way_name')}
            </Link>
          </p>
        </Alert>
      )}
      {misfit && (
        <MisfitCorrection misfit={misfit} version={version} at={`/grundlag/gennemgang/${params.draftId}`} />
      )}
      <LiveReview
        draftId={params.draftId}
        version={version}
        structure={structure}
        passages={passages}
        last={last}
        given={actionData && 'saved' in actionData ? actionData.given : given}
        phrasing={phrasing}
        answer={actionData}
      />
    </>
  );
}
