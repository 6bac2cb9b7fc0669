import type { Texts } from '../da';
import type { documents as danish, documents_form as danishForm } from '../da/documents';

export const documents: Texts<typeof danish> = {
  title: 'Documents',
  lead: 'Here you decide what goes to the personnel file, and how your records look.',
  saved: 'Saved. It applies to the records that are locked from now on.',
  personnel_file: {
    title: 'What goes to the personnel file',
    text: 'In the conversation the two mark every line: either it may be retold, or it stays between them. Here you choose what HR gets when something is to stay between them.',
    legend: 'What should HR be able to download?',
    hint: 'The choice applies to the records that are locked from now on. What is locked or signed stays as the two were told.',
    excerpt: 'An excerpt',
    excerpt_means:
      'The two sign both the whole record and an excerpt. HR can download the excerpt only: the agreements and what may be retold. What stays between the two never reaches the personnel file.',
    whole: 'The whole record',
    whole_means:
      'There is one document only, and HR can download all of it with a stated purpose, also what is marked “Stays between us”. The two are told before they lock the record. Expect less to be written down.',
    submit: 'Save the choice',
  },
  logo: {
    title: 'Logo',
    text: 'The logo stands at the top right of the records that are locked from now on. What is locked or signed keeps the logo it got.',
    now: 'Your logo',
    none: 'Your records have no logo.',
    alt: 'Your logo as it is stored',
    file: 'Choose a picture',
    hint: 'PNG or JPEG of {{size}} kB at most (a JPEG of 60 kB at most). A wide logo without space around it looks best. What is transparent becomes white.',
    submit: 'Save the logo',
    replace: 'Replace the logo',
    remove: 'Remove the logo',
  },
};

export const documents_form: Texts<typeof danishForm> = {
  personnel_file_missing: 'Choose what HR should be able to download',
  logo_missing: 'Choose a picture',
  logo_too_large: 'The logo can be 500 kB at most',
};
