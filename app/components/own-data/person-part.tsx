import { useTranslation } from 'react-i18next';
import type { OwnData } from '../../domain/privacy/own-data/own-data.schema';
import { DefinitionList } from '../data/definition-list';
import { Table } from '../data/table';
import { Listed, Part, useDates } from './document-parts';

/** Who the person is, where they work, what they may do and how they log in. */
export function PersonParts({ data }: { data: OwnData }) {
  return (
    <>
      <Person person={data.person} />
      <Employment data={data} />
      <Login data={data} />
    </>
  );
}

function Person({ person }: { person: OwnData['person'] }) {
  const { t } = useTranslation();
  const { time } = useDates();
  const items = [
    { term: t('own_data.file.person.name'), description: person.name },
    { term: t('own_data.file.person.email'), description: person.email },
    { term: t('own_data.file.person.number'), description: person.employeeNumber },
    { term: t('own_data.file.person.external'), description: person.externalId },
    {
      term: t('own_data.file.person.language'),
      description: t(`own_data.file.person.language_${person.language}`),
    },
    { term: t('own_data.file.person.created'), description: time(person.createdAt) },
    { term: t('own_data.file.person.id'), description: person.id },
  ];
  return (
    <Part id="person" title={t('own_data.file.person.title')}>
      <DefinitionList items={items.filter(({ description }) => description !== null)} />
    </Part>
  );
}

function Employment({ data: { employments, leaves, deputyships, rounds } }: { data: OwnData }) {
  const { t } = useTranslation();
  const { period } = useDates();
  return (
    <Part id="employment" title={t('own_data.file.employment.title')}>
      <Table
        caption={t('own_data.file.employment.caption')}
        rows={employments}
        keyOf={({ startsOn, title }) => `${startsOn} ${title}`}
        columns={[
          { header: t('own_data.file.employment.period'), rowHeader: true, cell: period },
          { header: t('own_data.file.employment.unit'), cell: ({ unit }) => unit },
          { header: t('own_data.file.employment.position'), cell: ({ title }) => title },
          { header: t('own_data.file.employment.leader'), cell: ({ leader }) => leader },
        ]}
      />
      <Listed level="h3" title={t('own_data.file.employment.leave')} items={leaves.map(period)} />
      <Listed
        level="h3"
        title={t('own_data.file.employment.deputies')}
        items={deputyships.map((one) =>
          t('own_data.file.employment.deputy', {
            deputy: one.deputy,
            leader: one.leader,
            period: period(one),
          }),
        )}
      />
      <Listed
        level="h3"
        title={t('own_data.file.employment.rounds')}
        items={rounds.map(({ name, standing, excuse, problem, ...days }) =>
          t('own_data.file.employment.round', {
            name,
            period: period(days),
            standing: t(`rounds.standing.${standing}`),
            why: excuse ? t(`rounds.excuse.${excuse}`) : problem ? t(`rounds.problem.${problem}`) : '',
          }).trim(),
        )}
      />
    </Part>
  );
}

function Login({ data: { rights, rightRequests, login, calendar } }: { data: OwnData }) {
  const { t } = useTranslation();
  const { time } = useDates();
  const yes = (is: boolean) => t(is ? 'own_data.file.yes' : 'own_data.file.no');
  const items = [
    { term: t('own_data.file.login.password'), description: yes(login.password) },
    { term: t('own_data.file.login.app'), description: yes(login.codeApp) },
    { term: t('own_data.file.login.codes'), description: login.recoveryCodesLeft },
    ...(login.closedAt ? [{ term: t('own_data.file.login.closed'), description: time(login.closedAt) }] : []),
  ];
  return (
    <Part id="login" title={t('own_data.file.login.title')}>
      <DefinitionList items={items} />
      <Listed
        level="h3"
        title={t('own_data.file.login.rights')}
        items={rights.map(({ right, givenAt }) =>
          t('own_data.file.login.right', { right: t(`people.grant.${right}`), date: time(givenAt) }),
        )}
      />
      <Listed
        level="h3"
        title={t('own_data.file.login.asked')}
        items={rightRequests.map(({ right, requestedAt, decision }) =>
          t('own_data.file.login.asked_one', {
            right: t(`people.grant.${right}`),
            date: time(requestedAt),
            decision: t(`own_data.file.login.${decision ?? 'undecided'}`),
          }),
        )}
      />
      <Listed
        level="h3"
        title={t('own_data.file.login.passkeys')}
        items={login.passkeys.map(({ name, createdAt }) =>
          t('own_data.file.login.passkey', { name, date: time(createdAt) }),
        )}
      />
      <Listed
        level="h3"
        title={t('own_data.file.login.elsewhere')}
        items={login.singleSignOn.map(({ issuer, subject }) =>
          t('own_data.file.login.elsewhere_one', { issuer, subject }),
        )}
      />
      <Listed
        level="h3"
        title={t('own_data.file.login.sessions')}
        items={login.sessions.map(({ createdAt, lastSeenAt }) =>
          t('own_data.file.login.session', { from: time(createdAt), seen: time(lastSeenAt) }),
        )}
      />
      {calendar && (
        <Listed
          level="h3"
          title={t('own_data.file.login.calendar')}
          items={[
            [
              t('own_data.file.login.calendar_made', { date: time(calendar.createdAt) }),
              calendar.lastReadAt
                ? t('own_data.file.login.calendar_read', { date: time(calendar.lastReadAt) })
                : t('own_data.file.login.calendar_unread'),
            ].join(', '),
          ]}
        />
      )}
    </Part>
  );
}
