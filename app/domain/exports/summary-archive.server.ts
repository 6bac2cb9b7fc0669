import type { Context } from '../context';
import { archiveNames } from './archive-names.rules';
import type { DisclosedSummary } from './disclose-summaries.server';
import type { Purpose } from './exports.schema';

type ArchiveEntry = { name: string; bytes: Uint8Array<ArrayBuffer>; modifiedAt: Date };

/**
 * The files of an archive: the stored documents, byte for byte, and `manifest.json`, which says who
 * exported them, when and why, with the SHA-256 sum of each. Takes what `exportSummaries` has allowed.
 */
export function summaryArchive(
  ctx: Context,
  organisation: string,
  disclosed: readonly DisclosedSummary[],
  { purpose, reference }: Purpose,
): ArchiveEntry[] {
  const names = archiveNames(disclosed.map(({ conversation }) => conversation));
  const named = disclosed.map((summary, place) => ({ ...summary, name: names[place] ?? '' }));
  const manifest = {
    format: 'muskat.export/1',
    organisation,
    exportedAt: ctx.now.toISOString(),
    exportedBy: { id: ctx.actor.personId, name: ctx.actor.name },
    purpose,
    reference,
    summaries: named.map(({ name, conversation, document }) => ({
      file: name,
      sha256: document.sha256,
      bytes: document.pdf.length,
      conversation: conversation.id,
      type: conversation.type,
      employee: conversation.employeeName,
      leader: conversation.leaderName,
      heldOn: conversation.heldOn,
      signedAt: conversation.signedAt?.toISOString() ?? null,
    })),
  };
  return [
    ...named.map(({ name, conversation, document }) => ({
      name,
      bytes: new Uint8Array(document.pdf),
      modifiedAt: conversation.signedAt ?? ctx.now,
    })),
    {
      name: 'manifest.json',
      bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`),
      modifiedAt: ctx.now,
    },
  ];
}
