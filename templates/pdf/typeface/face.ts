import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@cantoo/fontkit';

export type FontName = 'regular' | 'semibold' | 'italic';

export const FONT_NAMES = ['regular', 'semibold', 'italic'] as const;

const FONT_FILES: Record<FontName, string> = {
  regular: '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  semibold: '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  italic: '@expo-google-fonts/ibm-plex-sans/400Regular_Italic/IBMPlexSans_400Regular_Italic.ttf',
};

export const POSTSCRIPT_NAMES: Record<FontName, string> = {
  regular: 'IBMPlexSans',
  semibold: 'IBMPlexSans-SemiBold',
  italic: 'IBMPlexSans-Italic',
};

/** No ligatures: a search for "fi" finds it in every reader, and measuring by word stays exact. */
export const FEATURES = { liga: false, dlig: false };

const require = createRequire(import.meta.url);

function parseFace(name: FontName) {
  const bytes: Uint8Array = readFileSync(require.resolve(FONT_FILES[name]));
  const parsed = fontkit.create(bytes);
  if (!('layout' in parsed)) throw new Error(`not a single font: ${FONT_FILES[name]}`);
  return { bytes, parsed };
}

const faces = new Map<FontName, ReturnType<typeof parseFace>>();

/** A font as it came, parsed once a process: that takes longer than signing does. */
export function face(name: FontName) {
  const known = faces.get(name);
  if (known) return known;
  const loaded = parseFace(name);
  faces.set(name, loaded);
  return loaded;
}
