import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { stepAddress } from '../../domain/conversations/conversation.rules';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import type { TalkSection } from '../../domain/conversations/talk/describe-talk.server';
import type { DescribedLine } from '../../domain/conversations/talk/talk-news.schema';
import type { PersonnelFile } from '../../domain/signing/settings/document-settings.rules';
import { ConflictChoice } from '../autosave/conflict-choice';
import type { Fields } from '../autosave/field-state';
import { useSaveAndGo } from '../autosave/use-save-and-go';
import { SaveStatus } from '../feedback/save-status';
import { Button } from '../form/button';
import { useHydrated } from '../form/use-hydrated';
import { LiveNews } from './live-news';
import { RecordLine } from './record-line';
import { RecordPrivacy } from './record-privacy';
import { discretionOf, isEmpty, textFieldOf } from './shown-lines';
import { talkName } from './talk-name';
import { useLive } from './use-live';
import { useRecordLines } from './use-record-lines';

type RecordLinesProps = {
  conversation: ConversationDescription;
  section: TalkSection;
  /** What HR gets of what stays between them. */
  personnelFile: PersonnelFile;
  /** What was typed and not taken, where it was posted without scripts; otherwise what is stored. */
  lines: readonly DescribedLine[];
  errors?: Record<string, string>;
  /** Address of this page. */
  here: string;
  /** Where one can go on to, the next step first. */
  exits: readonly { to: string; label: string }[];
};

/** The joint record of one section, which everybody in the talk writes in. Saves itself; without scripts the buttons do. */
export function RecordLines({
  conversation,
  section,
  personnelFile,
  lines,
  errors = {},
  here,
  exits,
}: RecordLinesProps) {
  const { t } = useTranslation();
  const hydrated = useHydrated();
  const address = `${stepAddress(conversation.id, 'talk')}/${section.id}`;
  const record = useRecordLines({
    scope: `${conversation.actorId}:${conversation.id}:record:${section.id}`,
    saveTo: `${address}/referat`,
    lines,
    gone: section.gone,
    newLineId: section.newLineId,
  });
  const nameOf = talkName(conversation);
  const live = useLive(`${address}/nyt`, record.follow, nameOf);
  const go = useSaveAndGo(record.queue);
  const loginTo = `/login?udloebet=1&til=${encodeURIComponent(here)}`;
  const { status, savedAt, refused, conflicts, ...kept } = record.state;
  const removedConflicts = Object.keys(conflicts).filter(
    (id) => !record.lines.some((line) => line.id === id),
  );
  const choice = (id: string) => {
    const conflict = conflicts[id];
    return (
      conflict && (
        <ConflictChoice
          key={id}
          conflict={conflict}
          inWords={(fields) => `${fields.text}\n(${t(`conversation.discretion.${discretionOf(fields)}`)})`}
          joinOthers={joinMarks}
          onChoose={(fields) => record.choose(id, fields)}
          onRemove={() => record.choose(id, null)}
          fieldId={textFieldOf(id)}
        />
      )
    );
  };
  return (
    <Form method="post" action={address} className="record" noValidate={hydrated} autoComplete="off">
      <SaveStatus status={status} savedAt={savedAt} refused={refused} loginTo={loginTo} {...kept} />
      <h2 id="record-heading">{t('conversation.record.label')}</h2>
      <RecordPrivacy personnelFile={personnelFile} />
      <LiveNews conversation={conversation} section={section} live={live} loginTo={loginTo} />
      <ol className="record-lines" aria-labelledby="record-heading">
        {record.lines.map((line, place) => (
          <li key={line.id}>
            {choice(line.id)}
            <RecordLine
              line={line}
              number={place + 1}
              version={lines.find(({ id }) => id === line.id)?.version ?? 0}
              last={place === record.lines.length - 1}
              error={errors[textFieldOf(line.id)]}
              nameOf={nameOf}
              onWrite={(fields) => record.write(line.id, fields)}
              onRemove={
                hydrated && !isEmpty(line)
                  ? () => {
                      record.remove(line);
                      requestAnimationFrame(() => document.getElementById(UNDO)?.focus());
                    }
                  : undefined
              }
            />
          </li>
        ))}
      </ol>
      {removedConflicts.map(choice)}
      <div role="status">
        {record.removed && (
          <p className="record-lines__removed">
            {t('conversation.record.removed')}{' '}
            <Button
              id={UNDO}
              variant="tertiary"
              type="button"
              onClick={() => {
                const id = record.removed?.id ?? '';
                record.undoRemoval();
                requestAnimationFrame(() => document.getElementById(textFieldOf(id))?.focus());
              }}
            >
              {t('conversation.record.undo')}
            </Button>
          </p>
        )}
      </div>
      {(!hydrated || exits.length > 0) && (
        <div className="button-row">
          {!hydrated && <Button>{t('conversation.record.save')}</Button>}
          {exits.map(({ to, label }, place) => (
            <Button key={to} variant={place === 0 && hydrated ? 'primary' : 'secondary'} {...go(to)}>
              {label}
            </Button>
          ))}
        </div>
      )}
      {/* After the buttons: where one of them leads elsewhere, that counts. */}
      <input type="hidden" name="go" value={here} readOnly />
    </Form>
  );
}

const UNDO = 'undo-removal';

/** Joined texts may be retold only where both may. */
function joinMarks({ mine, theirs }: { mine: Fields; theirs: Fields }): Fields {
  return { discretion: mine.discretion === theirs.discretion ? discretionOf(mine) : 'between-us' };
}
