import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Footer } from './footer';
import { Header } from './header';
import { useFocusOnPage } from './use-focus-on-page';

export type Visitor = { name: string; leads: boolean; hr: boolean; administers: boolean };

type FrameProps = { visitor: Visitor | null; organisation: string | null; children: ReactNode };

/** Head, navigation and main of every page. */
export function Frame({ visitor, organisation, children }: FrameProps) {
  const { t } = useTranslation();
  useFocusOnPage();
  return (
    <>
      <a className="skipnav" href="#main-content">
        {t('common.skip')}
      </a>
      <Header visitor={visitor} organisation={organisation} />
      <main id="main-content" className="container page" tabIndex={-1}>
        {children}
      </main>
      <Footer loggedIn={visitor !== null} />
    </>
  );
}
