import { useTranslation } from 'react-i18next';
import { EVERYBODY } from 'templates/framework.schema';
import type { RoleRow } from '../../../domain/frameworks/review/structure.rules';
import { Button } from '../../form/button';
import { Checkbox } from '../../form/checkbox';
import { Select } from '../../form/select';
import { EditForm, type EditFormState } from './edit-form';
import { More } from './panel';
import { useReview } from './review-context';
import { SavedText } from './saved-text';

/** The roles from employees upwards: what they are called, whom they lead, and what they inherit. */
export function RolesPane() {
  const { t } = useTranslation();
  const { roles } = useReview();
  return (
    <>
      <p>{t('review.roles.lead')}</p>
      <ul className="set-list">
        {roles.map((role) => (
          <li key={role.id} id={`rolle:${role.id}`}>
            <Role role={role} />
          </li>
        ))}
      </ul>
      <More title={t('review.roles.add')}>
        <EditForm name="add-role" kind="add-role" clearedAt={roles.length}>
          {(form) => (
            <>
              <RoleFields form={form} saved={null} />
              <Button variant="secondary" busy={form.busy}>
                {t('review.roles.add_submit')}
              </Button>
            </>
          )}
        </EditForm>
      </More>
    </>
  );
}

function Role({ role }: { role: RoleRow }) {
  const { t } = useTranslation();
  const { roles, themes, language } = useReview();
  const others = roles.filter(({ id }) => id !== role.id);
  const everybody = themes
    .flatMap(({ groups }) => groups.flatMap(({ statements }) => statements))
    .filter(({ role: of }) => of === EVERYBODY).length;
  const inherited = others.filter(({ id }) => role.inherits.includes(id)).map(({ name }) => name);
  return (
    <>
      <h3 lang={language}>{role.name}</h3>
      <p className="quiet">
        {[
          t('review.roles.level_is', { level: role.level }),
          t(role.leads ? 'review.roles.leads_others' : 'review.roles.leads_nobody'),
          t('review.roles.own', { count: role.statements }),
          ...(everybody > 0 ? [t('review.roles.for_everybody', { everybody })] : []),
          ...(inherited.length > 0 ? [t('review.roles.inherits_from', { names: inherited.join(', ') })] : []),
        ].join(' · ')}
      </p>
      <More title={t('review.roles.change', { name: role.name })}>
        <EditForm name={`set-role ${role.id}`} kind="set-role" fixed={{ role: role.id }}>
          {(form) => (
            <>
              <RoleFields form={form} saved={role} />
              {others.length > 0 && (
                <fieldset className="inherits">
                  <legend className="form-label">{t('review.roles.inherits')}</legend>
                  <span className="form-hint">{t('review.roles.inherits_hint')}</span>
                  {others.map(({ id, name }) => (
                    <Checkbox
                      key={`${id} ${role.inherits.includes(id)}`}
                      name="inherits"
                      id={form.idOf(`inherits-${id}`)}
                      value={id}
                      label={name}
                      defaultChecked={role.inherits.includes(id)}
                    />
                  ))}
                </fieldset>
              )}
              <Button variant="secondary" busy={form.busy}>
                {t('common.save')}
              </Button>
            </>
          )}
        </EditForm>
        {others.length > 0 && <RemoveRole role={role} others={others} />}
      </More>
    </>
  );
}

function RemoveRole({ role, others }: { role: RoleRow; others: RoleRow[] }) {
  const { t } = useTranslation();
  return (
    <EditForm
      name={`remove-role ${role.id}`}
      kind="remove-role"
      fixed={{ role: role.id }}
      className="piece-panel__next"
    >
      {(form) => (
        <>
          <Select
            name="into"
            id={form.idOf('into')}
            label={t('review.roles.remove_into', { count: role.statements })}
            placeholder={t('review.roles.remove_choose')}
            required
            error={form.errors.into}
            options={[
              { value: EVERYBODY, label: t('frameworks.everybody') },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Button variant="secondary" busy={form.busy}>
            {t('review.roles.remove', { name: role.name })}
          </Button>
        </>
      )}
    </EditForm>
  );
}

/** Name, level and whether it leads; keyed by what is saved, so that undoing shows. */
function RoleFields({ form, saved }: { form: EditFormState; saved: RoleRow | null }) {
  const { t } = useTranslation();
  const name = saved?.name ?? '';
  const level = String(saved?.level ?? 1);
  return (
    <>
      <SavedText form={form} name="name" label={t('review.roles.name')} saved={name} />
      <SavedText
        form={form}
        name="level"
        type="number"
        inputMode="numeric"
        label={t('review.roles.level')}
        hint={t('review.roles.level_hint')}
        saved={level}
      />
      <Checkbox
        key={`leads ${saved?.leads}`}
        name="leads"
        id={form.idOf('leads')}
        label={t('review.roles.leads')}
        defaultChecked={saved?.leads ?? false}
      />
    </>
  );
}
