import { openReviewDocument, type ReviewDocument } from 'app/domain/frameworks/review/review-document';
import type { Framework } from 'templates/framework.schema';
import { decodeDocument } from 'templates/read/decode';
import { readText } from 'templates/read/read-framework';

/** Lists under roles, prose, a table, a word broken at a line's end and a sentence broken by a page. */
export const SAMPLE = `# Grundlag for Havby Kommune

Vi skrev grundlaget sammen i foråret. Det har taget tid, og det var det værd.

## Tillid

For medarbejdere betyder tillid:

### Medarbejder

- Siger til, når noget er ved at gå galt
- Deler sin viden med kolleger; spørger, når noget er uklart
- Tager ansvar for de opgaver, som fælles-
  skabet har brug for

### Leder

- Giver plads til at prøve noget nyt
- Følger op på det, der er aftalt
- Står ved svære beslutninger og forklarer dem for dem, der skal leve med dem til

12

daglig i afdelingen

## Samarbejde

### Medarbejder

- Inviterer andre ind, før beslutningen er taget
- Hilser på nye kolleger &amp; viser dem rundt

### Leder

- Bygger bro mellem afdelinger

"Vi står stærkest sammen"

| Tema | Medarbejder | Leder |
|---|---|---|
| Læring | Prøver nye metoder af. Fortæller om fejl. | Sætter tid af til læring |
| Retning | Kender målene for sin enhed | Sætter mål, som alle forstår |

Tegn på, at vi lykkes:

- Flere borgere roser dialogen
- Færre sager bliver klaget over
`;

/** Two columns as they are drawn on a page: the places of one run in between those of the other. */
export const COLUMNS = [
  ['Grundlag for ledelse', ''],
  ['', ''],
  ['Tillid', 'Samarbejde'],
  ['', ''],
  ['Som leder skal du:', 'Som leder skal du:'],
  ['• Give plads til dem, der', '• Invitere andre afdelinger'],
  ['  tør prøve noget nyt', '  med, før noget er besluttet'],
  ['• Følge op på alt det, der', '• Bygge broer mellem fag'],
  ['  er aftalt på møderne', '  og lytte til begge sider'],
  ['• Fortælle åbent om fejl og', '• Hilse på nye kolleger og'],
  ['  lære af dem sammen', '  vise dem godt til rette'],
]
  .map(([left = '', right = '']) => (right ? `${left.padEnd(40)}${right}` : left))
  .join('\n');

export const HTML = `<!doctype html><html><body><h1>Grundlag for Havby</h1>
<h2>Omsorg</h2><h3>Medarbejder</h3>
<ul><li>Lytter til borgeren, f&oslash;r der handles</li><li>Siger undskyld, n&aring;r noget <b>går</b> galt</li></ul>
<h3>Leder</h3>
<ul><li>Passer p&aring; sine medarbejdere</li><li>Taler p&aelig;nt om andre</li></ul>
<p>Vi glæder os over alt det gode arbejde.</p>
</body></html>`;

export type Sample = { framework: Framework; text: string; document: ReviewDocument };

/** The document as the reader reads it. */
export function sample(text = SAMPLE, name = 'grundlag.md'): Sample {
  return sampleOf({ name, bytes: new TextEncoder().encode(text) });
}

export function sampleOf(document: { name: string; bytes: Uint8Array }): Sample {
  const decoded = decodeDocument(document);
  const framework = readText(decoded);
  return {
    framework,
    text: decoded.text,
    document: openReviewDocument(decoded.text, framework.source.mediaType),
  };
}

/** The statement that begins with these words. */
export function statementIn(framework: Framework, beginning: string): Framework['statements'][number] {
  const found = framework.statements.find(({ text }) => text.startsWith(beginning));
  if (!found) throw new Error(`no statement begins with "${beginning}"`);
  return found;
}
