import { readFileSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { FACTS, FORMATS, MAPPINGS, TAKES } from './filing.rules';

/** A name that JSON, XML and whoever reads them can do something with; a dot leads into a part. */
const NAME = /^[\p{L}_][\p{L}\p{N}_-]*(\.[\p{L}_][\p{L}\p{N}_-]*)*$/u;

const FolderSchema = z.string().refine(isAbsolute, 'folder_relative');
const MappingSchema = z
  .record(
    z.string().regex(NAME, 'field_name'),
    z.union(
      [z.enum(FACTS), z.strictObject({ constant: z.union([z.string().max(500), z.number(), z.boolean()]) })],
      'field',
    ),
  )
  .refine((mapping) => Object.keys(mapping).length > 0, 'no_fields')
  .refine(
    (mapping) =>
      Object.keys(mapping).every(
        (name) => !Object.keys(mapping).some((other) => other.startsWith(`${name}.`)),
      ),
    'fields_clash',
  );

const TargetSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(60),
    folder: FolderSchema,
    format: z.enum(FORMATS),
    take: z.enum(TAKES),
    since: z.iso.date().optional(),
    mapping: MappingSchema.optional(),
  })
  .refine(({ take, since }) => take === 'asked' || since !== undefined, 'since_missing')
  .refine(({ take, since }) => take !== 'asked' || since === undefined, 'since_asked');

const FileSchema = z
  .strictObject({
    targets: z.array(TargetSchema).default([]),
    letters: z.strictObject({ folder: FolderSchema }).optional(),
  })
  .refine(({ targets }) => isEachOnce(targets.map(({ name }) => name.toLowerCase())), 'names_twice')
  .refine(
    ({ targets, letters }) =>
      isEachOnce([...targets, ...(letters ? [letters] : [])].map(({ folder }) => resolve(folder))),
    'folders_twice',
  );

const isEachOnce = (texts: readonly string[]) => new Set(texts).size === texts.length;

type Written = z.infer<typeof TargetSchema>;
/** A case system's watched folder, as the operator has set it up. */
export type FilingTarget = Omit<Written, 'mapping' | 'since'> & {
  mapping: NonNullable<Written['mapping']>;
  /** The first day of signing that is taken; null where HR asks for each. */
  since: string | null;
};

/** Where copies go that leave Muskat by themselves. Folders are the operator's to say, and never on a page. */
export type FilingSettings = { targets: FilingTarget[]; letters: { folder: string } | null };

export const NO_FILING: FilingSettings = { targets: [], letters: null };

/** `code` is a key under `filing.settings` in app/i18n; `why` one under `filing.settings.why`, or the words of the check. */
export class FilingSettingsError extends Error {
  override name = 'FilingSettingsError';
  constructor(
    readonly code: 'unreadable' | 'not_json' | 'wrong',
    readonly values: { file: string; where: string; why: string },
  ) {
    super(code);
  }
}

/** Reads the operator's file; nothing is filed where none is named. Throws a FilingSettingsError at what does not fit. */
export function readFilingSettings(file: string): FilingSettings {
  if (!file) return NO_FILING;
  const read = FileSchema.safeParse(jsonIn(file));
  if (!read.success) {
    const issue = read.error.issues[0];
    const where = issue?.path.join('.') ?? '';
    throw new FilingSettingsError('wrong', { file, where, why: issue?.message ?? '' });
  }
  const { targets, letters = null } = read.data;
  return {
    targets: targets.map(({ mapping, since = null, ...target }) => ({
      ...target,
      since,
      mapping: mapping ?? MAPPINGS[target.format],
    })),
    letters,
  };
}

function jsonIn(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new FilingSettingsError('unreadable', { file, where: '', why });
  }
  try {
    // Editors on Windows put a mark in front.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new FilingSettingsError('not_json', { file, where: '', why: '' });
  }
}
