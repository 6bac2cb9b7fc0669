import type { PassageView, SegmentView } from '../../../components/frameworks/review/passage';
import type { Passage, Segment } from '../../../domain/frameworks/review/passages.rules';

/** The document as the page shows it: what became of each stretch, and the piece that it leads to. */
export function passageViews(passages: readonly Passage[]): PassageView[] {
  return passages.map(({ kind, level, cell, segments }) => ({
    kind,
    level,
    cell,
    segments: segments.map(segmentView),
  }));
}

function segmentView({ text, fate }: Segment): SegmentView {
  switch (fate.kind) {
    case 'statement':
    case 'indicator':
      return { text, mark: fate.kind, piece: fate.id };
    case 'left-out':
      return { text, mark: fate.why, piece: fate.id };
    case 'name':
      return { text, mark: 'name', piece: pieceNamed(fate) };
    case 'nothing':
      return { text, mark: 'nothing', piece: null };
  }
}

function pieceNamed({ of, id }: { of: 'theme' | 'role' | 'heading'; id: string | null }): string | null {
  if (id === null || of === 'heading') return null;
  return of === 'theme' ? `tema:${id}` : `rolle:${id}`;
}
