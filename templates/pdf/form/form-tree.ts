import { StructureTree } from '../layout/atom';
import type { BoxMark, Page } from '../layout/page-model';
import type { FieldPlace, FormField, TickField, TickOption, WritingField } from './form-field';

type Box = Omit<FieldPlace, 'page' | 'element'>;
type Unplaced<T> = Omit<T, 'place'> & { element: number };
type Draft = Unplaced<WritingField> | (Omit<TickField, 'options'> & { options: Unplaced<TickOption>[] });

/** A group of boxes that is still being made. */
interface TickGroup {
  /** Adds a box; the mark holds its place until it is known on which page that is. */
  option(option: Pick<TickOption, 'value' | 'label' | 'ticked'>, box: Box, parent: number): BoxMark;
}

/**
 * A structure tree with fields in it. While atoms are made nobody knows where they end up: an empty
 * mark stands in for each field, and `takeFields` finds it again on its page.
 */
export class FormTree extends StructureTree {
  private readonly drafts: Draft[] = [];

  writing(field: Omit<WritingField, 'kind' | 'place'>, box: Box): BoxMark {
    const element = this.add('Form', null, { alt: field.label });
    this.drafts.push({ kind: 'writing', ...field, element });
    return standIn(element, box);
  }

  ticks(field: Omit<TickField, 'options'>): TickGroup {
    const options: Unplaced<TickOption>[] = [];
    this.drafts.push({ ...field, options });
    return {
      option: (option, box, parent) => {
        const element = this.add('Form', parent, { alt: option.label });
        options.push({ ...option, element });
        return standIn(element, box);
      },
    };
  }

  /** The pages without what stood in for fields, and the fields in reading order. */
  takeFields(pages: Page[]): { pages: Page[]; fields: FormField[] } {
    const places = new Map<number, FieldPlace>();
    const elements = new Set(
      this.drafts.flatMap((draft) =>
        draft.kind === 'writing' ? draft.element : draft.options.map(({ element }) => element),
      ),
    );
    const rest = pages.map(({ marks }, page) => ({
      marks: marks.filter((mark) => {
        if (typeof mark.tag !== 'number' || mark.kind !== 'box' || !elements.has(mark.tag)) return true;
        const { x, y, width, height, tag: element } = mark;
        places.set(element, { page, x, y, width, height, element });
        return false;
      }),
    }));
    return { pages: rest, fields: this.drafts.map((draft) => placed(draft, places)) };
  }
}

function standIn(element: number, box: Box): BoxMark {
  return { kind: 'box', tag: element, ...box };
}

function placed(draft: Draft, places: ReadonlyMap<number, FieldPlace>): FormField {
  const at = <T extends { element: number }>({ element, ...rest }: T) => {
    const place = places.get(element);
    if (!place) throw new Error(`field without a place: ${draft.name}`);
    return { ...rest, place };
  };
  return draft.kind === 'writing' ? at(draft) : { ...draft, options: draft.options.map((one) => at(one)) };
}
