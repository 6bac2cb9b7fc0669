export const group = {
  call: {
    crumb: 'Indkald til gruppesamtale',
    title: 'Indkald til gruppesamtale (GRUS)',
    lead: 'Alle i gruppen forbereder sig hver for sig. Bagefter skriver I ét referat og én plan sammen.',
    mailed: 'Alle i gruppen får en mail med datoen.',
    tell: 'Sig selv datoen til gruppen.',
    name: 'Hvad hedder gruppen?',
    name_hint: 'Fx Team Solsikken. Navnet står på referatet.',
    members: 'Hvem er med?',
    template_label: '{{framework}} ({{role}}, {{length}})',
    template_label_en: '{{framework}} ({{role}}, {{length}}, på engelsk)',
    length: { full: 'fuldt skema', focused: 'kort skema' },
    submit: 'Indkald gruppen',
    no_template: 'Der er ikke noget skema til gruppesamtaler endnu. Bed administratoren om at lave et.',
  },
  page: {
    title: 'Gruppen',
    link: 'Se gruppen',
  },
  members: {
    heading: 'Hvem er med',
    leader: 'leder',
    shared: 'Har delt sin forberedelse',
    not_shared: 'Forbereder sig',
    signed: 'Har skrevet under',
    not_signed: 'Har ikke skrevet under endnu',
    remove: 'Tag ud af gruppen',
    remove_name: 'Tag {{name}} ud',
    remove_means:
      '{{name}} kan ikke længere se gruppens samtale, heller ikke det, {{name}} selv har skrevet i den. Referatet og aftalerne bliver hos gruppen. Forberedelsen kan ingen andre se.',
    two: 'En gruppe er mindst to. Kan den ene ikke være med, så tag en anden med først, eller aflys gruppens samtale og indkald den, der bliver tilbage, til sin egen.',
    two_begun:
      'En gruppe er mindst to. Kan den ene ikke være med længere, så aflys gruppens samtale, og indkald den, der bliver tilbage, til sin egen. Det, I har skrevet, kan I stadig læse.',
    add_label: 'Tilføj en medarbejder',
    add_means:
      'Forberedelser, der allerede er delt, er delt med dem, der er med nu. De bliver hver enkelts egne igen, og I deler dem selv igen, når den nye er med.',
    add: 'Tilføj til gruppen',
  },
  cannot_sign:
    'Er der en, der ikke kan skrive under, fordi de fx er holdt op? Send referatet tilbage til rettelse, tag dem ud på siden Gruppen, og lås referatet igen. Alle skriver så under på ny.',
  cannot_sign_two:
    'Er der en, der ikke kan skrive under, fordi de fx er holdt op? En gruppe er mindst to, så aflys gruppens samtale, og indkald den, der bliver tilbage, til sin egen. Det, I har skrevet, kan I stadig læse.',
  wish: {
    heading: 'Vil du også have din egen samtale?',
    text: 'Er der noget, du hellere vil tale med {{name}} om på tomandshånd? Sig til her. Kun {{name}} kan se det.',
    wished:
      'Du har sagt til {{name}}, at du ønsker din egen MUS. Gruppens referat kan ikke låses, før du er indkaldt til den.',
    line: 'Er der noget, du hellere vil tale med {{name}} om på tomandshånd?',
    link: 'Sig det til {{name}}. Kun {{name}} kan se det.',
    button: 'Jeg ønsker min egen MUS',
    take_back: 'Jeg ønsker det alligevel ikke',
  },
  unmet: {
    see: 'Se, hvad der mangler',
    heading: 'Der er et ønske om egen MUS',
    text: 'Det er kun dig, der kan se det. Indkald dem, før du låser gruppens referat.',
    call_in: 'Indkald {{name}} til MUS',
  },
};
