import type { Block, HeadingBlock } from '../blocks/block';
import { capital, slug } from './role-names';
import { headingRole, type RoleSign } from './role-signs';

/**
 * Roles that only this document knows: a heading of one word beside two or more that name roles, where a sentence
 * under it has the same word as its subject (`Sjakbajsen` / `Sjakbajsen går forrest …`), or one built like those
 * (`Den gode leder` / `Den gode kaptajn`).
 */
export function parallelRoles(blocks: readonly Block[]): Map<HeadingBlock, RoleSign> {
  const headings = blocks.flatMap((block, i) =>
    block.kind === 'heading' ? [{ block, i, role: headingRole(block.text.text) }] : [],
  );
  const found = new Map<HeadingBlock, RoleSign>();
  for (const { block, i, role } of headings) {
    if (role) continue;
    const beside = headings.filter((other) => other.role && other.block.level === block.level);
    const word = /^(?:den|det)\s+gode?\s+(\p{L}{4,})$/iu.exec(block.text.text)?.[1];
    const built = word && beside.some((other) => /^(?:den|det)\s+gode?\s/i.test(other.block.text.text));
    const alone =
      /^\p{Lu}\p{L}{3,}$/u.test(block.text.text) && beside.length > 1 && isSubjectUnder(blocks, i);
    if (built) found.set(block, roleOf(word));
    else if (alone) found.set(block, roleOf(block.text.text));
  }
  return found;
}

function isSubjectUnder(blocks: readonly Block[], i: number): boolean {
  const stem = (blocks[i]?.text.text ?? '').toLowerCase().replace(/(?:en|et|n)$/, '');
  for (let k = i + 1; blocks[k] && blocks[k]?.kind !== 'heading'; k += 1) {
    const first = (
      /^(?:en\s+|et\s+)?(\p{L}+)\s+\p{Ll}/iu.exec(blocks[k]?.text.text ?? '')?.[1] ?? ''
    ).toLowerCase();
    if (first.startsWith(stem) && first.length - stem.length < 5) return true;
  }
  return false;
}

/** Without the ending that makes it `the`: `Sjakbajsen` is a `Sjakbajs`. */
function roleOf(word: string): RoleSign {
  const name = capital(word.toLowerCase().replace(/(?<=\p{L}{3}[^e])en$/u, ''));
  return { id: slug(name), name };
}
