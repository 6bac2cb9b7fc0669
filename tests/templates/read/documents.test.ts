import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EVERYBODY, type Framework, LEFT_OUT_REASONS } from 'templates/framework.schema';
import { readFramework } from 'templates/read/read-framework';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { letterBalance, uncoveredText } from './coverage';

/** What a person who reads a document of the folder finds in it. `X.json` is about the document `X`. */
const FindingsSchema = z.strictObject({
  rule: z.string(),
  /** By name, the lowest level first. */
  roles: z.array(z.string()).optional(),
  inherits: z.record(z.string(), z.array(z.string())).optional(),
  values: z.array(z.string()).optional(),
  statements: z.array(z.strictObject({ role: z.string(), theme: z.string(), text: z.string() })),
  /** Sentences that may be statements or not. */
  anyOf: z.array(z.string()).default([]),
  indicators: z.array(z.string()).optional(),
  leftOut: z.record(z.string(), z.enum(LEFT_OUT_REASONS)).default({}),
});

const FOLDER = new URL('documents/', import.meta.url);

function bytesOf(name: string): Uint8Array {
  return readFileSync(fileURLToPath(new URL(name, FOLDER)));
}

const documents = readdirSync(fileURLToPath(FOLDER))
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const findings = FindingsSchema.parse(JSON.parse(new TextDecoder().decode(bytesOf(name))));
    const document = name.replace(/\.json$/, '');
    return { ...findings, document, bytes: bytesOf(document) };
  });

describe('documents as organisations write them', () => {
  it.each(documents)('$rule ($document)', (found) => {
    const framework = readFramework({ name: found.document, bytes: found.bytes });
    const { themes, roles } = framework;
    const role = (id: string) => roles.find((role) => role.id === id)?.name ?? EVERYBODY;
    const sure = framework.statements.filter(({ text }) => !found.anyOf.includes(text));
    const read = sure.map(({ text, ...statement }) => ({
      role: role(statement.role),
      theme: themes.find((theme) => theme.id === statement.theme)?.name ?? '',
      text,
    }));
    expect(read.sort(byText)).toEqual(found.statements.sort(byText));
    if (found.roles) expect(byLevel(framework)).toEqual(found.roles);
    if (found.values) expect(framework.values.map(({ name }) => name)).toEqual(found.values);
    if (found.indicators) expect(framework.indicators.map(({ text }) => text)).toEqual(found.indicators);
    for (const [name, inherited] of Object.entries(found.inherits ?? {})) {
      expect(roles.find((role) => role.name === name)?.inherits.map(role)).toEqual(inherited);
    }
    for (const [text, why] of Object.entries(found.leftOut)) {
      expect(framework.leftOut).toContainEqual(expect.objectContaining({ text, why }));
    }
  });

  it.each(documents)('nothing of $document vanishes, and nothing is told twice', ({ document, bytes }) => {
    const framework = readFramework({ name: document, bytes });
    const text = new TextDecoder().decode(bytes);
    expect(uncoveredText(framework, text)).toEqual([]);
    expect(letterBalance(framework, text)).toEqual({});
  });
});

/** A table may be read by its rows or by its columns. */
function byText(one: { role: string; text: string }, other: { role: string; text: string }): number {
  return `${one.text} ${one.role}`.localeCompare(`${other.text} ${other.role}`, 'da');
}

function byLevel({ roles }: Framework): string[] {
  return [...roles].sort((a, b) => a.level - b.level).map(({ name }) => name);
}
