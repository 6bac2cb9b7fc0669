import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { TypedLine } from '../../domain/conversations/talk/save-posted-lines.server';
import { Button } from '../form/button';
import { TextArea } from '../form/text-area';

type RecordLinesProps = { lines: TypedLine[]; newLineId: string; next: string; nextLabel: string };

/** The joint record of one section, line by line, which everybody in the talk writes in. */
export function RecordLines({ lines, newLineId, next, nextLabel }: RecordLinesProps) {
  const { t } = useTranslation();
  const empty: TypedLine = { id: newLineId, text: '', discretion: 'between-us', version: 0 };
  return (
    <Form method="post" className="record" autoComplete="off">
      <h2>{t('conversation.record.label')}</h2>
      <p>{t('conversation.record.hint')}</p>
      {[...lines, empty].map(({ id, text, discretion, version }) => (
        <div key={id}>
          <TextArea
            id={id}
            name={`${id}.text`}
            label={t('conversation.record.label')}
            rows={2}
            defaultValue={text}
          />
          <label>
            <input
              type="checkbox"
              name={`${id}.discretion`}
              value="may-be-retold"
              defaultChecked={discretion === 'may-be-retold'}
            />{' '}
            {t('conversation.discretion.may-be-retold')}
          </label>
          <input type="hidden" name={`${id}.version`} defaultValue={version} />
        </div>
      ))}
      <div className="button-row">
        <Button name="go" value={next}>
          {nextLabel}
        </Button>
      </div>
    </Form>
  );
}
