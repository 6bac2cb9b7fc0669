/** A stretch of text in one font, as the PDF sets it down. All measures in points, from the page's top left corner. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  /** Degrees that the writing is turned: 0 for what stands upright. */
  readonly turned: number;
  /** The marked content that it is in, by which the tags of the document know it. */
  readonly mark: string | null;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A node of the tags: what the program that made the PDF says that its parts are. */
export interface Tag {
  readonly role: string;
  readonly children: readonly (Tag | { readonly mark: string })[];
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** Everything painted that is no text: rules, cells' grounds, bullets drawn as dots. */
  readonly shapes: readonly Box[];
  readonly tags: Tag | null;
}
