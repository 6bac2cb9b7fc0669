import type { PageModel } from '../layout/page-model';
import { DOCUMENT_LANGUAGE } from '../words';

/** The XMP packet of a form: what the document information says, and that it is accessible (PDF/UA-1). */
export function formMetadata(model: PageModel, at: Date): string {
  const day = `${at.toISOString().slice(0, 19)}Z`;
  const inDefault = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title>${inDefault(model.title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(model.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${inDefault(model.subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${DOCUMENT_LANGUAGE[model.language]}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Muskat</xmp:CreatorTool>
<xmp:CreateDate>${day}</xmp:CreateDate>
<xmp:ModifyDate>${day}</xmp:ModifyDate>
<pdf:Producer>pdf-lib</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
