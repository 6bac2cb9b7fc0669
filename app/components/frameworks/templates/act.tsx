import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PANELS } from '../../../domain/frameworks/templates/editor-place.rules';
import type { TemplateEdit } from '../../../domain/frameworks/templates/template-edit.schema';
import { EditForm } from './edit-form';
import { useEditor } from './editor-context';

type ActProps = {
  id?: string;
  label: string /** The question or section, for those who cannot see it. */;
  of: string;
};

function Label({ label, of }: ActProps) {
  const { t } = useTranslation();
  return (
    <>
      <span aria-hidden="true">{label}</span>
      <span className="sr-only">{t('templates.edit.of', { act: label, question: of })}</span>
    </>
  );
}

type ActButtonProps = ActProps & {
  kind: TemplateEdit['kind'];
  fields: Record<string, string>;
  /** There is nowhere further to go. */
  off?: boolean;
};

/** Makes a change at once. */
export function ActButton({ kind, fields, off, ...act }: ActButtonProps) {
  return (
    <EditForm kind={kind} fields={fields}>
      <button id={act.id} type="submit" className="act" disabled={off}>
        <Label {...act} />
      </button>
    </EditForm>
  );
}

type ActLinkProps = ActProps & { panel: (typeof PANELS)[number]; target: string };

/** Opens the panel of a change, under what it is made to. */
export function ActLink({ panel, target, ...act }: ActLinkProps) {
  const open = useEditor().panel;
  const isOpen = open?.name === panel && open.id === target;
  return (
    <Link
      id={act.id}
      className="act"
      to={`?${panel}=${encodeURIComponent(target)}#panel`}
      preventScrollReset
      aria-current={isOpen ? 'true' : undefined}
    >
      <Label {...act} />
    </Link>
  );
}
