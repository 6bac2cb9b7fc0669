import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useRevalidator } from 'react-router';
import { ExportNewsSchema } from '../../domain/exports/export-news.schema';
import type { OwnExport } from '../../domain/exports/own-exports.server';
import { useNews } from '../live/use-news';
import { CancelExport } from './cancel-export';

/** How much is said to whoever does not look, in percent: every number would talk over everything else. */
const SAID_EVERY = 25;

/** How far an export is: with scripts it is asked again and again; without, by a link. */
export function ExportProgress({ one }: { one: OwnExport }) {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const [{ state, done, requested }, setNews] = useState({
    state: one.state,
    done: one.done,
    requested: one.requested,
  });
  const following = useNews(`/hr/eksporter/${one.id}/nyt`, ExportNewsSchema, null, (news) => {
    setNews(news);
    // What has become of it is on another page than that of waiting.
    if (news.state !== 'waiting' && news.state !== 'running') void revalidate();
  });
  const part = Math.floor((100 * done) / Math.max(1, requested) / SAID_EVERY) * SAID_EVERY;
  return (
    <>
      <p>
        <label htmlFor="packed">{t('exports.progress.label')}</label>{' '}
        <progress id="packed" className="packed" value={done} max={requested} />{' '}
        <span aria-hidden="true">
          {state === 'waiting'
            ? t('exports.progress.waiting')
            : t('exports.progress.running', { done, requested })}
        </span>
      </p>
      <p className="sr-only">
        {state === 'waiting' ? t('exports.progress.waiting') : t('exports.progress.part', { percent: part })}
      </p>
      {following !== 'on' && <p>{t('exports.progress.stale')}</p>}
      <p>{t('exports.progress.stay')}</p>
      <p>
        <Link to={`/hr/eksporter/${one.id}`} reloadDocument>
          {t('exports.progress.reload')}
        </Link>
      </p>
      <CancelExport label={t('exports.cancel.running')} />
    </>
  );
}
