import { useTranslation } from 'react-i18next';
import { actionIsOpen } from '../../domain/access/access.rules';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import type { TalkSection } from '../../domain/conversations/talk/describe-talk.server';
import type { Screen } from '../../domain/conversations/talk/said-beforehand.server';
import type { PostedLines } from '../../domain/conversations/talk/save-posted-lines.server';
import type { PersonnelFile } from '../../domain/signing/settings/document-settings.rules';
import type { Refused } from '../../http/refusals.server';
import { LookBack } from '../agreements/look-back';
import { LeadershipChain } from '../conversation/leadership-chain';
import { PreparationGone } from '../conversation/preparation-gone';
import { Alert } from '../feedback/alert';
import { Refusal } from '../feedback/refusal';
import { ErrorSummary } from '../form/error-summary';
import { Basis } from './basis';
import { NotShared } from './not-shared';
import { RecordLines } from './record-lines';
import { RecordText } from './record-text';
import { SideBySide } from './side-by-side';
import { peopleOf } from './talk-people';
import { WantedBy } from './wanted-by';

type SectionBodyProps = {
  conversation: ConversationDescription;
  section: TalkSection;
  /** What HR gets of what stays between them. */
  personnelFile: PersonnelFile;
  screen: Screen;
  here: string;
  exits: readonly { to: string; label: string }[];
  answer?: PostedLines | Refused;
};

/** One theme of the talk under its heading: what was prepared, side by side, and the joint record. */
export function SectionBody({
  conversation,
  section,
  personnelFile,
  screen,
  here,
  exits,
  answer,
}: SectionBodyProps) {
  const { t } = useTranslation();
  const people = peopleOf(conversation, section, screen, t);
  const gone = conversation.preparationsErasedAt;
  const posted = answer && 'outcome' in answer ? answer : null;
  const invalid = posted?.outcome === 'invalid' ? posted : null;
  return (
    <>
      <Refusal refused={answer && 'refused' in answer ? answer.refused : null} />
      {invalid && <ErrorSummary errors={invalid.errors} />}
      {posted?.outcome === 'stale' && (
        <Alert kind="warning" heading={t('conversation.conflict.heading')}>
          <p className="alert-text">{t('conversation.conflict.unscripted')}</p>
          {posted.typed.map(({ id, text }) => (
            <p key={id} className="conflict__text">
              {text}
            </p>
          ))}
        </Alert>
      )}
      <p className="talk-wanted">
        <WantedBy
          wanted={section.wanted}
          conversation={conversation}
          ownName={screen === 'shared' ? people.ownName : undefined}
        />
      </p>
      <Basis basis={section.basis} />
      {section.open ? (
        <NotShared conversation={conversation} section={section} screen={screen} />
      ) : (
        !conversation.cancelled && <p className="talk-unshared">{t('conversation.talk.not_open')}</p>
      )}
      <PreparationGone at={gone} />
      {section.lookBack && section.lookBack.lines.length > 0 && (
        <LookBack
          conversationId={conversation.id}
          actorId={conversation.actorId}
          ownName={people.ownName}
          lookBack={section.lookBack}
          here={here}
        />
      )}
      {section.questions.map((question) => (
        <SideBySide key={question.id} question={question} people={people} open={section.open && !gone} />
      ))}
      <LeadershipChain levels={section.chain} />
      {actionIsOpen('record', conversation.state) ? (
        <RecordLines
          // Another theme is another form: nothing of one is carried into the next.
          key={section.id}
          conversation={conversation}
          section={section}
          personnelFile={personnelFile}
          lines={invalid ? typedLines(invalid.typed) : section.lines}
          errors={invalid?.errors}
          here={here}
          exits={exits}
        />
      ) : (
        section.open && <RecordText lines={section.lines} />
      )}
    </>
  );
}

const typedLines = (typed: Extract<PostedLines, { outcome: 'invalid' }>['typed']) =>
  typed.map((line) => ({ ...line, writtenBy: null }));
