/** The demo municipality. Every name is made up. Leaders stand before those they lead. */
export const DEMO_ORGANISATION = { name: 'Solbæk Kommune', language: 'da' } as const;

/** For everybody in the demo, which serves this machine alone. */
export const DEMO_PASSWORD = 'solen-over-solbaek';

export type DemoPerson = {
  key: string;
  name: string;
  title: string;
  unit: string;
  role: 'medarbejder' | 'funktionsleder' | 'centerleder' | 'chef';
  leader: string | null;
  grant: '' | 'hr' | 'auditor';
};

/** The first administrator; no leader's report, as the first run makes one. */
export const DEMO_ADMINISTRATOR = { key: 'adam', name: 'Adam Krogsgaard' } as const;

export const demoEmail = (key: string) => `${key}@solbaek.example`;

const person = (
  key: string,
  name: string,
  title: string,
  unit: string,
  role: DemoPerson['role'],
  leader: string | null,
  grant: DemoPerson['grant'] = '',
): DemoPerson => ({ key, name, title, unit, role, leader, grant });

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person('kirsten', 'Kirsten Vestergaard', 'Chef for børn og familie', 'Børn og familie', 'chef', null),
  person('bo', 'Bo Lindegaard', 'Centerleder', 'Center for dagtilbud', 'centerleder', 'kirsten'),
  person('anne', 'Anne Skovmose', 'Daglig leder', 'Børnehuset Mosekonen', 'funktionsleder', 'bo'),
  person('peter', 'Peter Rask', 'Daglig leder', 'Børnehuset Stærekassen', 'funktionsleder', 'bo'),
  person('jonas', 'Jonas Holmgaard', 'Pædagog', 'Børnehuset Mosekonen', 'medarbejder', 'anne'),
  person('fatima', 'Fatima Yilmaz', 'Pædagogisk assistent', 'Børnehuset Mosekonen', 'medarbejder', 'anne'),
  person('laerke', 'Lærke Østergård', 'Pædagog', 'Børnehuset Mosekonen', 'medarbejder', 'anne'),
  person('oliver', 'Oliver Kjærgaard', 'Pædagog', 'Børnehuset Mosekonen', 'medarbejder', 'anne'),
  person('sanne', 'Sanne Thorup', 'Pædagogmedhjælper', 'Børnehuset Mosekonen', 'medarbejder', 'anne'),
  person('mads', 'Mads Brandstrup', 'Pædagog', 'Børnehuset Stærekassen', 'medarbejder', 'peter'),
  person('signe', 'Signe Åkjær', 'Pædagogmedhjælper', 'Børnehuset Stærekassen', 'medarbejder', 'peter'),
  person('hanne', 'Hanne Dybdal', 'HR-konsulent', 'HR', 'medarbejder', 'kirsten', 'hr'),
  person('dorte', 'Dorte Malling', 'Databeskyttelsesrådgiver', 'Staben', 'medarbejder', 'kirsten', 'auditor'),
];
