import type { Context } from '../../context';
import { summaryFileName } from '../../exports/archive-names.rules';
import type { OwnData } from './own-data.schema';
import { ownDocuments } from './own-summaries.server';

export type OwnFile = { name: string; bytes: Uint8Array<ArrayBuffer>; lastModified: Date };

const bytesOf = (text: string) => new TextEncoder().encode(text);

export const asJson = (data: OwnData): string => `${JSON.stringify(data, null, 2)}\n`;

/** The files of the archive: the data to read and for a machine, and the person's own summaries as they were stored. */
export function ownArchive(ctx: Context, data: OwnData, page: string): OwnFile[] {
  const documents = data.talks.flatMap((talk) =>
    ownDocuments(ctx, talk).map(({ number, void: isVoid, document }): OwnFile => {
      const name = summaryFileName({ ...talk, employeeName: data.person.name });
      const which = document.document === 'excerpt' ? ' uddrag' : '';
      return {
        // The id keeps two talks of a day apart, and says which of them in the data it is.
        name: `${isVoid ? 'bortfaldet' : 'referater'}/${name.replace(/\.pdf$/, '')} ${talk.id} ${number}${which}.pdf`,
        bytes: new Uint8Array(document.pdf),
        lastModified: ctx.now,
      };
    }),
  );
  return [
    { name: 'data.html', bytes: bytesOf(page), lastModified: ctx.now },
    { name: 'data.json', bytes: bytesOf(asJson(data)), lastModified: ctx.now },
    ...documents,
  ];
}
