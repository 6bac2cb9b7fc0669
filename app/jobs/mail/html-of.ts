import type { Language } from '../../i18n/language';
import type { MailContent } from './compose-mail';

/** The same words as the plain text, for programs that show HTML: no pictures, no tracking, nothing fetched. */
export function htmlOf(mail: MailContent & { subject: string; language: Language }): string {
  const { greeting, entries, notes, signature, small } = mail;
  const body = [
    `<p>${escaped(greeting)}</p>`,
    ...entries.flatMap(({ title, paragraphs, list, link }) => [
      ...(title === null ? [] : [`<h2>${escaped(title)}</h2>`]),
      ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
      ...(list.length > 0 ? [`<ul>${list.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`] : []),
      `<p><a href="${escaped(link.address)}">${escaped(link.text)}</a></p>`,
    ]),
    ...notes.map((text) => `<p>${escaped(text)}</p>`),
    `<p>${escaped(signature).replaceAll('\n', '<br>')}</p>`,
    '<hr>',
    ...small.map((text) => `<p><small>${escaped(text)}</small></p>`),
  ];
  const head = `<meta charset="utf-8"><title>${escaped(mail.subject)}</title>`;
  return `<!doctype html>\n<html lang="${mail.language}">\n<head>${head}</head>\n<body>\n${body.join('\n')}\n</body>\n</html>\n`;
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
