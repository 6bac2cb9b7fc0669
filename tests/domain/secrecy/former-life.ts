import { sealedColumns } from 'db/sealed/columns.server';
import { opened } from 'db/sealed/sealed';
import { getTableName, sql } from 'drizzle-orm';
import { formerDatabase } from 'tests/support/former-database';
import type { TestOrganisation } from 'tests/support/test-database';
import { z } from 'zod';

/** The release before content was sealed. */
const FORMER = 10;

/** In an order in which what a row refers to is there. */
const TABLES = [
  'conversations',
  'preparations',
  'answers',
  'record_lines',
  'agreements',
  'agreement_verdicts',
  'agreement_notes',
  'agreed_data',
  'certificate_authorities',
  'summaries',
  'summary_revisions',
  'signatures',
  'disclosures',
];

const RowSchema = z.record(z.string(), z.unknown());
const TalkSchema = z.looseObject({ id: z.string(), state: z.string(), type: z.string() });

/** What people have written in an organisation's database, as it reads, row by row under the name of its column. */
export function contentOf({ db }: Pick<TestOrganisation, 'db'>): Record<string, unknown[]> {
  return Object.fromEntries(
    sealedColumns().flatMap(({ table, columns }) =>
      columns.map((column) => [
        `${getTableName(table)}.${column.name}`,
        db
          .select({ content: opened(column) })
          .from(table)
          .orderBy(sql`rowid`)
          .all()
          .map(({ content }) => content),
      ]),
    ),
  );
}

/** The conversations of an organisation as the release before had them: all that people have written as text. */
export function formerLife(folder: string, organisation: TestOrganisation): string {
  const former = formerDatabase(folder, FORMER, organisation);
  const talks: z.infer<typeof TalkSchema>[] = [];
  for (const name of TABLES)
    for (const row of plainRows(organisation, name)) {
      if (name !== 'conversations') former.insert(name, former.columnsOf(name, row));
      else {
        const talk = TalkSchema.parse(row);
        talks.push(talk);
        const templateId = talk.type === 'lus' ? 'skema-leder' : 'skema-medarbejder';
        former.insert(name, {
          ...former.columnsOf(name, row),
          template_id: templateId,
          // Nothing can be put into what is signed.
          state: 'preparing',
        });
      }
    }
  for (const { id, state } of talks)
    former.run(`update conversations set state = '${state}' where id = '${id}'`);
  former.close();
  return former.file;
}

function plainRows({ db }: TestOrganisation, name: string): Record<string, unknown>[] {
  const rows = db
    .all(sql`select * from ${sql.identifier(name)} order by rowid`)
    .map((row) => RowSchema.parse(row));
  const sealed = sealedColumns().find(({ table }) => getTableName(table) === name);
  if (!sealed) return rows;
  const content = contentOf({ db });
  return rows.map((row, at) => ({
    ...row,
    ...Object.fromEntries(
      sealed.columns.map((column) => [column.name, content[`${name}.${column.name}`]?.[at]]),
    ),
  }));
}
