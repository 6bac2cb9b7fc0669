import { preparation, share } from './preparing';
import { read_through, signing } from './signing';
import { record, talk } from './talk';

export const conversation = {
  with: '{{type}} med {{name}}',
  cited_from: '{{framework}}, linje {{line}}',
  no_answer: 'Ikke besvaret',
  scale: {
    'going-well': 'Lykkes godt',
    'on-the-way': 'På vej',
    'want-to-develop': 'Vil gerne udvikle',
    'not-relevant': 'Ikke relevant nu',
  },
  discretion: {
    'may-be-retold': 'Må genfortælles',
    'between-us': 'Bliver mellem os',
  },
  head: {
    label: 'Samtalen',
    title: '{{type}} · {{employee}} og {{leader}}',
    preparing: 'Forbereder sig',
    shared: 'Har delt sin forberedelse',
    not_shared: 'Har ikke delt sin forberedelse',
    to_sign: 'Har ikke skrevet under endnu',
    signed: 'Har skrevet under',
  },
  steps: {
    label: 'Samtalens trin',
    preparation: 'Forberedelse',
    talk: 'Samtale',
    agreements: 'Aftaler',
    signing: 'Underskrift',
    'follow-up': 'Opfølgning',
    opens: {
      preparation: 'Åbner, når der er indkaldt til samtalen',
      talk: 'Åbner, når samtalen begynder',
      agreements: 'Åbner sammen med samtalen',
      signing: 'Åbner, når samtalen er afsluttet',
      'follow-up': 'Åbner, når referatet er underskrevet',
    },
  },
  preparation,
  chain: {
    summary: 'Ledelseskæden: niveauet over og under',
    above: 'Niveauet over:',
    below: 'Niveauet under:',
  },
  share,
  move: {
    title: 'Samtalen med {{name}}',
    on: 'Gå til samtalen',
  },
  start: {
    heading: 'I kan begynde samtalen',
    text: 'Når du begynder, kan både du og {{name}} skrive i referatet.',
    button: 'Begynd samtalen',
  },
  talk,
  record,
  read_through,
  signing,
  verify: {
    heading: 'Sådan kan andre kontrollere det',
    text: 'Alle kan kontrollere, hvem der har skrevet under, hvornår, og at intet er ændret siden: åbn dokumentet i et program, der viser underskrifter, fx Adobe Reader, og tilføj organisationens certifikat til dem, du stoler på.',
    certificate: 'Hent organisationens certifikat',
  },
  conflict: {
    heading: 'Teksten er ændret et andet sted',
    text: 'Intet er gået tabt. Vælg, hvad der skal gælde, eller saml de to.',
    mine: 'Det, du har skrevet',
    theirs: 'Det, der er gemt',
    keep_mine: 'Brug min tekst',
    keep_theirs: 'Brug den gemte',
    join: 'Saml begge tekster',
    unscripted: 'Den nyeste tekst står i feltet herunder. Det, du skrev, står her, så du kan samle dem:',
  },
};
