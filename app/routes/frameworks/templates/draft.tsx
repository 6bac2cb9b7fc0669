import { redirect } from 'react-router';
import { DraftPage } from '../../../components/frameworks/templates/draft-page';
import { Refusal } from '../../../domain/errors';
import { roleNames } from '../../../domain/frameworks/framework-view.rules';
import {
  discardTemplateDraft,
  editTemplateDraft,
  readDraftChanges,
  readTemplateDraft,
} from '../../../domain/frameworks/templates/edit-template-draft.server';
import {
  closes,
  happenedIn,
  panelIn,
  placeAfter,
} from '../../../domain/frameworks/templates/editor-place.rules';
import { postedEdit } from '../../../domain/frameworks/templates/posted-edit.rules';
import { scaleOf } from '../../../domain/frameworks/templates/scale-words.rules';
import {
  EditDraftSchema,
  type TemplateEdit,
} from '../../../domain/frameworks/templates/template-edit.schema';
import { previewOf, viewIn } from '../../../domain/frameworks/templates/template-preview.rules';
import { mention } from '../../../domain/frameworks/templates/template-problems.rules';
import { questionCount } from '../../../domain/frameworks/templates/template-size.rules';
import { sectionsOf } from '../../../domain/frameworks/templates/template-view.rules';
import { newId } from '../../../domain/ids';
import { badForm, fieldErrors } from '../../../http/form.server';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/draft';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const { id, version, changedAt, template, framework, frameworkId } = readTemplateDraft(
      ctx,
      args.params.templateDraftId,
    );
    const view = viewIn(args.url.searchParams);
    return {
      id,
      version,
      changedAt,
      type: template.type,
      language: template.language,
      length: template.length ?? 'full',
      role: roleNames(framework)(template.role) ?? template.role,
      framework: { id: frameworkId, name: framework.name, language: framework.language },
      questions: questionCount(template),
      scale: { words: scaleOf(template), own: template.scale !== undefined },
      leftOut: (template.leftOut ?? []).map(({ question, reason }) => ({ ...mention(question), reason })),
      changes: readDraftChanges(ctx, id),
      view,
      sections: view.name === 'all' ? sectionsOf(template, framework) : [],
      preview: view.name === 'all' ? [] : previewOf(template, framework, view.side),
      panel: panelIn(args.url.searchParams),
      happened: happenedIn(args.url.searchParams, template),
    };
  });
}

export function action(args: Route.ActionArgs) {
  const { templateDraftId: draftId } = args.params;
  let values: Record<string, string> = {};
  return acting(
    args,
    async () => {
      const ctx = actorContext(args);
      const { frameworkId } = readTemplateDraft(ctx, draftId, 'change');
      const form = await args.request.formData();
      if (form.get('intent') === 'discard') {
        discardTemplateDraft(ctx, draftId);
        return redirect(`/grundlag/${frameworkId}`);
      }
      if (form.get('kind') === 'add-question') form.set('question', `q_${newId()}`);
      values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
      const posted = EditDraftSchema.safeParse(postedEdit(form));
      if (!posted.success) {
        const errors = Object.entries(fieldErrors(posted.error));
        return badForm({
          errors: Object.fromEntries(errors.map(([name, code]) => [name.replace(/^edit\./, ''), code])),
          values,
        });
      }
      try {
        editTemplateDraft(ctx, draftId, posted.data);
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'template.stale') throw error;
        // The page shows what stands now; what was typed stays in the form, on top of the newer version.
        return { stale: true as const, errors: {}, values };
      }
      return redirect(addressAfter(args.url, posted.data.edit));
    },
    () => values,
  );
}

/** Back to the editor, at what was changed; a panel that something else is being written in stays open. */
function addressAfter({ pathname, searchParams }: URL, edit: TemplateEdit): string {
  const { done, here } = placeAfter(edit);
  const panel = panelIn(searchParams);
  const address = new URLSearchParams({ gjort: done, her: here });
  if ('by' in edit) address.set('vej', edit.by);
  if (panel && !closes(panel, edit)) address.set(panel.name, panel.id);
  return `${pathname}?${address}#${here}`;
}

export default function TemplateDraft({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <DraftPage
      draft={loaderData}
      refused={actionData && 'refused' in actionData ? actionData.refused : null}
      stale={Boolean(actionData && 'stale' in actionData)}
      answer={actionData && 'errors' in actionData ? actionData : null}
    />
  );
}
