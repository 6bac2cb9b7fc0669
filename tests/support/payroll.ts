import type { Context } from 'app/domain/context';
import { newId } from 'app/domain/ids';
import { importPeople, previewImport } from 'app/domain/people-import/import-people.server';
import type { Choices, Table } from 'app/domain/people-import/people-import.schema';
import { proposeChoices } from 'app/domain/people-import/profiles.server';
import { readTable } from 'app/domain/people-import/read-table.server';
import { employments, people, units } from 'db/schema/people';
import { asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { TestOrganisation } from './test-database';

export const HEADING = 'Medarbejdernummer;Navn;E-mail;Stilling;Enhed;Leder;Rolle;Ansat fra;Fratrådt';

/** A payroll file with this heading and these lines. */
export const payroll = (...lines: string[]): string => `${[HEADING, ...lines].join('\r\n')}\r\n`;

/** One line: number, name, and what is not as for anybody else. The e-mail follows from the name. */
export function line(
  number: number | string,
  name: string,
  {
    title = 'Pædagog',
    unit = 'Skovlyst',
    leader = '',
    role = 'Medarbejder',
    from = '01-02-2020',
    until = '',
    email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@proeveby.example`,
  }: Partial<Record<'title' | 'unit' | 'leader' | 'role' | 'from' | 'until' | 'email', string>> = {},
): string {
  return [number, name, email, title, unit, leader, role, from, until].join(';');
}

export function read(ctx: Context, text: string | Buffer, chosen: Partial<Choices> = {}) {
  const table: Table = readTable(Buffer.from(text));
  return { table, choices: { ...proposeChoices(ctx.db, table).choices, ...chosen } };
}

/** What an import of the text would do. */
export const previewOf = (ctx: Context, text: string | Buffer, chosen: Partial<Choices> = {}) =>
  previewImport(ctx, read(ctx, text, chosen));

/** Imports the text as it is previewed; returns how many it touched. */
export function importText(ctx: Context, text: string | Buffer, chosen: Partial<Choices> = {}) {
  const file = read(ctx, text, chosen);
  const { fingerprint } = previewImport(ctx, file);
  return importPeople(ctx, newId(), file, { fingerprint, endMany: true });
}

/** Every employment there is, as text: "Ea: Pædagog i Skovlyst under Bo, medarbejder, 2020-02-01 til …". */
export function registered({ db }: TestOrganisation): string[] {
  const leader = alias(people, 'leader');
  return db
    .select({ employment: employments, name: people.name, unit: units.name, leader: leader.name })
    .from(employments)
    .innerJoin(people, eq(people.id, employments.personId))
    .innerJoin(units, eq(units.id, employments.unitId))
    .leftJoin(leader, eq(leader.id, employments.leaderId))
    .where(eq(employments.source, 'import'))
    .orderBy(asc(people.name), asc(employments.startsOn))
    .all()
    .map(({ employment: { title, role, startsOn, endsOn }, ...row }) =>
      [
        `${row.name}: ${title} i ${row.unit}`,
        row.leader ? ` under ${row.leader}` : '',
        `, ${role}, ${startsOn} til ${endsOn ?? '…'}`,
      ].join(''),
    );
}
