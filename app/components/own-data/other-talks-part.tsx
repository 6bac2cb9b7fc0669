import { useTranslation } from 'react-i18next';
import type { OwnData } from '../../domain/privacy/own-data/own-data.schema';
import { Listed, Part, useDates } from './document-parts';
import { Preparation } from './talk-part';
import { TimesListed } from './times-listed';

/** What the person has written as a leader, and in groups that they are no longer in. */
export function OtherTalksParts({ data }: { data: OwnData }) {
  const { t } = useTranslation();
  const { day, time } = useDates();
  const { ledTalks, leftTalks, formerlyLed } = data;
  return (
    <>
      {(ledTalks.length > 0 || formerlyLed > 0) && (
        <Part id="led" title={t('own_data.file.led.title')}>
          {formerlyLed > 0 && <p>{t('own_data.file.led.former', { count: formerlyLed })}</p>}
          {ledTalks.map((talk) => (
            <section key={talk.id} aria-labelledby={talk.id}>
              <h3 id={talk.id}>
                {t('own_data.file.led.with', {
                  type: t(`common.type.${talk.type}`),
                  name: talk.groupName ?? talk.others.join(', '),
                  date: day(talk.heldOn),
                })}
              </h3>
              <TimesListed times={talk.times} />
              <h4>{t('own_data.file.talks.preparation')}</h4>
              <Preparation preparation={talk.preparation} />
              <Listed
                title={t('own_data.file.led.notes')}
                items={talk.notes.map(({ at, goal, progress, text }) =>
                  [time(at), goal, t(`agreements.progress.${progress}`), text].filter(Boolean).join(' · '),
                )}
              />
              <Listed
                title={t('own_data.file.led.signatures')}
                items={talk.signatures.map(({ signedAt, reservation }) =>
                  [time(signedAt), reservation && t('own_data.file.talks.reservation', { text: reservation })]
                    .filter(Boolean)
                    .join('. '),
                )}
              />
            </section>
          ))}
        </Part>
      )}
      {leftTalks.length > 0 && (
        <Part id="left" title={t('own_data.file.left.title')}>
          {leftTalks.map(({ id, type, groupName, heldOn, preparation }) => (
            <section key={id} aria-labelledby={id}>
              <h3 id={id}>
                {t('own_data.file.talks.group', {
                  type: t(`common.type.${type}`),
                  group: groupName ?? '',
                  date: day(heldOn),
                })}
              </h3>
              <Preparation preparation={preparation} />
            </section>
          ))}
        </Part>
      )}
    </>
  );
}
