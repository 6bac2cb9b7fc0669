/** What can stand in the way of correcting, publishing, taking in or taking out a framework: `errors.framework`. */
export const reviewErrors = {
  draft_changed: 'Grundlaget er rettet et andet sted, siden du åbnede siden. Genindlæs siden, og prøv igen.',
  already_published:
    'Kladden er allerede udgivet. Find grundlaget på listen, hvis du vil se det eller rette i det.',
  already_replaced: 'Det grundlag er siden kommet i en nyere version. Vælg den nyeste version i stedet.',
  correction_misfits:
    'Rettelse nr. {{number}} passer ikke længere. Gå til gennemgangen, og fortryd den, eller kassér gennemgangen.',
  nothing_to_undo: 'Der er ingen rettelser at fortryde.',
  review_no_statements:
    'Grundlaget har ingen forventninger, så der er ikke noget at spørge om. Gør mindst én sætning i dokumentet til en forventning, før du udgiver.',
  review_no_roles: 'Grundlaget har ingen roller. Tilføj mindst én, fx medarbejder, før du udgiver.',
  unknown_piece: 'Sætningen er blevet til noget andet, siden du åbnede siden. Genindlæs siden, og prøv igen.',
  unknown_theme: 'Temaet findes ikke længere i grundlaget. Vælg et andet.',
  unknown_role: 'Rollen findes ikke længere i grundlaget. Vælg en anden.',
  unknown_group: 'Gruppen findes ikke længere under temaet. Genindlæs siden, og prøv igen.',
  split_differs:
    'Delene skal tilsammen være ordret det, der står i dokumentet. Vælg kun, hvor der skal deles, og lad ordene stå.',
  split_empty: 'Der skal være mindst ét ord i hver del. Del et andet sted.',
  not_neighbours: 'De to sætninger står ikke lige efter hinanden i dokumentet, så de kan ikke samles til én.',
  nothing_chosen: 'Der er ingen ord i det, du har markeret. Markér en sætning i dokumentet, og prøv igen.',
  overlaps_statement:
    'Noget af det, du har markeret, er allerede en forventning eller en indikator. Markér kun det, der er udeladt.',
  same_language: 'Grundlaget er i forvejen skrevet på det sprog. Ret ordlyden i stedet.',
  name_taken: 'Det navn er allerede brugt i grundlaget. Find på et andet.',
  inherits_itself: 'Så ville rollen arve sine egne forventninger. Fjern krydset ved en af rollerne.',
  into_itself: 'Forventningerne skal flyttes til noget andet end det, du fjerner. Vælg et andet sted.',
  import_not_json: 'Filen er ikke et grundlag fra Muskat. Vælg en JSON-fil, der er hentet ud af Muskat.',
  import_other_format:
    'Filen er ikke et grundlag i formatet muskat.framework/1. Vælg en JSON-fil, der er hentet ud af Muskat.',
  import_wrong:
    'Filen mangler noget, eller noget i den er forkert, ved "{{where}}". Ret filen, eller hent den ud igen.',
  import_duplicate: 'Id\'et "{{id}}" er brugt mere end én gang i filen. Giv hver sit, og prøv igen.',
  import_no_name: 'Der mangler et navn ved "{{id}}" i filen. Skriv et, og prøv igen.',
  import_name_twice: 'Navnet "{{name}}" er brugt mere end én gang i filen. Giv hver sit, og prøv igen.',
  import_text_long:
    'Sætningen "{{id}}" i filen er på mere end {{limit}} tegn. Del den i flere, og prøv igen.',
  too_long:
    'Så langt er intet grundlag. Del dokumentet, eller indlæs kun den del, der handler om forventninger.',
  import_unknown_theme:
    'Filen bruger temaet "{{theme}}" ved "{{id}}", men temaet er ikke i filen. Ret det, og prøv igen.',
  import_unknown_role:
    'Filen bruger rollen "{{role}}" ved "{{id}}", men rollen er ikke i filen. Ret det, og prøv igen.',
  import_circle: 'Rollerne i filen arver fra hinanden i ring. Ret det, og prøv igen.',
};
