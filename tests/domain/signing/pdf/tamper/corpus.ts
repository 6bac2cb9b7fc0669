import type { Trick } from './trick';
import { BYTE_TRICKS } from './tricks-bytes';
import { UPDATE_TRICKS } from './tricks-updates';

/** Every trick that the verifier is held to; scripts/tamper-table.ts shows them to other programs too. */
export const CORPUS: readonly Trick[] = [...BYTE_TRICKS, ...UPDATE_TRICKS];
