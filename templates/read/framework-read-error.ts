export type FrameworkReadCode =
  | 'framework.empty'
  | 'framework.too_large'
  | 'framework.unreadable'
  | 'framework.unsupported'
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
