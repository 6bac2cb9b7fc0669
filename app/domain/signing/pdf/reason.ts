import { DOCUMENT_WORDS, type Language } from 'templates/pdf/words';

/** What a PDF reader shows as the reason of a signature. */
export function toReason(reservation: string | null, language: Language): string {
  const words = DOCUMENT_WORDS[language];
  return reservation ? `${words.reservation}: ${reservation}` : words.withoutReservation;
}

/** The reservation in a reason that `toReason` made; null where there is none. */
export function fromReason(reason: string): string | null {
  for (const { reservation } of Object.values(DOCUMENT_WORDS))
    if (reason.startsWith(`${reservation}: `)) return reason.slice(reservation.length + 2);
  return null;
}
