import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  findSensitive,
  SENSITIVE_KINDS,
  type Sensitive,
  type SensitiveKind,
} from '../../domain/conversations/sensitive-text.rules';
import { Icon } from '../icons/icon';
import { dismiss, isDismissed } from './dismissed';

/** Milliseconds without a keystroke before the text is looked at. */
const PAUSE = 700;
const SHOWN_WORDS = 3;

type SensitiveTextHintProps = {
  text: string;
  /** Full names that belong in the text: the parties'. */
  allowedNames: readonly string[];
  /** Id of the field; the field is described by `sensitiveHintId(id)`. */
  id: string;
};

export const sensitiveHintId = (id: string) => `${id}-sensitive`;

/**
 * A quiet word under a field whose text looks like a CPR number, somebody's health or a third person's
 * name, and what to write instead. It holds nothing back, and nothing of it leaves the page: the text is
 * looked at here and forgotten. Read out once for each kind.
 */
export function SensitiveTextHint({ text, allowedNames, id }: SensitiveTextHintProps) {
  const { t } = useTranslation();
  const [found, setFound] = useState<readonly Sensitive[]>([]);
  const [announced, setAnnounced] = useState<readonly SensitiveKind[]>([]);
  const names = allowedNames.join('\n');
  useEffect(() => {
    const timer = setTimeout(() => {
      const all = findSensitive(text, { allowedNames: names.split('\n') });
      const news = all.filter(({ kind }) => !isDismissed(id, kind));
      setFound(news);
      setAnnounced((before) => SENSITIVE_KINDS.filter((kind) => before.includes(kind) || has(news, kind)));
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, names, id]);
  const kinds = SENSITIVE_KINDS.filter((kind) => has(found, kind));
  const close = () => {
    for (const kind of kinds) dismiss(id, kind);
    setFound([]);
    document.getElementById(id)?.focus();
  };
  return (
    <>
      {/* It grows by one sentence for each kind and never again: nobody hears the same twice. */}
      <div className="sr-only" role="status">
        {announced.map((kind) => (
          <p key={kind}>{t(`typing.sensitive.${kind}`)}</p>
        ))}
      </div>
      <div className="sensitive-hint" hidden={kinds.length === 0}>
        <Icon name="info" />
        <div className="sensitive-hint__text" id={sensitiveHintId(id)}>
          {kinds.map((kind) => (
            <p key={kind}>
              {t(`typing.sensitive.${kind}`)}
              {kind !== 'cpr' && <WhichWords words={wordsOf(found, kind, text)} />}
            </p>
          ))}
        </div>
        <button
          type="button"
          className="sensitive-hint__close"
          aria-label={t('typing.sensitive.dismiss_label')}
          onClick={close}
        >
          {t('typing.sensitive.dismiss')}
        </button>
      </div>
    </>
  );
}

function WhichWords({ words }: { words: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <span className="sensitive-hint__words">
      {' '}
      {t('typing.sensitive.at', { words: words.map((word) => `"${word}"`).join(', ') })}
    </span>
  );
}

const has = (found: readonly Sensitive[], kind: SensitiveKind) => found.some((one) => one.kind === kind);

/** The first few, each once. The text may have changed since they were found: then the places are outdated for a moment. */
function wordsOf(found: readonly Sensitive[], kind: SensitiveKind, text: string): string[] {
  const words = found.filter((one) => one.kind === kind).map(({ start, end }) => text.slice(start, end));
  return [...new Set(words)].slice(0, SHOWN_WORDS);
}
