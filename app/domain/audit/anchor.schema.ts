import { z } from 'zod';

/** The row that the log ended with on a day, and its chain value. */
const AnchorSchema = z.object({
  day: z.iso.date(),
  seq: z.int().positive(),
  mac: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Anchor = z.infer<typeof AnchorSchema>;

/** A file with anchors has a line that is none. */
export class AnchorLineError extends Error {
  constructor(readonly line: number) {
    super(`line ${line} is no anchor`);
  }
}

/**
 * The anchors of a file, one JSON object a line: the file that the server writes, or the lines that it
 * has left in the system's journal, which say more than the anchor. Throws `AnchorLineError`.
 */
export function parseAnchors(text: string): Anchor[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = AnchorSchema.safeParse(jsonOf(line));
    if (!parsed.success) throw new AnchorLineError(index + 1);
    return [parsed.data];
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
