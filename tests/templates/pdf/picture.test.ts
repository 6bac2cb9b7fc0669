import { decodePng } from 'templates/pdf/picture/decode-png';
import { readLogo } from 'templates/pdf/picture/logo';
import { LOGO_BOX } from 'templates/pdf/picture/logo-box';
import { scaledInto } from 'templates/pdf/picture/pixels';
import { renderSummary } from 'templates/pdf/render-summary';
import { describe, expect, it } from 'vitest';
import { png, sampleLogo } from './sample-logo';
import { sampleSummary } from './sample-summary';

const rgb = (bytes: Uint8Array) => [...decodePng(bytes).rgb];
const fault = (bytes: Uint8Array): string => {
  try {
    readLogo(bytes);
    return 'taken';
  } catch (error) {
    return error instanceof Error && 'fault' in error ? String(error.fault) : String(error);
  }
};

/** A JPEG as far as a document looks at it: marker segments, a frame header, some data, the end. */
function jpeg({ components = 3, frame = 0xc0, data = 20, notes = 0 } = {}): Uint8Array {
  const segment = (marker: number, body: number[]) => {
    return [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body];
  };
  const sampling = Array.from({ length: components }, (_, index) => [index + 1, 0x11, 0]).flat();
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, [...Buffer.from('JFIF\0')]),
    ...segment(0xe1, [...Buffer.from('Exif: Solbjerg, 55.9 N'), ...Array<number>(notes).fill(0)]),
    ...segment(frame, [8, 0, 30, 0, 90, components, ...sampling]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...Array<number>(data).fill(7),
    ...[0xff, 0xd9],
  ]);
}

describe('a PNG for the document', () => {
  it('has white paper behind what is transparent', () => {
    const rows = [[0, 200, 0, 0, 255, 200, 0, 0, 0, 0, 0, 0, 128]];
    expect(rgb(png(3, 1, { depth: 8, colour: 6 }, rows))).toEqual([200, 0, 0, 255, 255, 255, 127, 127, 127]);
    expect(rgb(png(2, 1, { depth: 8, colour: 4 }, [[0, 0, 255, 0, 0]]))).toEqual([0, 0, 0, 255, 255, 255]);
  });

  it('is read in every kind of colour that there is', () => {
    expect(rgb(png(2, 1, { depth: 1, colour: 0 }, [[0, 0b0100_0000]]))).toEqual([0, 0, 0, 255, 255, 255]);
    expect(rgb(png(1, 1, { depth: 16, colour: 2 }, [[0, 10, 99, 20, 99, 30, 99]]))).toEqual([10, 20, 30]);
    const palette: [string, number[]][] = [
      ['PLTE', [1, 2, 3, 4, 5, 6]],
      ['tRNS', [255, 0]],
    ];
    const indexed = png(2, 1, { depth: 4, colour: 3, chunks: palette }, [[0, 0x01]]);
    expect(rgb(indexed)).toEqual([1, 2, 3, 255, 255, 255]);
    const keyed = png(2, 1, { depth: 8, colour: 0, chunks: [['tRNS', [0, 9]]] }, [[0, 9, 8]]);
    expect(rgb(keyed)).toEqual([255, 255, 255, 8, 8, 8]);
  });

  it('is read through every filter', () => {
    const rows = [
      [1, 10, 5],
      [2, 1, 1],
      [3, 5, 5],
      [4, 1, 1],
    ];
    const grey = decodePng(png(2, 4, { depth: 8, colour: 0 }, rows)).rgb.filter(
      (_, index) => index % 3 === 0,
    );
    expect([...grey]).toEqual([10, 15, 11, 16, 10, 18, 11, 19]);
    expect(fault(png(1, 1, { depth: 8, colour: 0 }, [[5, 1]]))).toBe('broken');
  });

  it('is read where it comes in seven passes', () => {
    const passes = [
      [0, 1],
      [0, 2],
      [0, 3, 4],
    ];
    const interlaced = { depth: 8, colour: 0, interlaced: true };
    const grey = decodePng(png(2, 2, interlaced, passes)).rgb.filter((_, index) => index % 3 === 0);
    expect([...grey]).toEqual([1, 2, 3, 4]);
  });

  it('has no more pixels in the document than a printer shows', () => {
    const { width, height } = scaledInto(
      { width: 3000, height: 1, rgb: new Uint8Array(9000).fill(90) },
      LOGO_BOX,
    );
    expect([width, height]).toEqual([160, 1]);
    const halves = { width: 2, height: 1, rgb: Uint8Array.from([0, 0, 0, 100, 200, 50]) };
    expect([...scaledInto(halves, { width: 1, height: 1 }).rgb]).toEqual([50, 100, 25]);
  });
});

describe('a JPEG for the document', () => {
  it('stands in it as it is, but for what a camera noted in it', () => {
    const { mediaType, picture } = readLogo(jpeg());
    expect(mediaType).toBe('image/jpeg');
    expect(picture).toMatchObject({ width: 90, height: 30, colours: 'DeviceRGB', filter: 'DCTDecode' });
    expect(Buffer.from(picture.bytes).includes('Exif')).toBe(false);
    expect(readLogo(jpeg({ components: 1 })).picture.colours).toBe('DeviceGray');
  });

  it('is refused in the colours of a printing press, and where it weighs down every document', () => {
    expect(fault(jpeg({ components: 4 }))).toBe('colours');
    expect(fault(jpeg({ data: 100_000 }))).toBe('heavy');
    expect(fault(jpeg({ notes: 60_000 }))).toBe('taken');
  });
});

describe('a file that is no logo', () => {
  it('is told from one by what is in it', () => {
    expect(fault(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('unknown');
    expect(fault(new Uint8Array())).toBe('unknown');
    expect(fault(jpeg({ frame: 0xc3 }))).toBe('broken');
    expect(fault(jpeg().subarray(0, -2))).toBe('broken');
  });

  it('is refused wherever it is cut off, and never breaks the reader', () => {
    for (const whole of [sampleLogo().bytes, jpeg()])
      for (let length = 4; length < whole.length; length += 1)
        expect(['broken', 'unknown']).toContain(fault(whole.subarray(0, length)));
  });

  it('is refused where a few bytes would unpack to a great many', () => {
    expect(fault(png(60_000, 60_000, { depth: 8, colour: 6 }, []))).toBe('pixels');
    expect(fault(png(2, 2, { depth: 8, colour: 0 }, [Array<number>(100_000).fill(0)]))).toBe('broken');
    expect(fault(png(0, 5, { depth: 8, colour: 0 }, []))).toBe('broken');
  });
});

describe('a summary with a logo', () => {
  it('is drawn with the one that it names, and the same every time', async () => {
    const { bytes, named } = sampleLogo();
    const summary = sampleSummary({ logo: named });
    const [first, second] = [
      await renderSummary(summary, { logo: bytes }),
      await renderSummary(summary, { logo: Uint8Array.from(bytes) }),
    ];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(Buffer.from(first).includes('/Subtype /Image')).toBe(true);
    await expect(renderSummary(summary)).rejects.toThrow('not what was handed over');
    await expect(renderSummary(summary, { logo: bytes.subarray(1) })).rejects.toThrow('not what was handed');
  });
});
