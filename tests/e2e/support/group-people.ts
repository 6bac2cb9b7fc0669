import { t } from './words';

/** Anne leads these five. */
export const MEMBERS = ['jonas', 'fatima', 'laerke', 'oliver', 'sanne'] as const;
export const EVERYBODY = ['anne', ...MEMBERS] as const;
export type Key = (typeof EVERYBODY)[number];

export const NAMES: Record<Key, string> = {
  anne: 'Anne Skovmose',
  jonas: 'Jonas Holmgaard',
  fatima: 'Fatima Yilmaz',
  laerke: 'Lærke Østergård',
  oliver: 'Oliver Kjærgaard',
  sanne: 'Sanne Thorup',
};

export const GROUP = 'Hele Mosekonen';
/** What the talk is called, and what a member calls all the others in it. */
export const TALK = t('overview.conversations.with', { type: 'GRUS', name: GROUP });
export const WITH_GROUP = t('preparing.you_and', { name: 'Anne' });

/** What each writes beforehand, and in the record: words that stand nowhere else. */
export const words = (key: Key) => `Det har ${key} tænkt over.`;
export const line = (key: Key) => `Det sagde ${key} i samtalen.`;

/** What the start page says of those who are waited for. */
export const waitingFor = (kind: 'signature' | 'preparation', count: number, first: string) => {
  const who = count === 1 ? first : t('overview.group.many', { count });
  return t(`overview.group.other.wait-for-${kind}`, { count, who });
};
