import { createHash } from 'node:crypto';
import { AFRelationship, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { PageModel } from '../layout/page-model';
import { DOCUMENT_LANGUAGE, DOCUMENT_WORDS } from '../words';

const SNAPSHOT_FILE = 'summary.json';

const PDFUA_IDENTIFICATION =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>';

/** PDF/A wants every schema it does not know described in the file: here PDF/UA's. */
const PDFUA_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`;

/** What a document is drawn from. */
export interface Source {
  /** The canonical JSON; the same JSON has the same file identifier. */
  json: string;
  /** The instant that the document says it is from. */
  at: Date;
  /** Whether the JSON is attached, for whoever reads it by machine. */
  attached: boolean;
}

/**
 * What makes the file findable, archivable and the same every time: title, language, XMP, output
 * intent, and an ID and dates that come from the source.
 */
export async function describeDocument(pdf: PDFDocument, model: PageModel, source: Source): Promise<void> {
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(DOCUMENT_LANGUAGE[model.language]));
  pdf.setTitle(model.title, { showInWindowTitleBar: true });
  pdf.setAuthor(model.author);
  pdf.setSubject(model.subject);
  pdf.setCreator('Muskat');
  pdf.setProducer('pdf-lib');
  pdf.setCreationDate(source.at);
  pdf.setModificationDate(source.at);
  const bytes = new TextEncoder().encode(source.json);
  if (source.attached)
    await pdf.attach(bytes, SNAPSHOT_FILE, {
      mimeType: 'application/json',
      description: DOCUMENT_WORDS[model.language].snapshot,
      creationDate: source.at,
      modificationDate: source.at,
      afRelationship: AFRelationship.Data,
    });
  const id = PDFHexString.of(createHash('sha256').update(bytes).digest('hex').slice(0, 32));
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
  pdf.convertToPDFA({ conformance: '3U', extensions: [PDFUA_IDENTIFICATION, PDFUA_SCHEMA] });
}
