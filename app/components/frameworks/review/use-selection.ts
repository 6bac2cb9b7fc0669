import { useCallback, useMemo, useState } from 'react';
import type { Structure } from '../../../domain/frameworks/review/structure.rules';

/** The parts of a review; the document stands beside the others where there is room. */
export const VIEWS = ['dokument', 'forventninger', 'ikke-med', 'roller', 'temaer'] as const;
export type View = (typeof VIEWS)[number];

type Known = { id: string; start: number; view: View };
/** What is chosen, by id and by place: a correction can make something else of it. */
type Wanted = { id: string; start: number | null };

export type Selection = {
  /** The id of the chosen piece, where there still is one. */
  chosen: string | null;
  view: View;
  choose: (id: string) => void;
  show: (view: View) => void;
  /** Chooses what a correction has made, which the page is about to be told of. */
  expect: (id: string) => void;
};

/** What the address says: a piece, its place in the document where it can have become another, a part of the page. */
export type GivenSelection = { chosen: string | null; start: number | null; view: View | null };

/**
 * What is chosen on the page and which part of it is shown. The address follows, so that it can be
 * opened again and works without scripts, but nothing is fetched for it.
 */
export function useSelection(structure: Structure, given: GivenSelection): Selection {
  const known = useMemo(() => knownPieces(structure), [structure]);
  const [wanted, setWanted] = useState<Wanted | null>(() =>
    given.chosen === null ? null : { id: given.chosen, start: known.get(given.chosen)?.start ?? given.start },
  );
  const found = wanted && find(known, wanted);
  const [view, setView] = useState<View>(firstView(given, found));
  // What it has become may be shown in another part than it was.
  const [seen, setSeen] = useState(found?.view);
  if (found && found.view !== seen) {
    setSeen(found.view);
    if (view !== 'dokument') setView(found.view);
  }

  const choose = useCallback(
    (id: string) => {
      const piece = known.get(id);
      if (!piece) return;
      setWanted({ id, start: piece.start });
      setSeen(piece.view);
      setView(piece.view);
      writeAddress(id, piece.view);
    },
    [known],
  );
  const show = useCallback((next: View) => {
    setView(next);
    writeAddress(undefined, next);
  }, []);
  const expect = useCallback((id: string) => setWanted({ id, start: null }), []);
  return { chosen: found?.id ?? null, view, choose, show, expect };
}

/** A piece that has become another is looked for where it is now. */
function firstView(given: GivenSelection, found: Known | null): View {
  if (found && found.id !== given.chosen && given.view !== 'dokument') return found.view;
  return given.view ?? found?.view ?? 'forventninger';
}

function knownPieces({ themes, leftOut, roles }: Structure): Map<string, Known> {
  const known = new Map<string, Known>();
  const add = (id: string, start: number, view: View) => known.set(id, { id, start, view });
  for (const { id, groups, indicators } of themes) {
    add(`tema:${id}`, -1, 'temaer');
    for (const { statements } of groups)
      for (const one of statements) add(one.id, one.start, 'forventninger');
    for (const one of indicators) add(one.id, one.start, 'forventninger');
  }
  for (const { id } of roles) add(`rolle:${id}`, -1, 'roller');
  for (const { id, start } of leftOut) add(id, start, 'ikke-med');
  return known;
}

/** The piece itself, or what stands at its place now. */
function find(known: ReadonlyMap<string, Known>, { id, start }: Wanted): Known | null {
  const same = known.get(id);
  if (same || start === null || start < 0) return same ?? null;
  let nearest: Known | null = null;
  for (const piece of known.values()) {
    if (piece.start < 0) continue;
    if (!nearest || Math.abs(piece.start - start) < Math.abs(nearest.start - start)) nearest = piece;
  }
  return nearest;
}

/** Past the router: it would ask the server for what the page has already. */
function writeAddress(chosen: string | undefined, view: View): void {
  const address = new URL(window.location.href);
  if (chosen !== undefined) address.searchParams.set('valgt', chosen);
  address.searchParams.set('vis', view);
  window.history.replaceState(window.history.state, '', address);
}
