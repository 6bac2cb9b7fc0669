import { useTranslation } from 'react-i18next';
import type { StatementRow } from '../../../domain/frameworks/review/structure.rules';
import { Button } from '../../form/button';
import { TextArea } from '../../form/text-area';
import { EditForm } from './edit-form';
import { LeaveOutForms } from './leave-out-forms';
import { More, Panel } from './panel';
import { Phrasing } from './phrasing';
import { PlaceFields } from './place-fields';
import { useReview } from './review-context';
import { SeeInDocument } from './see-in-document';

/** All that can be done with one statement. */
export function StatementPanel({ statement }: { statement: StatementRow }) {
  const { t } = useTranslation();
  const { id, line } = statement;
  return (
    <Panel title={t('review.statement.title')} line={line}>
      <SeeInDocument />
      <EditForm name="move" kind="move" fixed={{ statements: id }}>
        {(form) => (
          <>
            <PlaceFields form={form} place={statement} />
            <Button variant="secondary" busy={form.busy}>
              {t('review.place.submit')}
            </Button>
          </>
        )}
      </EditForm>
      <Phrasing statement={id} />
      <Repair statement={statement} />
      <Translate statement={statement} />
      <Split statement={statement} />
      <Join statement={statement} />
      <LeaveOutForms statement={id} />
    </Panel>
  );
}

type Of = { statement: StatementRow };

function Repair({ statement: { id, text, repaired } }: Of) {
  const { t } = useTranslation();
  return (
    <More title={t('review.repair.title')}>
      <EditForm name="repair" kind="repair" fixed={{ statement: id }}>
        {(form) => (
          <>
            <TextArea
              name="repaired"
              id={form.idOf('repaired')}
              label={t('review.repair.label')}
              hint={t('review.repair.hint')}
              rows={2}
              defaultValue={form.typed('repaired', repaired ?? text)}
              error={form.errors.repaired}
            />
            <Acts busy={form.busy} undo={repaired !== null && t('review.repair.undo')} />
          </>
        )}
      </EditForm>
    </More>
  );
}

function Translate({ statement: { id, translation } }: Of) {
  const { t } = useTranslation();
  const { language } = useReview();
  const other = language === 'da' ? 'en' : 'da';
  return (
    <More title={t(`review.translate.${other}`)}>
      <EditForm name="translate" kind="translate" fixed={{ statement: id, language: other }}>
        {(form) => (
          <>
            <TextArea
              name="text"
              id={form.idOf('text')}
              label={t('review.translate.label')}
              hint={t(`review.translate.hint_${other}`)}
              rows={2}
              defaultValue={form.typed('text', translation ?? '')}
              error={form.errors.text}
            />
            <Acts busy={form.busy} undo={translation !== null && t('review.translate.undo')} />
          </>
        )}
      </EditForm>
    </More>
  );
}

/** Saves what is written, or takes back what was. */
function Acts({ busy, undo }: { busy: boolean; undo: string | false }) {
  const { t } = useTranslation();
  return (
    <div className="piece-panel__acts">
      <Button variant="secondary" busy={busy}>
        {t('common.save')}
      </Button>
      {undo !== false && (
        <Button variant="tertiary" name="clear" value="yes" busy={busy}>
          {undo}
        </Button>
      )}
    </div>
  );
}

function Split({ statement: { id, text } }: Of) {
  const { t } = useTranslation();
  return (
    <More title={t('review.split.title')}>
      <EditForm name="split" kind="split" fixed={{ statement: id }}>
        {(form) => (
          <>
            <TextArea
              key={text}
              name="parts"
              id={form.idOf('parts')}
              label={t('review.split.label')}
              hint={t('review.split.hint')}
              rows={4}
              defaultValue={form.typed('parts', text)}
              error={form.errors.parts}
            />
            <Button variant="secondary" busy={form.busy}>
              {t('review.split.submit')}
            </Button>
          </>
        )}
      </EditForm>
    </More>
  );
}

function Join({ statement: { id, next } }: Of) {
  const { t } = useTranslation();
  const { language } = useReview();
  if (!next) return null;
  return (
    <More title={t('review.join.title')}>
      <p>{t('review.join.lead')}</p>
      <blockquote lang={language}>{next.text}</blockquote>
      <EditForm name="join" kind="join" fixed={{ statement: id, next: next.id }}>
        {(form) => (
          <Button variant="secondary" busy={form.busy}>
            {t('review.join.submit')}
          </Button>
        )}
      </EditForm>
    </More>
  );
}
