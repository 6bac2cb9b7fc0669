/** What the log says about rounds. */
export const roundDid = {
  make: 'lavede en runde',
  read: 'læste om en runde',
  change: 'rettede en runde',
  remove: 'slettede kladden til en runde',
  open: 'åbnede en runde',
  close: 'afsluttede en runde',
  reopen: 'genåbnede en runde',
  include: 'tog medarbejdere med i en runde',
  excuse: 'undtog medarbejdere fra en runde',
  'as-proposed': 'fulgte forslaget til, hvem der er med i en runde',
  remind: 'mindede medarbejdere om noget i en runde',
  'reminders-off': 'slog påmindelser i en runde fra',
  'reminders-on': 'slog påmindelser i en runde til',
};

export const roundTo = {
  make: 'lave en runde',
  read: 'se en runde',
  change: 'rette en runde',
  remove: 'slette kladden til en runde',
  open: 'åbne en runde',
  close: 'afslutte en runde',
  reopen: 'genåbne en runde',
  include: 'tage medarbejdere med i en runde',
  excuse: 'undtage medarbejdere fra en runde',
  'as-proposed': 'følge forslaget til, hvem der er med i en runde',
  remind: 'minde medarbejdere om noget i en runde',
  'reminders-off': 'slå påmindelser i en runde fra',
  'reminders-on': 'slå påmindelser i en runde til',
};
