import { useTranslation } from 'react-i18next';
import { Form, Link, redirect, useNavigation } from 'react-router';
import { z } from 'zod';
import { DefinitionList } from '../../../components/data/definition-list';
import { Alert } from '../../../components/feedback/alert';
import { Refusal } from '../../../components/feedback/refusal';
import { Button, ButtonLink } from '../../../components/form/button';
import { ChangeCounts } from '../../../components/frameworks/review/change-counts';
import { MisfitCorrection } from '../../../components/frameworks/review/misfit-correction';
import { Replaces } from '../../../components/frameworks/review/replaces';
import { Breadcrumb } from '../../../components/layout/breadcrumb';
import { PageTitle } from '../../../components/layout/page-title';
import { discardReview } from '../../../domain/frameworks/review/discard-review.server';
import { publishReview } from '../../../domain/frameworks/review/publish-review.server';
import { readReview } from '../../../domain/frameworks/review/read-review.server';
import {
  compareWithReplaced,
  listReplaceable,
  setReplaces,
} from '../../../domain/frameworks/review/replaces.server';
import { badForm, parseForm } from '../../../http/form.server';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/publish';

/** What was seen; 0, which no review has, where the form does not say. */
const version = z.coerce.number().catch(0);

const DecisionSchema = z.discriminatedUnion('intent', [
  // `replaces` is '' where it replaces nothing.
  z.object({ intent: z.literal('publish'), version, replaces: z.string().default('') }),
  z.object({ intent: z.literal('replaces'), version, replaces: z.string().default('') }),
  z.object({ intent: z.literal('discard'), version }),
]);

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const { framework, version, counts, replaces, proposal, misfit } = readReview(ctx, args.params.draftId);
    const changes = compareWithReplaced(ctx, args.params.draftId);
    // The order among the others is no move to those who read it.
    const moved = changes?.kept.filter((one) => one.moved.some((what) => what !== 'place')).length ?? 0;
    return {
      name: framework.name,
      version,
      misfit,
      counts: { ...counts, themes: framework.themes.length, leftOut: framework.leftOut.length },
      roles: framework.roles.map(({ name }) => name),
      replaces,
      proposal,
      replaceable: listReplaceable(ctx),
      changes: changes && {
        kept: changes.kept.length - moved,
        reworded: changes.reworded.length,
        moved,
        fresh: changes.fresh.length,
        gone: changes.gone.length,
      },
    };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { draftId } = args.params;
    const form = await parseForm(args.request, DecisionSchema);
    if (!form.ok) return badForm(form);
    const { intent, version } = form.input;
    if (intent === 'discard') {
      discardReview(ctx, draftId, { version });
      return redirect('/grundlag');
    }
    const replaces = form.input.replaces || null;
    if (intent === 'publish')
      return redirect(`/grundlag/${publishReview(ctx, draftId, { version, replaces })}?udgivet=1`);
    setReplaces(ctx, draftId, { version, replaces });
    return redirect(`/grundlag/gennemgang/${draftId}/udgiv`);
  });
}

export default function Publish({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { name, version, counts, roles, replaces, proposal, replaceable, changes, misfit } = loaderData;
  const title = t('review.publish.title', { name });
  const review = `/grundlag/gennemgang/${params.draftId}`;
  const busy = (intent: string) => navigation.formData?.get('intent') === intent;
  return (
    <div className="text-column">
      <Breadcrumb
        items={[
          { to: '/grundlag', label: t('frameworks.title') },
          { to: review, label: t('review.title', { name }) },
          { label: t('review.publish.crumb') },
        ]}
      />
      <PageTitle lead={t('review.publish.lead')}>{title}</PageTitle>
      <Refusal refused={actionData && 'refused' in actionData ? actionData.refused : null} />
      {misfit && <MisfitCorrection misfit={misfit} version={version} at={review} />}
      <h2>{t('review.publish.counts')}</h2>
      <DefinitionList
        items={[
          {
            term: t('frameworks.statements'),
            description: `${t('frameworks.statements_count', { count: counts.statements })}, ${t('frameworks.themes_count', { count: counts.themes })}`,
          },
          { term: t('review.publish.roles'), description: roles.join(', ') },
          {
            term: t('review.publish.indicators'),
            description: t('review.publish.indicators_count', { count: counts.indicators }),
          },
          {
            term: t('review.publish.left_out'),
            description: t('frameworks.left_out_count', { count: counts.leftOut }),
          },
        ]}
      />
      {counts.unsure > 0 && (
        <Alert kind="warning">
          <p className="alert-text">
            {t('review.publish.unsure', { count: counts.unsure })}{' '}
            <Link to={`${review}?vis=ikke-med`}>{t('review.publish.unsure_link')}</Link>
          </p>
        </Alert>
      )}
      <Form method="post" id="publish" key={replaces?.id ?? ''}>
        <input type="hidden" name="version" value={version} />
        <Replaces replaces={replaces} proposal={proposal} replaceable={replaceable} busy={busy('replaces')} />
      </Form>
      {replaces && changes && (
        <section aria-labelledby="changes">
          <h2 id="changes">{t('review.publish.changes', { version: replaces.version })}</h2>
          <ChangeCounts {...changes} />
        </section>
      )}
      <div className="button-row">
        {!misfit && (
          <Button form="publish" name="intent" value="publish" busy={busy('publish')}>
            {t('review.publish.submit')}
          </Button>
        )}
        <ButtonLink variant="secondary" to={review}>
          {t('review.publish.back')}
        </ButtonLink>
      </div>
      <details className="unfold closing">
        <summary>{t('review.publish.discard')}</summary>
        <p>{t('review.publish.discard_text')}</p>
        <Form method="post">
          <input type="hidden" name="version" value={version} />
          <Button variant="warning" name="intent" value="discard" busy={busy('discard')}>
            {t('review.publish.discard_submit')}
          </Button>
        </Form>
      </details>
    </div>
  );
}
