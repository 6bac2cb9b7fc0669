import { SaveStatus } from 'app/components/feedback/save-status';
import { WhoCanSee } from 'app/components/feedback/who-can-see';
import { ErrorPage } from 'app/components/layout/error-page';
import { createTranslations } from 'app/i18n/translator';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { MemoryRouter, UNSAFE_ErrorResponseImpl as RouteError } from 'react-router';
import { describe, expect, it } from 'vitest';

const textOf = (page: ReactNode) =>
  renderToStaticMarkup(
    <MemoryRouter>
      <I18nextProvider i18n={createTranslations('da')}>{page}</I18nextProvider>
    </MemoryRouter>,
  )
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

describe('who can see this', () => {
  it('says in words who can, the reader first', () => {
    expect(textOf(<WhoCanSee who="only-you" />)).toBe('Hvem kan se det: Kun dig');
    expect(textOf(<WhoCanSee who={['Anne']} />)).toBe('Hvem kan se det: Dig og Anne');
    const besides = 'HR kun med et angivet formål';
    expect(textOf(<WhoCanSee who={{ people: ['Anne'], besides }} />)).toBe(
      `Hvem kan se det: Dig og Anne. ${besides}`,
    );
  });

  it('takes nobody else for only you', () => {
    expect(textOf(<WhoCanSee who={[]} />)).toBe('Hvem kan se det: Kun dig');
  });
});

describe('whether it is saved', () => {
  it('says when, in Danish time', () => {
    expect(textOf(<SaveStatus status="saved" savedAt={new Date('2027-01-15T09:42:00Z')} />)).toBe(
      'Gemt kl. 10.42',
    );
  });

  it('says where the text is when there is no connection', () => {
    expect(textOf(<SaveStatus status="offline" />)).toBe('Ingen forbindelse: gemt på denne enhed');
  });

  it('offers to log in where the session has ended', () => {
    const html = renderToStaticMarkup(
      <MemoryRouter>
        <I18nextProvider i18n={createTranslations('da')}>
          <SaveStatus status="signed-out" loginTo="/login?til=%2Fsamtaler" />
        </I18nextProvider>
      </MemoryRouter>,
    );
    expect(html).toContain('href="/login?til=%2Fsamtaler"');
  });

  it('says that all is saved while writing before anything has been written', () => {
    expect(textOf(<SaveStatus status="idle" />)).toBe('Alt bliver gemt, mens du skriver.');
  });
});

describe('a page that cannot be shown', () => {
  const answer = (status: number, data: unknown) => new RouteError(status, '', data);

  it('tells a refusal in its own words', () => {
    const error = answer(409, { refused: { code: 'login.too_many', values: { minutes: 15 } } });
    expect(textOf(<ErrorPage error={error} />)).toContain('Vent 15 minutter');
  });

  it('never shows what an unexpected fault said', () => {
    const text = textOf(<ErrorPage error={new Error('secret of the database')} />);
    expect(text).toContain('Noget gik galt');
    expect(text).not.toContain('secret');
  });

  it('says the same of a page that does not exist as of one that is not for the reader', () => {
    expect(textOf(<ErrorPage error={answer(404, null)} />)).toBe(
      textOf(<ErrorPage error={answer(404, { refused: { code: 'access.not_found', values: {} } })} />),
    );
  });
});
