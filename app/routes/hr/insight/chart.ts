import { releaseName } from '../../../components/insight/release-name';
import { Refusal } from '../../../domain/errors';
import { type Development, readDevelopment } from '../../../domain/indicators/read-development.server';
import type { Groups } from '../../../domain/indicators/themes.rules';
import { divisionChart } from '../../../http/chart.server';
import { visitContext } from '../../../http/contexts.server';
import { answeringDownload } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import { createTranslations, type Translate } from '../../../i18n/translator';
import type { Route } from './+types/chart';
import { figureChart } from './figure-report';
import { readChoice } from './insight-filter';

/** A theme's statements as bars, or one of its figures from round to round. The table on the page has the same. */
export function loader(args: Route.LoaderArgs) {
  return answeringDownload(args, async () => {
    const query = args.url.searchParams;
    const found = readDevelopment(actorContext(args), readChoice(query), {
      frameworkId: query.get('grundlag') ?? '',
      themeId: query.get('tema') ?? '',
    });
    if (!found) throw new Refusal('not-found', 'access.not_found');
    const { t } = createTranslations(args.context.get(visitContext).language);
    const about = query.get('udsagn');
    const rows = rowsOf(t, found, about);
    if (rows.length === 0) throw new Refusal('not-found', 'access.not_found');
    const svg = await divisionChart({
      ...figureChart(t, found.labels, { title: '', alt: '', bars: rows }),
      narrow: query.has('smal'),
    });
    return new Response(svg, {
      headers: { 'Content-Type': 'image/svg+xml; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  });
}

type Row = { label: string; groups: Groups };

function rowsOf(t: Translate, { theme, rounds }: Development, about: string | null): Row[] {
  if (about === null) return theme.statements.map(({ text, groups }) => ({ label: text, groups }));
  return rounds.flatMap((round) => {
    const { cards, agreements, statements } = round.theme;
    const named = new Map<string, Groups | undefined>([
      ['valgt', cards],
      ['aftalt', agreements],
      ...statements.map(({ id, groups }) => [id, groups] as const),
    ]);
    const groups = named.get(about);
    return groups === undefined ? [] : [{ label: releaseName(t, round), groups }];
  });
}
