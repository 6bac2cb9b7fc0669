/** A picture as it stands in a PDF: opaque, eight bits a colour. */
export interface Picture {
  width: number;
  height: number;
  colours: 'DeviceRGB' | 'DeviceGray';
  /** How `bytes` are packed. */
  filter: 'FlateDecode' | 'DCTDecode';
  bytes: Uint8Array;
}
