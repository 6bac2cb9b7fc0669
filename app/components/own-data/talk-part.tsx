import { useTranslation } from 'react-i18next';
import type { Answered, OwnPreparation, OwnTalk } from '../../domain/privacy/own-data/own-talk.schema';
import { useLanguage } from '../../i18n/use-language';
import { DefinitionList } from '../data/definition-list';
import { talkDay } from '../dates/talk-day';
import { Listed, None, useDates, Written } from './document-parts';
import { SummaryVersions } from './summary-versions';
import { TalkAgreements } from './talk-agreements';
import { TimesListed } from './times-listed';

/** A talk that the person takes part in as an employee. */
export function TalkPart({ talk }: { talk: OwnTalk }) {
  const { t } = useTranslation();
  const { day } = useDates();
  const { groupName: group, leader } = talk;
  const named = { type: t(`common.type.${talk.type}`), date: day(talk.heldOn) };
  return (
    <section aria-labelledby={talk.id}>
      <h3 id={talk.id}>
        {group === null
          ? t('own_data.file.talks.with', { ...named, leader })
          : t('own_data.file.talks.group', { ...named, group })}
      </h3>
      <Facts talk={talk} />
      <TimesListed times={talk.times} />
      <h4>{t('own_data.file.talks.preparation')}</h4>
      <Preparation preparation={talk.preparation} erasedAt={talk.preparationsErasedAt} />
      {talk.othersPreparations.map(({ name, answers }) => (
        <div key={name}>
          <h4>{t('own_data.file.talks.of', { name })}</h4>
          {answers === null ? <p>{t('own_data.file.talks.unshared')}</p> : <Answers answers={answers} />}
        </div>
      ))}
      <Record talk={talk} />
      <TalkAgreements talk={talk} />
      <SummaryVersions talk={talk} />
    </section>
  );
}

function Facts({ talk }: { talk: OwnTalk }) {
  const { t } = useTranslation();
  const { time } = useDates();
  const language = useLanguage();
  const { cancelled, signedAt, wishesOwnTalkAt } = talk;
  const items = [
    { term: t('own_data.file.talks.state'), description: t(`common.state.${talk.state}`) },
    {
      term: t('own_data.file.talks.hour'),
      description: talk.startTime && talkDay(t, { ...talk, state: 'preparing' }, language),
    },
    { term: t('own_data.file.talks.place'), description: talk.place },
    { term: t('own_data.file.talks.others'), description: talk.others.join(', ') },
    { term: t('own_data.file.talks.signed'), description: signedAt && time(signedAt) },
    { term: t('own_data.file.talks.wish'), description: wishesOwnTalkAt && time(wishesOwnTalkAt) },
    {
      term: t('own_data.file.talks.cancelled'),
      description:
        cancelled &&
        t('own_data.file.talks.cancelled_by', {
          at: time(cancelled.at),
          by: cancelled.by ?? '',
          reason: cancelled.reason,
        }),
    },
    { term: t('own_data.file.talks.sent_back'), description: talk.sentBackReason },
    { term: t('own_data.file.talks.nothing_agreed'), description: talk.noAgreementsReason },
  ];
  return (
    <>
      <DefinitionList items={items.filter(({ description }) => description)} />
      <Listed
        title={t('own_data.file.talks.basis')}
        items={talk.basis.map(({ kind, label }) =>
          [t(`preparing.basis.kinds.${kind}`), label].filter(Boolean).join(': '),
        )}
      />
    </>
  );
}

/** What the person prepared, and when it was shared and opened. */
export function Preparation({
  preparation,
  erasedAt = null,
}: {
  preparation: OwnPreparation;
  erasedAt?: string | null;
}) {
  const { t } = useTranslation();
  const { time } = useDates();
  const { sharedAt, openedAt, enteredBy, answers } = preparation;
  const said = [
    sharedAt ? t('own_data.file.talks.shared', { at: time(sharedAt) }) : t('own_data.file.talks.not_shared'),
    openedAt && t('own_data.file.talks.opened', { at: time(openedAt) }),
    enteredBy && t('own_data.file.talks.from_paper', { name: enteredBy }),
    erasedAt && t('own_data.file.talks.erased', { at: time(erasedAt) }),
  ];
  return (
    <>
      <p className="aside">{said.filter(Boolean).join('. ')}</p>
      <Answers answers={answers} />
    </>
  );
}

function Answers({ answers }: { answers: Answered[] }) {
  const { t } = useTranslation();
  if (answers.length === 0) return <None />;
  return answers.map(({ theme, question, choice, text }) => (
    <div key={`${theme} ${question} ${text}`}>
      <p>
        <strong>{[theme, question].filter(Boolean).join(': ')}</strong>
      </p>
      {choice && <p>{t('own_data.file.talks.choice', { choice })}</p>}
      <Written>{text}</Written>
    </div>
  ));
}

function Record({ talk: { record, lookBack } }: { talk: OwnTalk }) {
  const { t } = useTranslation();
  return (
    <>
      {record.length > 0 && <h4>{t('own_data.file.talks.record')}</h4>}
      {record.map(({ theme, text, discretion, savedAt }) => (
        <div key={`${savedAt} ${text}`}>
          <p className="aside">
            {[theme, t(`conversation.discretion.${discretion}`)].filter(Boolean).join(' · ')}
          </p>
          <Written>{text}</Written>
        </div>
      ))}
      <Listed
        title={t('own_data.file.talks.look_back')}
        items={lookBack.map(({ goal, verdict, reason }) =>
          [goal, t(`agreements.look_back.verdict.${verdict}`), reason].filter(Boolean).join(' · '),
        )}
      />
    </>
  );
}
