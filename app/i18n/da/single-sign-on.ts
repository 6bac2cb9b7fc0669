/** Logging in at the organisation's own login. */
export const single_sign_on = {
  lead: 'Brug jeres fælles login.',
  button: 'Log ind med {{name}}',
  or_password: 'Eller log ind direkte i Muskat',
  leaving: 'Du er logget ud af Muskat, og nu bliver du også logget ud hos {{name}}.',
  leave: 'Log ud hos {{name}}',
  problem: {
    title: 'Det lykkedes ikke',
    onwards: 'Gå til Muskat',
  },
  proof: {
    lead: 'Bekræft hos {{name}}, at det er dig, så kan du skrive under. Bagefter kommer du tilbage hertil.',
    button: 'Bekræft hos {{name}}',
    done: 'Du har bekræftet hos {{name}}, at det er dig. Nu kan du skrive under.',
  },
  settings: {
    issuer:
      'MUSKAT_OIDC_ISSUER skal være udstederens adresse og begynde med https://, fx https://login.microsoftonline.com/<tenant-id>/v2.0. http:// går kun på denne maskine.',
    issuer_of_many:
      'MUSKAT_OIDC_ISSUER må ikke være common, organizations eller consumers: så kunne andre organisationers folk logge ind. Skriv jeres eget tenant-id i adressen.',
    client_id: 'MUSKAT_OIDC_CLIENT_ID mangler: det id, som Muskat er registreret med hos udstederen.',
    client_secret:
      'MUSKAT_OIDC_CLIENT_SECRET_FILE skal pege på en fil med den hemmelighed, Muskat er registreret med, og som serveren må læse.',
    match:
      'MUSKAT_OIDC_MATCH skal sige, hvordan en person kendes første gang: email, email=preferred_username eller employee_number=<claim>.',
    name: 'MUSKAT_OIDC_NAME mangler: det navn, folk kender jeres login under, fx Kommunelogin. Højst 60 tegn.',
    password_login: 'MUSKAT_PASSWORD_LOGIN skal være on eller off.',
    password_login_alone:
      'MUSKAT_PASSWORD_LOGIN=off uden MUSKAT_OIDC_ISSUER: så kunne ingen logge ind. Sæt en udsteder, eller slå adgangskoder til.',
  },
};

export const single_sign_on_errors = {
  expired: 'Der gik for lang tid, eller linket er allerede brugt. Prøv igen.',
  declined: 'Du afbrød hos {{name}}.',
  login_needed: '{{name}} skal have dig til at logge ind. Prøv igen, og log ind, når du bliver bedt om det.',
  invalid:
    'Svaret fra {{name}} kunne ikke godkendes. Prøv igen. Sker det igen, så sig det til jeres it-afdeling.',
  unavailable: '{{name}} svarer ikke lige nu. Vent lidt, og prøv igen.',
  unknown_person:
    'Du er logget ind hos {{name}}, men er ikke oprettet i Muskat. Kontakt jeres Muskat-administrator.',
  another_person:
    'Du loggede ind hos {{name}} som en anden end den, der er logget ind i Muskat, så det gælder ikke. Prøv igen som dig selv.',
  confirm_again:
    'Der er ikke skrevet under: bekræftelsen er for gammel, eller dokumentet er et andet. Bekræft igen, at det er dig, og prøv igen.',
};
