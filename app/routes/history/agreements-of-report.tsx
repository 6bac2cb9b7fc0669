import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { agreementAnchor } from '../../components/agreements/agreement-card';
import { FollowedAgreement } from '../../components/agreements/followed-agreement';
import { firstName } from '../../components/conversation/first-name';
import { formatDate } from '../../components/dates/format';
import { Empty } from '../../components/feedback/empty';
import { Refusal } from '../../components/feedback/refusal';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { ProgressSchema } from '../../domain/conversations/agreements/agreement.schema';
import {
  assertReport,
  openAgreementsOf,
  type PastTalk,
} from '../../domain/conversations/agreements/agreement-history.server';
import { noteProgress } from '../../domain/conversations/agreements/progress.server';
import { stepAddress } from '../../domain/conversations/conversation.rules';
import { badForm, parseForm } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/agreements-of-report';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => openAgreementsOf(actorContext(args), args.params.personId));
}

/** Notes how an agreement is going. */
export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { personId } = args.params;
    assertReport(ctx, personId);
    const form = await parseForm(args.request, ProgressSchema);
    if (!form.ok) return badForm(form);
    noteProgress(ctx, form.input.agreementId, form.input);
    return redirect(`/team/${personId}/aftaler#${agreementAnchor(form.input.agreementId)}`);
  });
}

/** What has been agreed with a report, also by the leaders before: agreements, and nothing else of those talks. */
export default function AgreementsOfReport({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { name, talks } = loaderData;
  const first = firstName(name);
  const inherits = talks.some(({ inherited }) => inherited);
  const lead = inherits ? t('agreements.earlier.lead', { name: first }) : t('agreements.earlier.lead_own');
  return (
    <>
      <Breadcrumb
        items={[{ to: '/team', label: t('team.title') }, { label: t('agreements.earlier.title', { name }) }]}
      />
      <PageTitle lead={talks.length > 0 ? lead : undefined}>
        {t('agreements.earlier.title', { name })}
      </PageTitle>
      <Refusal refused={actionData && 'refused' in actionData ? actionData.refused : null} />
      {inherits && <p className="quiet">{t('agreements.earlier.logged')}</p>}
      {talks.length === 0 && <Empty>{t('agreements.earlier.none', { name: first })}</Empty>}
      {talks.map((talk) => (
        <Talk
          key={talk.id}
          talk={talk}
          answer={actionData && 'errors' in actionData ? actionData : undefined}
        />
      ))}
    </>
  );
}

type Noting = NonNullable<Parameters<typeof FollowedAgreement>[0]['noting']>;

function Talk({ talk, answer }: { talk: PastTalk; answer: Noting['answer'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, type, heldOn, leaderName, groupName, inherited, lines } = talk;
  const date = formatDate(heldOn, language);
  return (
    <section aria-labelledby={`talk-${id}`}>
      <h2 id={`talk-${id}`}>
        {t('agreements.earlier.talk', { type: t(`common.type.${type}`), date })}
        {groupName && ` (${groupName})`}
      </h2>
      <p>
        {inherited ? (
          t('agreements.earlier.with_former_leader', { name: leaderName })
        ) : (
          <Link to={stepAddress(id, 'follow-up')}>
            {t('agreements.earlier.open')}
            <span className="sr-only">: {date}</span>
          </Link>
        )}
      </p>
      <ol className="agreements">
        {lines.map((line) => (
          <li key={line.id}>
            <FollowedAgreement line={line} level="h3" noting={{ answer }} />
          </li>
        ))}
      </ol>
    </section>
  );
}
