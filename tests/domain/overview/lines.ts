import type { ConversationLine, LineParticipant } from 'app/domain/conversations/list-conversations.server';

export const JONAS: LineParticipant = {
  personId: 'jonas',
  name: 'Jonas',
  side: 'employee',
  shared: false,
  signed: false,
  deputy: null,
};
export const ANNE: LineParticipant = {
  personId: 'anne',
  name: 'Anne',
  side: 'leader',
  shared: false,
  signed: false,
  deputy: null,
};

/** Jonas's MUS with Anne, which both are preparing. */
export function line(changes: Partial<ConversationLine> = {}): ConversationLine {
  return {
    id: 'c1',
    type: 'mus',
    state: 'preparing',
    heldOn: '2026-03-16',
    startTime: null,
    minutes: null,
    signedAt: null,
    employeeId: 'jonas',
    leaderId: 'anne',
    groupName: null,
    employeeName: 'Jonas',
    leaderName: 'Anne',
    sentBack: false,
    waitsForStamp: false,
    participants: [JONAS, ANNE],
    ...changes,
  };
}

/** Which of the two have shared. */
export function shared(...by: ('employee' | 'leader')[]): Pick<ConversationLine, 'participants'> {
  return { participants: [JONAS, ANNE].map((one) => ({ ...one, shared: by.includes(one.side) })) };
}
