import type { Texts } from '../da';
import type {
  certificates as danish,
  authority_cli as danishCli,
  certificates_errors as danishErrors,
  certificates_form as danishForm,
} from '../da/certificates';

export const certificates = {
  title: 'Certificates',
  lead: 'Every signature has a certificate of its own, issued by the organisation. Here you see which have been issued, but not what has been signed.',
  authorities: 'The organisation’s own certificates',
  authorities_text:
    'The organisation’s own certificates issue those of the signatures. The newest issues; the older ones stay valid for what they have issued.',
  none: 'No certificate has been issued yet. The first is made when somebody signs.',
  issued: 'Issued for signatures',
  name: 'Name',
  serial: 'Serial number',
  when: 'Issued',
  by: 'Issued by',
  validity: 'Valid',
  from_to: '{{from}} to {{to}}',
  count: 'Has issued',
  state: 'Status',
  issues: 'Issues',
  good: 'Valid',
  revoked_on: 'Revoked {{date}}: {{reason}}',
  revoke: 'Revoke',
  revoke_label: 'Revoke the certificate {{serial}} ({{name}})',
  revoked: 'The certificate has been revoked.',
  older: 'Older certificates',
  newest: 'Newest certificates',
  pages: 'More certificates',
  download: 'Download the organisation’s certificates',
  download_crl: 'Download the list of revoked certificates (CRL)',
  confirm: {
    title: 'Revoke the certificate?',
    of: '{{name}}, serial number {{serial}}',
    text_issued:
      'The signature that was made with it no longer holds when somebody checks the document. This cannot be undone.',
    text_authority:
      'That goes for all the certificates that it has issued ({{count}}). The next time somebody signs, a new one is made. This cannot be undone.',
    reason: 'Why?',
    reasons: {
      'key-compromise': 'Others may have got hold of the key. Nothing that it has signed holds any more',
      'issued-in-error': 'It should not have been issued. What has been signed with it does not hold',
      superseded: 'Another has taken its place. What was signed before now still holds',
      'affiliation-changed':
        'The person or the organisation is another one now. What was signed before now still holds',
    },
    yes: 'Revoke the certificate',
    no: 'Keep the certificate',
    already: 'It has been revoked already.',
  },
  reasons: {
    'key-compromise': 'others may have got hold of the key',
    'issued-in-error': 'issued in error',
    superseded: 'replaced by another',
    'affiliation-changed': 'the person or the organisation is another one',
  },
} satisfies Texts<typeof danish>;

export const certificates_form = {
  revocation_reason_missing: 'Choose why the certificate is revoked',
} satisfies Texts<typeof danishForm>;

export const certificates_errors = {
  already_revoked: 'The certificate has been revoked already.',
} satisfies Texts<typeof danishErrors>;

export const authority_cli = {
  authority_renewed:
    'A new certificate has been made, which issues from now on: {{name}}, serial number {{serial}}. The older ones stay valid for what they have issued. Hand the new one on to those who check documents: npx muskat authority export.',
  authority_none: 'The organisation has no certificate yet. It is made when somebody signs.',
  authority_issues: 'issues',
  authority_older: 'still valid',
  authority_revoked: 'revoked {{date}} ({{reason}})',
  authority_issued: 'has issued {{count}}',
  no_crl: 'The file {{file}} is no list of revoked certificates by the authority that you trust.',
} satisfies Texts<typeof danishCli>;
