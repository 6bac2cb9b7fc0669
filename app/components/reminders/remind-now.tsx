import { useTranslation } from 'react-i18next';
import { Form, useNavigation } from 'react-router';
import type { RemindableGroup } from '../../domain/cycles/reminders/remind-by-hand.server';
import { Table } from '../data/table';
import { Button } from '../form/button';

/** The groups that can be reminded now, each with how many it is and a button that says so. */
export function RemindNow({ groups, unitId }: { groups: RemindableGroup[]; unitId: string | null }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const sending = navigation.formData?.get('group');
  return (
    <Table
      caption={t('reminders.now')}
      hideCaption
      rows={groups}
      keyOf={({ group }) => group}
      columns={[
        {
          header: t('reminders.group'),
          rowHeader: true,
          cell: ({ group }) => t(`reminders.groups.${group}`),
        },
        { header: t('reminders.count'), cell: ({ count }) => count },
        { header: t('reminders.aside'), cell: (line) => <Aside {...line} /> },
        {
          header: t('reminders.send'),
          cell: ({ group, count }) =>
            count === 0 ? (
              t('reminders.nobody')
            ) : (
              <Form method="post">
                <input type="hidden" name="group" value={group} />
                <input type="hidden" name="enhed" value={unitId ?? ''} />
                <Button
                  variant="secondary"
                  busy={sending === group}
                  aria-label={t('reminders.send_whom', {
                    send: t('reminders.send_to', { count }),
                    group: t(`reminders.groups.${group}`),
                  })}
                >
                  {t('reminders.send_to', { count })}
                </Button>
              </Form>
            ),
        },
      ]}
    />
  );
}

function Aside({ today, leftOut }: Pick<RemindableGroup, 'today' | 'leftOut'>) {
  const { t } = useTranslation();
  const said = [
    ...(today > 0 ? [t('reminders.today', { count: today })] : []),
    ...(leftOut > 0 ? [t('reminders.left_out', { count: leftOut })] : []),
  ];
  return said.length > 0 ? said.join(', ') : null;
}
