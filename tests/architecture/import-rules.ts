import type { Import } from './source-files';

/**
 * The shape of the code, said once: the parts of the program and what each may import. Routes, the
 * command line and jobs call the domain, the domain calls the database and the templates, and the
 * templates know of neither.
 */
const PARTS = [
  'routes',
  'cli',
  'jobs',
  'http',
  'components',
  'i18n',
  'styles',
  'domain',
  'db',
  'seed',
  'vocabulary',
  'templates',
] as const;
type Part = (typeof PARTS)[number];

const ALLOWED: Record<Part, readonly Part[]> = {
  routes: ['domain', 'http', 'components', 'i18n', 'styles', 'vocabulary'],
  // The command line reads and generates without a database too, and loads the demo into one.
  cli: ['domain', 'jobs', 'templates', 'i18n', 'db', 'seed', 'vocabulary'],
  jobs: ['domain', 'i18n'],
  http: ['domain', 'jobs', 'db', 'i18n'],
  components: ['domain', 'templates', 'http', 'i18n', 'vocabulary'],
  i18n: [],
  styles: [],
  domain: ['db', 'templates', 'vocabulary'],
  db: ['vocabulary'],
  seed: [],
  vocabulary: [],
  templates: [],
};

/** The areas of the domain: each may use those before it. */
export const AREAS: readonly string[] = [
  'access',
  'secrecy',
  'audit',
  'people',
  'notifications',
  'accounts',
  'single-sign-on',
  'deputies',
  'frameworks',
  'conversations',
  'appointments',
  'people-import',
  'indicators',
  'signing',
  'exports',
  'filing',
  'cycles',
  'rights',
  'year-report',
  'oversight',
  'privacy',
  'provisioning',
  'overview',
  'letters',
  'upkeep',
];

/** Everything that has an inside of its own: the libraries that it may use. The rest is free. */
const PACKAGES: Partial<Record<Part, readonly string[]>> = {
  db: ['drizzle-orm', 'better-sqlite3'],
  seed: [],
  vocabulary: [],
  templates: ['zod', 'parse5', 'html-entities', 'mammoth', 'unpdf', 'yauzl', 'pdf-lib', '@cantoo/fontkit'],
};

/** What runs in the browser may use these libraries and no others. */
const BROWSER_PACKAGES = [
  'react',
  'react-dom',
  'react-router',
  'react-hook-form',
  '@hookform/resolvers',
  'react-i18next',
  'i18next',
  'zod',
  'dkfds',
  '@simplewebauthn/browser',
];
/** Web frameworks stay out of the domain: every operation is called from the command line as well. */
const NOT_IN_DOMAIN = /^(react|@react-router|express|i18next|vite)/;

/** The file kinds that pages share with the domain: they run in the browser as they run on the server. */
const BROWSER_SAFE = /\.(schema|rules)$/;

export function partOf(path: string): Part | null {
  const [top = '', folder = '', more] = path.split('/');
  if (top === 'app' && more === undefined) return 'routes';
  if (top === 'app') return PARTS.find((part) => part === folder) ?? null;
  if (path.startsWith('db/schema/vocabulary')) return 'vocabulary';
  if (path.startsWith('db/seed/')) return 'seed';
  return PARTS.find((part) => part === top) ?? null;
}

/** Why an import is not allowed, or null where it is. */
export function objectionTo(found: Import): string | null {
  const part = partOf(found.from);
  if (!part) return 'the file is in no part of the program: give its folder a place in PARTS';
  if (found.kind === 'package') return packageObjection(part, found);
  if (found.kind === 'node') return part === 'components' ? 'components run in the browser' : null;
  // React Router writes the types of a route beside it.
  if (found.to.includes('+types/')) return null;
  const target = partOf(found.to);
  if (!target) return `${found.to} is in no part of the program`;
  if (target !== part && !ALLOWED[part].includes(target)) return `${part} may not import ${target}`;
  if (part === 'components') return componentObjection(target, found);
  if (part === 'domain' && target === 'domain') return areaObjection(found);
  return null;
}

function packageObjection(part: Part, { to }: Import): string | null {
  const name = packageOf(to);
  const listed = PACKAGES[part];
  if (listed && !listed.includes(name)) return `${part} may not use ${name}`;
  if (part === 'domain' && NOT_IN_DOMAIN.test(name)) return 'the domain knows nothing of the web';
  if (part === 'components' && !BROWSER_PACKAGES.includes(name)) return `${name} is not for the browser`;
  return null;
}

/** Components show what they are handed: of the server they know types only. */
function componentObjection(target: Part, { to, typeOnly }: Import): string | null {
  if (typeOnly || target === 'components' || target === 'i18n' || target === 'vocabulary') return null;
  return BROWSER_SAFE.test(to) ? null : 'components import values from *.schema and *.rules only';
}

function areaObjection({ from, to }: Import): string | null {
  const [own, used] = [areaOf(from), areaOf(to)];
  if (used === null || own === used) return null;
  if (!AREAS.includes(used)) return `${used} has no place in AREAS`;
  // What stands beside the areas is for all of them, and knows only what the actor's rights are called.
  if (own === null) return used === 'access' ? null : 'what stands beside the areas knows access alone';
  if (!AREAS.includes(own)) return `${own} has no place in AREAS`;
  return AREAS.indexOf(used) < AREAS.indexOf(own) ? null : `${own} stands before ${used}`;
}

/** 'signing' of 'app/domain/signing/…'; null for files that belong to no area. */
function areaOf(path: string): string | null {
  const [, , area = '', file] = path.split('/');
  return file === undefined ? null : area;
}

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Why a file that is bundled for the browser may not import this, or null. */
export function browserObjectionTo({ to, kind, typeOnly }: Import): string | null {
  if (typeOnly) return null;
  if (kind === 'node') return `${to} is not in a browser`;
  if (kind === 'package') return BROWSER_PACKAGES.includes(packageOf(to)) ? null : `${to} is for the server`;
  return to.endsWith('.server') ? `${to} stays on the server` : null;
}
