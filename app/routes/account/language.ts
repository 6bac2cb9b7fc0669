import { redirect } from 'react-router';
import { chooseLanguage } from '../../domain/people/choose-language.server';
import { requestContext, visitContext } from '../../http/contexts.server';
import { languageCookie } from '../../http/cookies.server';
import { localPath } from '../../http/local-path';
import { systemContext } from '../../http/visit.server';
import { LanguageSchema } from '../../i18n/language';
import type { Route } from './+types/language';

export function loader() {
  return redirect('/');
}

/** Remembers the language on the person, and in a cookie for when nobody is logged in. Goes back to the page. */
export async function action({ request, context }: Route.ActionArgs) {
  const posted = await request.formData();
  const back = localPath(posted.get('til')) ?? '/';
  const chosen = LanguageSchema.safeParse(posted.get('language'));
  if (!chosen.success) return redirect(back);
  const { actor } = context.get(visitContext);
  if (actor) chooseLanguage({ ...systemContext(context), actor }, chosen.data);
  const remembered = await languageCookie(context.get(requestContext).secure).serialize(chosen.data);
  return redirect(back, { headers: { 'Set-Cookie': remembered } });
}
