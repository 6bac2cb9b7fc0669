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
};

export const documents_form: Texts<typeof danishForm> = {
  personnel_file_missing: 'Choose what HR should be able to download',
};
