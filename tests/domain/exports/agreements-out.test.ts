import { noteAtFollowUp } from 'app/domain/conversations/agreements/follow-up.server';
import { takeAgreementsOut } from 'app/domain/exports/take-agreements-out.server';
import { agreementsFile } from 'app/routes/hr/agreements-file';
import { auditEvents } from 'db/schema/audit';
import { disclosures } from 'db/schema/exports';
import { eq } from 'drizzle-orm';
import { calledIn } from 'tests/support/conversations';
import { PASSWORD, type Planted, plantConversation } from 'tests/support/planted';
import { quickPassword } from 'tests/support/quick-password';
import { createTestOrganisation, type TestOrganisation } from 'tests/support/test-database';
import { beforeAll, expect, it } from 'vitest';

const refused = (code: string) => expect.objectContaining({ name: 'Refusal', code });
const PURPOSE = { purpose: 'transfer', reference: 'Sag 4' } as const;

let organisation: TestOrganisation;
let talk: Planted;
beforeAll(async () => {
  const passwordHash = await quickPassword(PASSWORD);
  organisation = createTestOrganisation([
    { name: 'Anne', role: 'leder', passwordHash },
    { name: 'Jonas', leader: 'Anne', passwordHash },
    { name: 'Hanne', grants: ['hr'] },
  ]);
  const plan = { employee: 'Jonas', leader: 'Anne', shared: true, heldOn: '2026-03-02' };
  talk = await plantConversation(organisation, { ...plan, state: 'signed' });
  noteAtFollowUp(organisation.as('Jonas'), talk.id, {
    agreementId: talk.agreementId,
    progress: 'stuck',
    text: 'hemmeligundervejs',
  });
});

const taken = (chosen = [talk.id], who = 'Hanne') =>
  takeAgreementsOut(organisation.as(who), { chosen }, PURPOSE);

it('HR gets what was agreed, word for word, and nothing of what stays between the two or was noted later', async () => {
  const rows = await taken();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ unit: 'Børn og unge', employee: 'Jonas', leader: 'Anne', type: 'mus' });
  const said = JSON.stringify(rows);
  for (const word of talk.secrets.agreed) expect(said).toContain(word);
  const others = talk.secrets.joint.filter((word) => !talk.secrets.agreed.includes(word));
  for (const word of [...others, talk.secrets.employee, talk.secrets.leader, 'hemmeligundervejs'])
    expect(said).not.toContain(word);
});

it('each conversation is disclosed and logged, with the purpose, before its agreements are given', async () => {
  const { db } = organisation;
  db.delete(disclosures).run();
  await taken();
  expect(db.select().from(disclosures).all()).toMatchObject([
    { conversationId: talk.id, kind: 'agreements', purpose: 'transfer' },
  ]);
  const logged = db.select().from(auditEvents).where(eq(auditEvents.action, 'summary.take-agreements')).all();
  expect(logged.at(-1)).toMatchObject({ subjectId: talk.id, actorId: organisation.idOf('Hanne') });
});

it('nobody but HR has them, and HR only of what is signed', async () => {
  await expect(taken([talk.id], 'Anne')).rejects.toThrow(refused('access.forbidden'));
  await expect(taken([talk.id, calledIn(organisation)])).rejects.toThrow(refused('access.not_found'));
  expect(organisation.db.select().from(disclosures).all()).toHaveLength(1);
});

it('nothing that two have agreed is run as a formula', async () => {
  const [row] = await taken();
  if (!row) throw new Error('there is no agreement');
  const file = await agreementsFile('csv', [{ ...row, goal: '=HYPERLINK("x")', support: '+45;"' }], 'da');
  const [header, line] = (await file.text()).split('\r\n');
  expect(header).toContain(
    'Tema;Mål;Aktivitet;Det gør medarbejderen;Det gør lederen;Støtte;Frist;Opfølgning',
  );
  expect(line).toContain(`"'=HYPERLINK(""x"")"`);
  expect(line).toContain(`"'+45;"""`);
});
