/** The part of `auditDid` about documents, signatures, certificates and exports. */
export const documentsDid = {
  authority: {
    create: 'lavede organisationens certifikat',
    renew: 'lavede organisationens næste certifikat',
    revoke: 'trak organisationens certifikat tilbage',
  },
  certificate: {
    revoke: 'trak et certifikat fra en underskrift tilbage',
  },
  document: {
    read: 'åbnede referatet som PDF',
    'read-earlier': 'åbnede en tidligere udgave af referatet',
  },
  documents: {
    'remove-logo': 'fjernede logoet fra dokumenterne',
    'set-logo': 'valgte et logo til dokumenterne',
    'set-personnel-file': 'bestemte, hvad der går til personalesagen',
  },
  status: {
    export: 'hentede status på samtaler som regneark',
  },
  export: {
    cancel: 'slettede en eksport',
    download: 'hentede en eksport',
    expire: 'slettede en eksport, der ikke må hentes mere',
    fail: 'kunne ikke lave en eksport',
    make: 'pakkede en eksport',
    read: 'så en eksport',
    request: 'bestilte en eksport af underskrevne referater',
    retry: 'bestilte en eksport igen',
  },
  forms: {
    print: 'hentede skemaer på papir til flere',
  },
  letter: {
    fail: 'kunne ikke sende et brev med et skema',
    place: 'sendte et brev med et skema',
    withdraw: 'sendte ikke et brev, fordi samtalen var holdt',
  },
  letters: {
    request: 'bad om breve med skemaer',
    retry: 'bad om, at breve bliver forsøgt sendt igen',
  },
  filing: {
    fail: 'kunne ikke lægge det underskrevne referat i et sagssystem',
    request: 'bestilte, at underskrevne referater bliver lagt i et sagssystem',
    retry: 'bad om, at referater igen bliver forsøgt lagt i et sagssystem',
    withdraw: 'lagde ikke referatet i et sagssystem, fordi det var åbnet igen',
  },
  summary: {
    export: 'hentede det underskrevne referat sammen med andre',
    file: 'lagde det underskrevne referat i et sagssystem',
    freeze: 'låste referatet til underskrift',
    open: 'åbnede det underskrevne referat',
    reopen: 'åbnede et underskrevet referat for rettelser',
    'send-back': 'sendte referatet tilbage',
    sign: 'underskrev referatet',
    'sign-waits': 'skrev under på referatet, og underskriften venter på et tidsstempel',
    'take-agreements': 'hentede aftalerne i det underskrevne referat som regneark',
    unfreeze: 'låste referatet op igen',
  },
};

/** The part of `auditTo` about the same. */
export const documentsTo = {
  authority: {
    create: 'lave organisationens certifikat',
    renew: 'lave organisationens næste certifikat',
    revoke: 'trække organisationens certifikat tilbage',
  },
  certificate: {
    revoke: 'trække et certifikat fra en underskrift tilbage',
  },
  document: {
    read: 'åbne referatet som PDF',
    'read-earlier': 'åbne en tidligere udgave af referatet',
  },
  documents: {
    'remove-logo': 'fjerne logoet fra dokumenterne',
    'set-logo': 'vælge et logo til dokumenterne',
    'set-personnel-file': 'bestemme, hvad der går til personalesagen',
  },
  status: {
    export: 'hente status på samtaler som regneark',
  },
  export: {
    cancel: 'slette en eksport',
    download: 'hente en eksport',
    expire: 'slette en eksport, der ikke må hentes mere',
    fail: 'opgive en eksport',
    make: 'pakke en eksport',
    read: 'se en eksport',
    request: 'bestille en eksport af underskrevne referater',
    retry: 'bestille en eksport igen',
  },
  forms: {
    print: 'hente skemaer på papir til flere',
  },
  letter: {
    fail: 'sende et brev med et skema',
    place: 'sende et brev med et skema',
    withdraw: 'lade være med at sende et brev',
  },
  letters: {
    request: 'bede om breve med skemaer',
    retry: 'bede om, at breve bliver forsøgt sendt igen',
  },
  filing: {
    fail: 'lægge det underskrevne referat i et sagssystem',
    request: 'bestille, at underskrevne referater bliver lagt i et sagssystem',
    retry: 'bede om, at referater igen bliver forsøgt lagt i et sagssystem',
    withdraw: 'lade være med at lægge referatet i et sagssystem',
  },
  summary: {
    export: 'hente det underskrevne referat sammen med andre',
    file: 'lægge det underskrevne referat i et sagssystem',
    freeze: 'låse referatet til underskrift',
    open: 'åbne det underskrevne referat',
    reopen: 'åbne et underskrevet referat for rettelser',
    'send-back': 'sende referatet tilbage',
    sign: 'underskrive referatet',
    'sign-waits': 'skrive under på referatet med et tidsstempel, der ventes på',
    'take-agreements': 'hente aftalerne i det underskrevne referat som regneark',
    unfreeze: 'låse referatet op igen',
  },
};
