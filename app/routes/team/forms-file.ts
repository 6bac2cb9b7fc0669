import { handOutsLedBy } from '../../domain/letters/hand-outs.server';
import { printForms } from '../../domain/letters/print-forms.server';
import { visitContext } from '../../http/contexts.server';
import { pdfResponse } from '../../http/pdf-response.server';
import { answeringDownload } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import { createTranslations } from '../../i18n/translator';
import type { Route } from './+types/forms-file';

/** The empty forms of everybody whom a leader, or whoever stands in for one, is to talk with, in one file to print and hand out. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, async () => {
    const ctx = actorContext(args);
    const { t } = createTranslations(args.context.get(visitContext).language);
    const asked = args.url.searchParams.get('leder') ?? '';
    const leaderId = asked === '' ? ctx.actor.personId : asked;
    const handOuts = handOutsLedBy(ctx, leaderId);
    const title = t('letters.file.team', { leader: handOuts[0]?.leader ?? ctx.actor.name });
    return pdfResponse(await printForms(ctx, handOuts, title), `${title}.pdf`);
  });
}
