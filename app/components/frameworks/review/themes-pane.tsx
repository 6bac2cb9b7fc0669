import { useTranslation } from 'react-i18next';
import type { ThemeRows } from '../../../domain/frameworks/review/structure.rules';
import { Button } from '../../form/button';
import { Select } from '../../form/select';
import { EditForm, type EditFormState } from './edit-form';
import { More } from './panel';
import { useReview } from './review-context';
import { SavedText } from './saved-text';

const KINDS = ['value', 'principle', 'form-of-leadership', 'competence'] as const;

/** What the framework is called, and its themes with their groups. */
export function ThemesPane({ name, organisation }: { name: string; organisation: string | null }) {
  const { t } = useTranslation();
  const { themes } = useReview();
  return (
    <>
      <p>{t('review.themes.lead')}</p>
      <More title={t('review.themes.framework')}>
        <EditForm name="rename" kind="rename">
          {(form) => (
            <>
              <SavedText form={form} name="name" label={t('review.themes.framework_name')} saved={name} />
              <SavedText
                form={form}
                name="organisation"
                label={t('review.themes.organisation')}
                saved={organisation ?? ''}
              />
              <Button variant="secondary" busy={form.busy}>
                {t('common.save')}
              </Button>
            </>
          )}
        </EditForm>
      </More>
      <ul className="set-list">
        {themes.map((theme) => (
          <li key={theme.id} id={`tema:${theme.id}`}>
            <Theme theme={theme} />
          </li>
        ))}
      </ul>
      <More title={t('review.themes.add')}>
        <EditForm name="add-theme" kind="add-theme" clearedAt={themes.length}>
          {(form) => (
            <>
              <ThemeFields form={form} theme={null} />
              <Button variant="secondary" busy={form.busy}>
                {t('review.themes.add_submit')}
              </Button>
            </>
          )}
        </EditForm>
      </More>
    </>
  );
}

function Theme({ theme }: { theme: ThemeRows }) {
  const { t } = useTranslation();
  const { themes, language } = useReview();
  const others = themes.filter(({ id }) => id !== theme.id);
  const count = theme.groups.reduce((sum, { statements }) => sum + statements.length, 0);
  return (
    <>
      <h3 lang={language}>{theme.name}</h3>
      <p className="quiet">
        {t(`review.theme_kind.${theme.kind}`)} · {t('frameworks.statements_count', { count })}
      </p>
      <More title={t('review.themes.change', { name: theme.name })}>
        <EditForm name={`rename-theme ${theme.id}`} kind="rename-theme" fixed={{ theme: theme.id }}>
          {(form) => (
            <>
              <ThemeFields form={form} theme={theme} />
              <Button variant="secondary" busy={form.busy}>
                {t('common.save')}
              </Button>
            </>
          )}
        </EditForm>
        {theme.groups.map(
          ({ name, statements }) =>
            name !== null && <Group key={statements[0]?.id ?? name} theme={theme.id} name={name} />,
        )}
        {others.length > 0 && (
          <EditForm
            name={`remove-theme ${theme.id}`}
            kind="remove-theme"
            fixed={{ theme: theme.id }}
            className="piece-panel__next"
          >
            {(form) => (
              <>
                <Select
                  name="into"
                  id={form.idOf('into')}
                  label={t('review.themes.remove_into', { count })}
                  options={others.map(({ id, name }) => ({ value: id, label: name }))}
                />
                <Button variant="secondary" busy={form.busy}>
                  {t('review.themes.remove', { name: theme.name })}
                </Button>
              </>
            )}
          </EditForm>
        )}
      </More>
    </>
  );
}

function Group({ theme, name }: { theme: string; name: string }) {
  const { t } = useTranslation();
  return (
    <EditForm
      name={`rename-group ${theme} ${name}`}
      kind="rename-group"
      fixed={{ theme, group: name }}
      className="piece-panel__next"
    >
      {(form) => (
        <>
          <SavedText
            form={form}
            name="name"
            label={t('review.themes.group', { name })}
            hint={t('review.themes.group_hint')}
            saved={name}
          />
          <Button variant="secondary" busy={form.busy}>
            {t('common.save')}
          </Button>
        </>
      )}
    </EditForm>
  );
}

function ThemeFields({ form, theme }: { form: EditFormState; theme: ThemeRows | null }) {
  const { t } = useTranslation();
  const name = theme?.name ?? '';
  const kind = theme?.kind ?? 'value';
  return (
    <>
      <SavedText form={form} name="name" label={t('review.themes.name')} saved={name} />
      <Select
        key={`kind ${kind}`}
        name="themeKind"
        id={form.idOf('themeKind')}
        label={t('review.themes.kind')}
        options={KINDS.map((value) => ({ value, label: t(`review.theme_kind.${value}`) }))}
        defaultValue={form.typed('themeKind', kind)}
      />
    </>
  );
}
