import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useNavigation } from 'react-router';
import type { RoleChoice } from '../../domain/conversations/call-in-choices.server';
import { templateField } from '../../domain/conversations/lifecycle/call-in-several.schema';
import { USUAL_MINUTES } from '../../domain/conversations/talk-time.schema';
import { useLanguage } from '../../i18n/use-language';
import { MinutesField } from '../appointments/meeting-fields';
import { formatDate } from '../dates/format';
import { Refusal } from '../feedback/refusal';
import { Button, ButtonLink } from '../form/button';
import { DateField } from '../form/date-field';
import { ErrorSummary } from '../form/error-summary';
import { FieldError, groupClass } from '../form/field-frame';
import { Select } from '../form/select';
import { TextField } from '../form/text-field';
import { useHydrated } from '../form/use-hydrated';
import type { FormAnswer } from '../form/use-schema-form';
import { FormsToChooseFrom } from '../frameworks/templates/form-links';
import { NobodyToCallIn } from './nobody-to-call-in';
import { OwnTime } from './own-time';
import { SpreadHours } from './spread-hours';
import { templateLabel } from './template-label';

type CallInSeveralFormProps = { roles: RoleChoice[]; answer: FormAnswer };

/**
 * Who is called in (ticked), when and where, and with which template for each role. A plain form; scripts tick all
 * at once and lay the hours one after the other.
 */
export function CallInSeveralForm({ roles, answer }: CallInSeveralFormProps) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const form = useRef<HTMLFormElement>(null);
  const errors = answer && 'errors' in answer ? answer.errors : {};
  const values = answer?.values ?? {};
  const ticked = new Set((values.chosen ?? '').split(' '));
  const choosable = roles
    .filter(({ templates }) => templates.length > 0)
    .flatMap(({ reports }) => reports)
    .filter(({ inTalk }) => !inTalk);
  if (choosable.length === 0) return <NobodyToCallIn>{t('team.several.nobody')}</NobodyToCallIn>;
  const idOf = (personId: string) => (personId === choosable[0]?.personId ? 'chosen' : `chosen-${personId}`);
  return (
    <Form method="post" ref={form}>
      <Refusal refused={answer && 'refused' in answer ? answer.refused : null} />
      <ErrorSummary errors={errors} />
      <DateField
        name="heldOn"
        label={t('team.several.day')}
        hint={t('team.several.day_hint')}
        defaultValue={values.heldOn}
        error={errors.heldOn}
      />
      <MinutesField
        field={{
          name: 'minutes',
          defaultValue: values.minutes ?? USUAL_MINUTES,
          error: errors.minutes,
        }}
      />
      <TextField
        name="place"
        label={t('appointments.place')}
        hint={t('appointments.place_hint')}
        defaultValue={values.place}
        error={errors.place}
      />
      {roles.map((role) => (
        <RoleGroup key={role.role} role={role} idOf={idOf} ticked={ticked} errors={errors} values={values} />
      ))}
      <SpreadHours form={form} />
      <div className="button-group">
        <Button busy={navigation.state !== 'idle' && navigation.formMethod === 'POST'}>
          {t('team.several.submit')}
        </Button>
        <ButtonLink variant="tertiary" to="/team">
          {t('common.cancel')}
        </ButtonLink>
      </div>
    </Form>
  );
}

type RoleGroupProps = {
  role: RoleChoice;
  /** What is wrong with the choice leads to the first box of all. */
  idOf: (personId: string) => string;
  ticked: ReadonlySet<string>;
  errors: Record<string, string>;
  values: Record<string, string>;
};

function RoleGroup({ role: { role, roleName, templates, reports, lastDay }, idOf, ...form }: RoleGroupProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const hydrated = useHydrated();
  const group = useRef<HTMLFieldSetElement>(null);
  const { ticked, errors, values } = form;
  const busy = reports.filter(({ inTalk }) => inTalk);
  const free = templates.length > 0 ? reports.filter(({ inTalk }) => !inTalk) : [];
  const first = free.some(({ personId }) => idOf(personId) === 'chosen');
  const tickAll = () => {
    for (const box of group.current?.querySelectorAll<HTMLInputElement>('input[name=chosen]') ?? [])
      box.checked = true;
  };
  const field = templateField(role);
  return (
    <fieldset ref={group} className={`${groupClass(first ? errors.chosen : undefined)} call-in-role`}>
      <legend className="h3">{roleName}</legend>
      {templates.length === 0 && <p>{t('team.several.no_template', { role: roleName })}</p>}
      {lastDay && free.length > 0 && <p>{t('team.several.ends', { date: formatDate(lastDay, language) })}</p>}
      {free.length > 0 && (
        <>
          <Select
            name={field}
            label={t('team.call.template')}
            defaultValue={values[field] ?? templates[0]?.id}
            error={errors[field]}
            options={templates.map((template) => ({
              value: template.id,
              label: templateLabel(t, template),
            }))}
          />
          <FormsToChooseFrom
            templates={templates.map((template) => ({ id: template.id, label: templateLabel(t, template) }))}
          />
          {first && <FieldError id="chosen" error={errors.chosen} />}
          {hydrated && free.length > 1 && (
            <Button type="button" variant="tertiary" onClick={tickAll}>
              {t('team.several.tick_all', { count: free.length })}
            </Button>
          )}
          <ul className="call-in-list">
            {free.map(({ personId, name, title }) => (
              <li key={personId}>
                <div className="form-group-checkbox">
                  <input
                    className="form-checkbox"
                    type="checkbox"
                    name="chosen"
                    id={idOf(personId)}
                    value={personId}
                    defaultChecked={ticked.has(personId)}
                  />
                  <label htmlFor={idOf(personId)}>{[name, title].filter(Boolean).join(', ')}</label>
                </div>
                <OwnTime personId={personId} name={name} errors={errors} values={values} />
              </li>
            ))}
          </ul>
        </>
      )}
      {busy.length > 0 && (
        <p className="quiet">
          {t('team.several.busy', { names: busy.map(({ name }) => name).join(', '), count: busy.length })}
        </p>
      )}
    </fieldset>
  );
}
