import { nameOfAction, sentenceOf } from 'app/components/audit/event-words';
import { createTranslations } from 'app/i18n/translator';
import { sourceFiles } from 'tests/architecture/source-files';
import { texts } from 'tests/architecture/texts';
import { describe, expect, it } from 'vitest';
import { actionsIn, namesIn } from './action-codes';

const files = sourceFiles('app/domain', 'app/jobs', 'app/cli', 'app/http', 'app/routes');
const rules = files.find(({ path }) => path.endsWith('access/access.rules.ts'));
if (!rules) throw new Error('the policy is not where it was');
const onConversations = namesIn(rules, 'ACTIONS').map((action) => `conversation.${action}`);
const COMPUTED = {
  '`conversation.${action}`': onConversations,
  '`function.${wanted}`': namesIn(rules, 'FUNCTIONS').map((wanted) => `function.${wanted}`),
  '`summary.${action}`': ['summary.send-back', 'summary.unfreeze', 'summary.reopen'],
};
const actions = [...new Set(files.flatMap((file) => actionsIn(file, COMPUTED)))].sort();

describe('everything that can be logged', () => {
  it('is found in the source', () => {
    expect(actions).toEqual(
      expect.arrayContaining(['summary.open', 'conversation.disclose', 'function.read-log', 'session.begin']),
    );
    expect(actions.length).toBeGreaterThan(100);
  });

  it.each(['da', 'en'] as const)(
    'has words for having been done, and for having been refused (%s)',
    (language) => {
      const without = actions.filter(
        (action) => !texts[language].has(`auditDid.${action}`) || !texts[language].has(`auditTo.${action}`),
      );
      expect(without).toEqual([]);
    },
  );
});

describe('an event as a sentence', () => {
  const { t } = createTranslations('da');
  const event = { action: 'summary.open', actor: null, subject: null, outcome: 'done' as const };

  it('says who did what, or tried to', () => {
    expect(sentenceOf(t, event, 'Hanne')).toBe('Hanne åbnede det underskrevne referat');
    const denied = { ...event, outcome: 'denied' as const };
    expect(sentenceOf(t, denied, 'Kim')).toBe('Kim ville åbne det underskrevne referat, men blev afvist');
  });

  it('names the code of an action that this release does not know', () => {
    const unknown = { ...event, action: 'moon.land' };
    expect(sentenceOf(t, unknown, 'Hanne')).toContain('(moon.land)');
    expect(nameOfAction(t, 'moon.land')).toContain('(moon.land)');
  });
});
