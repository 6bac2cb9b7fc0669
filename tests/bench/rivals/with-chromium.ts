import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { type Block, blocksOf, type Rival } from './blocks';
import { fontFile } from './installed';

const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';

const face = (name: 'regular' | 'semibold' | 'italic', rest: string) =>
  `@font-face { font-family: Plex; ${rest}; src: url(data:font/ttf;base64,${readFileSync(fontFile(name)).toString('base64')}) }`;

const page = () => `<!doctype html><html lang="da"><title>Referat</title><style>
${face('regular', 'font-weight: 400')} ${face('semibold', 'font-weight: 600')} ${face('italic', 'font-style: italic')}
@page { size: A4; margin: 62pt 64pt 70pt } body { font: 10.2pt/1.45 Plex; margin: 0 }
h1 { font-size: 23pt } h2 { font-size: 13.5pt } h3 { font-size: 10.6pt } h1, h2, h3 { font-weight: 600; break-after: avoid }
.note, .quote { font-size: 8.6pt } .quote { font-style: italic }
.record { display: grid; grid-template-columns: 98pt 1fr } .record b { font-size: 8pt } .shaded div { background: #eef3f4 }
td, th { font-size: 9pt; text-align: left; vertical-align: top; width: 25% } tr { break-inside: avoid }
.box { border: 1px solid #c4ced3; height: 88pt; margin-top: 12pt; break-inside: avoid }
</style><body>Æ<b style="font-weight: 600">Æ</b><i>Æ</i></body></html>`;

/** Null where there is no browser. */
export async function withChromium(): Promise<Rival | null> {
  if (!existsSync(BROWSER)) return null;
  const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox', '--disable-gpu'] });
  const tab = await browser.newPage();
  // Warm: the browser runs, the page is open and the fonts are loaded; only its words change.
  await tab.setContent(page());
  await tab.evaluate('document.fonts.ready');
  return {
    name: 'Chromium, printing',
    async draw(summary) {
      await tab.evaluate(`document.body.innerHTML = ${JSON.stringify(blocksOf(summary).map(html).join(''))}`);
      return tab.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    },
    close: () => browser.close(),
  };
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const TAGS = { title: 'h1', heading: 'h2', subheading: 'h3', text: 'p', note: 'p', quote: 'p' } as const;

function html(block: Block): string {
  if ('text' in block)
    return `<${TAGS[block.kind]} class="${block.kind}">${escaped(block.text)}</${TAGS[block.kind]}>`;
  if (block.kind === 'facts')
    return `<dl>${block.rows.map(([label, text]) => `<dt>${escaped(label)}</dt><dd>${escaped(text)}</dd>`).join('')}</dl>`;
  if (block.kind === 'record')
    return `<div class="record ${block.shaded ? 'shaded' : ''}"><b>${block.badge}</b><div>${block.paragraphs
      .map((text) => `<p>${escaped(text)}</p>`)
      .join('')}</div></div>`;
  if (block.kind === 'table')
    return `<table><thead><tr>${block.head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('')}</tr></thead>${block.rows
      .map(
        (row) =>
          `<tr>${row.map((text) => `<td>${escaped(text).replaceAll('\n', '<br>')}</td>`).join('')}</tr>`,
      )
      .join('')}</table>`;
  return `<div class="box"><b>${escaped(`${block.name}, ${block.role}`)}</b><p class="note">${escaped(block.waits)}</p></div>`;
}
