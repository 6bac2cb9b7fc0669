import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The id of the title of what is chosen: the focus goes there. */
export const PANEL_TITLE = 'panel-title';

/** What can be done with the chosen piece, right under it. */
export function Panel({
  line,
  title,
  children,
}: {
  line: number | null;
  title: string;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <section className="piece-panel" aria-labelledby={PANEL_TITLE}>
      <p className="piece-panel__title" id={PANEL_TITLE} tabIndex={-1}>
        {title}
        {line !== null && <span className="quiet"> {t('frameworks.line', { line })}</span>}
      </p>
      {children}
    </section>
  );
}

/** What one seldom does with a piece, folded; open where its form came back with something wrong. */
export function More({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="more" open={open || undefined}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
