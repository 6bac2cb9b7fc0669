import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { Alert } from '../../components/feedback/alert';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { EraseForm } from '../../components/requests/erase-form';
import { HandleRequest } from '../../components/requests/handle-request';
import { eraseForRequest, listErasable } from '../../domain/privacy/requests/erase-for-request.server';
import {
  answerRequest,
  extendRequest,
  readRequest,
  refuseUnlessHandler,
} from '../../domain/privacy/requests/handle-requests.server';
import {
  AnswerRequestSchema,
  EraseForRequestSchema,
  ExtendRequestSchema,
} from '../../domain/privacy/requests/request.schema';
import { badForm, fieldErrors, parseFields } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext, mailIsOn } from '../../http/visit.server';
import type { Route } from './+types/request';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const { requestId } = args.params;
    const query = args.url.searchParams;
    return {
      request: readRequest(ctx, requestId),
      erasable: listErasable(ctx, requestId),
      mailed: mailIsOn(args.context),
      done: DONE.find((what) => what === query.get('gjort')) ?? null,
      erased: Number(query.get('slettet')) || 0,
    };
  });
}

const DONE = ['extended', 'answered'] as const;

export function action(args: Route.ActionArgs) {
  const { requestId } = args.params;
  let typed: Record<string, string> = {};
  return acting(
    args,
    async () => {
      const ctx = actorContext(args);
      refuseUnlessHandler(ctx, requestId);
      const posted = await args.request.formData();
      const here = `/hr/anmodninger/${requestId}`;
      switch (posted.get('intent')) {
        case 'extend': {
          const form = parseFields(posted, ExtendRequestSchema);
          if (!form.ok) return badForm(form);
          typed = form.input;
          extendRequest(ctx, requestId, form.input.reason);
          return redirect(`${here}?gjort=extended`);
        }
        case 'erase': {
          const parsed = EraseForRequestSchema.safeParse({
            chosen: posted.getAll('chosen').map(String),
            ground: posted.get('ground'),
          });
          if (!parsed.success) return badForm({ errors: fieldErrors(parsed.error), values: {} });
          eraseForRequest(ctx, requestId, parsed.data);
          return redirect(`${here}?slettet=${new Set(parsed.data.chosen).size}`);
        }
        default: {
          const form = parseFields(posted, AnswerRequestSchema);
          if (!form.ok) return badForm(form);
          typed = form.input;
          answerRequest(ctx, requestId, form.input);
          return redirect(`${here}?gjort=answered`);
        }
      }
    },
    () => typed,
  );
}

/** One request: what is asked, and what HR does about it. */
export default function RequestPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { request, erasable, mailed, done, erased } = loaderData;
  const title = t('requests.hr.one', { kind: t(`requests.kind.${request.kind}`), name: request.name });
  return (
    <div className="text-column">
      <Breadcrumb
        items={[
          { to: '/hr', label: t('common.nav.hr') },
          { to: '/hr/anmodninger', label: t('requests.hr.title') },
          { label: title },
        ]}
      />
      <PageTitle>{title}</PageTitle>
      {(done !== null || erased > 0) && (
        <Alert kind="success" role="status">
          {done ? t(`requests.done.${done}`) : t('requests.hr.erase.done', { count: erased })}
        </Alert>
      )}
      <HandleRequest request={request} mailed={mailed} answer={actionData} />
      {erasable && <EraseForm name={request.name} talks={erasable} answer={actionData} />}
    </div>
  );
}
