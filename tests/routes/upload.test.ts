import { readUpload } from 'app/http/upload.server';
import { describe, expect, it } from 'vitest';

const MB = 1024 * 1024;
const BOUNDARY = 'x1x2x3';
const rules = { field: 'document', limit: 5 * MB, tooLarge: 'framework.too_large' };

/** A browser that sends a file of `size` bytes in pieces, and knows how much of it was taken. */
function upload(size: number, name = 'grundlag.md') {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="document"; filename="${name}"\r\nContent-Type: text/markdown\r\n\r\n`;
  const pieces = [head, ...Array.from({ length: size / (MB / 4) }, () => 'a'.repeat(MB / 4))];
  const chunks = [...pieces, `\r\n--${BOUNDARY}--\r\n`].map((piece) => new TextEncoder().encode(piece));
  const sent = { chunks: 0, of: chunks.length };
  const body = new ReadableStream<Uint8Array>({
    pull(stream) {
      const chunk = chunks[sent.chunks];
      sent.chunks += 1;
      if (chunk) stream.enqueue(chunk);
      else stream.close();
    },
  });
  const request = new Request('http://localhost/grundlag', {
    method: 'POST',
    headers: { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` },
    body,
    ...{ duplex: 'half' },
  });
  return { request, sent };
}

describe('an upload', () => {
  it('gives the bytes and the name of the file', async () => {
    const { file } = await readUpload(upload(MB).request, rules);
    expect(file?.name).toBe('grundlag.md');
    expect(file?.bytes).toHaveLength(MB);
  });

  it('of 20 MB is refused, and let pass to its end so that the browser hears the answer', async () => {
    const { request, sent } = upload(20 * MB);
    await expect(readUpload(request, rules)).rejects.toMatchObject({
      name: 'Refusal',
      kind: 'invalid',
      code: 'framework.too_large',
    });
    expect(sent.chunks).toBeGreaterThanOrEqual(sent.of);
  });

  it('without a file is none, as browsers post an empty one', async () => {
    expect((await readUpload(upload(0, '').request, rules)).file).toBeNull();
  });

  it('gives the fields of a plain form too', async () => {
    const body = new URLSearchParams({ starter: 'vaerdier.md' });
    const request = new Request('http://localhost/grundlag', { method: 'POST', body });
    const { file, form } = await readUpload(request, rules);
    expect(file).toBeNull();
    expect(form.get('starter')).toBe('vaerdier.md');
  });

  it('that is cut off is a bad request', async () => {
    const request = new Request('http://localhost/grundlag', {
      method: 'POST',
      headers: { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` },
      body: `--${BOUNDARY}\r\nContent-Disposition: form-data; name="document"; filename="a.md"\r\n\r\nabc`,
    });
    await expect(readUpload(request, rules)).rejects.toMatchObject({ status: 400 });
  });
});
