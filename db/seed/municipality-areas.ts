/** What a municipality is made of, for the large demo. Names are made up; `units` and `places` make many of each. */
export type Area = {
  name: string;
  /** What leads it. */
  chief: string;
  /** How large a part of the people works here; they add up to 1. */
  share: number;
  centre: string;
  /** What its workplaces are called, before the name of a place. */
  workplaces: readonly string[];
  leader: string;
  titles: readonly string[];
};

export const AREAS: readonly Area[] = [
  {
    name: 'Dagtilbud',
    chief: 'Dagtilbudschef',
    share: 0.24,
    centre: 'Dagtilbud',
    workplaces: ['Børnehuset', 'Vuggestuen', 'Børnehaven'],
    leader: 'Daglig leder',
    titles: ['Pædagog', 'Pædagog', 'Pædagogisk assistent', 'Pædagogmedhjælper', 'Køkkenassistent'],
  },
  {
    name: 'Skole',
    chief: 'Skolechef',
    share: 0.24,
    centre: 'Skoledistrikt',
    workplaces: ['Skolen', 'SFO', 'Udskolingen'],
    leader: 'Afdelingsleder',
    titles: ['Lærer', 'Lærer', 'Lærer', 'Pædagog', 'Skolesekretær', 'Teknisk serviceleder'],
  },
  {
    name: 'Sundhed og ældre',
    chief: 'Sundhedschef',
    share: 0.3,
    centre: 'Ældreområde',
    workplaces: ['Plejehjemmet', 'Hjemmeplejen', 'Sygeplejen'],
    leader: 'Teamleder',
    titles: ['Social- og sundhedsassistent', 'Social- og sundhedshjælper', 'Sygeplejerske', 'Ergoterapeut'],
  },
  {
    name: 'Job og borgerservice',
    chief: 'Jobcenterchef',
    share: 0.1,
    centre: 'Jobområde',
    workplaces: ['Team'],
    leader: 'Teamleder',
    titles: ['Socialrådgiver', 'Jobkonsulent', 'Borgerservicemedarbejder'],
  },
  {
    name: 'Teknik og miljø',
    chief: 'Teknisk chef',
    share: 0.08,
    centre: 'Driftsområde',
    workplaces: ['Materielgården', 'Team'],
    leader: 'Driftsleder',
    titles: ['Gartner', 'Miljøsagsbehandler', 'Ingeniør', 'Specialarbejder'],
  },
  {
    name: 'Kultur og stab',
    chief: 'Kulturchef',
    share: 0.04,
    centre: 'Kulturområde',
    workplaces: ['Biblioteket', 'Hallen', 'Kontoret'],
    leader: 'Afdelingsleder',
    titles: ['Bibliotekar', 'Halassistent', 'Administrativ medarbejder'],
  },
];

export const PLACES = [
  ...['Skovbrynet', 'Åbakken', 'Engdraget', 'Mølledammen', 'Kærhøj', 'Solgården', 'Birkelunden', 'Havnevej'],
  ...['Vesterbro', 'Nordlyset', 'Bøgely', 'Strandparken', 'Lærkereden', 'Rønnehaven', 'Elmely', 'Fjordblik'],
  ...['Kastanjen', 'Pilehøj', 'Degnemosen', 'Hyldebo', 'Tornhøj', 'Ådalen', 'Stationen', 'Søbredden'],
] as const;

export const FIRST_NAMES = [
  ...[
    'Anna',
    'Bente',
    'Camilla',
    'Ditte',
    'Else',
    'Freja',
    'Gitte',
    'Helle',
    'Ida',
    'Jette',
    'Karen',
    'Lone',
  ],
  ...['Maria', 'Nanna', 'Pia', 'Randi', 'Sofie', 'Tine', 'Ulla', 'Vibeke', 'Aisha', 'Zeynep', 'Katarzyna'],
  ...[
    'Anders',
    'Bjarne',
    'Christian',
    'Dennis',
    'Erik',
    'Frederik',
    'Gorm',
    'Henrik',
    'Ivan',
    'Jakob',
    'Kim',
  ],
  ...[
    'Lars',
    'Mikkel',
    'Niels',
    'Ole',
    'Per',
    'Rasmus',
    'Søren',
    'Thomas',
    'Uffe',
    'Viggo',
    'Ahmed',
    'Piotr',
  ],
] as const;

export const LAST_NAMES = [
  ...['Andersen', 'Bruun', 'Christiansen', 'Dahl', 'Eriksen', 'Friis', 'Gregersen', 'Hougaard', 'Iversen'],
  ...['Jepsen', 'Kragh', 'Lauridsen', 'Madsen', 'Nygaard', 'Olesen', 'Poulsen', 'Ravn', 'Steffensen'],
  ...['Toft', 'Vinther', 'Winther', 'Østergaard', 'Ågesen', 'Bech', 'Carstensen', 'Damgaard', 'Engell'],
  ...['Frandsen', 'Grønbæk', 'Holst', 'Juhl', 'Kofoed', 'Lund', 'Mikkelsen', 'Nørgaard', 'Overgaard'],
] as const;
