import type { Ink } from '../layout/page-model';
import { INKS } from '../layout/style';

/** A colour as the operands of `rg` and `RG`. */
export function colour(ink: Ink): string {
  return INKS[ink].join(' ');
}

/** A length in points, to a hundredth. */
export function point(number: number): string {
  return String(Math.round(number * 100) / 100);
}
