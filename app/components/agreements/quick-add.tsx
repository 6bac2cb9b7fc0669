import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import type { FieldErrors } from '../../http/form.server';
import { OfTemplate } from '../conversation/of-template';
import { Button } from '../form/button';
import { TextField } from '../form/text-field';
import type { Origins } from './agreement-fields';

type QuickAddProps = {
  /** The id that the next agreement gets: sending it twice adds one. */
  newId: string;
  memberId: string | null;
  /** The agreement that is being written: its button is the one of the page then. */
  open: string | null;
  /** Where it springs from: a sentence, or a theme, that was chosen on the way here. */
  origin: { statementId: string | null; sectionId: string | null };
  origins: Origins;
  answer?: { errors: FieldErrors; values: Record<string, string> };
};

/** A new agreement by its goal alone; what else there is to say comes when it stands. */
export function QuickAdd({ newId, memberId, open, origin, origins, answer }: QuickAddProps) {
  const { t } = useTranslation();
  const mine = answer?.values.id === newId ? answer : undefined;
  const statement = origins.statements.find(({ id }) => id === origin.statementId);
  const theme = origins.themes.find(({ id }) => id === origin.sectionId);
  return (
    <Form method="post" className="quick-add" autoComplete="off" preventScrollReset>
      {(statement || theme) && (
        <p className="quick-add__origin">
          {t(statement ? 'agreements.from_statement' : 'agreements.from_theme')}{' '}
          <OfTemplate>
            <q>{statement?.text ?? theme?.title}</q>
          </OfTemplate>{' '}
          <Link to="." preventScrollReset>
            {t('agreements.without_origin')}
          </Link>
        </p>
      )}
      <input type="hidden" name="id" value={newId} />
      <input type="hidden" name="version" value="0" />
      <input type="hidden" name="memberId" value={memberId ?? ''} />
      <input type="hidden" name="statementId" value={statement?.id ?? ''} />
      <input type="hidden" name="sectionId" value={theme?.id ?? ''} />
      <div className="quick-add__row">
        <TextField
          name="goal"
          id={`goal-${newId}`}
          label={t('agreements.add_label')}
          hint={t('agreements.goal_hint')}
          defaultValue={mine?.values.goal}
          error={mine?.errors.goal}
          required
        />
        <Button
          name="intent"
          value="add"
          variant={memberId !== null || open !== null ? 'secondary' : 'primary'}
        >
          {t('agreements.add')}
        </Button>
      </div>
    </Form>
  );
}
