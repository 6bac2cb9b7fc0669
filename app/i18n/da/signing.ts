/** Reading the record through after the talk. */
export const read_through = {
  title: 'Læs referatet igennem',
  lead: 'Du og {{name}} kan begge rette, indtil referatet er låst.',
  lead_group: 'Alle i gruppen kan rette, indtil referatet er låst.',
  sent_back: 'Referatet er sendt tilbage',
  reopened: 'Referatet er åbnet igen',
  back_why: '{{time}}: {{reason}}',
  change_record: 'Ret i referatet',
  change_agreements: 'Ret i aftalerne',
  preview: 'Se dokumentet, som det bliver (PDF)',
  preview_excerpt: 'Se uddraget til personalesagen, som det bliver (PDF)',
  freeze_heading: 'Klar til underskrift?',
  freeze_text:
    'Når du låser referatet, kan ingen rette i det. Du og {{name}} underskriver nøjagtig denne tekst.',
  freeze_text_group:
    'Når du låser referatet, kan ingen rette i det. I underskriver alle nøjagtig denne tekst.',
  freeze: 'Lås referatet',
  resume: 'Genoptag samtalen',
  wait: '{{name}} låser referatet, når I er enige om teksten. Derefter skriver I begge under.',
  wait_group: '{{name}} låser referatet, når I er enige om teksten. Derefter skriver I alle under.',
  paper_note:
    '{{names}} afleverede sin forberedelse på papir. Den er skrevet ind af lederen, og underskriften bekræfter, at den er gengivet rigtigt.',
};

/** The frozen document and its signatures. */
export const signing = {
  title: 'Underskriv referatet',
  title_waits: '{{name}} skriver under først',
  title_signed: 'Du har skrevet under',
  lead: 'Her er det, I har skrevet og aftalt. Hele dokumentet kan du åbne som PDF.',
  not_yet: 'Her skriver I under, når {{name}} har afsluttet samtalen, og I har læst referatet igennem.',
  paper: 'Dokumentet',
  paper_title: 'Referat af {{type}}',
  no_record: 'Der er ikke skrevet noget i referatet.',
  no_agreements: 'Der er ikke lavet aftaler.',
  open_pdf: 'Åbn dokumentet (PDF)',
  download: 'Hent dokumentet (PDF)',
  sign_heading: 'Din underskrift',
  meaning:
    'Med din underskrift bekræfter du, at samtalen er holdt, og hvad I har aftalt. Du siger ikke dermed, at du er enig i hvert ord.',
  reservation: 'Forbehold (valgfrit)',
  reservation_hint:
    'Er der noget, du ser anderledes på? Dit forbehold bliver en del af dokumentet, som HR også kan hente.',
  reservation_hint_both:
    'Er der noget, du ser anderledes på? Dit forbehold kommer med i begge dokumenter, også i uddraget til HR. Skriv ikke noget her, der skal blive mellem jer.',
  for_hr: {
    excerpt:
      'Når alle har skrevet under, kan HR hente et uddrag uden det, der bliver mellem jer: aftalerne og de linjer, der må genfortælles. Begrundelser for, at I har droppet en aftale eller ikke har lavet nogen, er heller ikke med. I skriver under på hele referatet og uddraget på én gang.',
    'nothing-left-out':
      'Når alle har skrevet under, kan HR hente hele referatet med et angivet formål. Der står ikke noget i det, som I har mærket »Bliver mellem os«.',
    whole:
      'Når alle har skrevet under, kan HR hente hele referatet med et angivet formål, også det, der er mærket »Bliver mellem os«. Det har jeres organisation bestemt.',
  },
  open_excerpt: 'Åbn uddraget til personalesagen (PDF)',
  download_excerpt: 'Hent uddraget til personalesagen (PDF)',
  earlier_excerpt: 'uddraget af udgave {{number}}',
  password: 'Din adgangskode',
  password_hint: 'Så ved vi, at det er dig.',
  sign: 'Skriv under',
  signatures: 'Underskrifter',
  signed_at: 'Skrev under {{time}}',
  not_signed: 'Har ikke skrevet under endnu',
  with_reservation: 'Forbehold',
  leader_first: 'Det er din tur, når {{name}} har skrevet under.',
  done_title: 'Referatet er underskrevet',
  done: 'Du og {{name}} har begge skrevet under. Gem gerne dit eget eksemplar.',
  hr: 'HR kun det, der går til personalesagen, med et angivet formål',
  reason: 'Hvorfor? I kan begge læse begrundelsen',
  send_back_heading: 'Er der noget, der skal rettes?',
  send_back_text:
    'Referatet bliver låst op, så I kan rette i det. Er det allerede underskrevet af den ene, bortfalder underskriften.',
  send_back: 'Send tilbage til rettelse',
  reopen_heading: 'Genåbn referatet',
  reopen_text: 'Begge underskrifter bortfalder, men den gamle udgave gemmes. I skal skrive under igen.',
  reopen: 'Genåbn referatet',
  waiting: 'Nu venter vi på {{names}}.',
  any_order: 'I kan skrive under i den rækkefølge, der passer jer.',
  done_many: 'Alle har skrevet under. Gem gerne dit eget eksemplar.',
  group_meaning:
    'Med din underskrift bekræfter du, at samtalen er holdt, og hvad I har aftalt sammen. Du siger ikke dermed, at du er enig i hvert ord.',
  all_see_reason: 'Hvorfor? I kan alle læse begrundelsen',
  send_back_text_many:
    'Referatet bliver låst op, så I kan rette i det. De underskrifter, der allerede er sat, bortfalder.',
  reopen_text_many: 'Alle underskrifter bortfalder, men den gamle udgave gemmes. I skal skrive under igen.',
  unfreeze_heading: 'Låste du ved en fejl?',
  unfreeze_text: 'Ingen har skrevet under endnu. Du kan låse referatet op igen, så I kan rette i det.',
  unfreeze: 'Lås referatet op',
  earlier_heading: 'Tidligere udgaver',
  earlier_text: 'De gælder ikke længere, men de gemmes, som de var.',
  earlier_one: 'Udgave {{number}}, låst {{time}}',
  earlier_why: 'Bortfaldt {{time}}: {{reason}}',
  earlier_undone: 'Låst op igen {{time}}, før nogen skrev under',
  basis: 'Samtalen bygger på',
  look_back: 'Aftaler fra sidst',
  verdict: { done: 'Nået', continue: 'Fortsætter', drop: 'Droppet' },
  no_agreements_because: 'I har valgt ikke at lave aftaler: {{reason}}',
  support: 'Det skal der til',
  theme: 'Tema',
  leader: 'Leder',
  on_paper_own:
    '{{name}} har skrevet din forberedelse ind fra papir. Læs den, før du skriver under: underskriften bekræfter, at den er gengivet rigtigt.',
  on_paper_read: 'Læs forberedelsen',
};
