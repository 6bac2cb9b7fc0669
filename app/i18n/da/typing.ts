/** What is said while somebody writes: where the text is, two texts for one field, and a quiet word of caution. */
export const typing = {
  offline: 'Ingen forbindelse.',
  busy: 'Serveren svarer ikke lige nu.',
  busy_kept: 'Serveren svarer ikke lige nu. Det, du har skrevet, er gemt på denne enhed, og vi prøver igen.',
  full: 'Serveren har ikke mere plads.',
  full_kept:
    'Serveren har ikke mere plads. Det, du har skrevet, er gemt på denne enhed, og vi prøver igen. Sig det til dem, der driver Muskat.',
  not_kept: 'Kan ikke gemme på denne enhed lige nu. Lad siden stå åben, til der står, at teksten er gemt.',
  signed_out_not_kept:
    'Du er logget ud, og denne enhed kan ikke gemme det, du har skrevet. Lad siden stå åben, log ind i et nyt vindue, og kom tilbage hertil.',
  refused: {
    forbidden: 'Du kan ikke længere skrive her. Kopiér det, du vil beholde, før du går videre.',
    gone: 'Det, du skriver i, findes ikke længere, eller du har ikke længere adgang. Kopiér det, du vil beholde, før du går videre.',
    too_long: 'Teksten er for lang. Gør den kortere, så bliver den gemt.',
    moved_on: 'Samtalen er kommet videre, mens du skrev. Kopiér det, du vil beholde, og genindlæs siden.',
  },
  conflict: {
    also_mine: 'Det, du skrev i et andet vindue',
    keep_this: 'Brug denne tekst',
    join_all: 'Saml alle teksterne',
    you_removed: 'Du har fjernet den.',
    they_removed: 'Den er fjernet et andet sted.',
    remove: 'Fjern den',
    leave_removed: 'Lad den være fjernet',
  },
  log_out: {
    heading: 'Noget af det, du har skrevet, er ikke gemt endnu',
    text: 'Teksten herunder ligger kun på denne enhed. Den slettes, når du logger ud, så ingen andre kan læse den. Bliv logget ind for at gemme den, eller kopiér det, du vil beholde.',
    stay: 'Bliv logget ind',
    leave: 'Log ud og slet teksten',
  },
  sensitive: {
    cpr: 'Det ligner et CPR-nummer. Slet det: det skal ikke stå her.',
    health:
      'Det ligner en oplysning om helbred. Skriv i stedet, hvad der skal til i arbejdet, fx "roligere opgaver i april".',
    name: 'Det ligner navnet på en anden. Skriv fx "en kollega" eller "en borger" i stedet.',
    at: 'Det drejer sig om: {{words}}',
    dismiss: 'Det er i orden',
    dismiss_label: 'Det er i orden: vis ikke beskeden igen for dette felt',
  },
};
