import { fileURLToPath } from 'node:url';

/** Folders of the installation, wherever the command is run from. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));
