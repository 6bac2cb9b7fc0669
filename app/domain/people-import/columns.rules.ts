import { type Columns, FIELDS, type Field } from './people-import.schema';

/**
 * What payroll systems call their columns, in Danish and English, with nothing but letters and digits. The first
 * that a heading has is taken.
 */
const NAMES: Record<Field, readonly string[]> = {
  number: [
    'medarbejdernummer medarbejdernr medarbnr tjenestenummer tjenestenr lønnummer lønnr ansættelsesnummer',
    'ansættelsesnr medarbejderid employeenumber employeeno employeeid personnelnumber staffnumber',
    'staffid payrollnumber workerid nr nummer number id',
  ],
  name: [
    'navn fuldenavn fuldtnavn medarbejdernavn medarbejder personnavn ansatnavn name fullname displayname',
    'employeename',
  ],
  firstName: ['fornavn fornavne firstname givenname forename'],
  lastName: ['efternavn efternavne lastname surname familyname'],
  email: [
    'email emailadresse mail mailadresse arbejdsmail arbejdsemail emailarbejde epost emailaddress workemail',
    'workemailaddress upn userprincipalname',
  ],
  title: [
    'stilling stillingsbetegnelse stillingsnavn stillingstekst titel jobtitel stillingstitel title jobtitle',
    'position positiontitle',
  ],
  unit: [
    'enhed enhedsnavn afdeling afdelingsnavn organisationsenhed organisation orgenhed arbejdssted institution',
    'unit unitname department departmentname orgunit organisationalunit organizationalunit workplace',
  ],
  unitCode: [
    'enhedskode enhedsnummer enhedsnr enhedsid afdelingskode afdelingsnummer afdelingsnr organisationsenhedskode',
    'organisationskode orgkode orgenhedskode orgenhedsnr afdelingsid unitcode unitid unitnumber departmentcode',
    'departmentid departmentnumber orgunitcode orgunitid costcentre costcenter',
  ],
  unitParent: [
    'overordnetenhed overordnetenhedskode overenhed overenhedskode overordnetafdeling forældreenhed',
    'overliggendeenhed overordnetorganisationsenhed parentunit parentunitcode parentdepartment parentunitid parent',
  ],
  leader: [
    'ledersmedarbejdernummer ledersmedarbejdernr ledermedarbejdernummer ledermedarbejdernr lederstjenestenummer',
    'lederslønnummer ledernummer ledernr lederid lederemail ledersemail ledermail leder nærmesteleder ledernavn',
    'managernumber manageremployeenumber manageremployeeid managerid manageremail manager supervisorid supervisor',
    'reportsto leader',
  ],
  role: [
    'rolle ledelsesniveau lederniveau niveau ledelsesrolle role managementlevel level joblevel leadershiplevel',
  ],
  startsOn: [
    'ansatfra ansættelsesdato ansatdato tiltrædelse tiltrædelsesdato tiltrådt startdato fradato',
    'startdate hiredate employedfrom employmentstart employmentstartdate',
  ],
  endsOn: [
    'fratrådt fratrædelse fratrædelsesdato slutdato ansattil ophørsdato ophør tildato enddate',
    'terminationdate leavingdate employedto employmentend employmentenddate',
  ],
};

const known = new Map(
  FIELDS.flatMap((field) =>
    NAMES[field]
      .join(' ')
      .split(' ')
      .map((name, place): [string, { field: Field; place: number }] => [name, { field, place }]),
  ),
);

const bare = (heading: string) => heading.toLowerCase().replace(/[^a-zæøå0-9]/g, '');

/** A heading over numbers that nobody may use as a key. */
export const saysCpr = (heading: string): boolean =>
  /^(cpr.*|personnummer|personnr|ssn)$/.test(bare(heading));

/** Guesses what each column holds by its heading, for somebody to confirm. */
export function recognizeColumns(header: readonly string[]): Columns {
  const columns = noColumns();
  const places = new Map<Field, number>();
  header.forEach((heading, column) => {
    const found = known.get(bare(heading));
    if (!found || found.place >= (places.get(found.field) ?? Number.POSITIVE_INFINITY)) return;
    places.set(found.field, found.place);
    columns[found.field] = column;
  });
  return columns;
}

export const noColumns = (): Columns => ({
  number: null,
  name: null,
  firstName: null,
  lastName: null,
  email: null,
  title: null,
  unit: null,
  unitCode: null,
  unitParent: null,
  leader: null,
  role: null,
  startsOn: null,
  endsOn: null,
});

/** Messages for the fields that an import cannot do without, and for columns chosen twice. By field; empty where all is well. */
export function columnErrors(columns: Columns): Partial<Record<Field, string>> {
  const errors: Partial<Record<Field, string>> = {};
  const has = (field: Field) => columns[field] !== null;
  if (!has('number')) errors.number = 'form.column_number_missing';
  if (!has('name') && !(has('firstName') && has('lastName'))) errors.name = 'form.column_name_missing';
  if (!has('email')) errors.email = 'form.column_email_missing';
  if (!has('unit') && !has('unitCode')) errors.unit = 'form.column_unit_missing';
  if (!has('role') && !has('title')) errors.role = 'form.column_role_missing';
  const used = new Set<number>();
  for (const field of FIELDS) {
    const column = columns[field];
    if (column === null) continue;
    if (used.has(column)) errors[field] ??= 'form.column_used_twice';
    used.add(column);
  }
  return errors;
}
