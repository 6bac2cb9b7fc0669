/** What the files of a data folder, and their copies, are called. */
export const DATABASE = 'muskat.db';
export const KEYRING = 'muskat.keys.db';
