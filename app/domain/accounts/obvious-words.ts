/**
 * What people choose first: words of our own choosing, Danish and English, in small letters and without accents. It is no
 * list of passwords that have leaked; docs/guide/drift.md says so.
 */
export const OBVIOUS_WORDS: readonly string[] = `
adgang adgangskode admin administrator aften alexander amalie arbejde arbejdsplads august barcelona barn batman bedst
bedste benjamin blomst bogstav bondegaard boern boernehave brondby broendby bruger brugernavn by champions changeme
charlie chelsea chokolade christian christmas cola computer danmark danish dansk datamat december default demo dette
din dinmor direktoer dragon dreng efteraar elsker elskerdig emilie emma er et familie far farmor februar ferie
fisk fodbold football for foraar forever fredag freddy frederik freedom gaest gammel geheim glad god goddag godmorgen
guest guld hallo hans hej hejhej hejmeddig hejsa hello hemmelig hemmelighed hest hjem hjemme hr hund hus hyggelig
iloveyou jakob januar jeg jegelskerdig jegerbest jesus johanne jordan juli juni kage kaerlighed kaffe kat katten
kbh kode kodeord kobenhavn koebenhavn kommune kommunen konge kontor krone lars laura leder letmein lille liverpool
login loerdag london love lykke maandag maj manchester marts mathilde mads mette michael mig mikkel min mine mit
mitkodeord monkey mor mormor morgen mus musik muskat mysecret navn ninja nielsen november ny nyt october odense oktober
onsdag oplev paaske paedagog papa pass passphrase passwd password passord peter pige pokemon polle princess
prinsesse privat qwerty regnbue regnskab roed samtale samtaler sarah secret sektor sep september server shadow sikker
sikkerhed skole skriv sne sofie sol solskin sommer sommerferie soendag spring starwars start storm summer sunshine
super superman system sygehus teddy telefon tester test testing tirsdag torsdag trustno unknown user velkommen
vinter virkelig vores welcome whatever windows winter work xbox aalborg aar aarhus
`
  .trim()
  .split(/\s+/);

/** Rows of a keyboard (Danish and English) and of the alphabet, and how many fingers run along them. */
export const OBVIOUS_ROWS: readonly string[] = [
  '1234567890',
  'qwertyuiopaa',
  'asdfghjklaeoe',
  'asdfghjkl',
  'zxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
  'abcdefghijklmnopqrstuvwxyz',
  '1q2w3e4r5t6y7u8i9o0p',
];
