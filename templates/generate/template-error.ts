export type TemplateErrorCode = 'template.unknown_role' | 'template.no_statements';

export interface TemplateErrorDetails {
  /** The role as it was asked for. */
  role: string;
  /** The roles that the framework has, for a message that helps. */
  known: { id: string; name: string }[];
}

/** A template cannot be made: the framework lacks the role, or says nothing of it. */
export class TemplateError extends Error {
  readonly code: TemplateErrorCode;
  readonly details: TemplateErrorDetails;

  constructor(code: TemplateErrorCode, details: TemplateErrorDetails) {
    super(code);
    this.name = 'TemplateError';
    this.code = code;
    this.details = details;
  }
}
