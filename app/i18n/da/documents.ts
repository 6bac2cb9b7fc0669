/** What HR decides about the documents. */
export const documents = {
  title: 'Dokumenter',
  lead: 'Her bestemmer I, hvad der går til personalesagen, og hvordan jeres referater ser ud.',
  saved: 'Det er gemt. Det gælder for de referater, der bliver låst fra nu af.',
  personnel_file: {
    title: 'Det, der går til personalesagen',
    text: 'I samtalen mærker de to hver linje: enten må den genfortælles, eller også bliver den mellem dem. Her vælger I, hvad HR får, når noget skal blive mellem dem.',
    legend: 'Hvad skal HR kunne hente?',
    hint: 'Valget gælder for de referater, der bliver låst fra nu af. Det, der er låst eller underskrevet, bliver, som de to fik det at vide.',
    excerpt: 'Et uddrag',
    excerpt_means:
      'De to underskriver både hele referatet og et uddrag. HR kan kun hente uddraget: aftalerne og det, der må genfortælles. Det, der bliver mellem de to, når aldrig personalesagen.',
    whole: 'Hele referatet',
    whole_means:
      'Der er kun ét dokument, og HR kan hente det hele med et angivet formål, også det, der er mærket »Bliver mellem os«. De to får det at vide, før de låser referatet. Regn med, at der så bliver skrevet mindre ned.',
    submit: 'Gem valget',
  },
  logo: {
    title: 'Logo',
    text: 'Logoet står øverst til højre i de referater, der bliver låst fra nu af. Det, der er låst eller underskrevet, beholder det logo, det fik.',
    now: 'Jeres logo',
    none: 'I har ikke noget logo på jeres referater.',
    alt: 'Jeres logo, som det er gemt',
    file: 'Vælg et billede',
    hint: 'PNG eller JPEG på højst {{size}} kB (en JPEG højst 60 kB). Et bredt logo uden luft omkring ser bedst ud. Det, der er gennemsigtigt, bliver hvidt.',
    submit: 'Gem logoet',
    replace: 'Skift logoet ud',
    remove: 'Fjern logoet',
  },
};

/** Keys are those of the codes after `form.`. */
export const documents_form = {
  personnel_file_missing: 'Vælg, hvad HR skal kunne hente',
  logo_missing: 'Vælg et billede',
  logo_too_large: 'Logoet må højst fylde 500 kB',
};
