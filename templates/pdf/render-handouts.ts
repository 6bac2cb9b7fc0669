import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json';
import type { Between } from './draw/draw-pages';
import { drawForm } from './form/draw-form';
import type { FormField } from './form/form-field';
import type { Mark, PageModel } from './layout/page-model';
import { layoutCover } from './preparation/cover';
import { layoutPreparation } from './preparation/layout-preparation';
import type { Persons, PreparationForm } from './preparation/preparation-form';
import { withoutUnprintable } from './printable';
import { printable } from './render-preparation';
import { DOCUMENT_LANGUAGE } from './words';

/** A form to hand out to somebody. */
export type HandedOut = Omit<PreparationForm, 'whose'> & {
  of: Persons;
  /** Nobody has agreed on a day yet: the one there is, is the last that the talk can be held on. */
  noDayYet: boolean;
};

/** Forms for several people, each behind a page that says whose it is. */
export interface HandOuts {
  /** Of the whole file. */
  title: string;
  organisation: string;
  /** Instant, ISO 8601 UTC, of the printing. */
  at: string;
  forms: readonly HandedOut[];
}

/**
 * The forms as one tagged PDF, a bookmark a person. Pure: the same forms give the same bytes. `between` is awaited after
 * every few forms, so that whoever draws hundreds can do something else.
 */
export async function renderHandOuts(
  { title, organisation, at, forms }: HandOuts,
  between: Between = () => Promise.resolve(),
): Promise<Uint8Array> {
  const language = forms[0]?.language ?? 'da';
  const whole: PageModel = {
    language,
    title: withoutUnprintable(title),
    subject: withoutUnprintable(title),
    author: withoutUnprintable(organisation),
    pages: [],
    elements: [],
    outline: [],
    fields: [],
  };
  const fields: FormField[] = [];
  const sum = createHash('sha256');
  for (const [place, given] of forms.entries()) {
    const { of, noDayYet, ...rest } = given;
    const form = printable({ ...rest, whose: { kind: 'person', of } });
    if (form.whose.kind === 'person') append(whole, layoutCover(form, form.whose.of, noDayYet), false);
    const { model, fields: own } = layoutPreparation(form);
    fields.push(
      ...append(whole, model, true, own).map((field) => ({ ...field, name: `${place}-${field.name}` })),
    );
    sum.update(canonicalJson(given));
    if (place % 10 === 9) await between();
  }
  return drawForm(whole, fields, { json: `${title} ${sum.digest('hex')}`, at: new Date(at) }, between);
}

/** Puts the pages of a model behind those of another; its bookmarks go under the last one, where they are to. */
function append(
  whole: PageModel,
  model: PageModel,
  nested: boolean,
  fields: readonly FormField[] = [],
): FormField[] {
  const [pages, elements] = [whole.pages.length, whole.elements.length];
  const lang = model.language === whole.language ? {} : { lang: DOCUMENT_LANGUAGE[model.language] };
  const moved = (mark: Mark): Mark =>
    typeof mark.tag === 'number' ? { ...mark, tag: mark.tag + elements } : mark;
  whole.pages.push(...model.pages.map(({ marks }) => ({ marks: marks.map(moved) })));
  whole.elements.push(
    ...model.elements.map((element) => ({
      ...element,
      ...(element.parent === null && lang),
      id: element.id + elements,
      parent: element.parent === null ? null : element.parent + elements,
    })),
  );
  whole.outline.push(
    ...model.outline.map((entry) => ({
      ...entry,
      ...(nested && { nested: true as const }),
      page: entry.page + pages,
    })),
  );
  const placed = <T extends { place: { page: number; element: number } }>(one: T): T => ({
    ...one,
    place: { ...one.place, page: one.place.page + pages, element: one.place.element + elements },
  });
  return fields.map((field) =>
    field.kind === 'writing' ? placed(field) : { ...field, options: field.options.map(placed) },
  );
}
