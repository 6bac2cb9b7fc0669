import { useTranslation } from 'react-i18next';
import { data, Link, redirect } from 'react-router';
import { Table } from '../../components/data/table';
import { formatDay } from '../../components/dates/format';
import { Empty } from '../../components/feedback/empty';
import { StarterForms } from '../../components/frameworks/starter-forms';
import { UploadForm } from '../../components/frameworks/upload-form';
import { PageTitle } from '../../components/layout/page-title';
import { authorizeFunction } from '../../domain/access/authorize';
import { Refusal } from '../../domain/errors';
import { StarterSchema } from '../../domain/frameworks/framework.schema';
import { DOCUMENT_LIMIT, importFramework } from '../../domain/frameworks/import-framework.server';
import { listFrameworks } from '../../domain/frameworks/list-frameworks.server';
import { parseFields } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { readUpload, type UploadedFile } from '../../http/upload.server';
import { actorContext } from '../../http/visit.server';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/frameworks';
import { STARTER_FRAMEWORKS } from './starter-frameworks.server';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => ({
    frameworks: listFrameworks(actorContext(args)),
    starters: STARTER_FRAMEWORKS.map(({ file, name }) => ({ file, name })),
    limit: DOCUMENT_LIMIT,
  }));
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    authorizeFunction(ctx.actor, 'administer-frameworks');
    const { file, form } = await readUpload(args.request, {
      field: 'document',
      limit: DOCUMENT_LIMIT,
      tooLarge: 'framework.too_large',
    });
    const document = form.has('starter') ? starterIn(form) : file;
    if (!document) return data({ errors: { document: 'form.file_missing' }, values: {} }, { status: 400 });
    return redirect(`/grundlag/${importFramework(ctx, document)}`);
  });
}

function starterIn(form: FormData): UploadedFile {
  const chosen = parseFields(form, StarterSchema);
  const starter = chosen.ok && STARTER_FRAMEWORKS.find(({ file }) => file === chosen.input.starter);
  if (!starter) throw new Refusal('not-found', 'access.not_found');
  return { name: starter.file, bytes: new TextEncoder().encode(starter.text) };
}

export default function Frameworks({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { frameworks, starters, limit } = loaderData;
  return (
    <>
      <PageTitle lead={t('frameworks.lead')}>{t('frameworks.title')}</PageTitle>
      {frameworks.length > 0 ? (
        <FrameworkTable frameworks={frameworks} />
      ) : (
        <Empty>{t('frameworks.empty')}</Empty>
      )}
      <UploadForm limit={limit} answer={actionData} />
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
        { header: t('frameworks.templates'), cell: ({ templates }) => templates },
        {
          header: t('frameworks.read_at'),
          cell: ({ importedAt }) => formatDay(importedAt, language),
        },
      ]}
    />
  );
}
