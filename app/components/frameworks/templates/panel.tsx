import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../form/button';
import { ErrorSummary } from '../../form/error-summary';
import { useEditor } from './editor-context';

type PanelProps = {
  title: string;
  /** The question or section that it belongs to: where one is when it is closed. */
  of: string;
  children: ReactNode;
};

/** Where a change is written, under what it is made to. Takes the focus when it opens. */
export function Panel({ title, of, children }: PanelProps) {
  const { answer } = useEditor();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const fields = 'textarea, select, input:not([type="hidden"])';
    panel.current?.querySelector<HTMLElement>(fields)?.focus();
  }, []);
  return (
    <section className="edit-panel" id="panel" ref={panel} aria-labelledby={`panel-title-${of}`}>
      <p className="edit-panel__title" id={`panel-title-${of}`}>
        {title}
      </p>
      <ErrorSummary errors={answer?.errors ?? {}} />
      {children}
    </section>
  );
}

/** Closes a panel without a change. */
export function CancelLink({ of }: { of: string }) {
  const { t } = useTranslation();
  return (
    <ButtonLink variant="tertiary" to={`?her=${encodeURIComponent(of)}#${of}`} preventScrollReset>
      {t('common.cancel')}
    </ButtonLink>
  );
}
