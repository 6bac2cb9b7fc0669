/** What is said of keys and backups on the command line. */
export const upkeep_cli = {
  other_master_key: 'Hovednøglen {{file}} hører ikke til disse data. Læg den rigtige på plads, og prøv igen.',
  key_being_replaced:
    'Hovednøglen {{file}} er ved at blive skiftet ud, og det blev afbrudt. Gør det færdigt med "npx muskat keys rotate".',
  other_keyring:
    'Nøgleringen {{file}} mangler eller er ældre end databasen. Læg den nyeste på plads, og prøv igen.',
  keys_resumed: 'En afbrudt udskiftning af hovednøglen er gjort færdig.',
  keys_rotated_one:
    'Hovednøglen {{file}} er ny. 1 nøgle i nøgleringen og alt andet, den gamle beskyttede, er forseglet på ny. Gem en kopi af den nye, lav en ny sikkerhedskopi af nøgleringen med "npx muskat backup", og slet så alle kopier af den gamle nøgle.',
  keys_rotated_other:
    'Hovednøglen {{file}} er ny. {{count}} nøgler i nøgleringen og alt andet, den gamle beskyttede, er forseglet på ny. Gem en kopi af den nye, lav en ny sikkerhedskopi af nøgleringen med "npx muskat backup", og slet så alle kopier af den gamle nøgle.',
  no_database: 'Filen {{file}} er ikke en database, eller den kan ikke læses her.',
  backup_to_missing:
    'Skriv, hvor kopien skal lægges: --to MAPPE, eller --keys-to MAPPE for nøgleringen alene.',
  backup_made: 'Databasen er kopieret til {{file}}.',
  backup_keys: 'Nøgleringen er kopieret til {{file}}, i stedet for en tidligere kopi.',
  backup_keys_together:
    'Nøgleringen ligger sammen med databasen i {{file}}. Læg den et andet sted med --keys-to, og gem kun den nyeste.',
  keys_missing: 'Skriv, hvor den nyeste nøglering ligger: --keys muskat.keys.db.',
  restored: 'Sikkerhedskopien er lagt på plads i {{file}}. Alle skal logge ind igen.',
  restored_erased_zero: 'Intet var slettet, siden kopien blev lavet.',
  restored_erased_one: 'Det, der var slettet i 1 samtale, siden kopien blev lavet, er slettet igen.',
  restored_erased_other:
    'Det, der var slettet i {{count}} samtaler, siden kopien blev lavet, er slettet igen.',
};

export const upkeep_errors = {
  in_use:
    'Databasen er i brug. Stop serveren og andre muskat-kommandoer, og prøv igen. Der er ikke ændret noget.',
  no_room:
    'Der er ikke plads i {{folder}}, så det blev ikke gjort færdigt. Det, der var der før, er uændret. Skaf plads, og prøv igen.',
  no_folder: 'Mappen {{folder}} kan ikke bruges. Tjek navnet, og hvem der må skrive i den.',
  damaged: 'Filen {{file}} er beskadiget. Brug en anden sikkerhedskopi.',
  database_damaged:
    'Databasen er beskadiget, så der blev ikke lavet en kopi. De kopier, der var før, er uændrede: læg den nyeste på plads.',
  data_there:
    '{{file}} ligger der allerede. Flyt den et andet sted hen, og prøv igen: intet bliver overskrevet.',
  not_a_backup: 'Filen {{file}} er ikke en sikkerhedskopi af Muskat.',
  not_a_keyring: 'Filen {{file}} er ikke en nøglering til Muskat.',
  keyring_older_one:
    'Nøgleringen er ældre end sikkerhedskopien: den mangler nøglen til 1 samtale. Brug den nyeste nøglering.',
  keyring_older_other:
    'Nøgleringen er ældre end sikkerhedskopien: den mangler nøglen til {{count}} samtaler. Brug den nyeste nøglering.',
};
