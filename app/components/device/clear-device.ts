/**
 * Forgets what Muskat has kept in this browser. For somebody who logs out on purpose: the next person
 * at the desk finds nothing. Drafts of a session that ran out are left alone.
 */
export function clearDevice(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('muskat:')) localStorage.removeItem(key);
  } catch {
    // A browser that refuses storage has kept nothing either.
  }
}
