import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DescribedTheme } from '../../domain/conversations/preparation/describe-preparation.server';
import { OfTemplate } from '../conversation/of-template';
import { ThemeCard } from './theme-card';

type ThemeListProps = {
  themes: DescribedTheme[];
  /** Where the page of each theme is, up to its id. */
  base: string;
  /** Whether themes can be marked here. */
  markable: boolean;
};

/** The preparation theme by theme: rows for what every talk is about, cards for the themes of the framework. */
export function ThemeList({ themes, base, markable }: ThemeListProps) {
  const runs = runsOf(themes);
  return runs.map((run) =>
    run.framework ? (
      <Cards key={run.themes[0]?.id} themes={run.themes} base={base} markable={markable} />
    ) : (
      <Rows key={run.themes[0]?.id} themes={run.themes} base={base} />
    ),
  );
}

function Rows({ themes, base }: Omit<ThemeListProps, 'markable'>) {
  const { t } = useTranslation();
  return (
    <ol className="theme-list">
      {themes.map((theme) => (
        <li key={theme.id} className="theme-list__item">
          <Link to={`${base}/${theme.id}`}>
            <OfTemplate>{theme.title}</OfTemplate>
          </Link>
          <span className="theme-list__status">
            {t('conversation.preparation.answered', { answered: theme.answered, total: theme.total })}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Cards({ themes, base, markable }: ThemeListProps) {
  const { t } = useTranslation();
  const picking = themes.find(({ picks }) => picks);
  const marked = themes.some(({ mark }) => mark);
  return (
    <section className="theme-cards" aria-labelledby="theme-cards">
      <h2 id="theme-cards">{t('preparing.themes.heading')}</h2>
      {markable && picking && <p>{t('preparing.themes.lead_picked', { title: picking.title })}</p>}
      {markable && marked && <p>{t('preparing.themes.lead')}</p>}
      <ul className="theme-cards__list">
        {themes.map((theme) => (
          <ThemeCard key={theme.id} theme={theme} to={`${base}/${theme.id}`} markable={markable} />
        ))}
      </ul>
    </section>
  );
}

/** The themes of the framework stand together; their order among the others is the template's. */
function runsOf(themes: DescribedTheme[]): { framework: boolean; themes: DescribedTheme[] }[] {
  const runs: { framework: boolean; themes: DescribedTheme[] }[] = [];
  for (const theme of themes) {
    const framework = theme.purpose === 'framework';
    const last = runs.at(-1);
    if (last?.framework === framework) last.themes.push(theme);
    else runs.push({ framework, themes: [theme] });
  }
  return runs;
}
