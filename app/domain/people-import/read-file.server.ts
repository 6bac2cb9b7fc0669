import type { Db } from 'db/client.server';
import { Refusal } from '../errors';
import { columnErrors } from './columns.rules';
import type { Choices, Table } from './people-import.schema';
import { findProfile, proposeChoices } from './profiles.server';
import { readTable } from './read-table.server';

/**
 * Reads a file where nobody is there to confirm its columns: by the profile with this name, else by the one of its
 * heading, else by what the heading says. For the command line.
 *
 * Refuses with the codes of `readTable`, with `people_import.profile_unknown`, with `people_import.profile_misfit`
 * where the profile is of another heading, and with `people_import.columns_unclear` where a column cannot be found.
 */
export function readFile(
  db: Db,
  bytes: Uint8Array,
  profileName: string | null,
): { table: Table; choices: Choices } {
  const table = readTable(bytes);
  const choices =
    profileName === null ? proposeChoices(db, table).choices : choicesOf(db, profileName, table.header);
  if (Object.keys(columnErrors(choices.columns)).length > 0)
    throw new Refusal('invalid', 'people_import.columns_unclear', { header: table.header.join(', ') });
  return { table, choices };
}

function choicesOf(db: Db, name: string, header: readonly string[]): Choices {
  const profile = findProfile(db, name);
  if (!profile) throw new Refusal('invalid', 'people_import.profile_unknown', { name });
  if (JSON.stringify(profile.header) !== JSON.stringify(header))
    throw new Refusal('invalid', 'people_import.profile_misfit', { name });
  return profile.choices;
}
