import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { VERDICTS } from 'templates/summary.schema';
import { VerdictSchema } from '../../domain/conversations/agreements/agreement.schema';
import type { LookBackLine } from '../../domain/conversations/agreements/look-back.server';
import type { FieldErrors } from '../../http/form.server';
import type { Translate } from '../../i18n/translator';
import { ConflictChoice } from '../autosave/conflict-choice';
import type { Fields } from '../autosave/field-state';
import { useAutosave } from '../autosave/use-autosave';
import { SaveStatus } from '../feedback/save-status';
import { Button } from '../form/button';
import { RadioRow } from '../form/radio-row';
import { TextArea } from '../form/text-area';
import { useHydrated } from '../form/use-hydrated';
import { readFields, writeFields } from './form-values';

type VerdictFormProps = {
  line: LookBackLine;
  /** The page of looking back, which takes the form. */
  saveTo: string;
  /** The page that the form is on. */
  here: string;
  scope: string;
  /** When the page began to ask for what it shows (milliseconds); null for what it was loaded with. */
  askedAt: number | null;
  answer?: { errors: FieldErrors; values: Record<string, string> };
};

const NAMES = ['verdict', 'reason'];
const NOTHING: Fields = { verdict: '', reason: '' };

/** What the talk says of one agreement. Saved while choosing; without scripts by its button. */
export function VerdictForm({ line, saveTo, here, scope, askedAt, answer }: VerdictFormProps) {
  const { t } = useTranslation();
  const hydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const { id, version } = line;
  const said = useMemo(() => ({ verdict: line.verdict ?? '', reason: line.reason }), [line]);
  const [shown, setShown] = useState(answer ? { ...said, ...answer.values } : said);
  const fill = useCallback((fields: Fields) => {
    if (form.current) writeFields(form.current, fields);
    setShown({ verdict: fields.verdict ?? '', reason: fields.reason ?? '' });
  }, []);
  const { state, queue } = useAutosave({
    address: `${saveTo}/gem`,
    scope,
    stored: useMemo(() => ({ [id]: { fields: said, version } }), [id, said, version]),
    keyName: 'agreementId',
    onRestore: (_id, fields) => fill(fields),
  });
  useEffect(() => {
    if (!form.current) return;
    // What was chosen before the scripts ran is a choice like any other.
    const fields = readFields(form.current, NAMES);
    setShown({ verdict: fields.verdict ?? '', reason: fields.reason ?? '' });
    if (isWhole(id, fields)) queue.found(id, fields);
  }, [queue, id]);
  const savedAt = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each save makes what was asked for before it old.
  useEffect(() => {
    savedAt.current = Date.now();
  }, [state.savedAt]);
  useEffect(() => {
    // Somebody has taken back what was said: nothing is left that has a version.
    if (version !== 0 || queue.version(id) === 0 || askedAt === null || askedAt < savedAt.current) return;
    // Words of the writer's own that are not saved yet stay: saving them brings up both.
    if (queue.track(id, NOTHING, 0) === null) fill(NOTHING);
  }, [version, askedAt, queue, id, fill]);
  const change = () => {
    if (!form.current) return;
    const fields = readFields(form.current, NAMES);
    setShown({ verdict: fields.verdict ?? '', reason: fields.reason ?? '' });
    // A reason that is still missing is waited for, not refused.
    if (isWhole(id, fields)) queue.change(id, fields);
  };
  const takeBack = () => {
    fill(NOTHING);
    queue.change(id, NOTHING);
  };
  const conflict = state.conflicts[id];
  const dropping = shown.verdict === 'drop';
  const waiting = hydrated && !isWhole(id, shown);
  return (
    <Form
      method="post"
      action={saveTo}
      ref={form}
      className="verdict"
      noValidate={hydrated}
      autoComplete="off"
      preventScrollReset
      onInput={change}
      onSubmit={(event) => event.preventDefault()}
    >
      <input type="hidden" name="agreementId" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="go" value={here} />
      {conflict && (
        <ConflictChoice
          conflict={conflict}
          inWords={(fields) => inWords(t, fields)}
          joinOthers={({ mine, theirs }) => ({
            reason: [...new Set([theirs.reason, mine.reason])].filter(Boolean).join('\n'),
          })}
          fieldId={`reason-${id}`}
          onChoose={(fields) => {
            queue.resolve(id, fields);
            fill(fields);
          }}
        />
      )}
      <RadioRow
        name="verdict"
        id={`verdict-${id}`}
        legend={t('agreements.look_back.question')}
        options={VERDICTS.map((value) => ({ value, label: t(`agreements.look_back.verdict.${value}`) }))}
        defaultValue={shown.verdict}
        error={answer?.errors.verdict}
      />
      <TextArea
        name="reason"
        id={`reason-${id}`}
        label={t(dropping ? 'agreements.look_back.reason_drop' : 'agreements.look_back.reason')}
        hint={waiting ? t(hintOf(shown)) : undefined}
        error={answer?.errors.reason}
        rows={2}
        defaultValue={shown.reason}
      />
      <div className="verdict__foot">
        {!hydrated && (
          <Button variant="secondary" name="intent" value="save">
            {t('agreements.look_back.save')}
          </Button>
        )}
        {(shown.verdict !== '' || (!hydrated && line.verdict)) && (
          <Button
            variant="tertiary"
            name="intent"
            value="take-back"
            onClick={hydrated ? takeBack : undefined}
            type={hydrated ? 'button' : 'submit'}
          >
            {t('agreements.look_back.take_back')}
          </Button>
        )}
        {state.status !== 'idle' && (
          <SaveStatus
            status={state.status}
            savedAt={state.savedAt}
            refused={state.refused}
            kept={state.kept}
            loginTo={`/login?udloebet=1&til=${encodeURIComponent(here)}`}
          />
        )}
      </div>
    </Form>
  );
}

const isWhole = (agreementId: string, fields: Fields): boolean =>
  VerdictSchema.safeParse({ ...fields, agreementId, version: '0' }).success;

const hintOf = ({ verdict }: Fields) =>
  verdict === 'drop' ? 'agreements.look_back.reason_drop_hint' : 'agreements.look_back.choose_first';

function inWords(t: Translate, { verdict, reason }: Fields): string {
  const known = VERDICTS.find((one) => one === verdict);
  const word = known ? t(`agreements.look_back.verdict.${known}`) : t('agreements.look_back.not_said');
  return [word, reason].filter(Boolean).join('\n');
}
