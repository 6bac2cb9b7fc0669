import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { z } from 'zod';
import { formatDate } from '../../components/dates/format';
import { Alert } from '../../components/feedback/alert';
import { Empty } from '../../components/feedback/empty';
import { Refusal } from '../../components/feedback/refusal';
import { Button } from '../../components/form/button';
import { TextField } from '../../components/form/text-field';
import { filterFields } from '../../components/hr/hr-address';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { type HandOutLine, HandOutsTable } from '../../components/letters/hand-outs-table';
import { Pages } from '../../components/navigation/pages';
import { type HandOutPart, handOutsMatching } from '../../domain/letters/hand-outs.server';
import { countLetters, lettersOf } from '../../domain/letters/list-letters.server';
import { letterKey, requestLetters, retryLetters } from '../../domain/letters/request-letters.server';
import { servicesContext } from '../../http/contexts.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Translate } from '../../i18n/translator';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/forms';
import { readFilter, readPage } from './hr-filter';

const number = z.coerce.number().int().min(0).max(100_000).catch(0);
const AskedSchema = z.object({ nye: number, foer: number });

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const query = args.url.searchParams;
    const filter = readFilter(query);
    const { lines, ...place } = handOutsMatching(ctx, filter, readPage(query));
    const { settings } = args.context.get(servicesContext).filing;
    const standing = lettersOf(ctx, [...new Set(lines.map(({ conversationId }) => conversationId))]);
    const { unitId: _, ...shown } = filter;
    return {
      filter: filterFields(shown),
      lines: lines.map((one): HandOutLine => {
        const { person, leader, type, heldOn, state } = one;
        const key = letterKey(one);
        return { key, person, leader, type, heldOn, state, letter: standing.get(key) ?? null };
      }),
      place,
      sends: settings.letters !== null,
      failed: countLetters(ctx).failed,
      asked: query.has('nye') ? AskedSchema.parse(Object.fromEntries(query)) : null,
    };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const form = await args.request.formData();
    const { settings, wake } = args.context.get(servicesContext).filing;
    const { unitId: _, ...filter } = readFilter(form);
    const page = readPage(form);
    const back = new URLSearchParams(fieldsOf(filterFields(filter), page));
    if (form.get('intent') === 'retry') {
      retryLetters(ctx, settings);
    } else {
      const all = form.get('intent') === 'all';
      const keys = all
        ? handOutsMatching(ctx, readFilter(form), page).lines.map(letterKey)
        : form.getAll('chosen').map(String);
      const { queued, already } = requestLetters(ctx, settings, keys);
      back.set('nye', String(queued));
      back.set('foer', String(already));
    }
    wake();
    return redirect(`/hr/skemaer?${back}`);
  });
}

type Loaded = Route.ComponentProps['loaderData'];

/** The forms of a unit, to print or to send. */
export default function HrForms({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { lines, filter } = loaderData;
  return (
    <>
      <Breadcrumb items={[{ to: '/hr', label: t('common.nav.hr') }, { label: t('letters.title') }]} />
      <PageTitle lead={t('letters.lead')}>{t('letters.title')}</PageTitle>
      <Refusal refused={actionData && 'refused' in actionData ? actionData.refused : null} />
      <Asked asked={loaderData.asked} />
      <Form method="get" role="search" className="filters__search" key={filter.enhed}>
        <Hidden fields={{ ...filter, enhed: '' }} />
        <TextField
          name="enhed"
          type="search"
          label={t('letters.unit')}
          hint={t('letters.unit_hint')}
          defaultValue={filter.enhed ?? ''}
          autoComplete="off"
        />
        <Button variant="secondary">{t('letters.show')}</Button>
      </Form>
      {lines.length > 0 ? <Found {...loaderData} /> : <Empty>{t('letters.none')}</Empty>}
      <Failed failed={loaderData.failed} />
    </>
  );
}

function Asked({ asked }: Pick<Loaded, 'asked'>) {
  const { t } = useTranslation();
  if (!asked) return null;
  const { nye, foer } = asked;
  return (
    <Alert kind={nye > 0 ? 'success' : 'info'} role="status">
      {nye > 0 && <p className="alert-text">{t('letters.asked.queued', { count: nye })}</p>}
      {foer > 0 && <p className="alert-text">{t('letters.asked.already', { count: foer })}</p>}
    </Alert>
  );
}

/** What the list is narrowed by, and which part of it is shown. */
const fieldsOf = (filter: Record<string, string>, part: number): Record<string, string> => ({
  ...filter,
  ...(part > 1 && { side: String(part) }),
});

function Found({ lines, filter, sends, place }: Loaded) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { count, part, parts } = place;
  const address = `/hr/skemaer/hent?${new URLSearchParams(fieldsOf(filter, part))}`;
  const addressOf = (to: number) => `/hr/skemaer?${new URLSearchParams(fieldsOf(filter, to))}`;
  const talk = ({ type, heldOn, state }: HandOutLine) =>
    t(state === 'planned' ? 'letters.talk_by' : 'letters.talk', {
      type: t(`common.type.${type}`),
      date: formatDate(heldOn, language),
    });
  return (
    <>
      <p>{t('letters.count', { count })}</p>
      {parts > 1 && <p>{inParts(t, place, lines.length)}</p>}
      <Pages page={part} pages={parts} addressOf={addressOf} />
      <p>
        {/* A file, not a page. */}
        <a className="button button-primary" href={address}>
          {parts > 1 ? t('letters.get_part', { part, parts }) : t('letters.get')}
        </a>
      </p>
      <Form method="post">
        <Hidden fields={fieldsOf(filter, part)} />
        <HandOutsTable lines={lines} talk={talk} choosing={sends} />
        {sends && (
          <section aria-labelledby="send">
            <h2 id="send">{t('letters.send.title')}</h2>
            <p>{t('letters.send.lead')}</p>
            <div className="button-group">
              <Button name="intent" value="chosen">
                {t('letters.send.submit')}
              </Button>
              <Button variant="secondary" name="intent" value="all">
                {t(parts > 1 ? 'letters.send.submit_part' : 'letters.send.submit_all')}
              </Button>
            </div>
          </section>
        )}
      </Form>
    </>
  );
}

/** Which of them these are: more than one file can have. */
const inParts = (t: Translate, { count, first }: Omit<HandOutPart, 'lines'>, shown: number): string =>
  t('letters.in_parts', { first, last: first + shown - 1, count });

/** What the list is narrowed by besides. */
function Hidden({ fields }: { fields: Record<string, string> }) {
  return Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => <input type="hidden" name={name} value={value} key={name} />);
}

function Failed({ failed }: Pick<Loaded, 'failed'>) {
  const { t } = useTranslation();
  if (failed === 0) return null;
  return (
    <Form method="post">
      <p>{t('letters.failed', { count: failed })}</p>
      <Button variant="secondary" name="intent" value="retry">
        {t('letters.retry')}
      </Button>
    </Form>
  );
}
