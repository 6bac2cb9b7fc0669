import { REGULAR_VERBS } from 'templates/language/da/verb-list';

/** Common verbs of frameworks, as infinitives. Others are told by their endings (`isPresent`, `isInfinitive`). */
const INFINITIVES = new Set(
  `acceptere afdække afholde afklare afprøve afsøge afslutte afstemme aftale agere aktivere analysere anerkende ansvarliggøre anvende arbejde bakke balancere
   bede begrunde beholde behandle bekræfte beskrive beslutte bevare bidrage binde bistå blive bringe bruge bryde bygge byde bære deltage dele delegere diskutere
   drage drive dyrke dæmpe efterleve efterspørge eksperimentere engagere erkende etablere evaluere evne facilitere fastholde fastlægge fejre finde fokusere forandre
   forankre forbedre forberede forebygge forenkle forfølge forholde forhandle forklare forme formidle formulere forny forpligte forstyrre forstærke fortælle forudse forvente
   fremme fungere følge føre gennemføre genkende give glæde gribe handle have hente hilse hjælpe holde huske hylde håndtere høre identificere igangsætte implementere inddrage
   indbyde indhente indsamle informere inkludere insistere inspirere integrere interessere invitere italesætte justere kende klare kommunikere komme konkludere koordinere kvalificere
   lade lave lede leve levere ligge lytte lære lægge løfte løse medvirke mestre mobilisere modtage motivere møde måle navigere nytænke opbygge opfordre opleve opmuntre opretholde
   opsøge optimere optræde orientere overholde oversætte overveje passe planlægge praktisere prioritere prøve præcisere reagere reducere reflektere repræsentere respektere rose række
   samarbejde samle sende sidde sige sikre skabe skrive sparre spille spørge stille stole strukturere styre styrke støtte synliggøre sætte søge sørge tage tale tilbyde tillade tilpasse
   tilrettelægge tilstræbe turde tydeliggøre tænke tåle uddelegere uddanne uddybe udfordre udføre udforske udnytte udpege udstråle udtrykke udvikle udvise udøve understøtte undersøge
   ville vise vurdere værdsætte være vælge vejlede videndele videreformidle vinde vægte yde ændre ønske øge øve omsætte koble kunne skulle vide gøre ansøge bestræbe bestyrke
   forventningsafstemme tage træffe træne trække udleve tilføre kalibrere skelne undgå underbygge respondere nuancere opdatere rådgive stræbe sætte tilgå tolerere rydde`
    .trim()
    .split(/\s+/),
);
/** Verbs that are as often a noun or an adjective: infinitives only where the line before calls for one. */
const AMBIGUOUS = new Set(
  'brede fange grunde lette love male modne time vare ydmyge ære åbne ånde'.split(' '),
);
/**
 * Every verb that questions can be made of. Only as infinitives: the stems of some are nouns (`ret`, `svar`), and
 * the present of some (`vinkler`, `varer`).
 */
const MORE_INFINITIVES = new Set(REGULAR_VERBS.filter((verb) => !AMBIGUOUS.has(verb)));
/** One vowel in the stem, with or without a prefix: as verbs are, and few other words in -e. */
const VERB_SHAPE =
  /^(?:af|an|be|efter|for|frem|gen|gennem|ind|med|mod|ned|om|op|over|på|sam|til|ud|under|ved|videre)?[^aeiouyæøå]*[aeiouyæøå]{1,2}[^aeiouyæøå]+e$/;
const NO_VERBS = new Set(
  `alle andre begge bedre både denne disse dårlige egne ene enkelte ens faste fire flere flotte friske fulde fælles færre første gamle gerne gode
   halve hele hjemme hvide højre høje ikke inde kloge korte kære lange lille længe mange mere mindre mulige mørke nogle nye næste ofte oppe rare
   rene runde røde samme sene sidste sjove skarpe skæve smukke sorte store stærke større svære søde tidlige tomme travle trygge tunge ude unge vilde ægte`
    .trim()
    .split(/\s+/),
);
const SHORT_INFINITIVES = new Set(
  'gå stå se få nå bo tro forstå opnå bestå indgå foregå gennemgå påtage ske slå begå undgå udgå dø flå tilstå afstå modstå imødegå imødese forudse overse indse lykkes trives mødes enes undres mindes færdes følges synes ses'.split(
    ' ',
  ),
);
const PRESENTS = new Set(
  'er har kan skal vil tør må bør ved gør får går står ser tror slår forstår når opnår indgår sker bor lykkes trives mødes enes undres mindes færdes synes findes tydeliggør synliggør ansvarliggør imødegår modstår tåler'.split(
    ' ',
  ),
);
const NOUNS_IN_R =
  /(?:heder|tioner|sioner|ninger|elser|medarbejder|borger|kolleger|rammer|opgaver|værdier|roller|regler|partner|grupper|ledelser|centerleder|funktionsleder|chefer|kompetencer|ressourcer|resurser|resultater|aftaler|mål|relationer|processer|perspektiver|politikker|strategier|indsatser|ideer|idéer|bruger|dialoger|andre|over|under|efter|eller|og|hver|her|der|før|for|mere|altid|især|fordi|år|par|klar|stor|vor|vores)$/;
const NOUNS_IN_E =
  /(?:else|hed|ende|ede|ene|erne|ette|ne|ske|lige|bare|same|somme|agtige|fulde|løse|rige|mæssige|ige)$/;
const ADVERBS =
  /^(?:altid|straks|tit|fortsat|ikke|løbende|aktivt|til|stadighed|også|gerne|selv|kun|både|ofte|hele|tiden|i|hverdagen|dagligt|sammen|\p{L}{3,}(?:igt|vis|ivt|alt|elt|ært|ent|ant|edt|set|let|tet))$/u;

/** A finite verb in the present: `skaber`, `er`, `trives`. */
export function isPresent(word: string): boolean {
  const lower = word.toLowerCase();
  if (PRESENTS.has(lower) || (lower.endsWith('r') && INFINITIVES.has(lower.slice(0, -1)))) return true;
  if (/\p{L}{2,}erer$|^\p{L}{2,}(?:går|står|slår|gør)$/u.test(lower)) return true;
  if (INFINITIVES.has(`${lower}e`)) return false;
  return /^\p{L}{2,}(?:er|år|ør)$/u.test(lower) && !NOUNS_IN_R.test(lower);
}

/** A verb that is certainly an infinitive, known or by a loan ending (`-ere`). */
export function isInfinitive(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    INFINITIVES.has(lower) ||
    MORE_INFINITIVES.has(lower) ||
    SHORT_INFINITIVES.has(lower) ||
    /\p{L}{2,}(?:is|ic|it|iv|er|et|in|ir|id|on|uk|ul|at|ag|an|al|ir|eg|us|ens|ifi)ere$/u.test(lower)
  );
}

/** A word that may be an infinitive where the line before the list calls for one. */
export function mayBeInfinitive(word: string): boolean {
  const lower = word.toLowerCase();
  if (isInfinitive(lower)) return true;
  if (NO_VERBS.has(lower)) return false;
  return VERB_SHAPE.test(lower) || (/\p{L}{2,}e$/u.test(lower) && !NOUNS_IN_E.test(lower));
}

/** `Inviter`, `giv`, `vis`: the bare stem of a known infinitive. */
export function isImperative(word: string): boolean {
  const lower = word.toLowerCase();
  if (/^(?:gå|stå|se|få|hav|vær|lad|gør|tro|spørg)$/.test(lower)) return true;
  const stem = lower.replace(/([bdfgklmnprst])$/, '$1$1');
  return (
    !lower.endsWith('e') &&
    (INFINITIVES.has(`${lower}e`) || INFINITIVES.has(`${stem}e`)) &&
    !PRESENTS.has(lower)
  );
}

export function isAdverb(word: string): boolean {
  return ADVERBS.test(word.toLowerCase());
}

/** The present of an infinitive: `give` – `giver`, `være` – `er`. */
export function presentOf(infinitive: string): string {
  const lower = infinitive.toLowerCase();
  const irregular: Record<string, string> = {
    være: 'er',
    have: 'har',
    gøre: 'gør',
    vide: 'ved',
    kunne: 'kan',
    skulle: 'skal',
    turde: 'tør',
    ville: 'vil',
  };
  return irregular[lower] ?? (lower.endsWith('gøre') ? lower.replace(/gøre$/, 'gør') : `${lower}r`);
}
