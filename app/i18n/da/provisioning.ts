/** Siden om at få personer fra et andet system (SCIM), og hvad det system får at vide. */
export const provisioning = {
  title: 'Personer fra et andet system',
  lead: 'Et brugerkatalog som Entra ID eller et rollekatalog kan selv oprette, rette og lukke personer i Muskat (SCIM 2.0). Det skal bruge adressen og et token.',
  address: 'Adresse',
  make_title: 'Lav et token',
  make_lead:
    'Med et token kan systemet oprette personer, rette deres oplysninger og lukke deres login. Giv hvert system sit eget, så du kan trække ét tilbage uden at standse de andre.',
  name: 'Hvad skal tokenet hedde?',
  name_hint: 'For eksempel navnet på systemet, der skal bruge det.',
  make: 'Lav token',
  made: 'Tokenet er lavet',
  made_once: 'Du ser det kun nu. Kopiér det ind i det andet system, og gem det ikke andre steder.',
  list: 'Tokens',
  none: 'Der er ingen tokens endnu.',
  name_header: 'Navn',
  created: 'Lavet',
  by: '{{date}} af {{name}}',
  last_used: 'Sidst brugt',
  never: 'Aldrig',
  state: 'Tilstand',

  revoked_on: 'Trukket tilbage {{date}}',
  revoke: 'Træk tilbage',
  revoke_label: 'Træk tilbage: {{name}}',
  revoked: 'Tokenet er trukket tilbage og virker ikke længere.',
};

export const provisioning_errors = {
  no_token: 'Der skal vises et gyldigt token.',
  token_gone: 'Tokenet er allerede trukket tilbage. Genindlæs siden.',
  there_already:
    'Personen er her allerede og hører til i kataloget. Find personen med et filter i stedet for at oprette den igen.',
  not_the_same:
    'Medarbejdernummer og e-mail hører ikke til samme person her. Ret det ene af stederne, før personen kan knyttes til kataloget.',
  external_id_taken: 'En anden person har det samme eksterne id.',
  number_fixed:
    'Personen har et andet medarbejdernummer her. En administrator retter det på personens side i Muskat.',
  rights:
    'Personen har særlige rettigheder, så et katalog kan ikke ændre e-mail eller medarbejdernummer. En administrator kan.',
  open_of_rights:
    'Personen har særlige rettigheder, så et katalog kan ikke åbne for login igen. En administrator kan.',
  closed_here: 'En administrator har lukket for personens login, og det åbnes igen i Muskat.',
  left: 'Personen er fratrådt efter lønsystemet eller en administrator. Ansættelsen tages op igen dér.',
  level_unknown: 'Niveauet "{{level}}" er ingen rolle i jeres grundlag.',
  level_missing:
    'Vi ved ikke, hvilken rolle stillingen "{{title}}" svarer til. Send rollen som userType, eller vælg den i en indlæsning fra lønsystemet.',
};
