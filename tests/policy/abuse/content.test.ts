import { newId } from 'app/domain/ids';
import { listRevisions } from 'app/domain/signing/list-revisions.server';
import { auditEvents } from 'db/schema/audit';
import { people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { nonceOf } from 'tests/support/http-client';
import { inflated } from 'tests/support/inflated';
import { describe, expect, it } from 'vitest';
import { abusedWorld } from './attempt';

const abuse = abusedWorld();

const SCRIPTS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</textarea><script>alert(1)</script>',
  '<a href="javascript:alert(1)">læs mere</a>',
];
const FORMULAS = ['=HYPERLINK("https://ond.example")', '+1+cmd|calc', '-2+3', '@SUM(A1)', '＝1+1'];

/** Does something that is taken back afterwards. */
async function passing(work: () => Promise<void>): Promise<void> {
  const { db } = abuse.world.organisation;
  db.$client.exec('begin');
  try {
    await work();
  } finally {
    db.$client.exec('rollback');
  }
}

describe('what looks like a script is text', () => {
  it.each(SCRIPTS)('on the page, and in its data: %s', (text) =>
    passing(async () => {
      const { id } = abuse.world.withLeader['in-talk'];
      const line = { id: newId(), text, discretion: 'between-us', version: '0' };
      const jonas = abuse.server.as('Jonas');
      const anne = abuse.server.as('Anne');
      expect((await jonas.post(`/samtaler/${id}/samtale/tilbageblik/referat`, line)).status).toBe(200);
      const goal = {
        goal: text,
        activity: text,
        employeePart: '',
        leaderPart: '',
        dueOn: '',
        followUpOn: '',
      };
      expect((await jonas.post(`/samtaler/${id}/aftaler`, { ...goal, id: '', version: '0' })).status).toBe(
        302,
      );
      for (const path of ['samtale/tilbageblik', 'samtale/tilbageblik/stor', 'aftaler']) {
        const page = await anne.get(`/samtaler/${id}/${path}`);
        expect(page.status).toBe(200);
        expect(page.text, path).not.toContain(text);
        expect(page.text).toContain('alert(1)');
        // Whatever got past that would still not run.
        expect(page.headers['content-security-policy']).toContain(
          `script-src 'self' 'nonce-${nonceOf(page)}'`,
        );
        expect(page.headers['content-security-policy']).not.toContain('unsafe-inline');
      }
    }),
  );

  it('in the document, which has nothing in it that runs or leads anywhere', () =>
    passing(async () => {
      const { id } = abuse.world.withLeader.summary;
      const anne = abuse.server.as('Anne');
      for (const text of [...SCRIPTS, ...FORMULAS.filter((formula) => !formula.startsWith('＝'))]) {
        const line = { id: newId(), text, discretion: 'between-us', version: '0' };
        await anne.post(`/samtaler/${id}/samtale/tilbageblik/referat`, line);
      }
      expect((await anne.post(`/samtaler/${id}/underskrift`, { intent: 'freeze' })).status).toBe(302);
      const document = await anne.get(`/samtaler/${id}/referat.pdf`);
      expect(document.status).toBe(200);
      expect(document.headers['content-type']).toBe('application/pdf');
      // As it is stored: a client of tests reads text.
      const pdf = listRevisions(abuse.world.organisation.db, id).at(-1)?.pdf ?? Buffer.of();
      const parts = `${pdf.toString('latin1')}${inflated(pdf)}`;
      expect(parts).toContain('/Type');
      const active = ['/JavaScript', '/JS', '/Launch', '/OpenAction', '/AA', '/URI', '/XFA', '/RichMedia'];
      expect(active.filter((name) => new RegExp(`${name}\b`).test(parts))).toEqual([]);
    }));
});

describe('what looks like a formula is text', () => {
  it.each(FORMULAS)('in what is taken out as a spreadsheet: %s', (name) =>
    passing(async () => {
      const { db, idOf } = abuse.world.organisation;
      db.update(people)
        .set({ name })
        .where(eq(people.id, idOf('Mie')))
        .run();
      const { id } = abuse.world.withLeader.signed;
      await abuse.server.as('Mie').get(`/samtaler/${id}`);
      const log = await abuse.server.as('Rita').get('/log/hent?udfald=denied');
      expect(log.status).toBe(200);
      const cells = log.text.replace('\uFEFF', '').split(/\r\n|;/);
      expect(cells.filter((cell) => /^"?[=+\-@＝]/.test(cell))).toEqual([]);
      expect(log.text).toContain(`'${name.replaceAll('"', '""')}`);
    }),
  );
});

describe('a hostile file is refused in words, and nothing of it is kept', () => {
  const BOMB = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(2000, 0xff)]);
  it.each<[string, string | Buffer]>([
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1])],
    ['an archive that is none', BOMB],
    ['an open quote, to swallow the rest', 'Nr;Navn\n1;"Bo\n2;Ea\n'],
    ['a line with more fields than there are headings', 'Nr;Navn\n1;Bo;Holm;=1+1\n'],
    ['half a letter of another encoding, and nothing more', Buffer.from([0xff, 0xfe, 0x00])],
    ['nothing at all', ''],
  ])('as a payroll file: %s', async (_what, file) => {
    await abuse.refuses({
      by: 'Adam',
      asks: (client) => client.upload('/personer/import', 'file', file),
      status: 422,
      denied: 'people.import-read',
    });
  });

  it.each<[string, string | Buffer]>([
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1])],
    ['an archive that is none', BOMB],
    [
      'a PDF that is none',
      '%PDF-1.7\n1 0 obj << /Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>\n%%EOF',
    ],
    ['nothing that is a document', Buffer.alloc(5000, 0)],
  ])('as a framework: %s', async (_what, file) => {
    await abuse.refuses({
      by: 'Adam',
      asks: (client) => client.upload('/grundlag', 'document', file),
      status: 422,
      denied: 'framework.start-review',
    });
  });

  it('also from somebody who may not read one in: it is not looked at', async () => {
    await abuse.refuses({
      by: 'Jonas',
      asks: (client) => client.upload('/personer/import', 'file', 'Nr;Navn\n1;Bo\n'),
      status: 403,
      denied: 'function.administer-people',
    });
  });
});

it('what was refused is in the log by ids alone', () => {
  const rows = JSON.stringify(abuse.world.organisation.db.select().from(auditEvents).all());
  for (const text of [...SCRIPTS, ...FORMULAS, 'alert(1)']) expect(rows).not.toContain(text);
});
