/** The looks of the file that a person takes home: it stands alone, so they are in it. Made to be printed too. */
export const OWN_DATA_STYLE = `
:root { color-scheme: light; }
body { font: 1.05rem/1.55 'IBM Plex Sans', system-ui, sans-serif; color: #1a1a1a; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.9rem; line-height: 1.2; }
h2 { font-size: 1.5rem; margin-top: 3rem; border-top: 2px solid #1a1a1a; padding-top: 1rem; }
h3 { font-size: 1.2rem; margin-top: 2.5rem; }
h4 { font-size: 1.05rem; margin-bottom: 0.3rem; }
p { margin: 0.4rem 0; }
.written { white-space: pre-wrap; border-left: 3px solid #767676; padding-left: 0.8rem; margin: 0.3rem 0 1rem; }
.aside { color: #454545; font-size: 0.95rem; }
dl > div { display: grid; grid-template-columns: 14rem 1fr; gap: 0 1rem; padding: 0.2rem 0; }
dt { font-weight: 600; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 1.5rem; font-size: 0.95rem; }
caption { text-align: left; font-weight: 600; padding: 0.4rem 0; }
th, td { text-align: left; vertical-align: top; border-bottom: 1px solid #949494; padding: 0.3rem 0.5rem 0.3rem 0; }
th[scope='row'] { font-weight: normal; }
a { color: #0b4ea2; }
.sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media (max-width: 36rem) { dl > div { display: block; } }
@media print { body { margin: 0; max-width: none; font-size: 10.5pt; } nav { display: none; } h2, h3, h4, caption { break-after: avoid; } tr, .written { break-inside: avoid; } }
`;
