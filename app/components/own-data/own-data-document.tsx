import { useTranslation } from 'react-i18next';
import type { OwnData } from '../../domain/privacy/own-data/own-data.schema';
import { firstName } from '../conversation/first-name';
import { None, Part, useDates, Written } from './document-parts';
import { KeptPart } from './kept-part';
import { LogParts } from './log-part';
import { OtherTalksParts } from './other-talks-part';
import { PersonParts } from './person-part';
import { TalkPart } from './talk-part';

/** The body of the file that a person takes home and reads. */
export function OwnDataDocument({ data }: { data: OwnData }) {
  const { t } = useTranslation();
  const { time } = useDates();
  const { organisation, person, madeAt } = data;
  return (
    <main>
      <h1>{t('own_data.file.title', { organisation, name: person.name })}</h1>
      <p>{t('own_data.file.lead', { at: time(madeAt), name: firstName(person.name) })}</p>
      <Contents data={data} />
      <PersonParts data={data} />
      <Part id="talks" title={t('own_data.file.talks.title')}>
        {data.talks.length === 0 && <None />}
        {data.talks.map((talk) => (
          <TalkPart key={talk.id} talk={talk} />
        ))}
      </Part>
      <OtherTalksParts data={data} />
      <Requests requests={data.requests} />
      <KeptPart data={data} />
      <LogParts data={data} />
    </main>
  );
}

function Contents({ data: { ledTalks, leftTalks, formerlyLed } }: { data: OwnData }) {
  const { t } = useTranslation();
  const parts = [
    ['person', t('own_data.file.person.title')],
    ['employment', t('own_data.file.employment.title')],
    ['login', t('own_data.file.login.title')],
    ['talks', t('own_data.file.talks.title')],
    ...(ledTalks.length + formerlyLed > 0 ? [['led', t('own_data.file.led.title')]] : []),
    ...(leftTalks.length > 0 ? [['left', t('own_data.file.left.title')]] : []),
    ['requests', t('own_data.file.requests.title')],
    ['kept', t('kept.title')],
    ['accesses', t('own_data.file.log.accesses')],
    ['done', t('own_data.file.log.done')],
    ['acts', t('own_data.file.log.acts')],
    ['mails', t('own_data.file.mails.title')],
  ];
  return (
    <nav aria-label={t('own_data.file.contents')}>
      <ul>
        {parts.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Requests({ requests }: Pick<OwnData, 'requests'>) {
  const { t } = useTranslation();
  const { day, time } = useDates();
  return (
    <Part id="requests" title={t('own_data.file.requests.title')}>
      {requests.length === 0 && <None />}
      {requests.map(({ kind, text, receivedAt, dueOn, extendedWhy, decision, answer, decidedAt }) => (
        <section key={receivedAt}>
          <h3>{t(`requests.kind.${kind}`)}</h3>
          <p className="aside">
            {t('requests.own.received', { date: time(receivedAt) })}.{' '}
            {t('requests.own.due', { date: day(dueOn) })}.
          </p>
          <Written>{text}</Written>
          {extendedWhy && <p>{t('requests.own.extended')}</p>}
          <Written>{extendedWhy}</Written>
          {decision && decidedAt && (
            <p>
              {t('requests.own.answer', {
                date: time(decidedAt),
                decision: t(`requests.decision.${decision}`),
              })}
            </p>
          )}
          <Written>{answer}</Written>
        </section>
      ))}
    </Part>
  );
}
