import type { PDFDocument, PDFRef } from 'pdf-lib';
import { markOperators } from '../draw/operators';
import { fontResources } from '../draw/signature-fields';
import { type EmbeddedFonts, measure } from '../fonts';
import type { Mark } from '../layout/page-model';
import { FIELD_FONT } from './field-font';
import { TICK_MARGIN, type TickOption, type WritingField } from './form-field';

const CROSS = { text: '×', font: 'semibold', size: 15 } as const;

/** How fields look before anybody has written in them: on paper, lines to write on and boxes to tick. */
export class FieldAppearances {
  /** What looks alike is drawn once. */
  private readonly drawn = new Map<string, PDFRef>();

  constructor(
    private readonly pdf: PDFDocument,
    private readonly fonts: EmbeddedFonts,
    private readonly fieldFont: PDFRef,
  ) {}

  /**
   * The lines are part of the field, not of the page: whoever types in it gets a clean ground. The
   * marked content is what programs replace with the typed text (ISO 32000-1, 12.7.3.3).
   */
  empty({ rules, place: { width, height } }: WritingField): PDFRef {
    const marks = rules.map(
      (y): Mark => ({ kind: 'box', tag: 'layout', x: 0, y, width, height: 0.7, fill: 'rule' }),
    );
    const operators = `/Tx BMC q\n${this.operators(marks, height)}\nQ EMC`;
    return this.form(operators, width, height, { Font: { [FIELD_FONT]: this.fieldFont } });
  }

  /** A box, and the same box with a cross in it. */
  box({ place: { width, height } }: TickOption): { on: PDFRef; off: PDFRef } {
    const size = width - 2 * TICK_MARGIN;
    const outline: Mark = {
      kind: 'box',
      tag: 'layout',
      x: TICK_MARGIN,
      y: TICK_MARGIN,
      width: size,
      height: size,
      radius: 1.5,
      stroke: 'muted',
    };
    const cross: Mark = {
      kind: 'text',
      tag: 'layout',
      x: (width - measure(CROSS.text, CROSS.font, CROSS.size)) / 2,
      y: TICK_MARGIN + size * 0.932,
      ...CROSS,
      ink: 'text',
    };
    const on = this.operators([outline, cross], height);
    return {
      on: this.form(on, width, height, fontResources(this.pdf, this.fonts)),
      off: this.form(this.operators([outline], height), width, height, {}),
    };
  }

  private operators(marks: Mark[], height: number): string {
    return marks.map((mark) => markOperators(mark, this.fonts, height)).join('\n');
  }

  private form(
    operators: string,
    width: number,
    height: number,
    Resources: ReturnType<typeof fontResources> | { Font?: Record<string, PDFRef> },
  ): PDFRef {
    const key = `${width} ${height} ${operators}`;
    const known = this.drawn.get(key);
    if (known) return known;
    const { context } = this.pdf;
    const ref = context.register(
      context.flateStream(operators, {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, width, height],
        Resources,
      }),
    );
    this.drawn.set(key, ref);
    return ref;
  }
}
