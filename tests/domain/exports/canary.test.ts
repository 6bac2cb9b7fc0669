import { noteProgress } from 'app/domain/conversations/agreements/progress.server';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { endTalk, startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { requestExport } from 'app/domain/exports/request-export.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { readDocument } from 'app/domain/signing/read-document.server';
import { calledIn, organisationWithTeam, writeLine } from 'tests/support/conversations';
import { inflated } from 'tests/support/inflated';
import { expect, it } from 'vitest';
import { agree } from '../conversations/agreements/talks';
import { sign } from '../signing/sign-as';
import { downloaded, folderForTest, madeNext, PURPOSE, unzipped } from './export-world';

/** Stands in each text that HR may not have, and in no other. */
const CANARY = 'kanariefuglen';
const secret = (where: string) => `${CANARY} i ${where}`;
/** Stands in what may be retold, and has to be found: the search sees what there is. */
const OPEN = 'solsorten';

it('an archive for HR has nothing of what stays between the two, of preparations or of notes in the year, in any of its files', async () => {
  const organisation = organisationWithTeam();
  const [anne, jonas] = [organisation.as('Anne'), organisation.as('Jonas')];
  const id = calledIn(organisation);
  const answer = { questionId: 'q_deler', scale: 'going-well', version: 0 } as const;
  saveAnswer(jonas, id, { ...answer, text: secret('Jonas’ forberedelse') });
  saveAnswer(anne, id, { ...answer, text: secret('Annes forberedelse') });
  for (const one of [jonas, anne]) sharePreparation(one, id);
  startTalk(anne, id);
  writeLine(anne, id, secret('referatet'));
  writeLine(jonas, id, secret('referatet fra Jonas'));
  writeLine(anne, id, `${OPEN} må genfortælles`, { discretion: 'may-be-retold' });
  const agreement = agree(organisation, 'Anne', id, 'Vagtplan');
  endTalk(anne, id);
  await freezeSummary(anne, id);
  for (const name of ['Anne', 'Jonas']) await sign(organisation, name, id);
  noteProgress(jonas, agreement, { progress: 'on-track', text: secret('noten') });

  const folder = folderForTest();
  const exported = requestExport(organisation.as('Hanne'), { chosen: [id] }, PURPOSE);
  expect(await madeNext(organisation, folder)).toEqual({ outcome: 'ready' });
  const zip = await downloaded(organisation, 'Hanne', folder, exported);
  const files = await unzipped(zip);
  expect(files.size).toBe(5);
  for (const [name, bytes] of files) expect(name + readable(bytes), name).not.toContain(CANARY);
  expect([...files.values()].some((bytes) => readable(bytes).includes(OPEN))).toBe(true);
  // The same search finds it where it is.
  expect(readable(Buffer.from(readDocument(anne, id).pdf))).toContain(CANARY);
});

/** A file as it is, and what is packed in it; in UTF-16 too, as titles of a PDF are. */
function readable(file: Buffer): string {
  return [file.toString('latin1'), inflated(file), file.toString('utf16le')].join('\n');
}
