import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { fetchTranslations, startingWith, TranslationsContext } from './i18n/page-translations';
import { languageOfPage } from './i18n/use-language';

// The page is there as the server made it; it is taken over once its texts have come.
const language = languageOfPage(document.documentElement.lang);
const translationsFor = startingWith(language, await fetchTranslations(language));

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <TranslationsContext value={translationsFor}>
        <HydratedRouter />
      </TranslationsContext>
    </StrictMode>,
  );
});
