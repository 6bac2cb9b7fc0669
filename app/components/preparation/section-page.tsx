import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { describeSectionOf } from '../../domain/conversations/preparation/describe-section.server';
import type { PostedAnswers } from '../../domain/conversations/preparation/save-posted-answers.server';
import type { Refused } from '../../http/refusals.server';
import { answerInWords } from '../conversation/answer-in-words';
import { ConversationTitle } from '../conversation/conversation-title';
import { LeadershipChain } from '../conversation/leadership-chain';
import { Alert } from '../feedback/alert';
import { Badge } from '../feedback/badge';
import { Refusal } from '../feedback/refusal';
import { ButtonLink } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { Progress } from '../navigation/progress';
import { AnsweredQuestion } from './answered-question';
import { SectionForm } from './section-form';

type DescribedSection = ReturnType<typeof describeSectionOf>;

type SectionPageProps = {
  section: DescribedSection;
  who: readonly string[] | 'only-you';
  /** What stands above the questions: whose typing it is, why it cannot be changed. */
  notes?: ReactNode;
  writable: boolean;
  /** Whose drafts they are: begins with the person's id and a colon. */
  scope: string;
  /** Who the page says can read along: what it saves is refused where that is no longer so. */
  told: 'only-you' | 'shared';
  /** The overview that the page belongs to, and where the last theme leads. */
  base: string;
  end: string;
  /** What the action answered. */
  answer: PostedAnswers | Refused | undefined;
};

/** One theme of a preparation: to write in, or to read once that is over. */
export function SectionPage(props: SectionPageProps) {
  const { section, who, notes, writable, scope, told, base, end, answer } = props;
  const { t } = useTranslation();
  const wordsOf = (id: string) => section.questions.find((question) => question.id === id)?.words ?? [];
  const result = answer && 'outcome' in answer ? answer : null;
  return (
    <>
      <ConversationTitle
        who={who}
        lead={section.guidance}
        ofTemplate
        progress={<Progress current={section.place} total={section.total} />}
      >
        {section.title}
      </ConversationTitle>
      <Refusal refused={answer && 'refused' in answer ? answer.refused : null} />
      {result?.outcome === 'invalid' && <ErrorSummary errors={result.errors} />}
      {result?.outcome === 'stale' &&
        result.conflicts.map((conflict) => (
          <Alert key={conflict.questionId} kind="warning" heading={t('conversation.conflict.heading')}>
            <p className="alert-text">{t('conversation.conflict.unscripted')}</p>
            <p className="conflict__text">{answerInWords(t, conflict.typed, wordsOf(conflict.questionId))}</p>
          </Alert>
        ))}
      {notes}
      <LeadershipChain levels={section.chain} />
      {writable ? (
        <SectionForm
          // Another theme is another form: nothing of one is carried into the next.
          key={section.id}
          scope={scope}
          here={`${base}/${section.id}`}
          told={told}
          saveTo={`${base}/svar?told=${told}`}
          previous={section.previous && `${base}/${section.previous}`}
          next={section.next ? `${base}/${section.next}` : end}
          close={base}
          questions={section.questions}
        />
      ) : (
        <ReadOnly section={section} base={base} />
      )}
    </>
  );
}

function ReadOnly({ section, base }: { section: DescribedSection; base: string }) {
  const { t } = useTranslation();
  const wanted = section.questions.some(({ marks, answer }) => marks && answer.scale !== '');
  return (
    <>
      {wanted && <Badge kind="info">{t('preparing.themes.wanted')}</Badge>}
      {section.questions
        .filter(({ marks }) => !marks)
        .map((question) => (
          <AnsweredQuestion key={question.id} question={question} level="h2" />
        ))}
      <div className="button-row">
        {section.next && (
          <ButtonLink variant="secondary" to={`${base}/${section.next}`}>
            {t('conversation.preparation.next')}
          </ButtonLink>
        )}
        <ButtonLink variant="tertiary" to={base}>
          {t('preparing.themes.back')}
        </ButtonLink>
      </div>
    </>
  );
}
