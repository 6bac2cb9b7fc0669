/** Keys are the codes of `Refusal`. */
export const retention_errors = {
  held: 'Det kan ikke slettes nu: der er pligt til at bevare det, så længe en sag står på.',
};
