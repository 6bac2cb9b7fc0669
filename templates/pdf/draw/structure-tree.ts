import {
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  type PDFRef,
  PDFString,
} from 'pdf-lib';
import type { Box, StructureElement } from '../layout/page-model';
import { PAGE } from '../layout/style';

/** Where a figure stands on its page (ISO 32000-1, 14.8.5.4); PDF counts upwards from the foot. */
const placeOf = ({ x, y, width, height }: Box) => ({
  O: 'Layout',
  Placement: 'Block',
  BBox: [x, PAGE.height - y - height, x + width, PAGE.height - y].map((at) => Math.round(at * 100) / 100),
});

/** What an element holds: marked content on a page, an annotation, or another element. */
type Kid =
  | { page: PDFPage; mcid: number; annotation?: undefined; child?: undefined }
  | { page: PDFPage; annotation: PDFRef; child?: undefined }
  | { page?: undefined; child: number };

/**
 * The structure tree of a tagged PDF (ISO 32000-1, 14.7): while pages are drawn it hands out the
 * ids of marked content, and at the end writes the elements and the tree that leads back to them.
 */
export class StructureWriter {
  private readonly kids = new Map<number, Kid[]>();
  private readonly parentTree: (number | number[])[] = [];
  private readonly refs: PDFRef[];

  constructor(
    private readonly pdf: PDFDocument,
    private readonly elements: StructureElement[],
  ) {
    this.refs = elements.map(() => pdf.context.nextRef());
    for (const { id, parent } of elements) if (parent !== null) this.kidsOf(parent).push({ child: id });
  }

  /** Opens a page; returns what gives each piece of marked content on it its id. */
  page(page: PDFPage): (element: number) => number {
    const ids: number[] = [];
    page.node.set(PDFName.of('StructParents'), PDFNumber.of(this.parentTree.push(ids) - 1));
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    return (element) => {
      const mcid = ids.push(element) - 1;
      this.kidsOf(element).push({ page, mcid });
      return mcid;
    };
  }

  /** Ties an annotation (a signature field) to its element. */
  annotation(page: PDFPage, ref: PDFRef, dict: PDFDict, element: number): void {
    dict.set(PDFName.of('StructParent'), PDFNumber.of(this.parentTree.push(element) - 1));
    this.kidsOf(element).push({ page, annotation: ref });
  }

  finish(): void {
    const { context, catalog } = this.pdf;
    const root = context.nextRef();
    const document = context.nextRef();
    for (const element of this.elements) this.writeElement(element, document);
    const top = this.elements.filter((element) => element.parent === null);
    context.assign(document, context.obj({ S: 'Document', P: root, K: top.map(({ id }) => this.ref(id)) }));
    const numbers = this.parentTree.flatMap((entry, key) => [
      PDFNumber.of(key),
      typeof entry === 'number'
        ? this.ref(entry)
        : context.register(context.obj(entry.map((element) => this.ref(element)))),
    ]);
    context.assign(
      root,
      context.obj({
        Type: 'StructTreeRoot',
        K: [document],
        ParentTree: context.register(context.obj({ Nums: numbers })),
        ParentTreeNextKey: this.parentTree.length,
      }),
    );
    catalog.set(PDFName.of('StructTreeRoot'), root);
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  }

  private writeElement(element: StructureElement, document: PDFRef): void {
    const { context } = this.pdf;
    const kids = this.kidsOf(element.id);
    const dict = context.obj({
      S: element.role,
      P: element.parent === null ? document : this.ref(element.parent),
    });
    // Nearly all content of an element is on one page: named once, its content ids are bare numbers.
    const page = kids.find((kid) => 'mcid' in kid)?.page;
    if (page) dict.set(PDFName.of('Pg'), page.ref);
    const entries = kids.map((kid) => this.kidEntry(kid, page));
    const [only] = entries;
    if (only) dict.set(PDFName.of('K'), entries.length === 1 ? only : context.obj(entries));
    if (element.scope) dict.set(PDFName.of('A'), context.obj({ O: 'Table', Scope: element.scope }));
    if (element.box) dict.set(PDFName.of('A'), context.obj(placeOf(element.box)));
    if (element.lang) dict.set(PDFName.of('Lang'), PDFString.of(element.lang));
    if (element.alt) dict.set(PDFName.of('Alt'), PDFHexString.fromText(element.alt));
    context.assign(this.ref(element.id), dict);
  }

  private kidEntry(kid: Kid, page: PDFPage | undefined): PDFObject {
    const { context } = this.pdf;
    if (kid.child !== undefined) return this.ref(kid.child);
    if (kid.annotation) return context.obj({ Type: 'OBJR', Pg: kid.page.ref, Obj: kid.annotation });
    return kid.page === page
      ? PDFNumber.of(kid.mcid)
      : context.obj({ Type: 'MCR', Pg: kid.page.ref, MCID: kid.mcid });
  }

  private ref(element: number): PDFRef {
    const ref = this.refs[element];
    if (!ref) throw new Error(`no structure element ${element}`);
    return ref;
  }

  private kidsOf(element: number): Kid[] {
    const known = this.kids.get(element);
    if (known) return known;
    const created: Kid[] = [];
    this.kids.set(element, created);
    return created;
  }
}
