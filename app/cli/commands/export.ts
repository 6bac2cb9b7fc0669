import { existsSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { PURPOSES } from 'db/schema/vocabulary';
import { z } from 'zod';
import type { Context } from '../../domain/context';
import { listRoundNames } from '../../domain/cycles/rounds/list-rounds.server';
import { claimExport } from '../../domain/exports/claim-export.server';
import { noteDownload, openExport } from '../../domain/exports/download-export.server';
import { cancelExport } from '../../domain/exports/end-export.server';
import { exportFolder } from '../../domain/exports/export-folder.server';
import { makeExport } from '../../domain/exports/make-export.server';
import { readOwnExport } from '../../domain/exports/own-exports.server';
import { requestExport } from '../../domain/exports/request-export.server';
import { actorOf } from '../../domain/people/actor.server';
import { findUnit } from '../../domain/people/find-by-text.server';
import { findPersonByEmail, hasPerson } from '../../domain/people/find-person.server';
import { putInPlace } from '../../domain/write-durably.server';
import { archiveWords } from '../../jobs/exports/archive-words';
import { type Command, CommandError, type ExitCode, type Io } from '../command';
import { openData } from '../open-data';

const DaySchema = z.iso.date();
const PurposeSchema = z.enum(PURPOSES);

/** The signed summaries of a unit, a round or a period in one ZIP, as somebody in HR gets them on the page, and logged as theirs. */
export const exportSummaries: Command = {
  usage: `export --by EMAIL --purpose ${PURPOSES.join('|')} --out FILE.zip [--reference TEXT] [--unit NAME] [--round NAME] [--from DATE] [--to DATE] [--data data]`,
  async run(args, io) {
    const { values } = parseArgs({
      args,
      options: {
        by: { type: 'string', default: '' },
        purpose: { type: 'string', default: '' },
        reference: { type: 'string', default: '' },
        unit: { type: 'string' },
        round: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        out: { type: 'string', default: '' },
        data: { type: 'string', default: 'data' },
      },
    });
    const purpose = PurposeSchema.safeParse(values.purpose);
    if (!purpose.success) throw new CommandError('export.purpose_missing', { purposes: PURPOSES.join(', ') });
    if (values.out === '') throw new CommandError('export.out_missing');
    if (existsSync(values.out)) throw new CommandError('export.out_there', { file: values.out });
    const [from, to] = [dayOf(values.from), dayOf(values.to)];
    const { db, keys } = openData(values.data);
    try {
      if (!hasPerson(db, values.by)) throw new CommandError('export.by_missing', { email: values.by });
      const now = io.now();
      const ctx = { db, keys, now, actor: actorOf(db, findPersonByEmail(db, values.by), now) };
      const unitId = values.unit === undefined ? null : findUnit(db, values.unit);
      const cycleId = values.round === undefined ? null : roundCalled(ctx, values.round);
      const all = {
        state: null,
        name: '',
        unit: '',
        type: null,
        by: 'held',
        exported: null,
      } as const;
      const wanted = { matching: { ...all, unitId, cycleId, from, to } };
      const stated = { purpose: purpose.data, reference: values.reference };
      const id = requestExport(ctx, wanted, stated, 'command-line');
      const folder = exportFolder(values.data);
      return await make(ctx, io, { id, folder, out: values.out, email: values.by });
    } finally {
      db.$client.close();
    }
  },
};

function dayOf(day: string | undefined): string | null {
  if (day === undefined) return null;
  if (!DaySchema.safeParse(day).success) throw new CommandError('export.bad_date', { date: day });
  return day;
}

/** The round that somebody wrote the whole name or the id of. */
function roundCalled(ctx: Context, text: string): string {
  const name = text.trim().toLocaleLowerCase('da');
  const found = listRoundNames(ctx).filter(
    (round) => round.id === text || round.name.trim().toLocaleLowerCase('da') === name,
  );
  const [only, another] = found;
  if (!only) throw new CommandError('export.round_unknown', { name: text });
  if (another)
    throw new CommandError('export.round_ambiguous', { ids: found.map(({ id }) => id).join(', ') });
  return only.id;
}

type Asked = { id: string; folder: string; out: string; email: string };

async function make(ctx: Context, io: Io, { id, folder, out, email }: Asked): Promise<ExitCode> {
  const { db, keys } = ctx;
  const claimed = claimExport({ db, keys, now: ctx.now, actor: null }, id);
  // A server that runs may have been quicker.
  const made =
    claimed && (await makeExport({ db, keys, clock: io.now, folder, words: archiveWords }, claimed));
  if (!made || made.outcome === 'lost' || made.outcome === 'put-off') {
    io.err(io.t('exports.cli.taken', { email }));
    return 1;
  }
  const { error, done, requested, sha256 } = readOwnExport(ctx, id);
  if (made.outcome === 'failed') {
    const known = WHY_FAILED.find((code) => code === error) ?? 'unexpected';
    io.err(io.t('exports.cli.failed', { why: io.t(`exports.failed.${known}`) }));
    return 2;
  }
  try {
    await copyOut(ctx, { id, folder, out });
  } finally {
    cancelExport(ctx, folder, id);
  }
  io.out(io.t('exports.cli.made', { count: done, file: out, sha256: sha256 ?? '' }));
  if (requested > done) io.err(io.t('exports.cli.left_out', { count: requested - done }));
  return 0;
}

const WHY_FAILED = ['ENOSPC', 'no-rights', 'nothing-left', 'gave-up'] as const;

/** The file is there whole, or not at all. */
async function copyOut(ctx: Context, { id, folder, out }: Omit<Asked, 'email'>): Promise<void> {
  const unfinished = `${out}.unfinished`;
  rmSync(unfinished, { force: true });
  const file = await open(unfinished, 'wx', 0o600);
  try {
    const archive = await openExport(ctx, folder, id);
    noteDownload(ctx, id, 0);
    for await (const part of archive.read(0, archive.bytes)) await file.write(part);
    await file.sync();
    putInPlace(unfinished, out);
  } finally {
    await file.close();
    rmSync(unfinished, { force: true });
  }
}
