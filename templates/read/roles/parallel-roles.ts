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
  // By level, the headings that name a role.
  const known = new Map<number, HeadingBlock[]>();
  for (const { block, role } of headings) {
    const beside = known.get(block.level);
    if (role && beside) beside.push(block);
    else if (role) known.set(block.level, [block]);
  }
  const found = new Map<HeadingBlock, RoleSign>();
  for (const { block, i, role } of headings) {
    if (role) continue;
    const beside = known.get(block.level) ?? [];
    const word = /^(?:den|det)\s+gode?\s+(\p{L}{4,})$/iu.exec(block.text.text)?.[1];
    const built = word && beside.some((other) => /^(?:den|det)\s+gode?\s/i.test(other.text.text));
    const alone =
      /^\p{Lu}\p{L}{3,}$/u.test(block.text.text) &&
      beside.length > 1 &&
      isSubjectUnder(blocks, i, block.text.text);
    const asked = /^(?:hvad|what)\s.*\s(?:for|of)\s+(?:the\s+)?(\p{L}{4,})\?$/iu.exec(block.text.text)?.[1];
    if (asked && isSubjectUnder(blocks, i, asked)) found.set(block, roleOf(asked));
    else if (built) found.set(block, roleOf(word));
    else if (alone) found.set(block, roleOf(block.text.text));
  }
  return found;
}

function isSubjectUnder(blocks: readonly Block[], i: number, word: string): boolean {
  const stem = word.toLowerCase().replace(/(?:en|et|n)$/, '');
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
