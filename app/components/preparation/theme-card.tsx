import { useTranslation } from 'react-i18next';
import { Link, useFetcher } from 'react-router';
import type { DescribedTheme } from '../../domain/conversations/preparation/describe-preparation.server';
import { OfTemplate } from '../conversation/of-template';
import { Badge } from '../feedback/badge';
import { Icon } from '../icons/icon';

type ThemeCardProps = { theme: DescribedTheme; to: string; markable: boolean };

/** One theme of the framework: what it is, how much it asks, and whether it is one to talk about. */
export function ThemeCard({ theme, to, markable }: ThemeCardProps) {
  const { t } = useTranslation();
  const { title, points, answered, total, wanted, mark, picks } = theme;
  return (
    <li className={wanted ? 'theme-card theme-card--wanted' : 'theme-card'}>
      <h3 className="theme-card__title">
        <Link to={to}>
          <OfTemplate>{title}</OfTemplate>
        </Link>
      </h3>
      <p className="theme-card__facts">
        {/* Where each point has a question of its own, the one number says both. */}
        {!picks && points !== total && `${t('preparing.themes.points', { count: points })} · `}
        {t('conversation.preparation.answered', { answered, total })}
      </p>
      {mark && markable ? (
        <MarkButton title={title} wanted={wanted} questionId={mark.questionId} version={mark.version} />
      ) : (
        wanted && <Badge kind="info">{t('preparing.themes.wanted')}</Badge>
      )}
    </li>
  );
}

type MarkButtonProps = { title: string; wanted: boolean; questionId: string; version: number };

/** Marks the theme, or takes the mark off; a button that stays pressed. Without scripts it is a form like any other. */
function MarkButton({ title, wanted, questionId, version }: MarkButtonProps) {
  const { t } = useTranslation();
  const fetcher = useFetcher();
  const busy = fetcher.state !== 'idle';
  const sent = fetcher.formData?.get('wanted');
  const pressed = sent ? sent === 'yes' : wanted;
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="questionId" value={questionId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="wanted" value={wanted ? 'no' : 'yes'} />
      <button
        type="submit"
        name="intent"
        value="mark"
        className="theme-card__mark"
        aria-pressed={pressed}
        aria-disabled={busy || undefined}
        onClick={busy ? (event) => event.preventDefault() : undefined}
      >
        <Icon name={pressed ? 'check' : 'plus'} />
        <span>
          {t('preparing.themes.wanted')}
          <span className="sr-only">
            : <OfTemplate>{title}</OfTemplate>
          </span>
        </span>
      </button>
    </fetcher.Form>
  );
}
