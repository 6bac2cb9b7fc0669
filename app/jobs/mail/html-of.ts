import type { Language } from '../../i18n/language';
import type { MailContent } from './compose-mail';

/** Outlook shows what names no font in one for print. */
const LOOK = {
  all: 'font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;max-width:600px',
  h1: 'font-size:22px;line-height:1.3;margin:0 0 24px',
  h2: 'font-size:18px;line-height:1.3;margin:32px 0 8px',
  small: 'color:#555555;font-size:14px',
};

/** The same words as the plain text, for programs that show HTML: no pictures, no tracking, nothing fetched. */
export function htmlOf(mail: MailContent & { subject: string; language: Language }): string {
  const { greeting, entries, notes, signature, small } = mail;
  // Programs that show mail in a page of their own leave out all around it: the language stands within, too.
  const body = [
    `<h1 style="${LOOK.h1}">${escaped(mail.subject)}</h1>`,
    `<p>${escaped(greeting)}</p>`,
    ...entries.flatMap(({ title, about, paragraphs, list, link }) => [
      ...(title === null ? [] : [`<h2 style="${LOOK.h2}">${escaped(title)}</h2>`]),
      ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
      ...(list.length > 0 ? [`<ul>${list.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`] : []),
      `<p><a href="${escaped(link.address)}">${escaped(about === null ? link.text : `${link.text}: ${about}`)}</a></p>`,
    ]),
    ...notes.map((text) => `<p>${escaped(text)}</p>`),
    `<p>${escaped(signature).replaceAll('\n', '<br>')}</p>`,
    '<hr>',
    ...small.map((text) => `<p style="${LOOK.small}">${escaped(text)}</p>`),
  ];
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(mail.subject)}</title>`,
  ];
  return `<!doctype html>
<html lang="${mail.language}">
<head>${head.join('')}</head>
<body>
<div role="main" lang="${mail.language}" style="${LOOK.all}">
${body.join('\n')}
</div>
</body>
</html>
`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
