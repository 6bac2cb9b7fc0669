import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { z } from 'zod';
import { Refusal } from '../../../components/feedback/refusal';
import { Button, ButtonLink } from '../../../components/form/button';
import { Changes } from '../../../components/frameworks/templates/changes';
import { Problems } from '../../../components/frameworks/templates/problems';
import { Breadcrumb } from '../../../components/layout/breadcrumb';
import { PageTitle } from '../../../components/layout/page-title';
import { roleNames } from '../../../domain/frameworks/framework-view.rules';
import { approveTemplate } from '../../../domain/frameworks/templates/approve-template.server';
import {
  readDraftChanges,
  readTemplateDraft,
} from '../../../domain/frameworks/templates/edit-template-draft.server';
import { templateStanding } from '../../../domain/frameworks/templates/read-template.server';
import { templateProblems } from '../../../domain/frameworks/templates/template-problems.rules';
import { badForm, parseForm } from '../../../http/form.server';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/approve';

const ApproveSchema = z.object({ version: z.coerce.number().int().positive() });

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const { id, version, template, framework, replacesId } = readTemplateDraft(
      ctx,
      args.params.templateDraftId,
    );
    return {
      id,
      version,
      type: template.type,
      language: template.language,
      role: roleNames(framework)(template.role) ?? template.role,
      /** The version that is kept beside the new one. */
      replaced: replacesId === null ? null : (templateStanding(ctx, replacesId).versions[0]?.version ?? null),
      problems: templateProblems(template),
      changes: readDraftChanges(ctx, id),
    };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { templateDraftId: draftId } = args.params;
    readTemplateDraft(ctx, draftId, 'change');
    const form = await parseForm(args.request, ApproveSchema);
    if (!form.ok) return badForm(form);
    return redirect(`/skabeloner/${approveTemplate(ctx, draftId, form.input)}?godkendt`);
  });
}

/** What is approved, what happens then, and what to look at first. */
export default function ApproveTemplate({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { id, version, type, role, language, replaced, problems, changes } = loaderData;
  const editor = `/skabeloner/kladder/${id}`;
  return (
    <div className="text-column">
      <Breadcrumb
        items={[
          { to: '/grundlag', label: t('frameworks.title') },
          { to: editor, label: t('templates.edit.crumb') },
          { label: t('templates.approve.crumb') },
        ]}
      />
      <PageTitle
        lead={
          replaced === null
            ? t('templates.approve.what_first')
            : t('templates.approve.what_next', { version: replaced })
        }
      >
        {t('templates.approve.title', { type: t(`common.type.${type}`), role })}
      </PageTitle>
      <Refusal refused={actionData && 'refused' in actionData ? actionData.refused : null} />
      {changes && <Changes changes={changes} language={language} />}
      <Problems problems={problems} language={language} />
      <Form method="post" className="button-row">
        <input type="hidden" name="version" value={version} />
        <Button>{t('templates.approve.button')}</Button>
        <ButtonLink variant="secondary" to={editor}>
          {t('templates.approve.back')}
        </ButtonLink>
      </Form>
    </div>
  );
}
