import { useTranslation } from 'react-i18next';
import { type QuestionView, questionName } from '../../../domain/frameworks/templates/template-view.rules';
import { Badge } from '../../feedback/badge';

type QuestionTextProps = {
  question: QuestionView;
  /** Of the questions, where that is not the page's. */
  language?: 'da' | 'en';
  fresh?: boolean;
  lookAgain?: boolean;
};

/** A question with all that each is asked, what it gathers and how it is answered. */
export function QuestionText({ question, language, fresh, lookAgain }: QuestionTextProps) {
  const { t } = useTranslation();
  const { asked, toLeader, points, followUps, kind, options, required } = question;
  const name = questionName(question);
  return (
    <>
      <QuestionMarks question={question} fresh={fresh} lookAgain={lookAgain} />
      <h3 className="question-editor__name" lang={language}>
        {name}
      </h3>
      {lookAgain && <p className="quiet">{t('templates.mark.look_why')}</p>}
      {question.quoted && <p className="quiet">{t('templates.mark.quoted_why')}</p>}
      <dl className="asked">
        {asked
          .filter(({ text }) => text !== name)
          .map(({ audience, text }) => (
            <div key={audience}>
              <dt>{t(`templates.asked.${audience}`)}</dt>
              <dd lang={language}>{text}</dd>
            </div>
          ))}
        {points.length > 0 && (
          <div>
            <dt>{t('templates.asked.points')}</dt>
            <dd lang={language}>
              <ul>
                {points.map(({ statement, employee }) => (
                  <li key={statement}>{employee.text}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {toLeader && toLeader.text !== '' && (
          <div>
            <dt>{t('templates.asked.toLeader')}</dt>
            <dd lang={language}>{toLeader.text}</dd>
          </div>
        )}
        {followUps.length > 0 && (
          <div>
            <dt>{t('templates.asked.follow_ups')}</dt>
            <dd lang={language}>{followUps.join(' ')}</dd>
          </div>
        )}
        {kind === 'choice' && (
          <div>
            <dt>{t('templates.asked.choice')}</dt>
            <dd lang={language}>{options.join(' · ')}</dd>
          </div>
        )}
      </dl>
      {(kind === 'scale' || required) && (
        <p className="quiet">
          {[kind === 'scale' && t('templates.asked.scale'), required && t('templates.asked.required')]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </>
  );
}

function QuestionMarks({ question, fresh, lookAgain }: QuestionTextProps) {
  const { t } = useTranslation();
  const { quoted, own, reworded } = question;
  if (!quoted && !own && !reworded && !fresh && !lookAgain) return null;
  return (
    <p className="question-editor__marks">
      {fresh && <Badge kind="info">{t('templates.mark.new')}</Badge>}
      {lookAgain && <Badge kind="warning">{t('templates.mark.look')}</Badge>}
      {quoted && <Badge kind="warning">{t('templates.mark.quoted')}</Badge>}
      {reworded && <Badge kind="neutral">{t('templates.mark.reworded')}</Badge>}
      {own && <Badge kind="neutral">{t('templates.mark.own')}</Badge>}
    </p>
  );
}
