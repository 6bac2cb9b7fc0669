/** One part of a mail, decoded; `parts` where it is made of others. */
export type Part = {
  headers: Map<string, string>;
  type: string;
  /** Everything after the type, e.g. 'charset=utf-8; method=REQUEST'. */
  parameters: string;
  text: string;
  parts: Part[];
};

/** A mail as a program that receives it reads it (RFC 5322, 2045, 2047). */
export function readMessage(raw: string): Part {
  const end = raw.indexOf('\r\n\r\n');
  const headers = new Map<string, string>();
  for (const line of raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')) {
    const [name = '', ...rest] = line.split(':');
    if (headers.has(name.toLowerCase())) throw new Error(`two headers ${name}`);
    headers.set(name.toLowerCase(), decodeWords(rest.join(':').trim()));
  }
  const body = raw.slice(end + 4);
  const [type = '', ...rest] = (headers.get('content-type') ?? 'text/plain').split(';');
  const parameters = rest.join(';').trim();
  const boundary = /boundary="?([^";]+)"?/.exec(parameters)?.[1];
  const parts = boundary
    ? body
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((part) => readMessage(part.replace(/^\r\n/, '').replace(/\r\n$/, '')))
    : [];
  const text = boundary ? '' : decode(body, headers.get('content-transfer-encoding') ?? '7bit');
  return { headers, type, parameters, text, parts };
}

/** The part and all within it. */
function partsOf(part: Part): Part[] {
  return [part, ...part.parts.flatMap(partsOf)];
}

export function partOfType(message: Part, type: string): Part {
  const part = partsOf(message).find((found) => found.type === type);
  if (!part) throw new Error(`no part is ${type}`);
  return part;
}

/** The properties of the one event in a calendar file, and those of the calendar around it. */
export function readCalendar(text: string): Map<string, string> {
  const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  return new Map(
    lines.filter(Boolean).map((line) => {
      const at = line.search(/[:;]/);
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
}

function decode(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding === 'quoted-printable') return quoted(body.replaceAll(/=\r\n/g, ''));
  return body;
}

function decodeWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_all, how: string, words: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(words, 'base64').toString('utf8')
        : quoted(words.replaceAll('_', ' ')),
    );
}

function quoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
