import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import type { Choice, ConversationType, TemplateLength } from 'templates/template.schema';
import type { Happened, Panel } from '../../../domain/frameworks/templates/editor-place.rules';
import type { TemplateChanges } from '../../../domain/frameworks/templates/template-changes.rules';
import type { PreviewSection, View } from '../../../domain/frameworks/templates/template-preview.rules';
import type { SectionView } from '../../../domain/frameworks/templates/template-view.rules';
import type { Refused } from '../../../http/refusals.server';
import { Alert } from '../../feedback/alert';
import { Refusal } from '../../feedback/refusal';
import { Button, ButtonLink } from '../../form/button';
import { Breadcrumb } from '../../layout/breadcrumb';
import { PageTitle } from '../../layout/page-title';
import { Changes } from './changes';
import { DraftStatus } from './draft-status';
import { EditForm } from './edit-form';
import { type EditAnswer, type Editor, EditorContext } from './editor-context';
import { LeftOutQuestions } from './left-out-questions';
import { Preview } from './preview';
import { ScaleEditor } from './scale-editor';
import { SectionEditor } from './section-editor';
import { useFocusAfter } from './use-focus-after';
import { ViewLinks } from './view-links';

type Draft = {
  id: string;
  version: number;
  changedAt: Date;
  type: ConversationType;
  language: 'da' | 'en';
  length: TemplateLength;
  /** Name of the role. */
  role: string;
  framework: { id: string; name: string; language: 'da' | 'en' };
  questions: number;
  scale: { words: Choice[]; own: boolean };
  leftOut: { id: string; text: string; reason: string }[];
  changes: TemplateChanges | null;
  view: View;
  sections: SectionView[];
  preview: PreviewSection[];
  panel: Panel | null;
  happened: Happened | null;
};

type DraftPageProps = {
  draft: Draft;
  refused: Refused['refused'] | null;
  /** Somebody else was first; what was typed is still in the form. */
  stale: boolean;
  answer: EditAnswer | null;
};

/** The template editor: every question with what can be done with it, and the template as each will see it. */
export function DraftPage({ draft, refused, stale, answer }: DraftPageProps) {
  const { t } = useTranslation();
  const { type, role, framework, language, view, happened } = draft;
  useFocusAfter(happened);
  const editor: Editor = {
    version: draft.version,
    panel: draft.panel,
    happened,
    answer,
    language,
    sourceLanguage: framework.language,
  };
  const named = { type: t(`common.type.${type}`), role };
  return (
    <EditorContext value={editor}>
      <div className="text-column template-editor">
        <Breadcrumb
          items={[
            { to: '/grundlag', label: t('frameworks.title') },
            { to: `/grundlag/${framework.id}`, label: framework.name },
            { label: t('templates.edit.crumb') },
          ]}
        />
        <div id="editor-title" tabIndex={-1}>
          <PageTitle lead={t('templates.edit.lead')}>{t('templates.edit.title', named)}</PageTitle>
        </div>
        <DraftStatus changedAt={draft.changedAt} />
        <Refusal refused={stale ? { code: 'template.stale', values: {} } : refused} />
        <p className="quiet">
          {t(`templates.length.${draft.length}`)} · {t('templates.questions', { count: draft.questions })} ·{' '}
          {t(`templates.language.${language}`)}
        </p>
        <ButtonLink to={`/skabeloner/kladder/${draft.id}/godkend`}>{t('templates.edit.approve')}</ButtonLink>
        <ViewLinks view={view} first="edit" />
        {view.name === 'all' ? (
          <Sections draft={draft} />
        ) : (
          <Preview
            view={view}
            sections={draft.preview}
            language={language}
            title={t('templates.title', named)}
          />
        )}
      </div>
    </EditorContext>
  );
}

function Sections({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const { sections, changes, language, scale, leftOut } = draft;
  const ids = (list: { id: string }[] | undefined) => (list ?? []).map(({ id }) => id);
  const marks = { fresh: ids(changes?.fresh), lookAgain: ids(changes?.lookAgain) };
  return (
    <>
      {changes && <Changes changes={changes} language={language} />}
      <nav aria-label={t('templates.edit.contents')} className="editor-contents">
        <ol>
          {sections.map(({ id, title, questions }) => (
            <li key={id}>
              <Link to={`#${id}`} lang={language}>
                {title}
              </Link>{' '}
              <span className="quiet">{t('templates.questions', { count: questions.length })}</span>
            </li>
          ))}
          <li>
            <Link to="#scale">{t('templates.scale.title')}</Link>
          </li>
        </ol>
      </nav>
      {sections.map((section, place) => (
        <SectionEditor
          key={section.id}
          section={section}
          first={place === 0}
          last={place === sections.length - 1}
          places={sections.filter(
            ({ purpose }) => (purpose === 'framework') === (section.purpose === 'framework'),
          )}
          allPlaces={sections}
          marks={marks}
        />
      ))}
      <ScaleEditor scale={scale.words} own={scale.own} />
      <LeftOutQuestions questions={leftOut} language={language} />
      <MoreActs />
    </>
  );
}

/** What throws work away, folded, each with what will happen. */
function MoreActs() {
  const { t } = useTranslation();
  return (
    <details className="unfold">
      <summary>{t('templates.edit.more')}</summary>
      <Alert kind="warning">{t('templates.edit.restore_all_text')}</Alert>
      <EditForm kind="restore-all">
        <Button variant="warning">{t('templates.edit.restore_all')}</Button>
      </EditForm>
      <Alert kind="warning">{t('templates.edit.discard_text')}</Alert>
      <Form method="post">
        <Button variant="warning" name="intent" value="discard">
          {t('templates.edit.discard')}
        </Button>
      </Form>
    </details>
  );
}
