import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CSSOptions } from 'vite';

type PostCss = Exclude<CSSOptions['postcss'], string | undefined>;
type Plugin = NonNullable<PostCss['plugins']>[number];

const APP = fileURLToPath(new URL('../app/', import.meta.url));
/** Texts are words too, and no class of an element. */
const TEXTS = join(APP, 'i18n');
const DESIGN_SYSTEM = 'dkfds';

/**
 * Leaves out of the design system what styles a class that no element of ours has. A class counts as ours when it
 * stands anywhere in our sources; `alert-${kind}` there stands for all that begin with `alert-`.
 */
export function usedStyles(): Plugin {
  return {
    postcssPlugin: 'used-styles',
    OnceExit(root) {
      const isUsed = usedClasses();
      root.walkAtRules('layer', (layer) => {
        if (layer.params !== DESIGN_SYSTEM) return;
        layer.walkRules((rule) => {
          const used = rule.selectors.filter((selector) => classesOf(selector).every(isUsed));
          if (used.length === 0) rule.remove();
          else if (used.length < rule.selectors.length) rule.selectors = used;
        });
        layer.walkAtRules('media', (media) => {
          if (media.nodes?.length === 0) media.remove();
        });
      });
    },
  };
}

/** The classes that an element, or one around or before it, must have. What it must not have tells nothing. */
function classesOf(selector: string): string[] {
  const demanded = selector.replace(/:(not|is|where|has)\([^)]*\)+/g, '');
  return [...demanded.matchAll(/\.((?:[\w-]|\\.)+)/g)].map(([, name = '']) => name.replaceAll('\\', ''));
}

function usedClasses(): (name: string) => boolean {
  const words = new Set<string>();
  for (const file of readdirSync(APP, { recursive: true, encoding: 'utf8' })) {
    const path = join(APP, file);
    if (!/\.tsx?$/.test(file) || path.startsWith(TEXTS)) continue;
    for (const [word] of readFileSync(path, 'utf8').matchAll(/[a-zA-Z][\w-]*/g)) words.add(word);
  }
  const beginnings = [...words].filter((word) => word.endsWith('-'));
  return (name) => words.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
}
