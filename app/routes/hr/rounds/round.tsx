import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { z } from 'zod';
import { Alert } from '../../../components/feedback/alert';
import { Refusal as RefusalAlert } from '../../../components/feedback/refusal';
import { PageTitle } from '../../../components/layout/page-title';
import { OpenRoundForm } from '../../../components/rounds/open-round-form';
import { OpenRoundState } from '../../../components/rounds/open-round-state';
import { roundAddress } from '../../../components/rounds/round-address';
import { RoundBreadcrumb } from '../../../components/rounds/round-breadcrumb';
import { RoundFacts } from '../../../components/rounds/round-facts';
import { RoundPreview } from '../../../components/rounds/round-preview';
import { describeUndone, reopenRound } from '../../../domain/cycles/rounds/close-round.server';
import { findRound } from '../../../domain/cycles/rounds/find-round.server';
import { readInviting, readRound } from '../../../domain/cycles/rounds/list-rounds.server';
import { removeDraft } from '../../../domain/cycles/rounds/make-round.server';
import { openRound } from '../../../domain/cycles/rounds/open-round.server';
import { previewRound } from '../../../domain/cycles/rounds/preview.server';
import { namesOfUnits } from '../../../domain/cycles/rounds/round-choices.server';
import { Refusal } from '../../../domain/errors';
import { servicesContext } from '../../../http/contexts.server';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext, mailIsOn } from '../../../http/visit.server';
import type { Route } from './+types/round';

const PageSchema = z.coerce.number().int().min(1).max(10_000).catch(1);

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const { cycleId } = args.params;
    const { round, numbers } = readRound(ctx, cycleId);
    const page = PageSchema.parse(args.url.searchParams.get('side') ?? 1);
    return {
      round,
      numbers,
      units: namesOfUnits(ctx, cycleId),
      inviting: readInviting(ctx, cycleId),
      planned: round.state === 'closed' ? describeUndone(ctx, cycleId).planned : 0,
      preview: round.state === 'draft' ? previewRound(ctx, cycleId, page) : null,
      mailed: mailIsOn(args.context),
      justOpened: args.url.searchParams.has('aabnet'),
    };
  });
}

const ActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('open'), seen: z.coerce.number().int() }),
  z.object({ intent: z.literal('remove') }),
  z.object({ intent: z.literal('reopen') }),
]);

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { cycleId } = args.params;
    const { rounds } = args.context.get(servicesContext);
    // Somebody who may not is told so, whatever they posted.
    findRound(ctx, ctx.db, cycleId);
    const act = ActSchema.safeParse(Object.fromEntries(await args.request.formData()));
    if (!act.success) throw new Refusal('invalid', 'unexpected');
    if (act.data.intent === 'remove') {
      removeDraft(ctx, cycleId);
      return redirect('/hr/runder');
    }
    if (act.data.intent === 'open') openRound(ctx, cycleId, act.data.seen);
    else reopenRound(ctx, cycleId);
    rounds.wake();
    return redirect(`${roundAddress(cycleId)}?aabnet=ja`);
  });
}

/** One round: a draft with what opening it would do, or how far it is. */
export default function OneRound({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { round, numbers, units, inviting, planned, preview, mailed, justOpened } = loaderData;
  return (
    <>
      <RoundBreadcrumb items={[{ label: round.name }]} />
      <PageTitle lead={t(`rounds.for.${round.type}`)}>{round.name}</PageTitle>
      <RefusalAlert refused={actionData && 'refused' in actionData ? actionData.refused : null} />
      {justOpened && !actionData && round.state === 'open' && inviting.waiting > 0 && (
        <Alert kind="success" role="status">
          {t('rounds.one.opened')}
        </Alert>
      )}
      {preview ? (
        <>
          <RoundFacts round={round} units={units} />
          <p>
            <Link to={roundAddress(round.id, 'ret')}>{t('rounds.facts.change')}</Link>
          </p>
          <RoundPreview cycleId={round.id} preview={preview}>
            <OpenRoundForm invited={preview.invited} leaders={preview.leaders} mailed={mailed} />
          </RoundPreview>
        </>
      ) : (
        <>
          <OpenRoundState round={round} numbers={numbers} planned={planned} invited={inviting.invited} />
          <h2>{t('rounds.facts.title')}</h2>
          <RoundFacts round={round} units={units} />
        </>
      )}
    </>
  );
}
