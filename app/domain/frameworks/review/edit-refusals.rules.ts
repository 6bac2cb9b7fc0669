/** Why a correction cannot be made; each has a text under `errors.framework`. */
export type EditRefusal =
  | 'framework.unknown_piece'
  | 'framework.unknown_theme'
  | 'framework.unknown_role'
  | 'framework.unknown_group'
  | 'framework.split_differs'
  | 'framework.split_empty'
  | 'framework.not_neighbours'
  | 'framework.nothing_chosen'
  | 'framework.overlaps_statement'
  | 'framework.same_language'
  | 'framework.name_taken'
  | 'framework.inherits_itself'
  | 'framework.into_itself';

/** Thrown by `applyFrameworkEdit`: the framework is as it was. */
export class FrameworkEditError extends Error {
  constructor(readonly code: EditRefusal) {
    super(code);
    this.name = 'FrameworkEditError';
  }
}
