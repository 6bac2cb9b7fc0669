import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { installDebianPackages, onPath } from './debian.js';

const PIKEPDF = 'pikepdf';

/** What checks a signed PDF independently of us, and the Debian package that it comes in. */
const PACKAGE_OF = {
  qpdf: 'qpdf',
  pdfsig: 'poppler-utils',
  mutool: 'mupdf-tools',
  certutil: 'libnss3-tools',
  openssl: 'openssl',
  [PIKEPDF]: 'python3-pikepdf',
};

/** Makes sure that these are here; installs their Debian packages where it may, else throws one clear sentence. */
export function ensurePdfTools(tools, say = console.log) {
  const packages = () => tools.filter((tool) => !isHere(tool)).map((tool) => PACKAGE_OF[tool]);
  if (packages().length > 0) installDebianPackages(packages(), say);
  const missing = packages().join(' ');
  if (missing)
    throw new Error(
      `Signed PDFs are checked with programs that could not be installed; install these Debian packages, or the same elsewhere: ${missing}`,
    );
}

function isHere(tool) {
  if (tool !== PIKEPDF) return onPath(tool) !== null;
  return spawnSync('/usr/bin/python3', ['-c', 'import pikepdf'], { stdio: 'ignore' }).status === 0;
}

// `node scripts/pdf-tools.js` makes sure of all of them.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    ensurePdfTools(Object.keys(PACKAGE_OF));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
