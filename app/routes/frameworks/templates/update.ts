import { redirect } from 'react-router';
import { updateTemplate } from '../../../domain/frameworks/templates/draft-template.server';
import { readTemplateById } from '../../../domain/frameworks/templates/read-template.server';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/update';

/** Whoever comes here by an address begins at the template: an update is begun with its button. */
export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    readTemplateById(actorContext(args), args.params.templateId);
    return redirect(`/skabeloner/${args.params.templateId}`);
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, () =>
    redirect(`/skabeloner/kladder/${updateTemplate(actorContext(args), args.params.templateId)}`),
  );
}
