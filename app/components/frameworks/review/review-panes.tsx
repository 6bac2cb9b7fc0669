import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Structure } from '../../../domain/frameworks/review/structure.rules';
import { Button } from '../../form/button';
import { AddForm } from './add-form';
import { DocumentText } from './document-pane';
import { useEditFetcher } from './edit-form';
import { LeftOutPane } from './left-out-pane';
import { MoveMany } from './move-many';
import { PANEL_TITLE, Panel } from './panel';
import { type PassageView, type Stretch, textOf } from './passage';
import { useReview } from './review-context';
import { RolesPane } from './roles-pane';
import { StructurePane } from './structure-pane';
import { ThemesPane } from './themes-pane';
import { useMarkedText } from './use-marked-text';
import { scrollInPane, usePaneKeys } from './use-pane-keys';
import type { Selection, View } from './use-selection';
import { ViewSwitch } from './view-switch';

type ReviewPanesProps = { structure: Structure; selection: Selection; passages: PassageView[] };

/** The document at the left, what was made of it at the right; what is chosen in one is shown in the other. */
export function ReviewPanes({ structure, selection, passages }: ReviewPanesProps) {
  const { t } = useTranslation();
  const { chosen, view, choose, show, expect } = selection;
  const [left, right] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const [adding, setAdding] = useState<Stretch | null>(null);
  const { unsure } = useReview();
  const marked = useMarkedText(left);
  const came = useArrival(selection, { left, right });
  useSavedEffects({ onAdded: (id) => [expect(id), setAdding(null)] });

  const beside: Exclude<View, 'dokument'> = view === 'dokument' ? 'forventninger' : view;
  const keysLeft = usePaneKeys(left, chosen, passages);
  const keysRight = usePaneKeys(right, chosen, [structure, beside]);
  const chooseAt = (link: HTMLElement) => {
    came.from(link);
    setAdding(null);
    choose(link.dataset.piece ?? '');
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const link = pieceAt(event.target);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (left.current?.contains(link) && document.getSelection()?.isCollapsed === false) return;
    chooseAt(link);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') came.goBack();
    const link = event.key === 'Enter' ? pieceAt(event.target) : null;
    if (link && !(link instanceof HTMLAnchorElement)) chooseAt(link);
    if (event.key !== 'u' || !isFree(event)) return;
    if (unsure.next) choose(unsure.next.id);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links in it do the work; these are their keys.
    <div className="review" data-view={view} onClick={onClick} onKeyDown={onKeyDown}>
      <ViewSwitch view={view} unsure={structure.counts.unsure} onShow={show} />
      <section className="review__document" aria-labelledby="document-title">
        <h2 id="document-title" className="sr-only">
          {t('review.view.dokument')}
        </h2>
        <div className="review__scroll" ref={left} lang={structure.language} {...keysLeft}>
          <DocumentText passages={passages} chosen={chosen} />
        </div>
        {marked && (
          <MarkedText
            text={textOf(passages, marked)}
            onAdd={() => {
              setAdding(marked);
              if (view === 'dokument') show('forventninger');
              came.expectPanel();
            }}
          />
        )}
      </section>
      <section className="review__structure" aria-labelledby="structure-title">
        <h2 id="structure-title" className="sr-only">
          {t(`review.view.${beside}`)}
        </h2>
        <div className="review__scroll" ref={right} {...keysRight}>
          {adding && (
            <Adding key={JSON.stringify(adding)} stretch={adding} onCancel={() => setAdding(null)} />
          )}
          {beside === 'forventninger' && <MoveMany />}
          {beside === 'forventninger' && (
            <StructurePane structure={structure} chosen={adding ? null : chosen} />
          )}
          {beside === 'ikke-med' && (
            <LeftOutPane
              pieces={structure.leftOut}
              language={structure.language}
              chosen={adding ? null : chosen}
            />
          )}
          {beside === 'roller' && <RolesPane />}
          {beside === 'temaer' && <ThemesPane name={structure.name} organisation={structure.organisation} />}
        </div>
      </section>
    </div>
  );
}

function MarkedText({ text, onAdd }: { text: string; onAdd: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="marked-text">
      <q>{text.length > 80 ? `${text.slice(0, 80)} …` : text}</q>
      {/* Pressing it must not take the marking away. */}
      <Button
        type="button"
        variant="secondary"
        onMouseDown={(event) => event.preventDefault()}
        onClick={onAdd}
      >
        {t('review.add.submit')}
      </Button>
    </div>
  );
}

function Adding({ stretch, onCancel }: { stretch: Stretch; onCancel: () => void }) {
  const { t } = useTranslation();
  const { startOf } = useReview();
  return (
    <Panel title={t('review.add.title')} line={null}>
      <AddForm name="add-marked" stretch={stretch} start={startOf(stretch)} />
      <Button type="button" variant="tertiary" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </Panel>
  );
}

const pieceAt = (target: EventTarget) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-piece]') : null;

const isFree = ({ target, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  !ctrlKey &&
  !metaKey &&
  !altKey &&
  target instanceof HTMLElement &&
  !target.matches('input, textarea, select');

/** Moves the focus to what was chosen and both panes to where it is; Escape leads back to where one came from. */
function useArrival(
  { chosen, view }: Selection,
  { left, right }: Record<'left' | 'right', React.RefObject<HTMLElement | null>>,
) {
  const origin = useRef<HTMLElement | null>(null);
  const before = useRef({ chosen, view });
  const panelExpected = useRef(false);
  // What is chosen already can be chosen again: one wants to be there.
  const [arrivals, setArrivals] = useState(0);
  const { version } = useReview();
  // biome-ignore lint/correctness/useExhaustiveDependencies: also after a correction, which can move the piece elsewhere.
  useEffect(() => {
    const isNew = before.current.chosen !== chosen || before.current.view !== view || panelExpected.current;
    before.current = { chosen, view };
    panelExpected.current = false;
    const title = document.getElementById(PANEL_TITLE) ?? headOf(chosen);
    const inDocument =
      chosen === null
        ? null
        : left.current?.querySelector<HTMLElement>(`[data-piece="${CSS.escape(chosen)}"]`);
    if (inDocument) scrollInPane(inDocument);
    if (view === 'dokument') {
      if (isNew) inDocument?.focus({ preventScroll: true });
      return;
    }
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (!title || !(isNew || lost)) return;
    if (!isNew && !right.current?.contains(title)) return;
    title.focus({ preventScroll: true });
    title.closest('.review')?.scrollIntoView({ block: 'nearest' });
    scrollInPane(title.closest<HTMLElement>('.structure-row, .piece-panel, li') ?? title);
  }, [chosen, view, version, arrivals, left, right]);
  return {
    from(link: HTMLElement) {
      origin.current = link;
      panelExpected.current = true;
      setArrivals((before) => before + 1);
    },
    expectPanel() {
      panelExpected.current = true;
    },
    goBack() {
      const piece = origin.current?.dataset.piece ?? chosen;
      const at = origin.current?.isConnected
        ? origin.current
        : piece && right.current?.querySelector<HTMLElement>(`[data-piece="${CSS.escape(piece)}"]`);
      if (!at) return;
      at.focus({ preventScroll: true });
      scrollInPane(at);
    },
  };
}

/** A theme or role that is chosen is unfolded where it is changed. */
function headOf(chosen: string | null): HTMLElement | null {
  const details = chosen ? document.getElementById(chosen)?.querySelector('details') : null;
  if (!details) return null;
  details.open = true;
  return details.querySelector('summary');
}

/** What the page does once a correction is saved. */
function useSavedEffects({ onAdded }: { onAdded: (id: string) => void }) {
  const { data } = useEditFetcher();
  const added = data && 'saved' in data ? data.added : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer.
  useEffect(() => {
    if (added) onAdded(added);
  }, [data]);
}
