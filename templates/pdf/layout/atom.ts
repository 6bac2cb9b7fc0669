import type { BoxMark, ElementRole, Mark, SignatureFieldBox, StructureElement } from './page-model';

/**
 * A strip of the page that is never cut: a line of a paragraph, a row of a table. Its marks are
 * placed from its own top; pagination moves them to where the atom ends up.
 */
export interface Atom {
  height: number;
  /** Space above; dropped at the top of a page. */
  gap: number;
  /** No page break may fall between this atom and the next. */
  keepWithNext: boolean;
  marks: Mark[];
  /** Repeated as furniture where a page begins with this atom: the head of a table. */
  runningHead?: Atom;
  /** The atom is a place to go to. */
  bookmark?: string;
  /** Its bookmark belongs under that of the part it is in. */
  nested?: true;
  field?: Omit<SignatureFieldBox, 'page'>;
  /** What runs behind this atom and the others that have the same. */
  panel?: Panel;
}

/**
 * A background behind several atoms, from the first to the last of them, and anew on each page that they run
 * over: one shape, for stripes put under each other show their seams on a screen.
 */
export interface Panel {
  /** Across; `y` and `height` come from what stands on it. */
  boxes: Omit<BoxMark, 'y' | 'height'>[];
  /** How far it goes beyond the atoms, above and below. */
  margin: number;
}

export function atom(height: number, marks: Mark[], rest: Partial<Atom> = {}): Atom {
  return { height, marks, gap: 0, keepWithNext: false, ...rest };
}

/** Binds atoms to one block that is broken only where it is longer than a page. */
export function keepTogether(atoms: Atom[]): Atom[] {
  return atoms.map((one, index) => ({ ...one, keepWithNext: index < atoms.length - 1 || one.keepWithNext }));
}

/** Binds the first two and the last two lines: neither a lone first nor a lone last line. */
export function withoutOrphans<A extends Atom>(atoms: A[]): A[] {
  return atoms.map((one, index) => ({
    ...one,
    keepWithNext: one.keepWithNext || (atoms.length > 1 && (index === 0 || index === atoms.length - 2)),
  }));
}

/** What stands above something else and makes no sense alone at the foot of a page. */
export function keepWithNext(atoms: Atom[]): Atom[] {
  return atoms.map((one) => ({ ...one, keepWithNext: true }));
}

/** What comes after belongs to these, and does not begin a page alone. */
export function lastKeptWithNext(atoms: Atom[]): Atom[] {
  return atoms.map((one, index) => (index === atoms.length - 1 ? { ...one, keepWithNext: true } : one));
}

export function moved(mark: Mark, down: number): Mark {
  return { ...mark, y: mark.y + down };
}

/** The marks of atoms put under each other, beginning `top` below the edge. */
export function stacked(atoms: Atom[], top: number): Mark[] {
  let y = top;
  return atoms.flatMap((one) => {
    const marks = one.marks.map((mark) => moved(mark, y + one.gap));
    y += one.gap + one.height;
    return marks;
  });
}

export function heightOf(atoms: Atom[]): number {
  return atoms.reduce((sum, one) => sum + one.gap + one.height, 0);
}

/** Collects the structure elements while atoms are made, in reading order. */
export class StructureTree {
  readonly elements: StructureElement[] = [];

  add(
    role: ElementRole,
    parent: number | null = null,
    more: Pick<StructureElement, 'scope' | 'alt' | 'lang'> = {},
  ): number {
    const id = this.elements.length;
    this.elements.push({ id, role, parent, ...more });
    return id;
  }
}
