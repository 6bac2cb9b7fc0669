import { useTranslation } from 'react-i18next';
import { data, Link, redirect } from 'react-router';
import { Table } from '../../components/data/table';
import { formatDay } from '../../components/dates/format';
import { Empty } from '../../components/feedback/empty';
import { OpenReviews } from '../../components/frameworks/open-reviews';
import { StarterForms } from '../../components/frameworks/starter-forms';
import { UploadForm } from '../../components/frameworks/upload-form';
import { PageTitle } from '../../components/layout/page-title';
import { authorizeFunction } from '../../domain/access/authorize';
import type { Context } from '../../domain/context';
import { Refusal } from '../../domain/errors';
import { PasteSchema, StarterSchema } from '../../domain/frameworks/framework.schema';
import { DOCUMENT_LIMITS } from '../../domain/frameworks/import-framework.server';
import { listFrameworks } from '../../domain/frameworks/list-frameworks.server';
import { listReviews } from '../../domain/frameworks/review/list-reviews.server';
import { openForReview } from '../../domain/frameworks/review/open-document.server';
import { badForm, parseFields } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { readUpload, type UploadedFile } from '../../http/upload.server';
import { actorContext } from '../../http/visit.server';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/frameworks';
import { STARTER_FRAMEWORKS } from './starter-frameworks.server';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => ({
    frameworks: listFrameworks(actorContext(args)),
    reviews: listReviews(actorContext(args)),
    starters: STARTER_FRAMEWORKS.map(({ file, name }) => ({ file, name })),
    limits: DOCUMENT_LIMITS,
  }));
}

export function action(args: Route.ActionArgs) {
  let typed: Record<string, string> = {};
  return acting(
    args,
    async () => {
      const ctx = actorContext(args);
      const { signal } = args.request;
      authorizeFunction(ctx.actor, 'administer-frameworks');
      const { file, form } = await readUpload(args.request, {
        field: 'document',
        limit: DOCUMENT_LIMITS.file,
        tooLarge: 'framework.too_large',
      });
      if (form.has('text')) {
        const pasted = parseFields(form, PasteSchema);
        if (!pasted.ok) return badForm(pasted);
        typed = pasted.input;
        return review(ctx, pastedDocument(pasted.input), { name: pasted.input.name, signal });
      }
      const document = form.has('starter') ? starterIn(form) : file;
      if (!document) return data({ errors: { document: 'form.file_missing' }, values: {} }, { status: 400 });
      return review(ctx, document, { signal });
    },
    () => typed,
  );
}

async function review(ctx: Context, document: UploadedFile, options: { name?: string; signal: AbortSignal }) {
  const { draftId, underWay } = await openForReview(ctx, document, options);
  return redirect(`/grundlag/gennemgang/${draftId}${underWay ? '?igen=1' : ''}`);
}

/** Text that has Markdown headings is read by them. */
const pastedDocument = ({ name, text }: { name: string; text: string }) =>
  asDocument(`${name}.${/^#{1,6} /m.test(text) ? 'md' : 'txt'}`, text);

const asDocument = (name: string, text: string): UploadedFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});

function starterIn(form: FormData): UploadedFile {
  const chosen = parseFields(form, StarterSchema);
  const starter = chosen.ok && STARTER_FRAMEWORKS.find(({ file }) => file === chosen.input.starter);
  if (!starter) throw new Refusal('not-found', 'access.not_found');
  return asDocument(starter.file, starter.text);
}

export default function Frameworks({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { frameworks, reviews, starters, limits } = loaderData;
  return (
    <>
      <PageTitle lead={t('frameworks.lead')}>{t('frameworks.title')}</PageTitle>
      <OpenReviews reviews={reviews} />
      {frameworks.length > 0 ? (
        <FrameworkTable frameworks={frameworks} />
      ) : (
        <Empty>{t('frameworks.empty')}</Empty>
      )}
      <UploadForm
        limits={limits}
        answer={actionData}
        primary={frameworks.length === 0 && reviews.length === 0}
      />
      {starters.length > 0 && <StarterForms starters={starters} />}
    </>
  );
}

function FrameworkTable({ frameworks }: Pick<Route.ComponentProps['loaderData'], 'frameworks'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Table
      caption={t('frameworks.list')}
      rows={frameworks}
      keyOf={(framework) => framework.id}
      columns={[
        {
          header: t('frameworks.name'),
          rowHeader: true,
          cell: ({ id, name }) => <Link to={`/grundlag/${id}`}>{name}</Link>,
        },
        { header: t('frameworks.version_heading'), cell: ({ version }) => version },
        { header: t('frameworks.templates'), cell: ({ templates }) => templates },
        {
          header: t('frameworks.read_at'),
          cell: ({ importedAt }) => formatDay(importedAt, language),
        },
      ]}
    />
  );
}
