import { randomUUID } from 'node:crypto';
import type { Language } from '../../i18n/language';
import { createTranslations } from '../../i18n/translator';
import type { ComposedMail } from './compose-mail';
import { htmlOf } from './html-of';

/** What the operator sends themselves to see whether mail goes out. */
export function composeTestMail(address: string, language: Language): ComposedMail & { id: string } {
  const t = createTranslations(language).getFixedT(language, 'texts');
  const subject = t('mail.test.subject');
  const text = t('mail.test.text');
  const signature = t('mail.signature');
  const content = { greeting: text, entries: [], notes: [], signature, small: [] };
  return {
    id: randomUUID(),
    to: { name: '', address },
    subject,
    text: `${text}\n\n${signature}\n`,
    html: htmlOf({ ...content, subject, language }),
    calendar: null,
  };
}
