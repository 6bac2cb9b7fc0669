import type { PageModel, TextMark } from 'templates/pdf/layout/page-model';

/** The texts of one page, furniture and all. */
export const textsOn = (model: PageModel, page: number): TextMark[] =>
  (model.pages[page]?.marks ?? []).filter((mark) => mark.kind === 'text');
/** The texts that belong to the content, page by page. */
export const content = (model: PageModel): TextMark[] =>
  model.pages.flatMap((_, page) => textsOn(model, page)).filter((mark) => typeof mark.tag === 'number');
/** What a screen reader says: element by element, each with its lines in order. */
export const spoken = (model: PageModel): string =>
  model.elements
    .map(({ id }) =>
      content(model)
        .filter((mark) => mark.tag === id)
        .map((mark) => mark.text)
        .join(''),
    )
    .join('\n')
    .replaceAll(' \n', '\n');
