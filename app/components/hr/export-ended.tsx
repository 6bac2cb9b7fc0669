import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { OwnExport } from '../../domain/exports/own-exports.server';
import { Alert } from '../feedback/alert';
import { Button } from '../form/button';
import { CancelExport } from './cancel-export';

const WHY_FAILED = ['ENOSPC', 'no-rights', 'nothing-left', 'gave-up', 'unexpected'] as const;
const WHY_OVER = ['time', 'erased', 'missing'] as const;

/** Why there is no archive, and what to do. */
export function ExportEnded({ one }: { one: OwnExport }) {
  const { t } = useTranslation();
  if (one.state !== 'failed') {
    const why =
      one.state === 'cancelled' ? 'cancelled' : (WHY_OVER.find((code) => code === one.error) ?? 'time');
    return <Alert kind="info">{t(`exports.over.${why}`)}</Alert>;
  }
  const why = WHY_FAILED.find((code) => code === one.error) ?? 'unexpected';
  return (
    <>
      <Alert kind="error">{t(`exports.failed.${why}`)}</Alert>
      <Form method="post">
        <Button name="intent" value="retry">
          {t('exports.failed.retry')}
        </Button>
      </Form>
      <CancelExport label={t('exports.cancel.other')} />
    </>
  );
}
