import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { CallInGroupSchema } from '../../domain/conversations/group/group.schema';
import { MeetingFields } from '../appointments/meeting-fields';
import { Refusal } from '../feedback/refusal';
import { Button, ButtonLink } from '../form/button';
import { DateField } from '../form/date-field';
import { ErrorSummary } from '../form/error-summary';
import { FieldError } from '../form/field-frame';
import { Select } from '../form/select';
import { TextField } from '../form/text-field';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';
import { FormsToChooseFrom } from '../frameworks/templates/form-links';

type CallInGroupFormProps = {
  reports: { personId: string; name: string; title: string }[];
  templates: {
    id: string;
    role: string;
    language: 'da' | 'en';
    length: 'full' | 'focused';
    framework: string;
  }[];
  /** What a round has planned: the name and the members that stand there to begin with. */
  planned: { name: string; members: string[] } | null;
  answer: FormAnswer;
};

/** Who is in the group, what it is called, from which template, and when. */
export function CallInGroupForm({ reports, templates, planned, answer }: CallInGroupFormProps) {
  const { t } = useTranslation();
  const form = useSchemaForm(CallInGroupSchema, answer, {
    templateId: templates[0]?.id,
    name: planned?.name,
  });
  const members = form.field('members');
  const choices = templates.map(({ id, role, language, length, framework }) => ({
    id,
    label: t(language === 'da' ? 'group.call.template_label' : 'group.call.template_label_en', {
      length: t(`group.call.length.${length}`),
      role,
      framework,
    }),
  }));
  const ticked =
    answer?.values?.members?.split(' ') ?? planned?.members ?? reports.map(({ personId }) => personId);
  return (
    <Form {...form.formProps} className="call-in">
      <Refusal refused={form.refused} />
      <ErrorSummary errors={form.errors} />
      <TextField
        {...form.field('name')}
        label={t('group.call.name')}
        hint={t('group.call.name_hint')}
        required
      />
      <fieldset className={members.error ? 'form-group form-error' : 'form-group'}>
        <legend className="form-label">{t('group.call.members')}</legend>
        <FieldError id="members" error={members.error} />
        {reports.map(({ personId, name, title }, place) => (
          <div className="form-group-checkbox" key={personId}>
            <input
              className="form-checkbox"
              type="checkbox"
              id={place === 0 ? 'members' : `members-${place}`}
              value={personId}
              {...members.register}
              defaultChecked={ticked.includes(personId)}
            />
            <label htmlFor={place === 0 ? 'members' : `members-${place}`}>
              {[name, title].filter(Boolean).join(', ')}
            </label>
          </div>
        ))}
      </fieldset>
      <Select
        {...form.field('templateId')}
        label={t('team.call.template')}
        required
        options={choices.map(({ id, label }) => ({ value: id, label }))}
      />
      <FormsToChooseFrom templates={choices} />
      <DateField
        {...form.field('heldOn')}
        label={t('team.call.held_on')}
        hint={t('team.call.held_on_hint')}
        required
      />
      <MeetingFields field={form.field} />
      <div className="button-group">
        <Button busy={form.busy}>{t('group.call.submit')}</Button>
        <ButtonLink variant="tertiary" to="/team">
          {t('common.cancel')}
        </ButtonLink>
      </div>
    </Form>
  );
}
