import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EVERYBODY, type Framework } from 'templates/framework.schema';
import { z } from 'zod';

/**
 * What a person reading the document judged its statements to be. Sealed: texts, themes and groups are hashes,
 * so that the documents' sentences stay out of the repository.
 */
const SealedGoldSchema = z.object({
  /** Path of the document in ../shared. */
  document: z.string(),
  items: z.array(
    z.object({
      key: z.string(),
      /** Other wordings of the same statement, and parts that it may come as. */
      also: z.array(z.string()),
      split: z.array(z.string()),
      role: z.string(),
      /** Other names that the role may have. */
      roleAlso: z.array(z.string()).default([]),
      themes: z.array(z.string()),
      group: z.string(),
    }),
  ),
  /** Sentences that count neither way. */
  neutral: z.array(z.string()),
});

export type SealedGold = z.infer<typeof SealedGoldSchema>;

export interface FrameworkScore {
  readonly hits: number;
  readonly total: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Of the statements hit: the share with the right role, theme and group. */
  readonly role: number;
  readonly theme: number;
  readonly group: number;
}

const SEED = { f1: 0.98, role: 0.98, theme: 0.98 };
const UNTUNED = { f1: 0.85 };

/**
 * The documents that a person has judged, and what the reader owes on each: much on the seeds, whose layout it
 * was made with, less on documents judged before anybody had tried the reader on them.
 */
export const GOLD: readonly Gold[] = [
  { id: '000', owed: SEED },
  { id: '001', owed: { f1: 0.95, role: 0.95, theme: 0.95 } },
  { id: '003', owed: SEED },
  // Five roles as sections and again as columns, headings drawn as pictures.
  { id: 'hvidovre', owed: UNTUNED },
  // Areas of competence, each with lists under lead-ins.
  { id: 'ikast-brande', owed: UNTUNED },
  // Prose that calls the leader "du", in columns that run into each other.
  { id: 'hoeje-taastrup', owed: UNTUNED },
];

export interface Gold {
  readonly id: string;
  readonly owed: { readonly f1: number; readonly role?: number; readonly theme?: number };
}

const SHARED = new URL('../../../shared/', import.meta.url);
const GOLD_FOLDER = new URL('../templates/read/gold/', import.meta.url);

/** A document of ../shared, or null where that folder is not there. */
export function sharedDocument(path: string): { name: string; bytes: Uint8Array } | null {
  const file = new URL(path, SHARED);
  if (!existsSync(file)) return null;
  return { name: path.replace(/^.*\//, ''), bytes: readFileSync(fileURLToPath(file)) };
}

/** The path of a folder of ../shared, or null where it is not there. */
export function sharedFolder(name: string): string | null {
  const folder = fileURLToPath(new URL(`${name}/`, SHARED));
  return existsSync(folder) ? folder : null;
}

export function sealedGold(id: string): SealedGold {
  const file = fileURLToPath(new URL(`${id}.json`, GOLD_FOLDER));
  return SealedGoldSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Letters and digits alone, lower case, hashed: spacing, punctuation and soft hyphens do not count. */
function sealText(text: string): string {
  const key = plainName(
    text
      .normalize('NFKC')
      .replace(/\u00ad/g, '')
      .replace(/<[^>]+>/g, ''),
  );
  return key === '' ? '' : createHash('sha256').update(key).digest('hex').slice(0, 20);
}

function plainName(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

export function scoreFramework(framework: Framework, gold: SealedGold): FrameworkScore {
  const found = new Map<string, Framework['statements']>();
  for (const statement of framework.statements) {
    const key = sealText(statement.text);
    found.set(key, [...(found.get(key) ?? []), statement]);
  }
  const roles = new Map(framework.roles.map((role) => [role.id, role.name]));
  const themes = new Map(framework.themes.map((theme) => [theme.id, theme.name]));
  const used = new Set<string>();
  let [hits, role, theme, group] = [0, 0, 0, 0];
  for (const item of gold.items) {
    const keys = matchOf(item, found);
    const statements = found.get(keys[0] ?? '');
    if (!statements) continue;
    hits += 1;
    for (const key of keys) used.add(key);
    role += Number(
      statements.some((s) => {
        const names = [s.role, plainName(roles.get(s.role) ?? EVERYBODY)];
        return names.some((name) => name === item.role || item.roleAlso.includes(name));
      }),
    );
    theme += Number(statements.some((s) => item.themes.includes(sealText(themes.get(s.theme) ?? ''))));
    group += Number(statements.some((s) => sealText(s.group ?? '') === item.group));
  }
  const neutral = new Set(gold.neutral);
  const extra = [...found.keys()].filter((key) => !used.has(key) && !neutral.has(key)).length;
  const precision = ratio(used.size, used.size + extra);
  const recall = ratio(hits, gold.items.length);
  const f1 = ratio(2 * precision * recall, precision + recall);
  return {
    hits,
    total: gold.items.length,
    precision,
    recall,
    f1,
    role: ratio(role, hits),
    theme: ratio(theme, hits),
    group: ratio(group, hits),
  };
}

/** What the reader owes on a document and does not reach, named with its threshold: none where all is well. */
export function missedBy(score: FrameworkScore, owed: Gold['owed']): string[] {
  return (['f1', 'role', 'theme'] as const).flatMap((name) => {
    const least = owed[name];
    return least === undefined || score[name] >= least ? [] : [`${name} ${least.toFixed(2)}`];
  });
}

/** The keys by which an item was found: its own, another wording's, or those of all its parts. */
function matchOf(item: SealedGold['items'][number], found: ReadonlyMap<string, unknown>): string[] {
  const whole = [item.key, ...item.also].find((key) => found.has(key));
  if (whole) return [whole];
  return item.split.length > 0 && item.split.every((key) => found.has(key)) ? item.split : [];
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
