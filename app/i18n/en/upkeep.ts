import type { Texts } from '../da';
import type { upkeep_cli as danishCli, upkeep_errors as danishErrors } from '../da/upkeep';

/** What is said of keys and backups on the command line. */
export const upkeep_cli = {
  other_master_key:
    'The master key {{file}} does not belong to these data. Put back the right one and try again.',
  key_being_replaced:
    'The master key {{file}} was being replaced when that was interrupted. Finish it with "npx muskat keys rotate".',
  other_keyring:
    'The keyring {{file}} is missing, or older than the database. Put back the newest and try again.',
  keys_resumed: 'A replacement of the master key that was interrupted has been finished.',
  keys_rotated_one:
    'The master key {{file}} is new. 1 key of the keyring and everything else that the old one protected is sealed anew. Keep a copy of the new one, back up the keyring again with "npx muskat backup", and then delete every copy of the old key.',
  keys_rotated_other:
    'The master key {{file}} is new. {{count}} keys of the keyring and everything else that the old one protected are sealed anew. Keep a copy of the new one, back up the keyring again with "npx muskat backup", and then delete every copy of the old key.',
  no_database: 'The file {{file}} is not a database, or cannot be read here.',
  backup_to_missing: 'Say where to put the copy: --to FOLDER, or --keys-to FOLDER for the keyring alone.',
  backup_made: 'The database has been copied to {{file}}.',
  backup_keys: 'The keyring has been copied to {{file}}, in place of any earlier copy.',
  backup_keys_together:
    'The keyring is beside the database in {{file}}. Put it elsewhere with --keys-to, and keep only the newest.',
  keys_missing: 'Say where the newest keyring is: --keys muskat.keys.db.',
  restored: 'The backup is in place in {{file}}. Everybody has to log in again.',
  restored_erased_zero: 'Nothing had been erased since the backup was made.',
  restored_erased_one: 'What had been erased in 1 conversation since the backup was made is erased again.',
  restored_erased_other:
    'What had been erased in {{count}} conversations since the backup was made is erased again.',
} satisfies Texts<typeof danishCli>;

export const upkeep_errors = {
  in_use:
    'The database is in use. Stop the server and other muskat commands and try again. Nothing was changed.',
  no_room:
    'There is no room in {{folder}}, so it was not finished. What was there before is unchanged. Make room and try again.',
  no_folder: 'The folder {{folder}} cannot be used. Check its name, and who may write in it.',
  damaged: 'The file {{file}} is damaged. Use another backup.',
  database_damaged:
    'The database is damaged, so no copy was made. Earlier copies are unchanged: restore the newest.',
  data_there: '{{file}} is there already. Move it elsewhere and try again: nothing is overwritten.',
  not_a_backup: 'The file {{file}} is not a backup of Muskat.',
  not_a_keyring: 'The file {{file}} is not a keyring of Muskat.',
  keyring_older_one:
    'The keyring is older than the backup: it lacks the key of 1 conversation. Use the newest keyring.',
  keyring_older_other:
    'The keyring is older than the backup: it lacks the keys of {{count}} conversations. Use the newest keyring.',
} satisfies Texts<typeof danishErrors>;
