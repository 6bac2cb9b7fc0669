/**
 * The words of `findHealth` in small letters, with the endings that they are met with. Each line is part of a regular
 * expression; `\w` stands for any letter here, Danish ones too.
 */

/** Illnesses, conditions, treatments and being away for them: somebody's health, unless the sentence is about the work. */
export const HEALTH_WORDS = [
  // Absence and capacity.
  'sygemeldt\\w*|sygmeldt\\w*|syge?melding\\w*|sygeorlov\\w*|langtidssyg\\w*|raskmeld\\w*|sygedagpenge\\w*',
  'lægeerklæring\\w*|mulighedserklæring\\w*|friattest\\w*|fleksjob\\w*|nedsat (?:arbejdsevne|funktionsevne)|erhvervsevne\\w*',
  'kronisk (?:syg\\w*|lidelse\\w*)|§ ?56(?:-aftale\\w*)?|arbejdsskade\\w*',
  // The mind.
  'depression\\w*|depressiv\\w*|deprimeret|angst(?:anfald\\w*|lidelse\\w*)?(?! for)|panikangst\\w*|stressramt\\w*|stress-?sygemeld\\w*',
  'udbrændt\\w*|burn-?out|belastningsreaktion\\w*|tilpasningsreaktion\\w*|bipolar\\w*|skizofreni\\w*|psykose\\w*|psykotisk\\w*|ptsd|ocd',
  'adhd|autisme\\w*|autist\\w*|asperger\\w*|borderline|spiseforstyrrelse\\w*|anoreksi\\w*|bulimi\\w*|selvmord\\w*|selvskade\\w*',
  'ordblind\\w*|dysleksi|antidepressiv\\w*|lykkepiller\\w*|alkoholiker\\w*|alkoholproblem\\w*|alkoholmisbrug\\w*|stofmisbrug\\w*|misbruger\\w*',
  // The body.
  'kræft\\w*|brystkræft\\w*|lungekræft\\w*|leukæmi|kemoterapi\\w*|diabetes|sukkersyge|epilepsi\\w*|migræne\\w*|astma\\w*|allergi\\w*',
  'sclerose|sklerose|parkinsons?|alzheimers?|demens|dement|slidgigt\\w*|leddegigt\\w*|gigt\\w*|fibromyalgi\\w*|diskusprolaps\\w*|prolaps\\w*',
  'hjernerystelse\\w*|blodprop\\w*|hjerteanfald\\w*|hjertestop\\w*|hjerteproblem\\w*|lungebetændelse\\w*|senfølger\\w*|rygproblem\\w*|rygsmerter\\w*|rygskade\\w*|dårlig ryg',
  'ondt i (?:ryggen|nakken|skulderen|skuldrene|hoften|knæet|knæene|lænden)|seneskedehindebetændelse|tinnitus|menière|stofskifte\\w*|overgangsalder\\w*',
  'gravid\\w*|graviditet\\w*|fertilitetsbehandling\\w*|fertilitetsforløb\\w*|aborter?e?t?|abort|ufrivillig barnløs\\w*',
  'opereret|opereres|operationen|indlagt|indlæggelse\\w*|smertestillende|hiv-\\w+|handicap(?:pet)?|funktionsnedsættelse\\w*',
  // English.
  'sick leave|sick note|off sick|signed off|depressed|anxiety|panic attacks?|burn(?:ed|t) out|eating disorder|suicidal|dyslexi[ac]|antidepressants?',
  'cancer|chemotherapy|epilepsy|migraines?|asthma|arthritis|multiple sclerosis|dementia|slipped disc|concussion|heart attack|back pain|menopause',
  'pregnan(?:t|cy)|miscarriage|ivf|fertility treatment|surgery|hospitali[sz]ed|alcoholi[cs]m?|disabilit(?:y|ies)|disabled|chronic(?:ally)? (?:ill|illness|pain)',
];

/** Words that are the work as often as they are somebody's health: only with a person to whom they belong. */
export const OWN_HEALTH = [
  '(?:min|mit|mine|din|dit|dine|hans|hendes|sin|sit|sine) (?:\\w+s |egen |eget |høje |lange |meget )?(?:syge?fravær|sygdom|diagnose|medicin|stress|helbred|operation|behandling hos)\\w*',
  '(?<!(?:vi|i|de|teamet|afdelingen) )(?:har|havde|fik) (?:(?:jeg|han|hun|haft|fået|meget|lidt|noget|en|del|for|alvorlig) ){0,3}(?:stress|sygdom|diagnose|sygefravær|feber|influenza|corona|covid)',
  '(?:gik|gået|går|gå) (?:helt |delvist )?ned med (?:stress|flaget)|ned med stress|(?:tager|tog|får|fik|på) (?:\\w+ )?medicin(?! (?:til|for|hos) )',
  '(?:er|var|været|blev|blevet|bliver|meget|alvorligt|langvarigt|kronisk) (?:meget |alvorligt |langvarigt |en del |ofte )?syg(?! af| og træt| efter at)|syg (?:i|siden|hele) ',
  '(?:går|gik|gået|gå|været|henvist) (?:til|hos) (?:en )?(?:psykolog|psykiater|speciallæge|læge|fysioterapeut)\\w*|går i terapi|egen læge|hos lægen|til lægen',
  'diagnosticeret|konstateret (?:med )?(?!at|en tendens|et behov|en stigning|et fald)\\w+(?=[.,]|$)|fået (?:stillet )?(?:en )?diagnose\\w*',
  '(?:my|his|her|your) (?:own |recent |long )?(?:illness|sickness|diagnosis|medication|health|mental health|stress)',
  "(?:was|am|is|been|got|fell|i'm|he's|she's|seriously) (?:very |seriously |often |really )?(?:ill|sick)(?! of)|stressed out|(?:diagnosed|diagnosis) with|on medication|see(?:s|ing)? a (?:therapist|psychologist|psychiatrist)|in therapy",
];

/** What the sentence is about when it is about the work: the people one serves, learning, and how the workplace deals with things. */
export const ABOUT_WORK =
  'borgere(?:ne)?s?|beboere(?:ne)?s?|patienter(?:ne)?s?|elever(?:ne)?s?|børn\\w*|ældre|mennesker|pårørende|målgruppe\\w*|klienter(?:ne)?s?|brugere(?:ne)?s?|unge|familier\\w*|sygemeldte(?= borgere)|udsatte|' +
  'kursus|kurser|uddannelse\\w*|efteruddannelse\\w*|temadag\\w*|oplæg\\w*|viden|kompetence\\w*|faglig\\w*|fagområde\\w*|speciale\\w*|erfaring med|arbejde(?:t|r)? med|' +
  'indsats\\w*|forebyg\\w*|politik\\w*|retningslinje\\w*|procedure\\w*|strategi\\w*|projekt\\w*|vejledning\\w*|håndter\\w*|opfølgning på|statistik\\w*|tal(?:let|lene)?(?= )|procent|niveau\\w*|plejen?|psykiatrien|socialpsykiatri\\w*|' +
  'teamet\\w*|afdelingen\\w*|enheden\\w*|institutionen\\w*|arbejdspladsen\\w*|kommunen\\w*|medarbejdergruppen\\w*|samtaler med sygemeldte|samlet|generelt|' +
  "citizens|residents|patients|pupils|students|children|clients|people with|older people|training|course|courses|knowledge|skills|policy|policies|guidelines?|procedures?|prevent\\w*|strategy|project|rates?|figures|statistics|team’?'?s|department’?'?s|awareness|support(?:ing)? (?:citizens|people)|accessib\\w*|workplace";

/** Somebody to whom it happened: what follows is theirs, whatever else the sentence is about. */
export const HAPPENED_TO =
  '(?:jeg|du|han|hun|vi|i|he|she|you|mor|far|søn|datter|mand|kone|kæreste|kollega|kollegaen|medarbejderen|borgeren|beboeren|patienten|eleven|barnet|husband|wife|son|daughter|mother|father|colleague) (?:\\w+ ){0,2}(?:har|havde|fik|er|var|lider|blev|bliver|skal|fejler|has|have|had|was|am|is|got|suffers?)|' +
  '(?:har|havde) (?:jeg|du|han|hun) |(?:har fået|har haft|lider af|kæmper med|døjer med|konstateret|diagnosticeret med|pga\\.?|på grund af|grundet|efter|under) (?:min|mit|mine|din|dit|hans|hendes|sin|sit)?|' +
  '(?:min|mit|mine|din|dit|hans|hendes|sin|sit|my|his|her)';
