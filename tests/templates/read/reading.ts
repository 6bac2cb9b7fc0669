import type { Framework } from 'templates/framework.schema';
import { readFramework } from 'templates/read/read-framework';

/** Reads made-up text as if it were a file. */
export function read(text: string, name = 'grundlag.md'): Framework {
  return readFramework({ name, bytes: new TextEncoder().encode(text) });
}

/** Each statement as `theme / group / role / form: text`, the way a reviewer reads them. */
export function told(framework: Framework): string[] {
  const themes = new Map(framework.themes.map((theme) => [theme.id, theme.name]));
  return framework.statements.map((statement) => {
    const group = statement.group === null ? '' : ` / ${statement.group}`;
    return `${themes.get(statement.theme)}${group} / ${statement.role} / ${statement.form}: ${statement.text}`;
  });
}

export function texts(framework: Framework): string[] {
  return framework.statements.map((statement) => statement.text);
}

export function whyLeftOut(framework: Framework, text: string): string | undefined {
  return framework.leftOut.find((part) => part.text === text)?.why;
}
