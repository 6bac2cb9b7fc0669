import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  ChangesView,
  MoveView,
  PairView,
  StatementPlace,
} from '../../../domain/frameworks/review/changes-view.rules';
import type { WordChange } from '../../../domain/frameworks/review/compare/word-changes.rules';
import { Badge } from '../../feedback/badge';
import { Empty } from '../../feedback/empty';
import { renamedGroups } from './renamed-groups';

type Language = 'da' | 'en';

/** A new version of a framework beside the one before: what was said in other words first, what is the same last. */
export function Changes({ changes: all, language }: { changes: ChangesView; language: Language }) {
  const { t } = useTranslation();
  const { renamed, changes } = renamedGroups(all);
  const { reworded, moved, fresh, gone } = changes;
  const nothing = renamed.length + reworded.length + moved.length + fresh.length + gone.length === 0;
  return (
    <>
      {nothing && <Empty>{t('review.changes.none')}</Empty>}
      {renamed.length > 0 && (
        <ul className="nobullet-list statements">
          {renamed.map(({ theme, before, after }) => (
            <li key={`${theme} ${before}`}>{t('review.changes.renamed', { before, after })}</li>
          ))}
        </ul>
      )}
      <Part what="reworded" count={reworded.length} open>
        {reworded.map((pair) => (
          <RewordedPair key={pair.after.id} pair={pair} language={language} />
        ))}
      </Part>
      <Part what="moved" count={moved.length} open>
        {moved.map(({ after, moves }) => (
          <li key={after.id}>
            <span lang={language}>{after.text}</span>
            <Moves moves={moves} />
          </li>
        ))}
      </Part>
      {(['fresh', 'gone', 'kept'] as const).map((what) => (
        <Part key={what} what={what} count={changes[what].length} open={what !== 'kept'}>
          {changes[what].map((statement) => (
            <li key={statement.id}>
              <span lang={language}>{statement.text}</span>
              <Place place={statement} />
            </li>
          ))}
        </Part>
      ))}
    </>
  );
}

type PartProps = { what: keyof ChangesView; count: number; open: boolean; children: ReactNode };

function Part({ what, count, open, children }: PartProps) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <details className="unfold" open={open || undefined}>
      <summary>
        {t(`review.changes.${what}`)}{' '}
        <span className="quiet">{t('frameworks.statements_count', { count })}</span>
      </summary>
      <ul className="nobullet-list statements">{children}</ul>
    </details>
  );
}

function RewordedPair({ pair, language }: { pair: PairView & { words: WordChange[] }; language: Language }) {
  const { t } = useTranslation();
  const { before, after, words, moves } = pair;
  return (
    <li>
      <dl className="reworded">
        <dt>{t('review.changes.before')}</dt>
        <dd lang={language}>{before.text}</dd>
        <dt>{t('review.changes.after')}</dt>
        <dd lang={language}>{after.text}</dd>
        <dt>{t('review.changes.words')}</dt>
        <dd lang={language}>
          <Words words={words} />
        </dd>
      </dl>
      <Moves moves={moves} />
    </li>
  );
}

/** What was taken out is struck through, what came in is underlined, and both are said to those who listen. */
function Words({ words }: { words: WordChange[] }) {
  const { t } = useTranslation();
  let at = 0;
  return words.map(({ op, text }) => {
    const key = at;
    at += text.length + 1;
    const Mark = op === 'added' ? 'ins' : 'del';
    return (
      <Fragment key={key}>
        {op === 'same' ? (
          text
        ) : (
          <Mark>
            <span className="sr-only">({t(`review.changes.${op}`)}) </span>
            {text}
          </Mark>
        )}{' '}
      </Fragment>
    );
  });
}

function Moves({ moves }: { moves: MoveView[] }) {
  const { t } = useTranslation();
  if (moves.length === 0) return null;
  const name = ({ what }: MoveView, value: string | null) =>
    value ?? t(what === 'role' ? 'frameworks.everybody' : 'review.place.no_group');
  return (
    <ul className="nobullet-list moves">
      {moves.map((move) => (
        <li key={move.what}>
          <span className="quiet">{t(`review.changes.moved_what.${move.what}`)}:</span>{' '}
          {t('review.changes.from_to', { before: name(move, move.before), after: name(move, move.after) })}
        </li>
      ))}
    </ul>
  );
}

function Place({ place: { theme, group, role } }: { place: StatementPlace }) {
  const { t } = useTranslation();
  return (
    <span className="statements__marks">
      <Badge kind="neutral">{role ?? t('frameworks.everybody')}</Badge>
      <span className="quiet">{[theme, group].filter(Boolean).join(' · ')}</span>
    </span>
  );
}
