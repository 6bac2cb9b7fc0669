const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

/** Open a subordinate clause wherever they stand. */
export const ALWAYS_SUBORDINATING = words(
  'når hvis fordi hvordan hvorvidt hvad hvilke hvilken hvilket hvornår hvorfor hvor selvom idet hvem hvis medmindre',
);
/** Open a subordinate clause after a comma; elsewhere they are often something else ("som leder", "inden for"). */
export const SUBORDINATING_AFTER_COMMA = words('der som så om inden før mens da end dersom skønt eftersom');

/** Stand before the verb in a subordinate clause and after it in a main clause (R12, R13). */
export const SENTENCE_ADVERBS = words(
  'ikke aldrig altid gerne også ofte sjældent kun jo derfor dermed derved alligevel heller naturligvis selvfølgelig samtidig',
);
/** May stand between a joining word and the next verb. */
export const LEADING_ADVERBS = words(
  `ikke altid gerne også ofte samtidig derfor dermed derved løbende aktivt tydeligt systematisk proaktivt
  konsekvent loyalt jævnligt regelmæssigt særligt hurtigt derudover desuden således tilsvarende bevidst åbent
  loyalt rettidigt ærligt professionelt fx eksempelvis f.eks. bl.a.`,
);

/** Dropped when a statement stands alone (R11). */
export const CONNECTORS = words(
  'derfor og så også men desuden derudover samtidig dermed ligeledes endelig derved bl.a. herunder',
);

/** "Lytter til og inddrager X": a verb phrase that ends in one of these shares the object that follows. */
export const PREPOSITIONS = words(
  'af efter for fra før gennem hos i imellem inden med mellem mod om omkring over på til uden under ved omkring overfor vedrørende',
);

export const JOINERS = words('og eller samt men');

/** Verb + "sammen" is one word in meaning: "binder sammen", "hænger sammen". */
export const TOGETHER_IS_PARTICLE = words(
  'sætter binder kæder samler hænger knytter føjer kobler stykker tænker falder',
);

/** After "vores" these mean the organisation, not the one who speaks (R6). */
export const SHARED_NOUNS = words(
  `værdier værdi organisation organisationen kommune arbejdsplads borgere borger kerneopgave kerneopgaver mål
  vision visioner retning strategi strategier fællesskab fællesskaber ramme rammer lovgivning politikere
  brugere kunder kerneydelser afdeling forvaltning forvaltninger lokalsamfund omverden ydelser service
  ressourcer økonomi velfærd institutioner center enhed kultur ledelsesgrundlag medarbejdergrundlag enheder`,
);

/** "det, vi lover": what the person says or does, so "vi" is the person (R5). */
export const OWN_ACTS = words('lover siger gør ved kan mener tænker lærer oplever');

/** Open a noun phrase: what follows a verb, and not a noun. */
export const DETERMINERS = words(
  'en et den det de sin sit sine min mit mine din dit dine vores deres alle egen eget egne hinanden hver',
);

/** Particles of verbs: "åbne op", "lede ud". */
export const PARTICLES = words('op ud ind ned frem hen hjem videre sammen');

export const DEMONSTRATIVES = words('det alt dem noget meget');
