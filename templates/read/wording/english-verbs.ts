/** Verbs that English frameworks ask things with, in the form of the imperative. */
export const ENGLISH_VERBS = new Set(
  `accept act adapt admit aim align allow ask assume avoid be become begin bring build care celebrate challenge champion change check choose clarify coach collaborate
   come communicate connect consider contribute create deal decide define delegate deliver demonstrate develop discuss do drive embrace empower enable encourage engage
   ensure establish evaluate examine expect explain explore face facilitate find focus follow foster give go grow guide have hear help hold identify improve include
   inform inspire invest invite involve keep know lead learn let listen look maintain make manage measure meet model motivate nurture offer open own participate plan
   practise practice prepare prioritise prioritize promote protect provide put raise reach recognise recognize reduce reflect remember respect respond reward say see
   seek set share show simplify solve speak stand start stay stop strive support take talk teach tell test think treat trust try understand use value welcome work`
    .trim()
    .split(/\s+/),
);
