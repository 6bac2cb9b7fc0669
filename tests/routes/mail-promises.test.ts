import { createOrganisation } from 'tests/policy/matrix/world';
import { plantConversation } from 'tests/support/planted';
import { startTestServer } from 'tests/support/test-server';
import { expect, it } from 'vitest';

it.each([
  [true, ['får en mail med datoen', 'får Jonas en mail']],
  [false, ['Sig selv datoen til', 'skal du selv sige det til Jonas']],
])(
  'a leader is promised a mail only where mails are sent (%s)',
  async (mailIsOn, [calledIn = '', moved = '']) => {
    const organisation = await createOrganisation();
    const { id } = await plantConversation(organisation, {
      ...{ employee: 'Jonas', leader: 'Anne', shared: false, heldOn: '2026-04-01' },
      state: 'preparing',
    });
    const server = await startTestServer(organisation, { mailIsOn });
    const anne = server.as('Anne');
    const other = await anne.get(`/team/${organisation.idOf('Mie')}/indkald`);
    expect(other.text).toContain(calledIn);
    const day = await anne.get(`/samtaler/${id}/dag`);
    expect(day.text).toContain(moved);
    const cancelling = await anne.get(`/samtaler/${id}/aflys`);
    const several = await Promise.all(
      ['/team/indkald', '/team/indkald-gruppe', '/team?indkaldt=1', '/team?indkaldt=2'].map((page) =>
        anne.get(page),
      ),
    );
    for (const page of [other, day, cancelling, ...several])
      expect(page.text.includes('en mail')).toBe(mailIsOn);
    await server.close();
  },
);
