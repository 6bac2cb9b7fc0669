import { inWords } from './in-words';
import type { DocumentWords } from './words';

const ROLES = { employee: 'Medarbejder', leader: 'Leder' };

export const da: DocumentWords = {
  talk: {
    mus: 'medarbejderudviklingssamtale',
    lus: 'lederudviklingssamtale',
    grus: 'gruppeudviklingssamtale',
    status: 'statussamtale',
  },
  title: (talk) => `Referat af ${talk}`,
  excerptTitle: (talk) => `Uddrag af referat af ${talk}`,
  excerpt: 'Uddrag til personalesagen',
  excerptMeans: (group, id) =>
    `Det, der bliver mellem ${group ? 'deltagerne' : 'de to'}, er udeladt her. Hele referatet ligger hos ${group ? 'dem' : 'de to'} med samme nummer: ${id}.`,
  subject: (group) => `Referat og aftaler, underskrevet af ${group ? 'alle, der var med' : 'begge parter'}`,
  organisation: 'Organisation',
  roles: {
    mus: ROLES,
    lus: { employee: 'Leder', leader: 'Leders leder' },
    grus: ROLES,
    status: ROLES,
  },
  team: 'Gruppe',
  participants: 'Medarbejdere',
  heldOn: 'Samtalen blev holdt',
  framework: 'Grundlag',
  basis: 'Vi byggede på',
  frozen: 'Referatet er låst',
  frozenAs: (instant, version) => `${instant}, udgave ${version}`,
  lookBack: 'Aftalerne fra sidst',
  lookBackColumns: { goal: 'Det aftalte vi', verdict: 'Nu', reason: 'Sådan gik det' },
  verdict: { done: 'Nået', continue: 'Fortsætter', drop: 'Droppet' },
  discretion: { 'may-be-retold': 'Må genfortælles', 'between-us': 'Bliver mellem os' },
  discretionMeans: (group, leftOut) =>
    `Hver linje er mærket. Det, der er mærket »Må genfortælles«, må vi ${group ? 'alle' : 'begge'} tale med andre om. Det, der er mærket »Bliver mellem os«, fortæller ingen af os videre. ${leftOut ? 'HR kan kun hente et uddrag, hvor det er udeladt.' : 'HR kan læse hele referatet med et angivet formål.'}`,
  record: 'Det talte vi om',
  citations: 'Fra grundlaget',
  quoted: (sentence) => `»${sentence}«`,
  withoutEntry: (titles) => `Det skrev vi ikke om: ${titles}.`,
  agreements: 'Det har vi aftalt',
  noAgreements: 'Vi har ikke lavet nye aftaler i denne samtale.',
  noAgreementsBecause: (reason) => `Begrundelse: ${reason}`,
  agreementColumns: {
    goal: 'Mål og aktivitet',
    parts: 'Hvem gør hvad',
    dueOn: 'Senest',
    followUpOn: 'Vi følger op',
  },
  groupDoes: 'Det gør gruppen',
  support: 'Det skal der til',
  theme: (title) => `Tema: ${title}`,
  noDate: 'Ikke aftalt',
  signatures: 'Underskrifter',
  signingMeans: (group) =>
    `Når vi skriver under, bekræfter vi, at samtalen er holdt, og hvad vi har aftalt. Det betyder ikke, at vi er enige i hvert ord. Har en af os et forbehold, står det i ${group ? 'feltet med navnet' : 'feltet herunder'}.`,
  preparedOnPaper: (names, leader) =>
    names.length === 1
      ? `${inWords(names, 'og')} har forberedt sig på papir, og ${leader} har skrevet forberedelsen ind. ${inWords(names, 'og')} bekræfter med sin underskrift, at den er gengivet rigtigt.`
      : `${inWords(names, 'og')} har forberedt sig på papir, og ${leader} har skrevet forberedelserne ind. De bekræfter hver med deres underskrift, at deres egen er gengivet rigtigt.`,
  deputyFor: (leader) => `Stedfortræder for ${leader}`,
  signatureField: (role, name) => `Underskrift, ${role.toLowerCase()}: ${name}`,
  awaitsSignature: 'Ikke underskrevet endnu',
  signedBy: (name) => `Underskrevet elektronisk af ${name}`,
  provedBy: (proof) => `Identiteten er bekræftet med ${proof}`,
  reservation: 'Forbehold',
  assurance: 'Loginniveau',
  withoutReservation: 'Uden forbehold',
  verify: 'Sådan kan dokumentet kontrolleres',
  howToVerify: (organisation, address) =>
    `Underskrifterne ligger i selve PDF-filen. De viser, hvem der har skrevet under og hvornår, og de afslører, hvis noget er ændret bagefter. ${
      address
        ? `Enhver kan kontrollere filen på ${address}. Filen bliver ikke gemt der. Du kan også åbne den i en PDF-læser, der kan kontrollere digitale underskrifter.`
        : `Åbn filen i en PDF-læser, der kan kontrollere digitale underskrifter, eller bed ${organisation} om at kontrollere den med »muskat verify«.`
    } På en udskrift kan underskrifterne ikke kontrolleres.`,
  page: (number, of) => `Side ${number} af ${of}`,
  version: (number) => `Udgave ${number}`,
  snapshot: 'Referatet til maskinlæsning',
};
