/** Why something about people is refused, and what to do. */
export const people_errors = {
  email_taken: 'Der er allerede en person med den e-mail. Brug en anden, eller søg personen frem på listen.',
  number_taken: 'Der er allerede en person med det lønnummer. Ret det, eller søg personen frem på listen.',
  email_of_rights:
    'Personen har særlige rettigheder, så du kan ikke ændre e-mailen. Fratag først rettighederne, og giv dem igen bagefter.',
  password_of_rights:
    'Personen har særlige rettigheder, så du kan ikke give en ny adgangskode her. Bed den, der driver serveren, om at gøre det.',
  leader_unknown: 'Vi kan ikke finde lederen. Skriv lederens hele navn eller e-mail.',
  leader_ambiguous: 'Der er flere med det navn. Skriv lederens e-mail i stedet.',
  leader_left: 'Lederen er ikke ansat længere på den dag. Skriv en anden.',
  own_leader: 'Man kan ikke være leder for sig selv. Skriv en anden.',
  leader_cycle:
    'Det går i ring: den, du har skrevet som leder, har selv personen over sig. Skriv en anden, eller flyt lederen først.',
  unit_unknown: 'Vi kan ikke finde arbejdsstedet. Skriv navnet, som det står under Enheder.',
  unit_ambiguous:
    'Der er flere arbejdssteder med det navn. Skriv også, hvad det hører under, fx Center for dagtilbud / Køkken.',
  unit_name_taken: 'Der er allerede en enhed med det navn samme sted. Vælg et andet navn.',
  unit_cycle: 'En enhed kan ikke flyttes ind under sig selv. Vælg en anden.',
  unit_in_round:
    'Enheden indgår i en af HR’s runder og kan derfor ikke fjernes. Bed HR om at tage den ud af runden først.',
  unit_not_empty:
    'Enheden kan ikke fjernes: der er enheder under den, eller nogen arbejder eller har arbejdet i den.',
  role_unknown: 'Rollen findes ikke i jeres grundlag. Vælg en anden.',
  change_too_early:
    'Datoen ligger før den seneste ændring den {{date}}. Vælg den dag eller en senere; vælger du den samme dag, retter du ændringen.',
  ends_before_start: 'Sidste dag kan ikke ligge før den {{date}}, hvor den seneste ansættelse begynder.',
  not_employed: 'Personen har ikke været ansat endnu.',
  nothing_planned: 'Der er ikke planlagt nogen ændring længere. Genindlæs siden.',
  leave_overlaps: 'Personen har allerede orlov i noget af perioden. Ret den orlov, der står her, i stedet.',
  leave_gone: 'Orloven er fjernet et andet sted. Genindlæs siden.',
  last_administrator:
    'Det ville efterlade jer uden en administrator. Giv først en anden, der bliver, rettigheden.',
  right_given: 'Personen har allerede rettigheden.',
  right_not_given: 'Personen har ikke rettigheden længere. Genindlæs siden.',
  right_requested: 'Der er allerede bedt om rettigheden. En anden administrator skal tage stilling.',
  rights_exclude:
    'Den, der læser loggen, kan ikke også være HR eller administrator: loggen holder øje med dem. Fratag først den anden rettighed.',
  second_administrator:
    'Du kan ikke give dig selv rettigheder. Det kræver en anden administrator, og du er den eneste.',
  own_request: 'Du kan ikke godkende en rettighed, du selv har bedt om eller selv skal have.',
  others_request: 'Kun den, der har bedt om rettigheden, kan trække anmodningen tilbage.',
  request_decided: 'Der er allerede taget stilling til anmodningen. Genindlæs siden.',
  request_lapsed: 'Den, der bad om rettigheden, er ikke administrator længere. Afvis anmodningen.',
};
