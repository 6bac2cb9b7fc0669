import { Refusal } from '../errors';

const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL', 'SQLITE_IOERR_WRITE'];

/** The refusal `upkeep.no_room` where a copy could not be written to its end; null where something else went wrong. */
export function noRoomOf(error: unknown, folder: string): Refusal | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return NO_ROOM.includes(code) ? new Refusal('full', 'upkeep.no_room', { folder }) : null;
}
