import { figureLines, inOrder, wordSaid } from '../../../components/insight/figure-words';
import { releaseName } from '../../../components/insight/release-name';
import { Refusal } from '../../../domain/errors';
import { type Development, readDevelopment } from '../../../domain/indicators/read-development.server';
import type { Groups } from '../../../domain/indicators/themes.rules';
import { type ChartBar, divisionChart } from '../../../http/chart.server';
import { visitContext } from '../../../http/contexts.server';
import { answeringDownload } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import { createTranslations, type Translate } from '../../../i18n/translator';
import type { Route } from './+types/chart';
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
    const svg = await divisionChart({
      bars: rows.map((row) => barOf(t, found, row)),
      names: namesIn(t, found, rows, about),
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
    const named = { valgt: cards, aftalt: agreements }[about];
    const groups = named === undefined ? statements.find(({ id }) => id === about)?.groups : named;
    return groups === undefined ? [] : [{ label: releaseName(t, round), groups }];
  });
}

function barOf(t: Translate, { labels }: Development, { label, groups }: Row): ChartBar {
  const divided = (groups ?? []).filter(({ words }) => words.length > 0);
  const [instead = ''] = figureLines(t, labels, groups);
  return {
    label,
    parts: divided.map(({ words, count }) => ({ name: nameOf(t, labels, words), count })),
    instead: divided.length > 0 ? null : instead,
  };
}

/** What several words are together has one name in a chart; the table says which they are. */
function nameOf(t: Translate, labels: Development['labels'], words: readonly string[]): string {
  const [word = ''] = words;
  return words.length === 1 ? wordSaid(t, labels, word) : t('insight.merged');
}

/** Every word that the statements are answered with here, so that each looks alike in all of their charts. */
function namesIn(
  t: Translate,
  { labels, theme, rounds }: Development,
  rows: readonly Row[],
  about: string | null,
) {
  const themes =
    about === 'valgt' || about === 'aftalt' ? [] : [theme, ...rounds.map((round) => round.theme)];
  const groups = [...themes.flatMap(({ statements }) => statements), ...rows].flatMap(
    (row) => row.groups ?? [],
  );
  const words = inOrder(labels, [...new Set(groups.flatMap((group) => group.words))]);
  return [...words.map((word) => wordSaid(t, labels, word)), t('insight.merged')];
}
