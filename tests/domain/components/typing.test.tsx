import { ConflictChoice } from 'app/components/autosave/conflict-choice';
import { type SaveState, SaveStatus } from 'app/components/feedback/save-status';
import { TextArea } from 'app/components/form/text-area';
import { createTranslations } from 'app/i18n/translator';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';

const htmlOf = (page: ReactNode) =>
  renderToStaticMarkup(
    <MemoryRouter>
      <I18nextProvider i18n={createTranslations('da')}>{page}</I18nextProvider>
    </MemoryRouter>,
  );
const textOf = (page: ReactNode) =>
  htmlOf(page)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

describe('the line that says whether it is saved', () => {
  const NOT_KEPT = 'Kan ikke gemme på denne enhed lige nu.';
  it.each<[SaveState, string]>([
    ['offline', 'Ingen forbindelse.'],
    ['busy', 'Serveren svarer ikke lige nu.'],
    ['full', 'Serveren har ikke mere plads.'],
    ['failed', 'Ikke gemt endnu.'],
  ])('does not claim that this device has it where it has not (%s)', (status, what) => {
    const kept = textOf(<SaveStatus status={status} />);
    const lost = textOf(<SaveStatus status={status} kept={false} />);
    expect(kept).not.toContain(NOT_KEPT);
    expect(lost).toContain(what);
    expect(lost).toContain(NOT_KEPT);
    expect(lost).not.toContain('gemt på denne enhed');
  });

  it('opens the login beside the page where the text is on the page alone', () => {
    expect(htmlOf(<SaveStatus status="signed-out" />)).not.toContain('target=');
    const lost = htmlOf(<SaveStatus status="signed-out" kept={false} />);
    expect(lost).toContain('target="_blank"');
    expect(lost).toContain('Lad siden stå åben');
  });

  it('says why a text was refused', () => {
    const refused = { code: 'typing.refused.too_long', values: {} };
    expect(textOf(<SaveStatus status="failed" refused={refused} />)).toBe(
      'Ikke gemt. Teksten er for lang. Gør den kortere, så bliver den gemt.',
    );
  });

  it('is quiet while it saves', () => {
    expect(htmlOf(<SaveStatus status="saving" />)).toContain('aria-live="off"');
    expect(htmlOf(<SaveStatus status="saved" savedAt={new Date()} />)).toContain('aria-live="polite"');
  });
});

describe('several texts for one field', () => {
  const show = (conflict: Parameters<typeof ConflictChoice>[0]['conflict']) =>
    htmlOf(<ConflictChoice conflict={conflict} inWords={({ text }) => text ?? ''} onChoose={() => {}} />);

  it('have the words marked that the other does not have', () => {
    const html = show({
      mine: { text: 'en travl dag' },
      theirs: { text: 'en god dag' },
      version: 2,
      alsoMine: [],
    });
    expect(html.match(/<mark>[^<]*<\/mark>/g)).toEqual(['<mark>travl</mark>', '<mark>god</mark>']);
    expect(html).toContain('Saml begge tekster');
  });

  it('are all shown, and can be joined', () => {
    const html = show({ mine: { text: 'a' }, theirs: { text: 'b' }, version: 2, alsoMine: [{ text: 'c' }] });
    expect(html.match(/<h3>/g)).toHaveLength(3);
    expect(html).toContain('Saml alle teksterne');
  });

  it('say who has taken it away, with nothing to join then', () => {
    const theirs = show({ mine: { text: 'a' }, theirs: null, version: 2, alsoMine: [] });
    expect(theirs).toContain('Den er fjernet et andet sted.');
    expect(theirs).toContain('Lad den være fjernet');
    expect(theirs).not.toContain('Saml');
    const mine = show({ mine: null, theirs: { text: 'b' }, version: 2, alsoMine: [] });
    expect(mine).toContain('Du har fjernet den.');
    expect(mine).toContain('Fjern den');
  });

  it('are announced by one sentence, not by the whole of both', () => {
    const html = show({ mine: { text: 'a' }, theirs: { text: 'b' }, version: 2, alsoMine: [] });
    expect(html.match(/role="alert"[^>]*>([^<]*)</)?.[1]).toBe(
      'Intet er gået tabt. Vælg, hvad der skal gælde, eller saml de to.',
    );
  });
});

describe('a field that is looked at for what is sensitive', () => {
  it('is tied to the hint, which is not there before there is something to say', () => {
    const html = htmlOf(<TextArea name="why" label="Hvorfor" hint="Kort" allowedNames={['Anne Skovmose']} />);
    expect(html).toContain('aria-describedby="why-hint why-sensitive"');
    expect(html).toMatch(/<div class="sensitive-hint" hidden="">/);
    expect(html).toContain('id="why-sensitive"');
    expect(html).toMatch(/role="status"[^>]*><\/div>/);
  });

  it('is a plain field otherwise', () => {
    expect(htmlOf(<TextArea name="why" label="Hvorfor" />)).not.toContain('sensitive');
  });
});
