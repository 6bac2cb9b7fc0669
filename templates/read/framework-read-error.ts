export type FrameworkReadCode =
  /** No letter in it. */
  | 'framework.empty'
  | 'framework.too_large'
  /** The bytes are no text. */
  | 'framework.unreadable'
  /** Something else altogether: a picture, an archive. `found` says what. */
  | 'framework.unsupported'
  /** Word's format from before 2007. */
  | 'framework.old_word'
  | 'framework.rich_text'
  | 'framework.open_document'
  | 'framework.spreadsheet'
  | 'framework.presentation'
  | 'framework.password'
  | 'framework.broken'
  /** A PDF of pictures, without a text layer. */
  | 'framework.no_text'
  /** A Word document of pictures. */
  | 'framework.only_pictures'
  | 'framework.too_many_pages'
  /** Reading it took more memory or time than any framework does. */
  | 'framework.too_heavy'
  /** More statements, or more text, than any framework holds. */
  | 'framework.too_long'
  /** Too many documents are being read. */
  | 'framework.busy'
  | 'framework.no_statements';

export type FrameworkReadDetails = Readonly<Record<string, string | number>>;

/**
 * A document that cannot become a framework. `code` is stable and a translation key;
 * `details` holds what the translated sentence needs (sizes in bytes, the kind of file found).
 */
export class FrameworkReadError extends Error {
  readonly code: FrameworkReadCode;
  readonly details: FrameworkReadDetails;

  constructor(code: FrameworkReadCode, details: FrameworkReadDetails = {}) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = 'FrameworkReadError';
    this.code = code;
    this.details = details;
  }
}
