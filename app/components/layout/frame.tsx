import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { dropOldDrafts } from '../autosave/draft-store';
import { Footer } from './footer';
import { Header } from './header';
import { useFocusOnPage } from './use-focus-on-page';
import { useWholeScreen } from './use-whole-screen';

export type Visitor = {
  personId: string;
  name: string;
  leads: boolean;
  hr: boolean;
  administers: boolean;
  audits: boolean;
  /** Whether a password of ours is anything to this visitor. */
  hasPassword: boolean;
};

type FrameProps = { visitor: Visitor | null; organisation: string | null; children: ReactNode };

/** Head, navigation and main of every page; main alone where the page takes the whole screen. */
export function Frame({ visitor, organisation, children }: FrameProps) {
  const { t } = useTranslation();
  const wholeScreen = useWholeScreen();
  useFocusOnPage();
  useEffect(dropOldDrafts, []);
  if (wholeScreen)
    return (
      <main id="main-content" className="whole-screen" tabIndex={-1}>
        {children}
      </main>
    );
  return (
    <>
      <a className="skipnav" href="#main-content">
        {t('common.skip')}
      </a>
      <Header visitor={visitor} organisation={organisation} />
      <main id="main-content" className="container page" tabIndex={-1}>
        {children}
      </main>
      <Footer loggedIn={visitor !== null} hasPassword={visitor?.hasPassword ?? false} />
    </>
  );
}
