import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import { renderPreparation } from 'templates/pdf/render-preparation';
import { describe, expect, it } from 'vitest';
import { formQuestion, samplePreparation } from './sample-preparation';
import { itWith, runOn } from './tools';

const name = PDFName.of;
const load = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });
const rendered = renderPreparation(samplePreparation());
const opened = async () => load(await rendered);

/** Every widget on every page with its reference, in the order of the pages. */
const widgetsOf = (pdf: PDFDocument) =>
  pdf.getPages().flatMap((page) =>
    (page.node.Annots()?.asArray() ?? []).map((ref) => ({
      ref,
      dict: pdf.context.lookup(ref, PDFDict),
    })),
  );

const text = (stream: unknown): string => {
  if (!(stream instanceof PDFRawStream)) throw new Error('not a stream');
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8');
};

const acroForm = (pdf: PDFDocument) => pdf.catalog.lookup(name('AcroForm'), PDFDict);

describe('the PDF of a preparation', () => {
  it('is tagged, says its language and title, and has neither signature fields nor attachments', async () => {
    const pdf = await opened();
    expect(pdf.catalog.lookup(name('Lang'), PDFString).decodeText()).toBe('da-DK');
    expect(pdf.getTitle()).toBe('Din forberedelse til MUS: Bodil Østergård-Nygård');
    expect(pdf.catalog.lookup(name('MarkInfo'), PDFDict).get(name('Marked'))).toBe(PDFBool.True);
    for (const key of ['StructTreeRoot', 'Outlines', 'OutputIntents'])
      expect(pdf.catalog.has(name(key)), key).toBe(true);
    for (const key of ['AF', 'Perms']) expect(pdf.catalog.has(name(key)), key).toBe(false);
    expect(acroForm(pdf).has(name('SigFlags'))).toBe(false);
  });

  it('says that it is accessible, and not that it is an archive copy, which readers open read-only', async () => {
    const pdf = await opened();
    const metadata = text(pdf.catalog.lookup(name('Metadata')));
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(metadata).toContain('Bodil Østergård-Nygård');
    expect(Buffer.from(await rendered).includes('pdfaid:')).toBe(false);
  });

  it('has an element for every field that leads to it, and from it back', async () => {
    const pdf = await opened();
    const { context } = pdf;
    const root = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict);
    const list = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray).asArray();
    const byKey = new Map<number, PDFDict>();
    for (let at = 0; at < list.length; at += 2) {
      const [key, value] = [context.lookup(list[at]), context.lookup(list[at + 1])];
      if (key instanceof PDFNumber && value instanceof PDFDict) byKey.set(key.asNumber(), value);
    }
    const widgets = widgetsOf(pdf);
    expect(widgets.length).toBeGreaterThan(25);
    for (const { ref, dict } of widgets) {
      const element = byKey.get(dict.lookup(name('StructParent'), PDFNumber).asNumber());
      expect(element?.get(name('S'))).toBe(name('Form'));
      const child = element?.lookup(name('K'), PDFDict);
      expect(child?.get(name('Type'))).toBe(name('OBJR'));
      expect(child?.get(name('Obj'))).toBe(ref);
    }
  });

  it('says of every field what is asked, prints it, and draws it before anybody has written', async () => {
    const pdf = await opened();
    expect(acroForm(pdf).has(name('NeedAppearances'))).toBe(false);
    for (const { dict } of widgetsOf(pdf)) {
      expect(dict.lookup(name('TU'), PDFHexString).decodeText()).not.toBe('');
      expect(dict.lookup(name('F'), PDFNumber).asNumber()).toBe(4);
      expect(dict.lookup(name('AP'), PDFDict).has(name('N'))).toBe(true);
      for (const key of ['A', 'AA']) expect(dict.has(name(key)), key).toBe(false);
    }
    for (const page of pdf.getPages()) expect(page.node.get(name('Tabs'))).toBe(name('S'));
  });

  it('draws the lines to write on where programs put what is typed, so that typing replaces them', async () => {
    const pdf = await opened();
    const field = pdf.getForm().getTextField('q_glad-text').acroField.dict;
    const drawn = text(field.lookup(name('AP'), PDFDict).lookup(name('N')));
    expect(drawn).toMatch(/^\/Tx BMC.*EMC$/s);
    expect(drawn.match(/ re f/g)).toHaveLength(4);
  });

  it('brings the whole font that fields are written in, with the letters of Danish', async () => {
    const pdf = await opened();
    const font = acroForm(pdf)
      .lookup(name('DR'), PDFDict)
      .lookup(name('Font'), PDFDict)
      .lookup(name('Plex'), PDFDict);
    const field = pdf.getForm().getTextField('q_glad-text').acroField.dict;
    expect(field.lookup(name('DA'), PDFString).asString()).toMatch(/^\/Plex 10 Tf /);
    expect(font.get(name('BaseFont'))).toBe(name('IBMPlexSans'));
    expect(font.get(name('Encoding'))).toBe(name('WinAnsiEncoding'));
    expect(font.lookup(name('FontDescriptor'), PDFDict).has(name('FontFile2'))).toBe(true);
    const widths = font.lookup(name('Widths'), PDFArray);
    const unicode = text(font.lookup(name('ToUnicode')));
    for (const [code, point] of [
      [0xe6, '00E6'],
      [0xd8, '00D8'],
      [0xe5, '00E5'],
      [0x96, '2013'],
    ] as const) {
      expect(widths.lookup(code - 32, PDFNumber).asNumber()).toBeGreaterThan(300);
      expect(unicode).toContain(`<${code.toString(16).toUpperCase()}> <${point}>`);
    }
  });

  it('gives back what was filled in', async () => {
    const pdf = await opened();
    const form = pdf.getForm();
    form.getTextField('q_glad-text').setText('Turene til Ærø.\nOg Åses kaffe.');
    form.getRadioGroup('q_spoerge-word').select('w3');
    form.getRadioGroup('q_agreement_1-word').select('drop');
    form.getTextField('q_agreement_1-reason').setText('Vi fik ny vagtplan.');
    form.getCheckBox('wellbeing-wanted').check();
    const filled = (await load(await pdf.save())).getForm();
    expect(filled.getTextField('q_glad-text').getText()).toBe('Turene til Ærø.\nOg Åses kaffe.');
    expect(filled.getRadioGroup('q_spoerge-word').getSelected()).toBe('w3');
    expect(filled.getRadioGroup('q_viden-word').getSelected()).toBe('w2');
    expect(filled.getRadioGroup('q_agreement_1-word').getSelected()).toBe('drop');
    expect(filled.getRadioGroup('q_agreement_2-word').getSelected()).toBeUndefined();
    expect(filled.getTextField('q_agreement_1-reason').getText()).toBe('Vi fik ny vagtplan.');
    expect(filled.getCheckBox('wellbeing-wanted').isChecked()).toBe(true);
  });

  it('is the same, byte for byte, every time', async () => {
    const again = await renderPreparation(samplePreparation());
    expect(Buffer.from(again).equals(Buffer.from(await rendered))).toBe(true);
  });

  itWith('pdftotext', 'a smiley in an answer does not stand in the way of the rest', async () => {
    const section = samplePreparation().sections[0];
    if (!section) throw new Error('no section');
    const questions = [formQuestion({ written: 'Det gik godt 🎉 i foråret.' })];
    const pdf = await renderPreparation(samplePreparation({ sections: [{ ...section, questions }] }));
    const read = Buffer.from(runOn({ 'a.pdf': pdf }, 'pdftotext', ['a.pdf', '-']), 'latin1').toString('utf8');
    expect(read).toContain('Det gik godt \ufffd i foråret.');
  });

  itWith('qpdf', 'a program that we did not write finds no fault in the file', async () => {
    expect(runOn({ 'a.pdf': await rendered }, 'qpdf', ['--check', 'a.pdf'])).not.toMatch(/warning/i);
  });

  itWith('mutool', 'another reads every field with its name and its question', async () => {
    const shown = runOn({ 'a.pdf': await rendered }, 'mutool', ['show', 'a.pdf', 'form']);
    expect(shown.match(/Type: Tx/g)).toHaveLength(13);
    expect(shown).toContain('Name: (q_spoerge-word)');
    expect(shown).toContain('Label: "N');
  });
});
