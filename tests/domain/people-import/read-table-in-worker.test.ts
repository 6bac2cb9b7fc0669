import { READ_LIMITS } from 'app/domain/frameworks/run-reader.server';
import { readTable } from 'app/domain/people-import/read-table.server';
import { readTableInWorker } from 'app/domain/people-import/read-table-in-worker.server';
import { describe, expect, it } from 'vitest';

const bytes = (text: string) => Buffer.from(text);

describe('a payroll file that is read in a process of its own', () => {
  it('is read as it is elsewhere, without CPR numbers', async () => {
    const file = bytes('Nr;Navn;Note\n1;Bo;010190-1234\n2;Ea;\n');
    expect(await readTableInWorker(file)).toEqual(readTable(file));
  });

  it('is refused with the same code and line', async () => {
    await expect(readTableInWorker(bytes('Nr;Navn\n1;Bo\n2\n'))).rejects.toMatchObject({
      kind: 'invalid',
      code: 'people_import.uneven',
      values: { line: 3, found: 1, expected: 2 },
    });
    await expect(readTableInWorker(bytes(''))).rejects.toMatchObject({ code: 'people_import.empty' });
  });

  it('is given up when it takes too long', async () => {
    const limits = { ...READ_LIMITS, milliseconds: 1 };
    await expect(readTableInWorker(bytes('Nr;Navn\n1;Bo\n'), limits)).rejects.toMatchObject({
      code: 'people_import.too_heavy',
    });
  });

  it('leaves the server free to answer while 50,000 lines are read', async () => {
    const lines = Array.from(
      { length: 50_000 },
      (_, number) => `${number};Person ${number};Enhed ${number % 900}`,
    );
    const file = bytes(`Nr;Navn;Enhed\n${lines.join('\n')}\n`);
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const table = await readTableInWorker(file);
    clearInterval(watch);
    expect(table.rows).toHaveLength(50_000);
    // Taking the rows over from the other process is all that is left to do here.
    expect(longest).toBeLessThan(1000);
  });
});
