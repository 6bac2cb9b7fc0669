import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const here = createRequire(import.meta.url);
const FACES = {
  regular: '400Regular/IBMPlexSans_400Regular.ttf',
  semibold: '600SemiBold/IBMPlexSans_600SemiBold.ttf',
  italic: '400Regular_Italic/IBMPlexSans_400Regular_Italic.ttf',
};

/** The files of the fonts that our own documents use. */
export function fontFile(face: keyof typeof FACES): string {
  return here.resolve(`@expo-google-fonts/ibm-plex-sans/${FACES[face]}`);
}

/** Whether `npm ci --prefix tests/bench/rivals` has been run. */
export const rivalsInstalled = existsSync(fileURLToPath(new URL('./node_modules/pdfkit', import.meta.url)));

/** One of the packages in this folder, loaded without the rest of the repository knowing of it. */
export async function loadRival(name: string, file?: string): Promise<unknown> {
  if (file === undefined) return here(name);
  return import(/* @vite-ignore */ new URL(`./node_modules/${name}/${file}`, import.meta.url).href);
}
