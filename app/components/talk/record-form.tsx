import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { DISCRETIONS, type Discretion } from 'templates/summary.schema';
import { RecordEntrySchema } from '../../domain/conversations/conversation.schema';
import type { Fields } from '../autosave/autosave-queue';
import { ConflictChoice } from '../autosave/conflict-choice';
import { useAutosave } from '../autosave/use-autosave';
import { useSaveAndGo } from '../autosave/use-save-and-go';
import { SaveStatus } from '../feedback/save-status';
import { Button } from '../form/button';
import { RadioRow } from '../form/radio-row';
import { TextArea } from '../form/text-area';
import { useHydrated } from '../form/use-hydrated';

const EntryFieldsSchema = RecordEntrySchema.pick({ text: true, discretion: true });

type RecordFormProps = {
  scope: string;
  sectionId: string;
  entry: { text: string; discretion: Discretion; version: number };
  here: string;
  saveTo: string;
  previous: string | null;
  next: string;
  nextLabel: string;
};

/** The joint record of one section, which both write in. Saves itself; without scripts the buttons do. */
export function RecordForm(props: RecordFormProps) {
  const { scope, sectionId, entry, here, saveTo, previous, next, nextLabel } = props;
  const { t } = useTranslation();
  const hydrated = useHydrated();
  const { register, watch, getValues, reset, formState } = useForm({
    defaultValues: { text: entry.text, discretion: entry.discretion },
    resolver: zodResolver(EntryFieldsSchema),
    mode: 'onChange',
  });
  const fill = (fields: Fields) =>
    reset({ text: fields.text ?? '', discretion: discretionOf(fields.discretion) });
  const { state, queue } = useAutosave({
    address: saveTo,
    scope,
    stored: {
      [sectionId]: { fields: { text: entry.text, discretion: entry.discretion }, version: entry.version },
    },
    keyName: 'sectionId',
    onRestore: (_section, fields) => fill(fields),
  });
  useEffect(() => {
    queue.found(sectionId, getValues());
    const watching = watch((values, { type }) => {
      if (type !== 'change') return;
      queue.change(sectionId, { text: values.text ?? '', discretion: discretionOf(values.discretion) });
    });
    return () => watching.unsubscribe();
  }, [watch, getValues, queue, sectionId]);
  const go = useSaveAndGo(queue);
  const conflict = state.conflicts[sectionId];
  return (
    <Form method="post" className="record" noValidate={hydrated} autoComplete="off">
      <SaveStatus
        status={state.status}
        savedAt={state.savedAt}
        refused={state.refused}
        loginTo={`/login?udloebet=1&til=${encodeURIComponent(here)}`}
      />
      {conflict && (
        <ConflictChoice
          conflict={conflict}
          inWords={(fields) =>
            `${fields.text}\n(${t(`conversation.discretion.${discretionOf(fields.discretion)}`)})`
          }
          // Joined texts may be retold only where both may.
          joinOthers={({ mine, theirs }) => ({
            discretion: mine.discretion === theirs.discretion ? discretionOf(mine.discretion) : 'between-us',
          })}
          onChoose={(fields) => {
            queue.resolve(sectionId, fields);
            fill(fields);
          }}
        />
      )}
      <TextArea
        name="text"
        label={t('conversation.record.label')}
        hint={t('conversation.record.hint')}
        rows={5}
        defaultValue={entry.text}
        error={formState.errors.text?.message}
        register={register('text')}
      />
      <RadioRow
        name="discretion"
        legend={t('conversation.record.discretion')}
        options={DISCRETIONS.toReversed().map((value) => ({
          value,
          label: t(`conversation.discretion.${value}`),
        }))}
        defaultValue={entry.discretion}
        register={register('discretion')}
      />
      <input type="hidden" name="version" defaultValue={entry.version} />
      <div className="button-row">
        <Button {...go(next)}>{nextLabel}</Button>
        {previous && (
          <Button variant="secondary" {...go(previous)}>
            {t('conversation.preparation.previous')}
          </Button>
        )}
      </div>
    </Form>
  );
}

const discretionOf = (value: string | undefined): Discretion =>
  DISCRETIONS.find((known) => known === value) ?? 'between-us';
