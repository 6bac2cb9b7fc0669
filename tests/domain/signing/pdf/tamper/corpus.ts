import type { Trick } from './trick';
import { BYTE_TRICKS } from './tricks-bytes';
import { EVIDENCE_TRICKS } from './tricks-evidence';
import { HEAVY_TRICKS } from './tricks-heavy';
import { PREPARED_TRICKS } from './tricks-prepared';
import { UPDATE_TRICKS } from './tricks-updates';

/** Every trick that the verifier is held to; scripts/tamper-table.ts shows them to other programs too. */
export const CORPUS: readonly Trick[] = [
  ...BYTE_TRICKS,
  ...UPDATE_TRICKS,
  ...PREPARED_TRICKS,
  ...EVIDENCE_TRICKS,
  ...HEAVY_TRICKS,
];
