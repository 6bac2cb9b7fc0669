import type { SensitiveKind } from '../../domain/conversations/sensitive-text.rules';

/** Lives as long as the page's scripts do and is written nowhere. */
const dismissed = new Set<string>();

const placeOf = (id: string, kind: SensitiveKind) => `${window.location.pathname}#${id}#${kind}`;

/** The writer has said that it is in order, in this field and for what it was about. */
export const dismiss = (id: string, kind: SensitiveKind) => void dismissed.add(placeOf(id, kind));
export const isDismissed = (id: string, kind: SensitiveKind) => dismissed.has(placeOf(id, kind));
