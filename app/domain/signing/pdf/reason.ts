import { DOCUMENT_WORDS, type Language } from 'templates/pdf/words';

/**
 * What a PDF reader shows as the reason of a signature: the reservation, and above it the level of the login that
 * stands behind the signature, where there is one.
 */
export function toReason(
  reservation: string | null,
  language: Language,
  assurance: string | null = null,
): string {
  const words = DOCUMENT_WORDS[language];
  const reason = reservation ? `${words.reservation}: ${reservation}` : words.withoutReservation;
  return assurance ? `${words.assurance}: ${assurance}\n${reason}` : reason;
}

/** The reservation in a reason that `toReason` made; null where there is none. */
export function fromReason(reason: string): string | null {
  for (const { reservation, assurance } of Object.values(DOCUMENT_WORDS)) {
    const [first = '', ...lines] = reason.split('\n');
    const rest = first.startsWith(`${assurance}: `) ? lines.join('\n') : reason;
    if (rest.startsWith(`${reservation}: `)) return rest.slice(reservation.length + 2);
  }
  return null;
}
