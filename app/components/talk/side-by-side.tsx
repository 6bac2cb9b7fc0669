import { useTranslation } from 'react-i18next';
import type { TalkQuestion } from '../../domain/conversations/talk/talk-question';
import { Citations } from '../conversation/citations';
import { Points } from '../conversation/points';
import { Icon } from '../icons/icon';
import { AnswerColumn } from './answer-column';
import { AnswerList } from './answer-list';
import { isAnswered, type SpokenFor, spokenFor } from './spoken-for';
import type { TalkPeople } from './talk-people';
import { Wish } from './wish';

type SpokenProps = { question: TalkQuestion; people: TalkPeople };
type SideBySideProps = SpokenProps & {
  /** The talk has begun: what was said beforehand is shown. */
  open: boolean;
};

/** One question with what each wrote beforehand; what it gathers stands once above. */
export function SideBySide({ question, people, open }: SideBySideProps) {
  const { t } = useTranslation();
  const { text, language, points, followUps, citations, differs } = question;
  return (
    <section className="talk-question">
      <h2 className="question__text" lang={language}>
        {text}
      </h2>
      <Points points={points} language={language} />
      {followUps.length > 0 && (
        <ul className="talk-question__follow-ups" lang={language}>
          {followUps.map((followUp) => (
            <li key={followUp}>{followUp}</li>
          ))}
        </ul>
      )}
      {differs && (
        <p className="differs">
          <Icon name="persons" /> {t('conversation.talk.differs')}
        </p>
      )}
      {open && <Spoken question={question} people={people} />}
      <Citations citations={citations} />
    </section>
  );
}

/** What was said; quiet where nobody was asked or nobody wrote. */
function Spoken({ question, people }: SpokenProps) {
  const { t } = useTranslation();
  const spoken = spokenFor(question, people);
  const answered = spoken.filter(isAnswered);
  if (spoken.length === 0) return null;
  if (answered.length === 0 && spoken.every(({ shared }) => shared))
    return <p className="answer answer--none">{t('conversation.talk.nobody_wrote')}</p>;
  if (people.group) return <AnswerList question={question} spoken={answered} />;
  const wish = people.wishFirst ? answered.find(({ side }) => side === 'employee') : undefined;
  const beside: SpokenFor[] = wish ? spoken.filter((one) => one !== wish) : spoken;
  return (
    <>
      {wish && <Wish spoken={wish} />}
      <div className={beside.length > 1 ? 'side-by-side' : ''}>
        {beside.map((one) => (
          <AnswerColumn key={one.name} spoken={one} question={question} />
        ))}
      </div>
    </>
  );
}
