/** The room for the logo in the head of the document, in points. */
export const LOGO_BOX = { width: 160, height: 42 };
