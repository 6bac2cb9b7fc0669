import type { PDFDocument, PDFPage } from 'pdf-lib';
import type { EmbeddedFonts } from '../fonts';
import type { StructureWriter } from './structure-tree';

/** Pages that have been drawn, and what more can be put on them. */
export interface Drawing {
  pdf: PDFDocument;
  pages: PDFPage[];
  structure: StructureWriter;
  fonts: EmbeddedFonts;
}
