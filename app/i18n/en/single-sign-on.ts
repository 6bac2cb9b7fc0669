import type { Texts } from '../da';
import type { single_sign_on as danish, single_sign_on_errors as danishErrors } from '../da/single-sign-on';

export const single_sign_on = {
  lead: 'Use your organisation’s login.',
  button: 'Log in with {{name}}',
  or_password: 'Or log in to Muskat directly',
  leaving: 'You have logged out of Muskat, and now you are being logged out at {{name}} too.',
  leave: 'Log out at {{name}}',
  problem: {
    title: 'It did not work',
    onwards: 'Go to Muskat',
  },
  proof: {
    lead: 'Confirm at {{name}} that it is you, and you can sign. Afterwards you come back here.',
    button: 'Confirm at {{name}}',
    done: 'You have confirmed at {{name}} that it is you. Now you can sign.',
  },
  settings: {
    issuer:
      'MUSKAT_OIDC_ISSUER has to be the address of the issuer and begin with https://, such as https://login.microsoftonline.com/<tenant-id>/v2.0. http:// works on this machine alone.',
    issuer_of_many:
      'MUSKAT_OIDC_ISSUER cannot be common, organizations or consumers: people of other organisations could log in. Put your own tenant id in the address.',
    client_id: 'MUSKAT_OIDC_CLIENT_ID is missing: the id that Muskat is registered with at the issuer.',
    client_secret:
      'MUSKAT_OIDC_CLIENT_SECRET_FILE has to name a file with the secret that Muskat is registered with, which the server may read.',
    match:
      'MUSKAT_OIDC_MATCH has to say how a person is recognised the first time: email, email=preferred_username or employee_number=<claim>.',
    name: 'MUSKAT_OIDC_NAME is missing: what people call your login. At most 60 characters.',
    password_login: 'MUSKAT_PASSWORD_LOGIN has to be on or off.',
    password_login_alone:
      'MUSKAT_PASSWORD_LOGIN=off without MUSKAT_OIDC_ISSUER: nobody could log in. Name an issuer, or turn passwords on.',
  },
} satisfies Texts<typeof danish>;

export const single_sign_on_errors = {
  expired: 'It took too long, or the link has been used already. Try again.',
  declined: 'You cancelled at {{name}}.',
  login_needed: '{{name}} needs you to log in. Try again, and log in when you are asked to.',
  invalid:
    'The answer from {{name}} could not be accepted. Try again. If it keeps happening, tell your IT department.',
  unavailable: '{{name}} does not answer right now. Wait a little and try again.',
  unknown_person:
    'You are logged in at {{name}}, but you are not in Muskat. Contact your Muskat administrator.',
  another_person:
    'You logged in at {{name}} as somebody else than is logged in to Muskat, so it does not count. Try again as yourself.',
  confirm_again:
    'It was not signed: the confirmation is too old, or the document is another one. Confirm again that it is you, and try again.',
} satisfies Texts<typeof danishErrors>;
