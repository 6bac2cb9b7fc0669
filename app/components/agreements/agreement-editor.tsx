import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useLocation, useNavigate } from 'react-router';
import { AgreementSchema } from '../../domain/conversations/agreements/agreement.schema';
import type { DescribedAgreement } from '../../domain/conversations/agreements/plan-news.schema';
import type { FieldErrors } from '../../http/form.server';
import type { Translate } from '../../i18n/translator';
import { ConflictChoice } from '../autosave/conflict-choice';
import type { Fields } from '../autosave/field-state';
import { useAutosave } from '../autosave/use-autosave';
import { SaveStatus } from '../feedback/save-status';
import { Button, ButtonLink } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { useHydrated } from '../form/use-hydrated';
import { AgreementFields, fieldIdOf, fieldsOf, type Origins } from './agreement-fields';
import { readFields, writeFields } from './form-values';

type AgreementEditorProps = {
  agreement: DescribedAgreement;
  origins: Origins;
  /** Address that takes one save. */
  saveTo: string;
  /** Person and conversation: whose drafts they are. */
  scope: string;
  /** What came back where it was posted without scripts. */
  answer?: { errors: FieldErrors; values: Record<string, string> };
};

/** One agreement being written, by either of the two. Saves itself; without scripts the button does. */
export function AgreementEditor({ agreement, origins, saveTo, scope, answer }: AgreementEditorProps) {
  const { t } = useTranslation();
  const hydrated = useHydrated();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const form = useRef<HTMLFormElement>(null);
  const { id, version } = agreement;
  const [errors, setErrors] = useState<FieldErrors>(answer?.errors ?? {});
  const fill = useCallback((fields: Fields) => form.current && writeFields(form.current, fields), []);
  const { state, queue } = useAutosave({
    address: saveTo,
    scope,
    stored: useMemo(() => ({ [id]: { fields: fieldsOf(agreement), version } }), [agreement, id, version]),
    keyName: 'id',
    onRestore: (_id, fields) => fill(fields),
  });
  const read = useCallback(
    () => (form.current ? readFields(form.current, Object.keys(fieldsOf(agreement))) : null),
    [agreement],
  );
  const begun = useRef(read);
  useEffect(() => {
    const fields = begun.current();
    if (fields) queue.found(id, fields);
    // The goal has been written on the way here: what comes next is where one goes on.
    document.getElementById(fieldIdOf(id, 'activity'))?.focus();
  }, [queue, id]);
  const write = () => {
    const fields = read();
    if (!fields) return;
    setErrors(errorsOf({ ...fields, id, version: String(queue.version(id)) }));
    queue.change(id, fields);
  };
  const conflict = state.conflicts[id];
  return (
    <Form
      method="post"
      ref={form}
      className="agreement agreement--open"
      noValidate={hydrated}
      autoComplete="off"
      preventScrollReset
      aria-label={t('agreements.editing')}
      onInput={write}
      onSubmit={async (event) => {
        event.preventDefault();
        if (await queue.flush()) navigate('.', { preventScrollReset: true });
      }}
    >
      <SaveStatus
        status={state.status}
        savedAt={state.savedAt}
        refused={state.refused}
        kept={state.kept}
        loginTo={`/login?udloebet=1&til=${encodeURIComponent(`${pathname}?ret=${id}`)}`}
      />
      {conflict && (
        <ConflictChoice
          conflict={conflict}
          inWords={(fields) => inWords(t, fields)}
          joinOthers={({ mine, theirs }) => joined(mine, theirs)}
          fieldId={fieldIdOf(id, 'goal')}
          onChoose={(fields) => {
            queue.resolve(id, fields);
            fill(fields);
          }}
          onRemove={() => {
            queue.resolve(id, null);
            navigate('.', { preventScrollReset: true });
          }}
        />
      )}
      {answer && <ErrorSummary errors={byFieldId(answer.errors, id)} />}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="memberId" value={agreement.memberId ?? ''} />
      <input type="hidden" name="version" value={answer?.values.version ?? version} />
      <AgreementFields agreement={agreement} origins={origins} values={answer?.values} errors={errors} />
      <div className="button-row">
        <Button name="intent" value="save">
          {hydrated ? t('agreements.finish') : t('agreements.save')}
        </Button>
        {!hydrated && (
          <ButtonLink variant="tertiary" to=".">
            {t('common.cancel')}
          </ButtonLink>
        )}
      </div>
    </Form>
  );
}

function errorsOf(fields: Fields): FieldErrors {
  const parsed = AgreementSchema.safeParse(fields);
  const issues = parsed.success ? [] : parsed.error.issues;
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
}

const byFieldId = (errors: FieldErrors, id: string): FieldErrors =>
  Object.fromEntries(Object.entries(errors).map(([name, code]) => [fieldIdOf(id, name), code]));

const TEXTS = ['goal', 'activity', 'employeePart', 'leaderPart', 'support'] as const;

/** The texts of an agreement, to choose between two of them. */
function inWords(t: Translate, fields: Fields): string {
  return [
    ...TEXTS.map((name) => fields[name]),
    fields.dueOn && `${t('agreements.due')}: ${fields.dueOn}`,
    fields.followUpOn && `${t('agreements.follow_up')}: ${fields.followUpOn}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Both texts where they differ; a day or a link that only one has stands. */
function joined(mine: Fields, theirs: Fields): Fields {
  const names = Object.keys({ ...theirs, ...mine });
  return Object.fromEntries(
    names.map((name) => {
      const [own, other] = [mine[name] ?? '', theirs[name] ?? ''];
      const isText = TEXTS.some((text) => text === name);
      if (own === other || !isText) return [name, own || other];
      return [name, [other, own].filter(Boolean).join(name === 'goal' ? ' / ' : '\n')];
    }),
  );
}
