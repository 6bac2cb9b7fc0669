import { forgetDraftsOf } from '../autosave/draft-store';

/** Until the server has answered: whose words are to be forgotten once it has. Gone with the window. */
const LEAVING = 'muskat-leaving';

/** Somebody logs out on purpose, and has been shown what is not saved yet. */
export function willForget(personId: string): void {
  tolerant(() => sessionStorage.setItem(LEAVING, personId));
}

/**
 * Forgets what the person who has just logged out on purpose has written on this device: the next one at
 * the desk finds nothing. Drafts of a session that ran out are left alone, and so are those of others.
 */
export function clearDevice(): void {
  tolerant(() => {
    const personId = sessionStorage.getItem(LEAVING);
    sessionStorage.removeItem(LEAVING);
    if (personId) forgetDraftsOf(personId);
  });
}

/** A browser that refuses storage has kept nothing either. */
function tolerant(work: () => void): void {
  try {
    work();
  } catch {}
}
