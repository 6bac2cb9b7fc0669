/** Timestamps of signatures: to people who wait for one, and to whoever runs Muskat. */
export const stamps = {
  given: 'Din underskrift er givet. Vi venter på et tidsstempel, før referatet går videre.',
  given_by: '{{name}} har skrevet under. Vi venter på et tidsstempel, før referatet går videre.',
  why: 'Tidsstempeltjenesten, som bekræfter, hvornår der er skrevet under, svarer ikke lige nu. Du skal ikke gøre noget.',
  next: 'Vi prøver igen {{time}}.',
  signed: 'Har skrevet under {{time}}. Venter på tidsstempel',
  title: 'Underskriften venter på et tidsstempel',
  settings: {
    url: 'MUSKAT_TIMESTAMP_URL skal være adressen på en tidsstempeltjeneste, fx https://tidsstempel.example/tsr.',
    url_password:
      'MUSKAT_TIMESTAMP_URL har en adgangskode, så den skal begynde med https:// for ikke at sende den læseligt.',
    ca_missing:
      'MUSKAT_TIMESTAMP_CA mangler: skriv, hvilken fil der har certifikatet (PEM) fra den, der står bag tidsstempeltjenesten.',
    ca: 'MUSKAT_TIMESTAMP_CA skal være en fil med et certifikat (PEM), som Muskat kan læse.',
    when_silent: 'MUSKAT_TIMESTAMP_WHEN_SILENT skal være wait eller sign-without.',
  },
  command: {
    off: 'Tidsstempler er ikke slået til: sæt MUSKAT_TIMESTAMP_URL og MUSKAT_TIMESTAMP_CA.',
    got: 'Tidsstemplet kom, og det holder. {{authority}} siger, at klokken er {{time}} (dit ur er {{seconds}} sekunder fra).',
    failed: 'Der kom ikke et tidsstempel, der holder ({{code}}): {{meaning}}',
  },
  meaning: {
    timeout: 'Tjenesten svarede ikke i tide.',
    nobody: 'Der er ingen på adressen, eller den kan ikke nås herfra.',
    http: 'Tjenesten svarede, men ikke med et tidsstempel.',
    refused: 'Tjenesten sagde nej.',
    not_a_stamp: 'Svaret er ikke et tidsstempel.',
    not_of_this: 'Tidsstemplet svarer ikke på det, der blev spurgt om.',
    broken: 'Tidsstemplet kan ikke kontrolleres.',
    untrusted: 'Tidsstemplet kommer ikke fra den, MUSKAT_TIMESTAMP_CA siger.',
    clock: 'Tjenestens ur og dit ur er for langt fra hinanden.',
  },
};
