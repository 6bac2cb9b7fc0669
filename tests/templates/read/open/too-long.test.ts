import { readDocument } from 'templates/read/read-document';
import { describe, expect, it } from 'vitest';

const documentOf = (text: string) => ({ name: 'grundlag.md', bytes: new TextEncoder().encode(text) });
const framework = (statements: number) =>
  `# Grundlag\n\n## Tillid\n\n### Medarbejder\n\n${Array.from(
    { length: statements },
    (_, i) => `- Holder aftalen om opgave ${i}`,
  ).join('\n')}\n`;

describe('a document that is longer than any framework', { timeout: 60_000 }, () => {
  it('is refused where it holds more than 3,000 statements', async () => {
    await expect(readDocument(documentOf(framework(3_001)))).rejects.toMatchObject({
      name: 'FrameworkReadError',
      code: 'framework.too_long',
    });
  });

  it('is refused where its text has more than 1.5 million characters', async () => {
    const text = `${framework(3)}\n${'Vi fortæller om os selv.\n\n'.repeat(60_000)}`;
    await expect(readDocument(documentOf(text))).rejects.toMatchObject({ code: 'framework.too_long' });
  });

  it('is read where it is as long as one may be', async () => {
    const { framework: read } = await readDocument(documentOf(framework(3_000)));
    expect(read.statements).toHaveLength(3_000);
  });
});
