import { inflateSync } from 'node:zlib';
import type { Authority } from 'app/domain/signing/pdf/authority';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { canonicalJson } from 'templates/pdf/canonical-json';
import { drawDocument } from 'templates/pdf/draw/draw-document';
import { layoutSummary } from 'templates/pdf/layout/layout-summary';
import { StoredSummarySchema, type Summary } from 'templates/summary.schema';
import { sign } from './signed-summary';

/** A snapshot as it was before there were several lines and several employees. */
const FIRST_FORMAT = {
  format: 'muskat.summary/1',
  id: 'sum_first',
  version: 1,
  language: 'da',
  type: 'mus',
  organisation: 'Solbjerg Kommune',
  employee: { personId: 'person-17', name: 'Bodil Østergård-Nygård', title: 'Pædagog' },
  leader: { personId: 'person-4', name: 'Søren Ærø Åkjær', title: 'Daglig leder' },
  heldOn: '2026-09-12',
  frozenAt: '2026-09-12T13:03:00.000Z',
  framework: { name: 'Fælles retning', sha256: 'a'.repeat(64) },
  sections: [
    {
      title: 'Samarbejde',
      purpose: 'framework',
      entry: { text: 'Morgenerne er blevet roligere.', discretion: 'may-be-retold' },
      citations: [],
    },
    { title: 'Feedback', purpose: 'feedback-to-leader', entry: null, citations: [] },
  ],
  agreements: [
    {
      goal: 'Overblik',
      activity: 'Besøge to skoler.',
      employeePart: '',
      leaderPart: '',
      dueOn: null,
      followUpOn: null,
      citation: null,
    },
  ],
};

/** A document that carries such a snapshot, signed by both. */
export async function signedFirstFormat(
  authority: Authority,
): Promise<{ summary: Summary; rev2: Uint8Array }> {
  const summary = StoredSummarySchema.parse(FIRST_FORMAT);
  const json = canonicalJson(FIRST_FORMAT);
  const source = { json, at: new Date(summary.frozenAt), attached: true };
  const rev0 = await drawDocument(layoutSummary(summary), source);
  const rev1 = await sign(rev0, authority, 'Leader', {}, summary);
  return { summary, rev2: await sign(rev1, authority, 'Employee', {}, summary) };
}

/** The snapshot that a document carries, as it stands in it. */
export async function snapshotIn(bytes: Uint8Array): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const file = pdf.context.lookup(pdf.catalog.lookup(PDFName.of('AF'), PDFArray).get(0), PDFDict);
  const stream = pdf.context.lookup(file.lookup(PDFName.of('EF'), PDFDict).get(PDFName.of('F')));
  if (!(stream instanceof PDFRawStream)) throw new Error('no attachment');
  return inflateSync(stream.contents).toString('utf8');
}
