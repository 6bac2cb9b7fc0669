import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { OwnDataDocument } from '../../components/own-data/own-data-document';
import { OWN_DATA_STYLE } from '../../components/own-data/own-data-style';
import type { OwnData } from '../../domain/privacy/own-data/own-data.schema';
import type { Language } from '../../i18n/language';
import { createTranslations } from '../../i18n/translator';

/** The data as a page that stands alone: no scripts, nothing fetched from anywhere, so that it opens in ten years. */
export function ownDataPage(data: OwnData, language: Language): string {
  const body = renderToStaticMarkup(
    <I18nextProvider i18n={createTranslations(language)}>
      <OwnDataDocument data={data} />
    </I18nextProvider>,
  );
  const title = renderToStaticMarkup(<title>{`${data.person.name}, ${data.madeAt.slice(0, 10)}`}</title>);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
${title}
<style>${OWN_DATA_STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
