/** The organisation's certificates: what signatures are made with, and what is no longer to be believed. */
export const certificates = {
  title: 'Certifikater',
  lead: 'Hver underskrift har sit eget certifikat, udstedt af organisationen. Her ser du, hvilke der er udstedt, men ikke hvad der er skrevet under på.',
  authorities: 'Organisationens egne certifikater',
  authorities_text:
    'Organisationens egne certifikater udsteder dem til underskrifterne. Det nyeste udsteder; de ældre gælder stadig for det, de har udstedt.',
  none: 'Der er ikke udstedt noget certifikat endnu. Det første bliver lavet, når nogen skriver under.',
  issued: 'Udstedt til underskrifter',
  name: 'Navn',
  serial: 'Serienummer',
  when: 'Udstedt',
  by: 'Udstedt af',
  validity: 'Gælder',
  from_to: '{{from}} til {{to}}',
  count: 'Har udstedt',
  state: 'Status',
  issues: 'Udsteder',
  good: 'Gælder',
  revoked_on: 'Trukket tilbage {{date}}: {{reason}}',
  revoke: 'Træk tilbage',
  revoke_label: 'Træk certifikatet {{serial}} ({{name}}) tilbage',
  revoked: 'Certifikatet er trukket tilbage.',
  older: 'Ældre certifikater',
  newest: 'Nyeste certifikater',
  pages: 'Flere certifikater',
  download: 'Hent organisationens certifikater',
  download_crl: 'Hent listen over tilbagetrukne certifikater (CRL)',
  confirm: {
    title: 'Træk certifikatet tilbage?',
    of: '{{name}}, serienummer {{serial}}',
    text_issued:
      'Underskriften, der er lavet med det, holder ikke længere, når nogen kontrollerer dokumentet. Det kan ikke fortrydes.',
    text_authority:
      'Det gælder alle de certifikater, det har udstedt ({{count}}). Næste gang nogen skriver under, bliver der lavet et nyt. Det kan ikke fortrydes.',
    reason: 'Hvorfor?',
    reasons: {
      'key-compromise': 'Nøglen kan være kommet i andres hænder. Intet, den har underskrevet, holder længere',
      'issued-in-error': 'Det skulle ikke have været udstedt. Det, der er underskrevet med det, holder ikke',
      superseded: 'Det er afløst af et andet. Det, der er underskrevet før nu, holder stadig',
      'affiliation-changed':
        'Personen eller organisationen er en anden nu. Det, der er underskrevet før nu, holder stadig',
    },
    yes: 'Træk certifikatet tilbage',
    no: 'Behold certifikatet',
    already: 'Det er allerede trukket tilbage.',
  },
  reasons: {
    'key-compromise': 'nøglen kan være kommet i andres hænder',
    'issued-in-error': 'udstedt ved en fejl',
    superseded: 'afløst af et andet',
    'affiliation-changed': 'personen eller organisationen er en anden',
  },
};

export const certificates_form = {
  revocation_reason_missing: 'Vælg, hvorfor certifikatet trækkes tilbage',
};

export const certificates_errors = {
  already_revoked: 'Certifikatet er allerede trukket tilbage.',
};

export const authority_cli = {
  authority_renewed:
    'Der er lavet et nyt certifikat, som udsteder fra nu af: {{name}}, serienummer {{serial}}. De ældre gælder stadig for det, de har udstedt. Giv det nye videre til dem, der kontrollerer dokumenter: npx muskat authority export.',
  authority_none: 'Organisationen har intet certifikat endnu. Det bliver lavet, når nogen skriver under.',
  authority_issues: 'udsteder',
  authority_older: 'gælder stadig',
  authority_revoked: 'trukket tilbage {{date}} ({{reason}})',
  authority_issued: 'har udstedt {{count}}',
  no_crl: 'Filen {{file}} er ikke en liste over tilbagetrukne certifikater fra den udsteder, du stoler på.',
};
