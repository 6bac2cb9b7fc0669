/** Marks that hold a sentence together in ways that no rule here knows. */
const UNREADABLE = /[:;?!•…|]/;

/** Examples at the end are no part of what is expected: "…: fx skilte, ventetid og afsked". */
const EXAMPLES = /\s*:\s*(?:fx|f\.eks\.|for eksempel|eksempelvis|såsom)\s.*$/isu;

/** "ha’ mod", "ta’ ansvar": spoken forms. */
const SHORTENED = /(?<!\p{L})(ha|ta|gi|bli)[’'](?!\p{L})/giu;
const FULL: Record<string, string> = { ha: 'have', ta: 'tage', gi: 'give', bli: 'blive' };

/** Words no sentence ends with: what follows them was lost. */
const LOOSE_END =
  /(?:^|\s)(?:og|eller|samt|at|en|et|som|min|mit|mine|din|dit|dine|sin|sit|sine|vores|både|nye|(?:vi|jeg|du|de) må)$/iu;

/** Signs that columns or lines of the source were joined wrongly. */
const JOINED_WRONGLY = [
  // "T ydelig", "G ive"
  /(?:^|\s)[b-hj-zæø](?=\s\p{L})/iu,
  // "sam- arbejde", "ret-"; but "drifts- og planopgaver"
  /\p{L}-(?:$|\s(?!(?:og|eller|samt|som|til|såvel)\s))/u,
  // "…. – sæt et mål": an order within a sentence that is none.
  /[–,-]\s(?:sæt|tag|gør|giv|tal|lyt|husk|brug|vær|lad|skab|spørg|følg|gå)\s(?:en|et|den|det|de|dig|jer|op|til|på|hinanden)\s/iu,
  // "… med Jeg holder …"
  /\p{L}\s(?:Jeg|Vi|Du)\s/u,
];

/**
 * The sentence as it can be read: without examples and a final colon, in small letters where it was all capitals.
 * Null where it is no whole sentence, or more than the rules here know.
 */
export function legible(text: string): string | null {
  const whole = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(EXAMPLES, '')
    .replace(SHORTENED, (_, verb: string) => FULL[verb.toLowerCase()] ?? verb)
    .replace(/[:!]$/, '');
  const read = /\p{Ll}/u.test(whole) ? whole : whole.toLowerCase();
  const body = read.replace(/\.$/, '');
  if (UNREADABLE.test(body) || LOOSE_END.test(body)) return null;
  return JOINED_WRONGLY.some((sign) => sign.test(body)) ? null : read;
}
